/**
 * A piece of a sentence: text as it is, a value to fill in, or a part to mark up, which holds pieces itself.
 */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly name: string }
  | { readonly kind: "mark"; readonly name: string; readonly pieces: readonly Piece[] };

/**
 * Reads the pattern of a sentence: `The {owners} answer for this, and that is <why>disputed</why>.`
 * What is filled in later is never read as a pattern, so that no name can change a sentence.
 * @throws where a mark is not closed
 */
export function parsePattern(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = pattern;
  while (rest !== "") {
    const found = /\{([a-z][A-Za-z]*)\}|<([a-z][A-Za-z]*)>/.exec(rest);
    const [whole, value, mark] = found ?? [];
    const before = found === null ? rest : rest.slice(0, found.index);
    if (before !== "") pieces.push({ kind: "text", text: before });
    if (found === null || whole === undefined) break;
    rest = rest.slice(found.index + whole.length);
    if (value !== undefined) pieces.push({ kind: "value", name: value });
    if (mark !== undefined) {
      const end = `</${mark}>`;
      const at = rest.indexOf(end);
      if (at < 0) throw new Error(`the pattern "${pattern}" does not close <${mark}>`);
      pieces.push({ kind: "mark", name: mark, pieces: parsePattern(rest.slice(0, at)) });
      rest = rest.slice(at + end.length);
    }
  }
  return pieces;
}

/** What `{theOwners}` in a pattern names with its article: whatever is given as `owners`. */
export function findNamed<Value>(
  name: string,
  values: Readonly<Record<string, Value>>,
): Value | undefined {
  const [, first = "", rest = ""] = /^the([A-Z])(\w*)$/.exec(name) ?? [];
  return values[first.toLowerCase() + rest];
}
