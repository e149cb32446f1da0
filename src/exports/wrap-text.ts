/**
 * The advance widths of the characters from space to tilde, in hundredths of the font size: those of
 * DejaVu Sans Bold, the widest face that systems fall back on, so that text set in any other is narrower.
 */
const widths = [
  35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70,
  70, 70, 40, 40, 84, 84, 84, 59, 100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 38, 78, 64, 100, 84, 86,
  74, 86, 78, 73, 69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 50, 50, 68, 72, 60, 72, 68, 44, 72,
  72, 35, 35, 67, 35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
];
/** What no table holds counts as the widest letter. */
const unknown = 111;

/** The width that a text takes at most in a system's font, in the unit of `size`. */
export function widestWidth(text: string, size: number): number {
  let hundredths = 0;
  for (const character of text)
    hundredths += widths[(character.codePointAt(0) ?? 0) - 32] ?? unknown;
  return (hundredths * size) / 100;
}

/**
 * A text in lines that fit a width in any system's font; a word that is wider than a line is broken.
 * @param most above so many lines the last ends in an ellipsis
 */
export function wrapText(text: string, size: number, width: number, most = Infinity): string[] {
  const fits = (line: string) => widestWidth(line, size) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((one) => breakWord(one, fits))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? "";
  while (last !== "" && !fits(`${last}…`)) last = last.slice(0, -1).trimEnd();
  return [...lines.slice(0, most - 1), `${last}…`];
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && !fits(part + character)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
