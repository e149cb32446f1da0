import { standings, type StandingId } from "../schema/vocabulary.ts";
import { answerLine as words } from "../words/browser/answer-line.ts";
import { joinNames } from "../words/browser/role-names.ts";
import { parsePattern } from "../words/pattern.ts";
import { asksForSay, readWish, type Wish } from "./read-question.ts";
import {
  askFirstKey,
  dependsOnKey,
  groundsKey,
  hereKey,
  settleKey,
  verdictKey,
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
  /** Whoever is accountable, where the answer is a responsibility; where the question is on what it rests, whoever it names first. */
  readonly holders: readonly Holder[];
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
  /** What the question wants beside the answer: how good the evidence is as a whole, or how a dispute is settled; may be empty. */
  readonly wanted: string;
  /** The lasting address, below the base path, where the question wants it; empty where not. */
  readonly lasting: string;
  /** What one organization says, in a sentence; empty where the content tells of none. */
  readonly here: string;
  /** Where the whole answer stands, below the base path. */
  readonly path: string;
  /** How much room the whole of it takes, before all of it is known. */
  readonly room: "short" | "usual" | "long";
}

/** Somebody accountable with what is said of how sure that is: "assigned by one survey", "inferred". */
export interface Holder extends TargetHolder {
  readonly sure: string;
}

/** The answer that a target gives, in words: who is accountable and how sure that is, or what it is. */
export function describeAnswer(
  target: Target,
  {
    query,
    roles,
    summaries,
    named = [],
    together = [],
  }: {
    /** What was asked. */
    readonly query: string;
    readonly roles: number;
    readonly summaries: SearchSummaries;
    /** The ids of the roles that the question names. */
    readonly named?: readonly string[];
    /** The ids of targets that answer together with this one. */
    readonly together?: readonly string[];
  },
): AnswerLine {
  const { title, path, id, kind, code } = target;
  const { wish } = readWish(query);
  const isBacked = wish === "evidence" && kind === "responsibility";
  const summary = joinEndings([id, ...together].map((one) => summaries[one] ?? ""));
  const [grounds = groundsOf(target), ...others] = summaries[groundsKey(id)]?.split("|") ?? [];
  const holders = target.holders.map((holder, at) => ({
    ...holder,
    sure:
      others.length > 0 && (isBacked || outright.has(holder.standing))
        ? ([grounds, ...others][at] ?? "")
        : standings[holder.standing].short,
  }));
  const isNamed = (holder: TargetHolder) => named.includes(holder.id);
  return {
    pattern: patternOf(target, summary, wish),
    holders: isBacked
      ? holders.toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
      : holders,
    title,
    summary,
    count: roles,
    roles: words.roles(roles),
    dependsOn: isBacked ? "" : toSentence(summaries[dependsOnKey(id)]),
    grounds,
    askFirst: isBacked ? "" : (summaries[askFirstKey(id)] ?? ""),
    isSayFirst: asksForSay(query),
    wanted:
      (wish === "evidence" && summaries[verdictKey(id)]) ||
      (wish === "settle" && summaries[settleKey(id)]) ||
      "",
    lasting: wish === "link" ? (code && kind === "responsibility" ? `${code}/` : path) : "",
    here: summaries[hereKey(id)] ?? "",
    path,
    room: roomOf(target),
  };
}

/** The standings that sources give by themselves: it is said what gives them, because the word alone says too much. */
const outright: ReadonlySet<StandingId> = new Set(["required", "assigned", "possible"]);

/** Texts one after the other; sentences with which all of them end stand once, at the end. */
function joinEndings(texts: readonly string[]): string {
  const parts = texts.filter(Boolean).map((text) => text.split(/(?<=[.?!]) (?=\p{Lu})/u));
  const [first = [], ...rest] = parts;
  let same = 0;
  while (
    rest.length > 0 &&
    same < first.length - 1 &&
    rest.every((one) => same < one.length - 1 && one.at(-1 - same) === first.at(-1 - same))
  )
    same++;
  return [
    ...parts.flatMap((one) => one.slice(0, one.length - same)),
    ...(same > 0 ? first.slice(-same) : []),
  ].join(" ");
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

function patternOf(
  { kind, holders, ownership = "sole" }: Target,
  summary: string,
  wish: Wish | undefined,
): string {
  if ((kind === "section" || kind === "page") && summary !== "") return words.kinds.saying;
  if (kind !== "responsibility") return words.kinds[kind];
  const [first] = holders;
  if (first === undefined) return words.unowned;
  const isSame = holders.every(({ standing }) => standing === first.standing);
  if (ownership === "contested") {
    const { inferred, judgement, mixed } = words.contested;
    if (wish === "evidence") return words.backed;
    return isSame ? ({ inferred, judgement }[first.standing as string] ?? mixed) : mixed;
  }
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
    line.wanted,
    askFirstAt("after", line),
    line.lasting && words.lasting(`/${line.lasting}`),
    line.here,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Whoever answers, as the sentence names them. @param sureOf how sure it is; empty where that is not said */
function formatHolders(
  { pattern, holders }: AnswerLine,
  sureOf: (holder: Holder) => string,
): string {
  return joinNames(holders, ({ name }) => name, { start: pattern.startsWith("{the") })
    .map((one) => {
      if ("text" in one) return one.text;
      const sure = sureOf(one.item);
      return one.before + (sure === "" ? one.name : words.each(one.name, sure));
    })
    .join("");
}

/** What stands for the names in a line's pattern, but for whoever answers. */
export function valuesOf(line: AnswerLine): Readonly<Record<string, string>> {
  const { title, summary, count, roles, grounds, dependsOn } = line;
  return { title, summary, count: String(count), roles, grounds, dependsOn };
}

/** The sentence that answers, without whom to ask first and what the answer depends on. */
function formatSentence(line: AnswerLine): string {
  const values = {
    ...valuesOf(line),
    theOwners: formatHolders(line, () => ""),
    theEach: formatHolders(line, ({ sure }) => sure),
  };
  return parsePattern(line.pattern)
    .map((piece) =>
      piece.kind === "text"
        ? piece.text
        : piece.kind === "value"
          ? (values[piece.name as keyof typeof values] ?? "")
          : "",
    )
    .join("")
    .replace(/ {2,}/g, " ")
    .trim();
}
