import type { SectionEntry } from "../../schema/sections.ts";
import type { Body } from "../catalog/body.ts";
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
  checkLinks(file, body, known, own);
  for (const { what, line } of body.foreign) {
    file.addInBody(
      line,
      `${what} does not belong in a content file`,
      "Use paragraphs, lists, tables, links, Mermaid fences, <Section> and <Claims> only; headings come from the template",
    );
  }
}

/** Sections that are unknown or there twice, and text outside of them. */
export function checkSections(
  file: FileIssues,
  body: Body,
  sections: Readonly<Record<string, SectionEntry>>,
): void {
  const seen = new Set<string>();
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
  for (const { id, line } of body.sections) {
    if (!allowed.includes(id)) {
      const remedy =
        allowed.length > 0
          ? `Use one of ${allowed.join(", ")}`
          : "Remove it: this kind of record has no sections";
      file.addInBody(line, `unknown section "${id}"`, remedy);
    } else if (seen.has(id)) {
      file.addInBody(line, `the section "${id}" is there twice`, "Merge the two");
    }
    seen.add(id);
  }
}
