import { findMissingCharacter } from "../diagrams/render/font-metrics.ts";
import type { Issue } from "../model/integrity/issue.ts";
import type { Records } from "../model/catalog/records.ts";
import { singleFiles } from "../schema/single-files.ts";

/** A text that a diagram prints. */
interface Label {
  readonly file: string;
  readonly path: Issue["path"];
  readonly text: string;
}

/** The texts that diagrams print and cannot, because a character of them is in no font file that the site serves. */
export function checkLabels(records: Records): Issue[] {
  return labelsOf(records).flatMap(({ file, path, text }) => {
    const missing = findMissingCharacter(text);
    if (missing === undefined) return [];
    const problem = `diagrams print this text, and their font has no "${missing}"`;
    return [{ file, path, problem, remedy: "Use letters of the Latin alphabets" }];
  });
}

function labelsOf({ roles, responsibilities, pairings, decision, words = [] }: Records): Label[] {
  return [
    ...roles.flatMap(({ file, title, shortTitle }) => [
      { file, path: ["title"], text: title },
      { file, path: ["shortTitle"], text: shortTitle },
    ]),
    // A hand-off's drawing names what both of its roles claim.
    ...responsibilities
      .filter(({ ownership }) => ownership === "contested")
      .map(({ file, title }) => ({ file, path: ["title"], text: title })),
    ...pairings.flatMap(({ file, handOffs }) =>
      handOffs.map(({ passes }, at) => ({ file, path: ["handOffs", at, "passes"], text: passes })),
    ),
    ...words
      .filter(({ key }) => key.startsWith("diagrams."))
      .map(({ path, text }) => ({ file: singleFiles.words.file, path, text })),
    ...(decision?.questions ?? []).flatMap(({ answers }, at) =>
      answers.map(({ short }, index) => ({
        file: "decision.yaml",
        path: ["questions", at, "answers", index, "short"],
        text: short,
      })),
    ),
  ];
}
