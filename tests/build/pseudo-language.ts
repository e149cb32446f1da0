/** A language that nobody speaks: English with an accent on each vowel, so that a word that was not replaced shows. */
import "../../src/schema/word-tables.ts";
import { stringify } from "yaml";
import { parseMessage, type MessagePart } from "../../src/words/message.ts";
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
  const tree: Tree = {};
  for (const [key, entry] of listWordsEntries())
    if (!leftOut.includes(key)) put(tree, key.split("."), accentPattern(entry));
  return stringify(toLists(tree), { lineWidth: 0 });
}

interface Tree {
  [name: string]: string | Tree;
}

function put(tree: Tree, [name = "", ...rest]: readonly string[], text: string): void {
  if (rest.length === 0) tree[name] = text;
  else put((tree[name] ??= {}) as Tree, rest, text);
}

/** What has numbers for names was a list. */
function toLists(tree: string | Tree): unknown {
  if (typeof tree === "string") return tree;
  const parts = Object.entries(tree);
  return parts.every(([name]) => /^\d+$/.test(name))
    ? parts.map(([, part]) => toLists(part))
    : Object.fromEntries(parts.map(([name, part]) => [name, toLists(part)]));
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
