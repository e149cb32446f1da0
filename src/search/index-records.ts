import type { TargetDraft } from "./draft-targets.ts";
import { stem, subjectsOf, tokenize } from "./text.ts";

/** What Pagefind indexes for a page. */
export interface IndexRecord {
  /** Site-absolute, without the base path. */
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

/**
 * A word of the text leads to a page where at most this share of the pages has it, or so few. What more pages have
 * tells them apart too little for its bytes (measured); names and everyday words count in any case.
 */
const rareShare = 0.01;
const rareCount = 2;

/**
 * What Pagefind indexes, in the order of addresses: the stems of a target's names, everyday phrases and
 * questions, in which words of one phrase stand side by side, and after them those of its texts' rare words, each once.
 */
export function buildIndexRecords(drafts: readonly TargetDraft[]): IndexRecord[] {
  const stemOf = rememberStems();
  const texts = drafts.map((draft) => stemsOf(draft.texts.join("\n"), stemOf));
  const counts = new Map<string, number>();
  for (const one of texts.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(rareCount, texts.filter((own) => own.length > 0).length * rareShare);
  const isRare = (one: string) => (counts.get(one) ?? 0) <= most;
  return drafts
    .map((draft, place) => buildRecord(draft, (texts[place] ?? []).filter(isRare), stemOf))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function buildRecord(
  draft: TargetDraft,
  words: readonly string[],
  stemOf: typeof stem,
): IndexRecord {
  const phrases = withoutContained(phrasesOf(draft).map((phrase) => stemsOf(phrase, stemOf)));
  const own = new Set(phrases.flat());
  const { kind, title, ownerNames, owners, address } = draft;
  return {
    url: address,
    content: [...phrases.flat(), ...words.filter((one) => !own.has(one))].join(" "),
    language: "unknown",
    // What results show where the tables cannot be loaded.
    meta: { title, kind, ...(ownerNames && { owners: ownerNames }) },
    filters: { kind: [kind], ...(owners.length > 0 && { role: [...owners] }) },
  };
}

/** Everything that leads to a target beside its texts. */
function phrasesOf({ title, code, names, situations, everyday, questions }: TargetDraft): string[] {
  const when = situations.map((one) => one.when);
  return [title, code ?? "", ...names, ...when, ...everyday, ...questions];
}

/** The phrases that no other holds whole; each once. */
function withoutContained(phrases: readonly (readonly string[])[]): (readonly string[])[] {
  const texts = phrases.map((phrase) => ` ${phrase.join(" ")} `);
  return phrases.filter(
    (_, place) =>
      !texts.some((text, other) => {
        const own = texts[place] ?? "";
        return other !== place && text.includes(own) && (text !== own || other < place);
      }),
  );
}

/** The stems of a text's words, each once, as the engine is asked for them: in lower case. */
export function stemsOf(text: string, stemOf = stem): string[] {
  return subjectsOf(tokenize(text), stemOf).map((one) => one.toLowerCase());
}

/** A stemmer that remembers: pages share most of their words. */
function rememberStems(): typeof stem {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word) ?? stem(word);
    known.set(word, found);
    return found;
  };
}
