/** The phrases of a text that has commas between them: "who owns, who pays". */
export function splitPhrases(text: string): string[] {
  return text
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}
