import { rarityOf, type QueryWord } from "./phrases.ts";
import { ownersOfName, type SearchIndex } from "./read-tables.ts";
import { isStopWord, stem, tokenize, weightOf } from "./text.ts";

/** A query taken apart. */
export interface Query {
  /** Its words as they were typed. */
  readonly typed: readonly string[];
  /** All its words, corrected. */
  readonly words: readonly string[];
  /** The words that carry a subject, corrected, each once; all words where none does. */
  readonly subjects: readonly string[];
  /** The subjects, each as the tables know it; one that they do not know stands for no stem. */
  readonly readings: ReadonlyMap<string, QueryWord>;
  /** The query with its corrections, where there are any. */
  readonly corrected: string | undefined;
  /** Whether it asks what a word means. */
  readonly asksMeaning: boolean;
  /** What is left of it without grammar and without the words that ask for a meaning. */
  readonly topic: readonly string[];
  /** Whether it asks for an abbreviation. */
  readonly asksAbbreviation: boolean;
  /** The ids of the roles that it names, in order; a name that roles share gives all of them. */
  readonly roles: readonly (readonly string[])[];
  /** The subjects that are no part of a role's name, nor of asking what a word stands for. */
  readonly besideRoles: readonly string[];
}

/** Words of questions such as "what does CMO stand for". */
const meaningWords = new Set(
  "stand stands standing short abbreviation abbreviations acronym initials letters mean means meaning definition define defined explain explained explanation simply stood name full word term called".split(
    " ",
  ),
);

const abbreviationWords = new Set(
  "abbreviation abbreviations acronym acronyms initials letters".split(" "),
);

const asksForMeaning =
  /\b(what(?:'s| is| are| does| counts as)|define|definition|meaning|means?|explain(?:ed)?|stands? for|call(?:ed)?|word for|term for|vs\.?|versus|differences?)\b/i;

/** How far a word that only says much the same stands behind the word itself. */
const sameQuality = 0.5;
/** How much the words that ask for a meaning count beside the word that is asked about. */
const asideShare = 0.2;
/** How much a word counts that the tables do not know, until the engine is asked. */
const unknownShare = 0.3;
/** How far the whole of a word stands behind its beginning, while it is being typed. */
const beginningQuality = 0.7;

/**
 * Takes a query apart with the words of the tables.
 * @param correct gives what stands for a misspelt word, and undefined for any other
 */
export function readQuery(
  index: SearchIndex,
  text: string,
  correct: (word: string) => string | undefined,
): Query {
  const plain = tokenize(text, index.itHints);
  const typed = joinWords(index, plain);
  // A name needs no correction, whatever its words look like.
  const isName = ownersOfName(index, plain).length > 0;
  const words = typed.map((word) => (isName ? undefined : correct(word)) ?? word);
  const content = words.filter((word) => !isStopWord(word));
  const subjects = [...new Set(content.length > 0 ? content : words)];
  const { roles, rest } = findRoles(index, words);
  const asksMeaning = asksForMeaning.test(text);
  return {
    typed: plain,
    words,
    subjects,
    readings: new Map(
      subjects.map((word) => {
        const reading = readWord(index, word);
        const isAside = asksMeaning && meaningWords.has(word);
        return [word, isAside ? { ...reading, weight: reading.weight * asideShare } : reading];
      }),
    ),
    corrected: words.some((word, at) => word !== typed[at]) ? words.join(" ") : undefined,
    asksMeaning,
    topic: content.filter((word) => !meaningWords.has(word)),
    asksAbbreviation: words.some((word) => abbreviationWords.has(word)),
    roles,
    besideRoles: rest.filter((word) => !isStopWord(word) && !meaningWords.has(word)),
  };
}

/** Words that the tables write as one joined: "wi-fi" → "wifi", "log in" → "login". */
function joinWords(index: SearchIndex, words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word = "", next] = [words[at], words[at + 1]];
    const isPart = (one: string) => one.length <= 2 || !index.words.has(one);
    if (next !== undefined && index.words.has(word + next) && (isPart(word) || isPart(next))) {
      joined.push(word + next);
      at++;
    } else {
      joined.push(word);
    }
  }
  return joined;
}

/** A word with the stems it stands for: its own, else those it begins; and words that say much the same. */
export function readWord(index: SearchIndex, word: string): QueryWord {
  const own = stem(word);
  const stems = new Map<string, number>();
  const add = (one: string, quality: number) => {
    if (index.postings.has(one) && quality > (stems.get(one) ?? 0)) stems.set(one, quality);
  };
  add(own, 1);
  for (const other of index.same.get(own) ?? []) add(other, sameQuality);
  if (stems.size === 0)
    for (const whole of wordsFrom(index, word)) add(stem(whole), beginningQuality);
  const rarest = Math.max(0, ...[...stems].map(([one, quality]) => rarityOf(index, one) * quality));
  // A word that the tables do not know may be the point of the question, or beside it.
  const rarity = stems.has(own)
    ? rarityOf(index, own)
    : stems.size > 0
      ? rarest
      : rarityOf(index, own) * unknownShare;
  return { stems, weight: rarity * weightOf(word) };
}

/** The known words that begin with what is typed, from three letters on. */
function wordsFrom(index: SearchIndex, beginning: string): string[] {
  return beginning.length < 3
    ? []
    : [...index.words.keys()].filter((word) => word.startsWith(beginning));
}

/** The roles that are named, the longest name first, and the words that name none. */
function findRoles(
  index: SearchIndex,
  words: readonly string[],
): { roles: (readonly string[])[]; rest: string[] } {
  const roles: (readonly string[])[] = [];
  const rest: string[] = [];
  let at = 0;
  while (at < words.length) {
    const length = [6, 5, 4, 3, 2, 1].find((count) =>
      index.roleNames.has(
        words
          .slice(at, at + count)
          .join(" ")
          .toLowerCase(),
      ),
    );
    if (length === undefined) rest.push(words[at] ?? "");
    else
      roles.push(
        index.roleNames.get(
          words
            .slice(at, at + length)
            .join(" ")
            .toLowerCase(),
        ) ?? [],
      );
    at += length ?? 1;
  }
  return { roles, rest };
}
