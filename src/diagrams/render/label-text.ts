/**
 * Labels, titles and descriptions as their author wrote them. What is written is what is drawn: the
 * only escapes are `<br>`, which breaks a line, and Mermaid's codes for the characters that mean
 * something to it. A code for any other character is refused, because `#12;` may as well be the
 * number of something.
 */

/** A text that cannot be drawn as it is written. */
export interface TextProblem {
  /** What is wrong; a sentence without its full stop. */
  readonly problem: string;
  /** What to do about it; a sentence without its full stop. */
  readonly remedy: string;
}

const namedCodes: Readonly<Record<string, string>> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  apos: "'",
  num: "#",
  semi: ";",
};
const codes = /#(\w+);/g;
/** What browsers would show as another character, were it put into a page as it stands. */
const htmlCode = /&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);/i;
const lineBreak = /<br\s*\/?>/i;
/** White space that may become one space; a no-break space is a character like others. */
const blanks = /[ \t\r\n\f\v]+/g;

/** The lines of a label: broken at `<br>` alone, codes replaced by what they stand for. */
export function parseLabel(written: string): string[] {
  return written.split(lineBreak).map(parseLine);
}

/** A title or a description on one line; `<br>` means nothing in it. */
export function parseLine(written: string): string {
  return written
    .replace(codes, (whole, code: string) => findCharacter(code) ?? whole)
    .replace(blanks, " ")
    .trim();
}

/** The first thing in a text that could not be drawn as it is written. */
export function findTextProblem(written: string): TextProblem | undefined {
  for (const [whole, code = ""] of written.matchAll(codes)) {
    if (findCharacter(code) !== undefined) continue;
    const meant = /^\d+$/.test(code) ? printable(Number(code)) : "";
    const itself = meant === "" ? "" : ` or, for the character, ${meant}`;
    return {
      problem: `"${whole}" is a code that Mermaid would replace${meant === "" ? "" : ` by "${meant}"`}`,
      remedy: `Write #35;${code};${itself}: codes stand only for marks such as #quot; #amp; #lt; #gt; #35;`,
    };
  }
  const html = htmlCode.exec(written)?.[0];
  if (html === undefined) return undefined;
  return {
    problem: `"${html}" is a code of HTML`,
    remedy: "Write the character itself, or Mermaid's #amp; #lt; #gt; #quot;",
  };
}

/** The mark that a code stands for; letters, digits and all beyond ASCII are written as they are. */
function findCharacter(code: string): string | undefined {
  if (!/^\d{1,3}$/.test(code))
    return Object.hasOwn(namedCodes, code) ? namedCodes[code] : undefined;
  const character = String.fromCharCode(Number(code));
  return /^[!-/:-@[-`{-~]$/.test(character) ? character : undefined;
}

function printable(codePoint: number): string {
  if (codePoint < 0x20 || codePoint > 0x10ffff) return "";
  const character = String.fromCodePoint(codePoint);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? character : "";
}

/** A text without white space: how texts are compared whose lines were broken anew. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}
