/** A text on one line, whatever it holds. */
export function toLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
