import { toWords } from "./owners.ts";
import type { Reference } from "./reference.ts";

/** The code of the responsibility that a text names by its code or by its very title; undefined where it names none. */
export function findNamed(reference: Reference, text: string, code: string): string | undefined {
  const words = toWords(text);
  return (
    reference.rows.find((row) => row.code.toLowerCase() === code.toLowerCase())?.code ??
    reference.rows.find((row) => toWords(row.title) === words || toWords(row.code) === words)?.code
  );
}
