/** A text's sentences: each ends in a mark that a capital letter, a digit or a quotation mark follows. */
export function splitSentences(text: string): string[] {
  const parts = text.trim().split(/(?<=[.!?][”"’')\]]*)\s+(?=[“"‘(]?[\p{Lu}\d])/u);
  return parts.filter((part) => part !== "");
}

/** The first sentence of a text, without its period: what a list says of what a page says in full. */
export function firstSentence(text: string): string {
  return (splitSentences(text)[0] ?? "").replace(/\.$/, "");
}

/** What stands before the first colon of a text's first sentence: what it is about, without how. */
export function firstClause(text: string): string {
  return firstSentence(text).replace(/: .*$/s, "");
}
