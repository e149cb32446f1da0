import { listWritten, type Diagram } from "./diagram.ts";
import type { Finding } from "./diagram-error.ts";
import { parseLabel, parseLine, withoutSpace } from "./label-text.ts";

/**
 * Compares the words of a finished SVG with those that were written, character by character: labels,
 * title and description. Empty if the drawing says what its author wrote, no more and no less.
 */
export function checkDrawn(diagram: Diagram, svg: string): Finding[] {
  const drawn = new Map<string, number>();
  for (const text of readTexts(svg, "text")) drawn.set(text, (drawn.get(text) ?? 0) + 1);
  const findings: Finding[] = [];
  for (const { label, line } of listWritten(diagram)) {
    if (label === "") continue;
    const text = withoutSpace(parseLabel(label).join(""));
    const count = drawn.get(text) ?? 0;
    if (count === 0)
      findings.push({
        line,
        problem: `the label ${JSON.stringify(label)} is not drawn as it is written`,
      });
    else if (count === 1) drawn.delete(text);
    else drawn.set(text, count - 1);
  }
  for (const text of drawn.keys())
    findings.push({ line: 1, problem: `the drawing says "${text}", which is not written` });
  for (const [name, written] of [
    ["title", diagram.title],
    ["desc", diagram.description],
  ] as const) {
    const expected = withoutSpace(parseLine(written));
    if (readTexts(svg, name)[0] !== expected)
      findings.push({
        line: 1,
        problem: `the ${name === "desc" ? "description" : name} is not drawn as it is written`,
      });
  }
  return findings;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

/** The texts of all elements of a name, without white space. */
function readTexts(svg: string, name: string): string[] {
  const elements = svg.matchAll(new RegExp(`<${name}\\b[^>]*>(.*?)</${name}>`, "gs"));
  return [...elements].map(([, content = ""]) =>
    withoutSpace(
      content
        .replace(/<[^>]*>/g, "")
        .replace(/&(lt|gt|quot|amp);/g, (_, code: string) => entities[code] ?? ""),
    ),
  );
}
