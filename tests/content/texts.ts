import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mdxToMdast } from "satteri";

/** A piece of text that readers see, with its place: a field's path or a line of the file. */
export interface ShownText {
  readonly place: string;
  readonly text: string;
}

/** Fields that hold ids, codes, dates and addresses, or words that people use rather than ours. */
const notShown = new Set([
  "abbreviation",
  "aliases",
  "body",
  "claims",
  "code",
  "date",
  "differenceClaims",
  "domain",
  "file",
  "id",
  "kind",
  "lead",
  "level",
  "ownership",
  "purposeClaims",
  "related",
  "responsibilities",
  "responsibility",
  "role",
  "roles",
  "see",
  "settleClaims",
  "slug",
  "support",
  "type",
  "url",
]);

/** The texts of a record's fields. */
export function textsOfFields(value: unknown, path = ""): ShownText[] {
  if (typeof value === "string") return [{ place: path, text: value }];
  if (Array.isArray(value))
    return value.flatMap((one, index) => textsOfFields(one, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  return (
    Object.entries(value)
      // The claims of a source are what it says; those of every other record are ids.
      .filter(
        ([key, one]) =>
          !notShown.has(key) || (key === "claims" && typeof (one as unknown[])[0] === "object"),
      )
      .flatMap(([key, one]) => textsOfFields(one, path === "" ? key : `${path}.${key}`))
  );
}

interface Node {
  readonly type: string;
  readonly lang?: string | null;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** The paragraphs of an MDX file's body, citations aside, and the lines of its diagrams. */
export function textsOfBody(folder: string, file: string): ShownText[] {
  const [, frontmatter = "", body = ""] =
    /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(readFileSync(join(folder, file), "utf8")) ?? [];
  const before = frontmatter.split("\n").length + 1;
  const visit = (node: Node): ShownText[] => {
    const line = before + (node.position?.start.line ?? 0);
    if (node.type === "paragraph")
      return [{ place: `line ${line}`, text: textOf(node).replace(/\s+/g, " ").trim() }];
    if (node.type === "code") {
      return (node.value ?? "")
        .split("\n")
        .map((text, index) => ({ place: `line ${line + 1 + index}`, text }));
    }
    return (node.children ?? []).flatMap(visit);
  };
  return visit(mdxToMdast(body) as unknown as Node);
}

function textOf(node: Node): string {
  return node.type === "text" || node.type === "inlineCode"
    ? (node.value ?? "")
    : (node.children ?? []).map(textOf).join("");
}
