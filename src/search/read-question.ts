import type { SearchIndex } from "./read-tables.ts";
import { departments, isStopWord, itDepartment, tokenize, wordWeight } from "./text.ts";

/** What kind of question a query is, beside the words of its subject. */
export interface Question {
  /** Whether it asks who answers for something. */
  readonly asksWho: boolean;
  /** Words that only name who might answer: "marketing or IT", "the CIO or the CTO". */
  readonly alternatives: ReadonlySet<string>;
  /** Words that only set the scene for a question that has a subject of its own: "we sell software, who runs our IT". */
  readonly scene: ReadonlySet<string>;
  /** Whether it is a choice between parties and asks nothing else: "CISO or CIO?". */
  readonly isChoice: boolean;
}

const asksForMembers = /\bwho(?:'s| is| are| sits| belongs)? (?:in|on|part of)\b/i;
const asksForWho =
  /\b(who|whose|whom|which (?:department|team|executive|chief|officer|role|person|manager|unit|post)|where (?:should|does|do|is)|responsible|in charge|owns?|belongs?|part of|report to|(?:job|task|duty|responsibility) of|is (?:this|that|it) (?:an?|the) .*(?:job|task|duty|function|responsibility)|should .* (?:own|lead|run|decide|sit|report|be)\b)/i;

const asksForTheSay =
  /\b(decides?|owns?|answers? for|accountable|responsible|in charge|controls?|looks? after|leads?|whose)\b/i;

/** Whether a query asks who has the say, and not whom to turn to with something. */
export function asksForSay(text: string): boolean {
  return asksForTheSay.test(text);
}

/** How queries are put that want the lasting address of what they name: "link to the CIO page", "permalink security". */
const asksForLink =
  /^(?:.*\b(?:need|want|get|is|me) )?(?:(?:an?|the|my|lasting|permanent|stable|direct|short) )*(?:permalinks? (?:(?:to|for|of) )?|(?:links?|urls?) (?:to|for|of) )(.+?)(?: page)?\W*$|^(.+) perma(?:nent )?link\W*$/i;
/** The same of those that ask how well it is backed. */
const asksForEvidence =
  /^(?:.*\b(?:is|are|what|any) )?(?:the )?(?:evidence (?:is there )?(?:that |for |behind |of |on )?|proof that )(?!is |are )(.+)$|^how (?:sure|certain) (?:is it|are we|are you) (?:that |about )?(.+)$/i;
const asksHowToSettle =
  /\b(?:settl|resolv|disput|fight|quarrel|argu|(?:dis)?agree|both (?:want|think|claim))/i;

/** What a query wants of its subject: the lasting address, how well it is backed, how to settle it; undefined where it asks what it is. */
export type Wish = "link" | "evidence" | "settle";

/** A query's wish, and its subject in its words. */
export function readWish(text: string): {
  readonly wish: Wish | undefined;
  readonly about: string;
} {
  for (const [wish, pattern] of [
    ["link", asksForLink],
    ["evidence", asksForEvidence],
  ] as const) {
    const [, one, about = one] = pattern.exec(text.trim()) ?? [];
    if (about !== undefined) return { wish, about };
  }
  return { wish: asksHowToSettle.test(text) ? "settle" : undefined, about: text };
}

/** Words of the question who answers, which are no topics in it. */
const frameWords: ReadonlySet<string> = new Set(
  (
    "executive executives department departments team teams chief officer officers manager managers role roles post function job jobs " +
    "word final belong belongs belonging fall falls sit sits live lives reside part task duty responsibility accountable accountability owner ownership " +
    "head boss leader title organization organisation company companies corporate workplace office side decide decides answer answers"
  ).split(" "),
);

/** How much such a word counts in a question that asks who answers. */
export const frameShare = 0.25;

/** Whether a word belongs to the question and not to what it is about. */
export function isFrameWord(word: string): boolean {
  return frameWords.has(word);
}

/** What is asked of whoever it is, where a question of its own follows the subject: "the website is down: who leads?" */
const asked: ReadonlySet<string> = new Set(
  "lead leads act acts help helps answer answers own owns handle handles call ask tell inform go step steps react reacts responsible charge first now".split(
    " ",
  ),
);

/** Whether words only ask who it is. */
function isBareQuestion(text: string, words: readonly string[]): boolean {
  return (
    /^\s*(?:and |so |but )?(?:who|whom|what)\b/i.test(text) &&
    words.every((word) => isStopWord(word) || asked.has(word))
  );
}

/** Words that may stand before a party: "in marketing", "the CIO". */
const beforeParty = new Set(
  "the a an our my your their in to of by with at under from both either is it be".split(" "),
);
/** Words that may stand after one: "the IT department". */
const afterParty = new Set(
  "department dept team people side guys folks unit division staff".split(" "),
);
const choosing = new Set(["or", "vs", "versus", "nor"]);
/** An alternative that is no party of the register has so many words at most. */
const longestAlternative = 4;

/** Reads a query as a question: what it asks for, and which of its words are only the choice that it offers. */
export function readQuestion(index: SearchIndex, text: string): Question {
  const texts = text.split(/[,;:?!–—()]+|\s-\s|\.\s/).filter((one) => /[\p{L}\p{N}]/u.test(one));
  const segments = texts.map((one) => tokenize(one, index.itHints));
  const dropped: string[][] = segments.map((words) => findChoice(index, words));
  segments.forEach((words, place) => {
    if (segments.length > 1 && isBareQuestion(texts[place] ?? "", words)) dropped[place] = words;
    if (!isWholeChoice(index, words, segments.length)) return;
    dropped[place] = words;
    // "Who owns X: marketing, sales or IT": what stands before it and names a party belongs to it.
    for (let before = place - 1; before >= 0; before--) {
      const own = segments[before] ?? [];
      if (!isParty(index, own)) break;
      dropped[before] = own;
    }
  });
  const kept = segments.flatMap((words, place) => without(words, dropped[place] ?? []));
  const isSubject = (word: string) =>
    !isStopWord(word) && !isFrameWord(word) && wordWeight(word) === 1 && /\p{L}/u.test(word);
  const alternatives = new Set(dropped.flat());
  // Where nothing else is asked, the choice is the subject.
  const hasSubject = kept.some(isSubject);
  const isQuestion = (place: number) =>
    asksForWho.test(texts[place] ?? "") &&
    without(segments[place] ?? [], dropped[place] ?? []).some(isSubject);
  const inQuestion = segments.flatMap((words, place) => (isQuestion(place) ? words : []));
  return {
    scene: new Set(inQuestion.length > 0 ? kept.filter((word) => !inQuestion.includes(word)) : []),
    asksWho:
      (asksForWho.test(text) && !asksForMembers.test(text)) ||
      (hasSubject && alternatives.size > 0),
    isChoice: !hasSubject && alternatives.size > 0,
    alternatives: hasSubject
      ? new Set([...alternatives].filter((one) => !kept.includes(one)))
      : new Set(),
  };
}

function without(words: readonly string[], some: readonly string[]): string[] {
  const left = [...some];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether words between two marks are a choice as a whole: "marketing or IT", "the product owner or the CTO". */
function isWholeChoice(index: SearchIndex, words: readonly string[], segments: number): boolean {
  const at = words.findIndex((word) => choosing.has(word));
  if (at < 1 || segments < 2) return false;
  const sides = [words.slice(0, at), words.slice(at + 1)];
  return (
    sides.some((side) => isParty(index, side)) &&
    sides.every((side) => side.length > 0 && side.length <= longestAlternative)
  );
}

/** Whether words name one party and nothing else. */
function isParty(index: SearchIndex, words: readonly string[]): boolean {
  const from = skip(words, 0, beforeParty);
  const end = partyEnd(index, words, from);
  return end > from && skip(words, end, afterParty) === words.length;
}

/** The words of choices between parties within a run of words: "is X part of IT or marketing". */
function findChoice(index: SearchIndex, words: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const end = partyEnd(index, words, at);
    if (end === at) continue;
    let last = skip(words, end, afterParty);
    while (choosing.has(words[last] ?? "")) {
      const from = skip(words, last + 1, beforeParty);
      const to = partyEnd(index, words, from);
      if (to === from) break;
      if (!found.includes(words[at] ?? "")) found.push(...words.slice(at, last));
      found.push(...words.slice(last, to));
      last = skip(words, to, afterParty);
    }
    at = Math.max(at, end - 1);
  }
  return found;
}

function skip(words: readonly string[], from: number, some: ReadonlySet<string>): number {
  let at = from;
  while (some.has(words[at] ?? "")) at++;
  return at;
}

const longestParty = 6;

/** Where the name of a role, a post or a department ends that begins at a word; the same place where none does. */
function partyEnd(
  { parties, roleNames }: SearchIndex,
  words: readonly string[],
  from: number,
): number {
  for (let to = Math.min(words.length, from + longestParty); to > from; to--) {
    const run = words.slice(from, to);
    const [only = ""] = run;
    const key = run.join(" ").toLowerCase();
    if (parties.has(key) || roleNames.has(key)) return to;
    if (run.length === 1 && (only === itDepartment || departments.has(only))) return to;
  }
  return from;
}

/** Whether words name a role, a post or a department. */
export function namesParty(index: SearchIndex, words: readonly string[]): boolean {
  return words.some((_, place) => partyEnd(index, words, place) > place);
}
