import type { Written } from "./diagram.ts";
import type { Statement } from "./statements.ts";

/**
 * A Mermaid text whose labels are taken out: Mermaid reads how things hang together and never sees a
 * label, so it cannot change, shorten or drop one.
 */
export interface Skeleton {
  /** What Mermaid is given; each statement stands on the line where its author wrote it. */
  readonly text: string;
  /** What was taken out; the number in a placeholder is the place here. */
  readonly labels: readonly Written[];
}

/** Stands before the number of a label: no typeface of ours has it, so no label can hold it. */
const mark = "\uE000";

/** Labels on lines, in brackets, and between a line's two halves; quoted or not. */
const flowLabels = [
  /(\|\s*)(?:"([^"]*)"|([^|"]+))\s*\|/,
  /([[({]+)\s*(?:"([^"]*)"|([^[\](){}"|]+))\s*(?=[\])}])/,
  /((?<![-=.])(?:--|==|-\.)(?![-=.>]|[xo](?:\s|$))\s*)(?:"([^"]*)"|([^"|]+?))\s*(?=--|==|\.+-)/,
  /(^subgraph\s+)(?:"([^"]*)"$|([^"[]*\s[^"[]*)$)/,
]
  .map(({ source }) => source)
  .join("|");
/** What a participant is called, and what follows the first colon. */
const sequenceLabels = String.raw`(^(?:participant|actor)\s.*?\sas\s+)([^]+)$|(^[^:]+:\s*)([^]+)$`;

/** Takes the labels out of a diagram's statements, titles, links and classes left aside. */
export function buildSkeleton(statements: readonly Statement[], isSequence: boolean): Skeleton {
  const labels: Written[] = [];
  const rows: string[] = [];
  for (const { text, line } of statements) {
    if (/^(acc(Title|Descr)|click|class)\b/.test(text)) continue;
    const pattern = new RegExp(isSequence ? sequenceLabels : flowLabels, "g");
    const bare = text.replace(pattern, (whole: string, ...found: unknown[]) => {
      const offset = found.find((one) => typeof one === "number") ?? 0;
      const groups = found.slice(0, found.indexOf(offset)) as (string | undefined)[];
      const [before = "", label = ""] = groups.filter((one) => one !== undefined);
      const lead = text.slice(0, Number(offset) + before.length).split("\n").length - 1;
      labels.push({ label: label.trim(), line: line + lead });
      const placeholder = `${mark}${labels.length - 1}${mark}`;
      const closing = whole.endsWith("|") ? "|" : "";
      return `${before}${isSequence ? placeholder : `"${placeholder}"`}${closing} `;
    });
    // The lines of a quotation are one in the skeleton, and Mermaid does not count empty ones at the top.
    const at = rows.length === 0 ? 0 : line - 1;
    rows[at] = rows[at] === undefined ? bare : `${rows[at]};${bare}`;
  }
  return { text: Array.from(rows, (row) => row ?? "").join("\n"), labels };
}

/** The place of the label that stands for a text of Mermaid's; undefined where the text is none of ours. */
export function findPlace(text: string): number | undefined {
  const place = new RegExp(`^${mark}(\\d+)${mark}$`).exec(text.trim())?.[1];
  return place === undefined ? undefined : Number(place);
}
