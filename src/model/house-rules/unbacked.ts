import type { Block, Inline } from "../catalog/prose.ts";
import type { Records } from "../catalog/records.ts";
import type { Issue } from "../integrity/issue.ts";
import type { HouseRule } from "./house-rule.ts";
import { splitSentences } from "../catalog/sentences.ts";

/**
 * What a sentence must not say without a claim or a mark: figures, how often something is so and in how many
 * organizations, and who decides, answers or owns.
 */
const needsBacking = new RegExp(
  [
    String.raw`\d ?%|\b\d+ (?:in|of|out of) `,
    String.raw`\b(?:frequently|mostly|often|rarely|seldom|typically|usually)\b`,
    String.raw`\b(?:few|many|most|the majority of|some) (?:\p{L}+ )?(?:agencies|boards|chiefs|companies|executives|firms|leaders|organizations|C[A-Z]Os)\b`,
    String.raw`\b(?:answers for|decides|owns)\b`,
  ].join("|"),
  "iu",
);

/** What only asks. */
const asking =
  /\bhow often\b|\b(?:what|who) (?:(?:an?|each|it|the) )?(?:\p{L}+ )?(?:answers for|decides|owns)\b/giu;

/** The sentences of a text that say what needs a claim or a mark. */
export function findUnbacked(text: string): string[] {
  return splitSentences(text).filter((sentence) =>
    needsBacking.test(sentence.replaceAll(asking, "")),
  );
}

/** Lines that pages print with neither claims nor a mark, by kind of record. */
function* unmarkedLines(
  records: Records,
): Generator<{ readonly file: string; readonly path: Issue["path"]; readonly text: string }> {
  const { roles, posts, pairings, terms, responsibilities, domains } = records;
  for (const { file, summary } of [...roles, ...posts, ...pairings, ...terms, ...responsibilities])
    yield { file, path: ["summary"], text: summary };
  for (const { file, covers, excludes } of responsibilities) {
    for (const [at, text] of covers.entries()) yield { file, path: ["covers", at], text };
    for (const [at, { text }] of excludes.entries())
      yield { file, path: ["excludes", at, "text"], text };
  }
  for (const [at, { description }] of domains.entries())
    yield { file: "domains.yaml", path: [at, "description"], text: description };
}

function* restOf(inlines: readonly Inline[]): Generator<string> {
  const last = inlines.findLastIndex((child) => child.type === "claims");
  if (last >= 0)
    yield inlines
      .slice(last + 1)
      .map(textOf)
      .join("");
}

/** What stands in a paragraph after its last citation: neither cited nor marked, because the paragraph cites. */
function* restsOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === "quote") yield* restsOf(block.blocks);
    else if (block.type === "list") for (const item of block.items) yield* restsOf(item);
    else if (block.type === "paragraph") yield* restOf(block.children);
    else if (block.type === "table")
      for (const cell of [block.head, ...block.rows].flat()) yield* restOf(cell);
  }
}

function textOf(inline: Inline): string {
  if ("text" in inline) return inline.text;
  if ("children" in inline) return inline.children.map(textOf).join("");
  return " ";
}

/** Nothing that needs evidence stands without it. */
export const unbackedRules: readonly HouseRule[] = [
  {
    id: "unbacked",
    description:
      "A sentence with a figure, a quantity, or on who decides, answers or owns cites a claim or is marked as our judgement.",
    scope: "record",
    check: (records) => {
      const { roles, posts, pairings, terms, responsibilities } = records;
      const issue = (file: string, path: Issue["path"], sentence: string): Issue => ({
        file,
        path,
        problem: `nothing stands behind "${sentence.slice(0, 80)}"`,
        remedy: "Cite a claim after it, say it without the figure or the quantity, or leave it out",
      });
      return [
        ...[...unmarkedLines(records)].flatMap(({ file, path, text }) =>
          findUnbacked(text).map((sentence) => issue(file, path, sentence)),
        ),
        ...[...roles, ...posts, ...pairings, ...terms, ...responsibilities].flatMap(
          ({ file, body }) =>
            [body.prose, ...body.sections.map(({ prose }) => prose)]
              .flatMap((blocks) => [...restsOf(blocks)])
              .flatMap((text) => findUnbacked(text).map((one) => issue(file, ["body"], one))),
        ),
      ];
    },
  },
];
