import { splitSentences } from "../catalog/sentences.ts";

/** Editorial rules that a program can hold: pure functions from a text to what is wrong with it. */

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The sentences that nobody reads to their end in one breath. */
export function findLongSentences(text: string, most = 60): string[] {
  return splitSentences(text).filter((sentence) => countWords(sentence) > most);
}

/**
 * Whether a text uses an abbreviation of several roles without saying which is meant. Only a text about
 * the abbreviation itself may hold it, and then in curly quotation marks: “AD”. Titles of sources are as
 * they are.
 */
export function hasBareAbbreviation(
  text: string,
  abbreviation: string,
  titles: readonly string[] = [],
): boolean {
  const rest = titles.reduce((left, title) => left.replaceAll(title, ""), text);
  return new RegExp(`\\b${abbreviation}s?\\b`).test(
    rest.replaceAll(new RegExp(`“${abbreviation}s?[.,]?”`, "g"), ""),
  );
}

const british = new RegExp(
  `\\b(${[
    "(?:behavi|col|endeav|fav|hon|lab|neighb|rum)our\\w*",
    "(?:author|central|custom|digital|digit|general|maxim|minim|modern|optim|organ|personal|prior?it|real|recogn|standard|summar|util|visual)is(?:e|es|ed|er|ers|ing|ation|ations)",
    "(?:emphasise|apologise|criticise)\\w*",
    "analys(?:e|ed|ing)",
    "programmes?",
    "(?:cent|fib|met|theat)res?",
    "(?:def|off|lic)ences?",
    "practis(?:e|ed|es|ing)",
    "(?:cancel|fuel|label|model|signal|travel)l(?:ed|ing)",
    "(?:enrol|fulfil|instal)(?:s|ment)?",
    "skilful",
    "cheques?",
    "gr[e]y",
    "whilst",
    "amongst",
    "learnt",
    "artefacts?",
  ].join("|")})\\b`,
  "giu",
);

/** The British spellings in a text that readers are shown; they belong in aliases. */
export function findBritishSpelling(text: string): string[] {
  return text.match(british) ?? [];
}
