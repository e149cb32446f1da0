import type { SectionEntry } from "../../schema/sections.ts";
import { isPictureName } from "../../schema/picture-name.ts";
import { fragmentId } from "../../schema/ids.ts";
import type { Body } from "../catalog/body.ts";
import { isReservedFragment, type PageKind } from "../pages/sections.ts";
import { checkLinks } from "./check-links.ts";
import { fileOfClaim, renamedTo } from "./check-references.ts";
import type { FileIssues } from "./file-issues.ts";
import type { Known } from "./known.ts";

/**
 * Claims, links and markup of a body that have no place there.
 * @param own the address of the page on which it stands
 */
export function checkBody(file: FileIssues, body: Body, known: Known, own: string): void {
  for (const { id, line } of body.claims) {
    if (!known.claims.has(id)) {
      file.addInBody(
        line,
        `unknown claim "${id}"`,
        renamedTo(known, "claim", id) ?? "Use <source>/<slug> of a claim in the folder sources",
        fileOfClaim(id),
      );
    }
  }
  for (const { file: picture, alt, line } of body.pictures) {
    if (!isPictureName(picture.replace(/^[a-z]+\//, "")))
      file.addInBody(
        line,
        `"${picture}" is no picture beside this file`,
        "Put it into the same folder, named in small letters, such as floor-plan.png, .jpg, .webp or .svg",
      );
    if (alt === "")
      file.addInBody(
        line,
        "the picture has no text for those who do not see it",
        "Say in its brackets what it shows: ![The way from the elevator to room 12](floor-plan.png)",
      );
  }
  checkLinks(file, body, known, own);
  for (const { what, line } of body.foreign) {
    file.addInBody(
      line,
      `${what} does not belong in a content file`,
      'Use paragraphs, lists, tables, pictures on a line of their own, links, Mermaid fences, <Section> and <Claims> only; headings come from the template, or from <Section id="…" heading="…">',
    );
  }
}

/** A section with a heading of its author's has a fragment that nothing else on the page has. */
function checkOwnSection(
  file: FileIssues,
  { id, heading, line }: { readonly id: string; readonly heading: string; readonly line: number },
  { page, seen }: { readonly page: PageKind; readonly seen: ReadonlySet<string> },
): void {
  const problem = fragmentId.safeParse(id).error?.issues[0]?.message;
  if (problem !== undefined)
    file.addInBody(line, `the section's id is its address: ${problem}`, "Correct it");
  else if (seen.has(id) || isReservedFragment(page, id))
    file.addInBody(
      line,
      `the id "${id}" is already taken on the page`,
      "Choose another; the template's own sections have their headings from it",
    );
  if (heading.trim() === "")
    file.addInBody(line, "the section's heading is empty", 'Write it: heading="On night shift"');
}

/**
 * Sections that are unknown or there twice, and text outside of them.
 * @param own the kind of page that may have sections with a heading of their own, and the ids that parts of the record
 * have there
 */
export function checkSections(
  file: FileIssues,
  body: Body,
  sections: Readonly<Record<string, SectionEntry>>,
  own?: { readonly page: PageKind; readonly taken: readonly string[] },
): void {
  const seen = new Set<string>(own?.taken);
  const allowed = Object.keys(sections);
  if (allowed.length > 0) {
    for (const { line } of body.outside) {
      file.addInBody(
        line,
        "text outside a section",
        `Move it into one of the sections ${allowed.join(", ")}`,
      );
    }
  }
  for (const { id, heading, line } of body.sections) {
    if (heading !== undefined && own !== undefined) {
      checkOwnSection(file, { id, heading, line }, { ...own, seen });
    } else if (!allowed.includes(id)) {
      const withHeading = '<Section id="…" heading="…">';
      const remedy =
        own === undefined
          ? "Remove it: this kind of record has no sections"
          : allowed.length > 0
            ? `Use one of ${allowed.join(", ")}, or give it a heading of its own: ${withHeading}`
            : `Give it a heading of its own: ${withHeading}`;
      file.addInBody(line, `unknown section "${id}"`, remedy);
    } else if (seen.has(id)) {
      file.addInBody(line, `the section "${id}" is there twice`, "Merge the two");
    }
    seen.add(id);
  }
}
