import { readWords, type Compounds } from "./compounds.ts";
import type { TargetDraft } from "./draft-targets.ts";
import { isAllFigures, rememberStems, stem, subjectsOf } from "./text.ts";

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
 * Claims that are found by their figures are not among them: the tables have those.
 */
export function buildIndexRecords(
  drafts: readonly TargetDraft[],
  compounds: Compounds,
): IndexRecord[] {
  const stemOf = rememberStems();
  const read = (text: string) => stemsOf(text, compounds, stemOf);
  const texts = drafts.map((draft) => read(draft.texts.join("\n")));
  const counts = new Map<string, number>();
  for (const one of texts.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(rareCount, texts.filter((own) => own.length > 0).length * rareShare);
  const isRare = (one: string) => (counts.get(one) ?? 0) <= most;
  return drafts
    .map((draft, place) => buildRecord(draft, (texts[place] ?? []).filter(isRare), read))
    .filter((_, place) => !isAllFigures(drafts[place]?.title ?? ""))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

function buildRecord(
  draft: TargetDraft,
  words: readonly string[],
  read: (text: string) => string[],
): IndexRecord {
  const phrases = withoutContained(phrasesOf(draft).map(read));
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
export function phrasesOf({ title, code, names, everyday, questions }: TargetDraft): string[] {
  return [title, code ?? "", ...names, ...everyday, ...questions];
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
export function stemsOf(text: string, compounds: Compounds, stemOf = stem): string[] {
  return subjectsOf(readWords(text, compounds, stemOf), stemOf).map((one) => one.toLowerCase());
}
