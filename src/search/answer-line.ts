import { standings } from "../schema/vocabulary.ts";
import { answerLine as words } from "../words/browser/answer-line.ts";
import { joinNames } from "../words/browser/role-names.ts";
import { parsePattern } from "../words/pattern.ts";
import { asksForSay } from "./read-question.ts";
import {
  askFirstKey,
  dependsOnKey,
  groundsKey,
  hereKey,
  type SearchSummaries,
  type Target,
  type TargetHolder,
} from "./tables.ts";

/** The answer to a query in one sentence or two. */
export interface AnswerLine {
  /**
   * A pattern; `{theOwners}` are the holders, `{theEach}` the same with how sure each is, `{grounds}` what that rests on,
   * `{dependsOn}` what the answer depends on, where that comes first, `{title}` and `{summary}` the target's, `{count}`
   * how many roles there are, `{roles}` what they are called.
   */
  readonly pattern: string;
  /** Whoever is accountable, where the answer is a responsibility. */
  readonly holders: readonly TargetHolder[];
  readonly title: string;
  readonly summary: string;
  readonly count: number;
  readonly roles: string;
  /** What a shared or disputed answer depends on, in a sentence; empty where nothing is known. */
  readonly dependsOn: string;
  /** What the answer rests on, by the kind of the sources: "one survey"; empty where it rests on none. */
  readonly grounds: string;
  /** The desk or team to turn to before the chief; empty where none is known. */
  readonly askFirst: string;
  /** Whether that comes after the answer, because the question is who has the say. */
  readonly isSayFirst: boolean;
  /** What one organization says, in a sentence; empty where the content tells of none. */
  readonly here: string;
  /** Where the whole answer stands, below the base path. */
  readonly path: string;
  /** How much room the whole of it takes, before all of it is known. */
  readonly room: "short" | "usual" | "long";
}

/** The answer that a target gives, in words: who is accountable and how sure that is, or what it is. */
export function describeAnswer(
  target: Target,
  {
    query,
    roles,
    summaries,
  }: {
    /** What was asked. */
    readonly query: string;
    readonly roles: number;
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
    roles: words.roles(roles),
    dependsOn: toSentence(summaries[dependsOnKey(id)]),
    grounds: summaries[groundsKey(id)] ?? groundsOf(target),
    askFirst: summaries[askFirstKey(id)] ?? "",
    isSayFirst: asksForSay(query),
    here: summaries[hereKey(id)] ?? "",
    path,
    room: roomOf(target),
  };
}

/** One holder takes little to name, what several answer depends on something, and a section may say much. */
function roomOf({ kind, ownership = "sole" }: Target): AnswerLine["room"] {
  if (kind === "responsibility") return ownership === "sole" ? "short" : "long";
  if (kind === "situation") return "short";
  return kind === "section" ? "long" : "usual";
}

function toSentence(dependsOn: string | undefined): string {
  return dependsOn === undefined ? "" : words.dependsOn(dependsOn);
}

/** What is said of the grounds before they are known. */
function groundsOf({ holders: [first] }: Target): string {
  return first === undefined ? "" : words.someGrounds[first.standing];
}

/** Whom to ask first, in a sentence, as far as it stands before the answer, or after it. */
export function askFirstAt(
  place: "before" | "after",
  { askFirst, isSayFirst }: AnswerLine,
): string {
  return askFirst === "" || isSayFirst !== (place === "after") ? "" : words.askFirst(askFirst);
}

/** What stands after the sentence: what the answer depends on, where the sentence does not say it. */
export function dependsAfter({ pattern, dependsOn }: AnswerLine): string {
  return pattern.includes("{dependsOn}") ? "" : dependsOn;
}

function patternOf({ kind, holders, ownership = "sole" }: Target, summary: string): string {
  if ((kind === "section" || kind === "page") && summary !== "") return words.kinds.saying;
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
    askFirstAt("before", line),
    formatSentence(line),
    dependsAfter(line),
    askFirstAt("after", line),
    line.here,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Whoever answers, as the sentence names them. @param sureOf how sure it is; empty where that is not said */
function formatHolders(
  { pattern, holders }: AnswerLine,
  sureOf: (holder: TargetHolder) => string,
): string {
  return joinNames(holders, ({ name }) => name, { start: pattern.startsWith("{the") })
    .map((one) => {
      if ("text" in one) return one.text;
      const sure = sureOf(one.item);
      return one.before + (sure === "" ? one.name : words.each(one.name, sure));
    })
    .join("");
}

/** The sentence that answers, without whom to ask first and what the answer depends on. */
function formatSentence(line: AnswerLine): string {
  const values: Readonly<Record<string, string>> = {
    theOwners: formatHolders(line, () => ""),
    theEach: formatHolders(line, ({ standing }) => standings[standing].short),
    title: line.title,
    summary: line.summary,
    count: String(line.count),
    roles: line.roles,
    grounds: line.grounds,
    dependsOn: line.dependsOn,
  };
  return parsePattern(line.pattern)
    .map((piece) =>
      piece.kind === "text" ? piece.text : piece.kind === "value" ? (values[piece.name] ?? "") : "",
    )
    .join("")
    .replace(/ {2,}/g, " ")
    .trim();
}
