/** A language that nobody speaks: English with an accent on each vowel, so that a word that was not replaced shows. */
import "../../src/schema/word-tables.ts";
import { stringify } from "yaml";
import { parseMessage, type MessagePart } from "../../src/words/message.ts";
import { nestWords } from "../../src/build/write-words.ts";
import { parsePattern, type Piece } from "../../src/words/pattern.ts";
import { listWordsEntries, type WordsEntry } from "../../src/words/table.ts";

const plain = "aeiouyAEIOUY";
const accented = "áéíóúýÁÉÍÓÚÝ";

/** A text with an accent on each vowel. */
function accent(text: string): string {
  return text.replace(/[aeiouy]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter);
}

/** The text of words.yaml in that language, whole but for the keys that are left out. */
export function writePseudoWords(leftOut: readonly string[] = []): string {
  const texts = [...listWordsEntries()]
    .filter(([key]) => !leftOut.includes(key))
    .map(([key, entry]) => [key, accentPattern(entry)] as const);
  return stringify(nestWords(texts), { lineWidth: 0 });
}

function accentPattern({ pattern, isMessage }: WordsEntry): string {
  return isMessage ? writeParts(parseMessage(pattern)) : accentPieces(parsePattern(pattern));
}

function writeParts(parts: readonly MessagePart[]): string {
  return parts
    .map((part) => {
      // Marks stand in the texts of a message.
      if (part.kind === "text") return accentMarked(part.text);
      if (part.kind === "value") return `{${part.name}}`;
      const options = Object.entries(part.options).map(
        ([name, inner]) => `${name} {${writeParts(inner)}}`,
      );
      return `{${part.name}, ${part.kind}, ${options.join(" ")}}`;
    })
    .join("");
}

function accentPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === "text") return accent(piece.text);
      if (piece.kind === "value") return `{${piece.name}}`;
      return `<${piece.name}>${accentPieces(piece.pieces)}</${piece.name}>`;
    })
    .join("");
}

function accentMarked(text: string): string {
  return text
    .split(/(<\/?[a-z][A-Za-z]*>)/)
    .map((part, place) => (place % 2 === 1 ? part : accent(part)))
    .join("");
}
