import { standings } from "../schema/vocabulary.ts";
import { answerLine as words } from "../words/browser/answer-line.ts";
import { formatList, pluralize } from "../words/language.ts";
import { parsePattern } from "../words/pattern.ts";
import {
  askFirstKey,
  dependsOnKey,
  hereKey,
  type SearchSummaries,
  type SearchTables,
  type Target,
  type TargetHolder,
} from "./tables.ts";

/** The answer to a query in one sentence or two. */
export interface AnswerLine {
  /** A pattern; `{owners}` are the holders, `{title}` and `{summary}` the target's, `{count}` how many roles there are, `{roles}` what they are called. */
  readonly pattern: string;
  /** Whoever is accountable, where the answer is a responsibility. */
  readonly holders: readonly TargetHolder[];
  readonly title: string;
  readonly summary: string;
  readonly count: number;
  readonly roles: string;
  /** What a shared or disputed answer depends on: a clause, from a small letter to a period; empty where nothing is known. */
  readonly dependsOn: string;
  /** The desk or team to turn to before the chief; empty where none is known. */
  readonly askFirst: string;
  /** What one organization says, in a sentence; empty where the content tells of none. */
  readonly here: string;
  /** Where the whole answer stands, below the base path. */
  readonly path: string;
}

/** The answer that a target gives, in words: who is accountable and how sure that is, or what it is. */
export function describeAnswer(
  target: Target,
  {
    roles,
    roleName,
    summaries,
  }: {
    readonly roles: number;
    readonly roleName: SearchTables["roleName"];
    readonly summaries: SearchSummaries;
  },
): AnswerLine {
  const { holders, title, path, id } = target;
  return {
    pattern: patternOf(target, summaries[id] ?? ""),
    holders,
    title,
    summary: summaries[id] ?? "",
    count: roles,
    roles: pluralize(roles, roleName),
    dependsOn: summaries[dependsOnKey(id)] ?? "",
    askFirst: summaries[askFirstKey(id)] ?? "",
    here: summaries[hereKey(id)] ?? "",
    path,
  };
}

function patternOf({ kind, holders, ownership = "sole" }: Target, summary: string): string {
  if (kind === "section" && summary !== "") return words.kinds.saying;
  if (kind !== "responsibility") return words.kinds[kind];
  const [first] = holders;
  if (first === undefined) return words.unowned;
  const isSame = holders.every(({ standing }) => standing === first.standing);
  if (ownership === "contested")
    return isSame ? words.contested[first.standing] : words.contested.mixed;
  if (ownership === "outside") return isSame ? words.outside[first.standing] : words.outside.mixed;
  if (holders.length > 1) return isSame ? words.together[first.standing] : words.together.mixed;
  return words.sole[first.standing];
}

/** The whole line as plain text. */
export function formatAnswer(line: AnswerLine): string {
  return [
    line.askFirst && words.askFirst(line.askFirst),
    formatSentence(line),
    line.dependsOn && words.dependsOn(line.dependsOn),
    line.here,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The sentence that answers, without whom to ask first and what the answer depends on. */
function formatSentence(line: AnswerLine): string {
  const values: Readonly<Record<string, string>> = {
    owners: formatList(line.holders.map(({ name }) => name)),
    each: formatList(
      line.holders.map(({ name, standing }) =>
        standings[standing].short === "" ? name : words.each(name, standings[standing].short),
      ),
    ),
    title: line.title,
    summary: line.summary,
    count: String(line.count),
    roles: line.roles,
  };
  return parsePattern(line.pattern)
    .map((piece) =>
      piece.kind === "text" ? piece.text : piece.kind === "value" ? (values[piece.name] ?? "") : "",
    )
    .join("")
    .trim();
}
