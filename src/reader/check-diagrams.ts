import type { Body } from "../model/catalog/body.ts";
import type { Issue } from "../model/integrity/issue.ts";
import { checkFence } from "../diagrams/render/render-diagram.ts";

/** Draws every Mermaid fence once, and tells which cannot be drawn; what is drawn is cached for the build. */
export async function checkDiagrams(
  records: readonly { readonly file: string; readonly body: Body }[],
  lineInFile: (file: string, bodyLine: number) => number,
): Promise<Issue[]> {
  const fences = records.flatMap(({ file, body }) =>
    body.diagrams.map((diagram) => ({ file, ...diagram })),
  );
  const results = await Promise.all(
    fences.map(async ({ file, line, text }): Promise<Issue[]> => {
      const first = lineInFile(file, line);
      const issues = await checkFence(text, { file, line: first });
      return issues.map(({ line: at, problem, remedy }) => ({
        file,
        path: ["diagram"],
        line: at,
        problem: onOneLine(problem),
        remedy: remedy ?? "Correct the diagram",
      }));
    }),
  );
  return results.flat();
}

/** Mermaid's syntax errors run over lines, with an arrow below the place; here the place in words. */
function onOneLine(problem: string): string {
  const [, text = "", arrow] = /^(?:Parse|Lexical) error.*\n(.*)\n(-*)\^/.exec(problem) ?? [];
  return arrow === undefined
    ? problem.replace(/\s+/g, " ")
    : `Mermaid cannot read on after ${JSON.stringify(text.slice(0, arrow.length))}`;
}
