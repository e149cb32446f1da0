import { escapeLabel } from "../diagrams/mermaid-text.ts";
import { checkDiagram } from "../diagrams/render/check-diagram.ts";
import { MissingGlyph, textWidth } from "../diagrams/render/font-metrics.ts";
import type { Issue } from "../model/integrity/issue.ts";
import type { Records } from "../model/catalog/records.ts";

/** A text that a diagram prints. */
interface Label {
  readonly file: string;
  readonly path: Issue["path"];
  readonly text: string;
}

/** The texts that diagrams print and cannot: the font lacks a character, or Mermaid takes it for something else. */
export function checkLabels(records: Records): Issue[] {
  const known = new Map<string, boolean>();
  const canDraw = (character: string) => {
    const drawn = known.get(character) ?? hasGlyph(character);
    known.set(character, drawn);
    return drawn;
  };
  return labelsOf(records).flatMap(({ file, path, text }) => {
    const missing = [...text].find((one) => !canDraw(one));
    if (missing !== undefined) {
      const problem = `diagrams print this text, and their font has no "${missing}"`;
      return [{ file, path, problem, remedy: "Use letters of the Latin alphabets" }];
    }
    const taken = findTaken(text);
    if (taken === undefined) return [];
    const problem = `diagrams print this text and would not show it as it is: ${taken}`;
    return [{ file, path, problem, remedy: "Write it otherwise" }];
  });
}

/** What Mermaid would take a label for, if not for text. */
function findTaken(text: string): string | undefined {
  if (text.includes("\\n")) return "\\n breaks the line";
  const lines = ["flowchart LR", "accTitle: A", "accDescr: A", `a["${escapeLabel(text)}"]`];
  return checkDiagram(lines.join("\n"))[0]?.problem;
}

function labelsOf({ roles, domains, responsibilities, pairings, decision }: Records): Label[] {
  return [
    ...roles.flatMap(({ file, title, shortTitle }) => [
      { file, path: ["title"], text: title },
      { file, path: ["shortTitle"], text: shortTitle },
    ]),
    ...domains.map(({ title }, at) => ({
      file: "domains.yaml",
      path: [at, "title"],
      text: title,
    })),
    ...responsibilities.map(({ file, title }) => ({ file, path: ["title"], text: title })),
    ...pairings.flatMap(({ file, handOffs }) =>
      handOffs.map(({ passes }, at) => ({ file, path: ["handOffs", at, "passes"], text: passes })),
    ),
    ...(decision?.questions ?? []).flatMap(({ answers }, at) =>
      answers.map(({ short }, index) => ({
        file: "decision.yaml",
        path: ["questions", at, "answers", index, "short"],
        text: short,
      })),
    ),
  ];
}

function hasGlyph(character: string): boolean {
  try {
    textWidth(character);
    return true;
  } catch (error) {
    if (error instanceof MissingGlyph) return false;
    throw error;
  }
}
