import { unifyCompounds } from "./compounds.ts";
import { idf, type QueryWord } from "./phrases.ts";
import { frameShare, isFrameWord, readQuestion, readWish } from "./read-question.ts";
import { ownersOfName, type SearchIndex } from "./read-tables.ts";
import { isStopWord, itDepartment, stem, tokenize, wordWeight } from "./text.ts";

/** A query taken apart. */
export interface Query {
  /** Its words as they were typed. */
  readonly typed: readonly string[];
  /** All its words as the site writes them. */
  readonly written: readonly string[];
  /** The same, corrected. */
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
  /** Whether it asks who answers for something. */
  readonly asksWho: boolean;
  /** How much each subject counts as one: less where it belongs to the question. */
  readonly shares: ReadonlyMap<string, number>;
  /** What is asked of the roles: its words beside their names, all of them in order. */
  readonly rest: readonly string[];
  /** Its words without the choice that the question offers. */
  readonly topicWords: readonly string[];
  /** Whether it is a choice between parties and asks nothing else. */
  readonly isChoice: boolean;
  /** The words of the choice that it offers beside its subject. */
  readonly alternatives: ReadonlySet<string>;
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
const synonymQuality = 0.5;
/** How much the words that ask for a meaning count beside the word that is asked about. */
const asideShare = 0.2;
/** How much a word counts that only sets the scene. */
const sceneShare = 0.5;
/** How much a word counts that the tables do not know, until the engine is asked. */
const unknownShare = 0.3;
/** How far the whole of a word stands behind its beginning, while it is being typed. */
const beginningQuality = 0.7;
/** How far a word stands behind the one that it may be misspelt for. */
const likelyQuality = 0.8;

/** A query's words, before anything is known of misspelt ones. */
export interface Wording {
  /** The query. */
  readonly text: string;
  /** The same without what it wants of its subject. */
  readonly meant: string;
  /** As they were typed. */
  readonly typed: readonly string[];
  /** As the site writes them: compounds taken apart, others joined. */
  readonly words: readonly string[];
  /** Whether they are a name: it needs no correction, whatever its words look like. */
  readonly isName: boolean;
}

/** Reads a query's words as the tables write them. */
export function readWording(index: SearchIndex, text: string): Wording {
  const meant = readSubject(index, text);
  const typed = tokenize(readMeant(meant), index.itHints);
  const parted = partWords(index, typed);
  const words = joinWords(index, parted);
  const isName = [typed, parted, words].some((some) => ownersOfName(index, some).length > 0);
  return { text, meant, typed, words, isName };
}

/** What a query is about that wants something of its subject; the query, where that is a name or has no subject beside a role. */
function readSubject(index: SearchIndex, text: string): string {
  const { wish, about } = readWish(text);
  if (wish === undefined || ownersOfName(index, tokenize(text)).length > 0) return text;
  const words = tokenize(about, index.itHints);
  const beside = wish === "evidence" ? findRoles(index, words).rest : words;
  return beside.some((word) => !isStopWord(word) && !ofPages.has(word)) ? about : text;
}

/** Words for pages as such: a link to one is asked of the page about links. */
const ofPages = new Set("page pages place places section sections row rows site record".split(" "));

/** Of a question what a word in quotes means, the word with the question: where it was read tells nothing. */
function readMeant(text: string): string {
  const quoted = /["“”„«»]([^"“”„«»]+)["“”„«»]/.exec(text)?.[1];
  return quoted !== undefined && asksForMeaning.test(text) ? `what does ${quoted} mean` : text;
}

/** Words as the site writes them. */
export function writeWords(index: SearchIndex, words: readonly string[]): readonly string[] {
  return joinWords(index, partWords(index, words));
}

function partWords(index: SearchIndex, words: readonly string[]): string[] {
  return unifyCompounds(words, index.compounds).flatMap((word) => partUnknown(index, word));
}

/** What misspelt words stand for. */
export interface Corrections {
  /** What is searched instead of words that nothing knows: another word, or its parts. */
  readonly certain: ReadonlyMap<string, readonly string[]>;
  /** What words may stand for that only the engine could know: looked for as well, until it has been asked. */
  readonly likely: ReadonlyMap<string, readonly string[]>;
}

/** Takes a query apart with the words of the tables. */
export function readQuery(
  index: SearchIndex,
  { meant: text, typed, words: written }: Wording,
  { certain, likely }: Corrections,
): Query {
  const mended = written.flatMap((word) => certain.get(word) ?? [word]);
  // Words that are spelt right may be one that is written joined.
  const words = certain.size > 0 ? writeWords(index, mended) : mended;
  // A word that is only taken apart is searched as it was meant.
  const isCorrected = written.some((word) => certain.get(word)?.length === 1);
  const { asksWho, alternatives, isChoice, scene } = readQuestion(index, text);
  const content = words.filter((word) => !isStopWord(word) && !alternatives.has(word));
  const subjects = [...new Set(content.length > 0 ? content : words)];
  const { roles, rest } = findRoles(index, words);
  const asksMeaning = asksForMeaning.test(text);
  const shareOf = (word: string) => {
    if (asksMeaning && meaningWords.has(word)) return asideShare;
    if (asksWho && isFrameWord(word)) return frameShare;
    return scene.has(word) ? sceneShare : 1;
  };
  return {
    typed,
    written,
    words,
    subjects,
    readings: new Map(
      subjects.map((word) => {
        const reading = readWord(index, word, likely.get(word));
        return [word, { ...reading, weight: reading.weight * shareOf(word) }];
      }),
    ),
    corrected: isCorrected ? mended.join(" ") : undefined,
    asksMeaning,
    topic: findTopic(words, content),
    asksAbbreviation: words.some((word) => abbreviationWords.has(word)),
    roles,
    besideRoles: rest.filter(
      (word) => !isStopWord(word) && !meaningWords.has(word) && !alternatives.has(word),
    ),
    asksWho,
    shares: new Map(subjects.map((word) => [word, shareOf(word)])),
    rest,
    isChoice,
    alternatives,
    topicWords: words.filter((word) => !alternatives.has(word)),
  };
}

/** What a meaning is asked of: grammar itself, where there is nothing else, as in "what does responsible mean". */
function findTopic(words: readonly string[], content: readonly string[]): string[] {
  const isTopic = (word: string) => !meaningWords.has(word) && !inTables.has(word);
  const topic = content.filter(isTopic);
  return topic.length > 0 ? topic : words.filter((word) => isTopic(word) && !beforeTopic.has(word));
}

/** Where a word stands whose meaning is asked. */
const inTables = new Set("cell cells column columns row rows table tables legend".split(" "));
const beforeTopic = new Set("what whats does do is are the a an of in by for to as".split(" "));

/** A word that nobody writes, in the parts that stand side by side in a phrase: "passwordreset" → "password reset". */
function partUnknown(index: SearchIndex, word: string): string[] {
  if (word.length < 2 * shortestPart - 1 || word.length > longestCompound || isKnown(index, word))
    return [word];
  for (let at = shortestPart; at < word.length - 1; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const isWhole = after.length >= shortestPart && !isStopWord(after);
    if (isStopWord(before)) continue;
    if (isWhole && index.neighbors.has(`${before} ${stem(after)}`)) return [before, after];
    if (after === "it" && index.neighbors.has(`${before} ${itDepartment}`))
      return [before, itDepartment];
  }
  return partBeginning(index, word);
}

/**
 * The two words that one is joined of, where nothing knows the whole: "datadriven" → "data", "driven". Of several such
 * pairs the one whose shorter word is longest.
 */
export function partJoined(index: SearchIndex, word: string): readonly string[] | undefined {
  if (word.length > longestCompound || /\d/.test(word)) return undefined;
  const isPart = (one: string) => !isStopWord(one) && index.knownStems.has(stem(one));
  const middle = word.length / 2;
  return Array.from({ length: Math.max(0, word.length - 2 * shortestPart + 1) }, (_, at) => at)
    .map((at) => at + shortestPart)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b)
    .map((at) => [word.slice(0, at), word.slice(at)])
    .find((parts) => parts.every(isPart) && parts.some((part) => part.length > shortestPart));
}

/** The beginning of a compound that is still being typed, in its parts: "ecomm" → "e comm". */
function partBeginning({ compounds }: SearchIndex, word: string): string[] {
  for (const [joined, [first = ""]] of compounds.parted) {
    if (word.length > first.length && joined.startsWith(word))
      return [first, word.slice(first.length)];
  }
  return [word];
}

/** Letters of the shortest part but for IT, and of the longest compound that anybody types. */
const shortestPart = 3;
const longestCompound = 40;

/** Whether texts of the site have a word in some form. */
function isKnown(index: SearchIndex, word: string): boolean {
  return isStopWord(word) || index.knownStems.has(stem(word));
}

/** Words that the tables write as one joined: "wi-fi" → "wifi", "log in" → "login". */
function joinWords(index: SearchIndex, words: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word = "", next] = [words[at], words[at + 1]];
    const isPart = (one: string) =>
      one.length <= 2 || isStopWord(one) || !index.knownStems.has(stem(one));
    // "Day to day" is not about today.
    const isRepeated = at > 0 && words[at - 1] === next;
    if (
      next !== undefined &&
      !isRepeated &&
      index.words.has(word + next) &&
      (isPart(word) || isPart(next))
    ) {
      joined.push(word + next);
      at++;
    } else {
      joined.push(word);
    }
  }
  return joined;
}

/**
 * A word with the stems it stands for: its own, else those it begins, else that of the word it may be misspelt for;
 * and words that say much the same.
 */
function readWord(index: SearchIndex, word: string, likely: readonly string[] = []): QueryWord {
  const own = stem(word);
  const stems = new Map<string, number>();
  const add = (one: string, quality: number) => {
    if (index.postings.has(one) && quality > (stems.get(one) ?? 0)) stems.set(one, quality);
  };
  add(own, 1);
  for (const other of index.synonyms.get(own) ?? []) add(other, synonymQuality);
  if (stems.size === 0)
    for (const whole of wordsFrom(index, word)) add(stem(whole), beginningQuality);
  if (stems.size === 0) for (const other of likely) add(stem(other), likelyQuality);
  const rarest = Math.max(0, ...[...stems].map(([one, quality]) => idf(index, one) * quality));
  // A word that the tables do not know may be the point of the question, or beside it.
  const rarity = stems.has(own)
    ? idf(index, own)
    : stems.size > 0
      ? rarest
      : idf(index, own) * unknownShare;
  return { stems, weight: rarity * wordWeight(word) };
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
