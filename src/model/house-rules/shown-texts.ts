import type { Body } from "../catalog/body.ts";
import type { Issue } from "../integrity/issue.ts";

/** A piece of text that readers see, with its place: a field's path, or the body and a line of it. */
export interface ShownText extends Pick<Issue, "path" | "line"> {
  readonly text: string;
}

/** Fields that hold ids, codes, dates and addresses, or words that people use rather than ours. */
const notShown = new Set([
  "abbreviation",
  "abbreviations",
  "aliases",
  "body",
  "claims",
  "code",
  "condition",
  "date",
  "differenceClaims",
  "domain",
  "extent",
  "file",
  "hand",
  "id",
  "kind",
  "lead",
  "level",
  "mark",
  "names",
  "noteClaims",
  "on",
  "ownership",
  "post",
  "posts",
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
export function textsOfFields(value: unknown, path: Issue["path"] = []): ShownText[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (Array.isArray(value))
    return value.flatMap((one, index) => textsOfFields(one, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return (
    Object.entries(value)
      // The claims of a source are what it says; those of every other record are ids.
      .filter(
        ([key, one]) =>
          !notShown.has(key) || (key === "claims" && typeof (one as unknown[])[0] === "object"),
      )
      .flatMap(([key, one]) => textsOfFields(one, [...path, key]))
  );
}

/** The paragraphs of a body, citations aside, and the lines of its diagrams. */
export function textsOfBody({ paragraphs, diagrams }: Body): ShownText[] {
  return [
    ...paragraphs.map(({ line, text }) => ({ path: ["body"], line, text })),
    ...diagrams.flatMap(({ line, text }) =>
      text.split("\n").map((row, at) => ({ path: ["body"], line: line + at, text: row })),
    ),
  ];
}
