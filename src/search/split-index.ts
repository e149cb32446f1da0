import { decode, encode } from "cborg";
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

/**
 * About how many bytes of words a piece of the index holds, before compression: some 4 KB after it. A
 * smaller piece costs more requests, a larger one more bytes that a query has no use for.
 */
const pieceBytes = 8_000;

/** A word of the index, with the pages that it stands on; what follows its text is handed on as it is. */
type Word = readonly [text: string, ...rest: unknown[]];
/** A piece of the index as the directory lists it. */
type Piece = readonly [from: string, to: string, id: string];
/** The directory of an index, which Pagefind calls its metadata. */
type Directory = readonly [version: string, pages: unknown, pieces: readonly Piece[], ...unknown[]];
/** The file that names each language's directory. */
interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

const signature = Buffer.from("pagefind_dcd");

/**
 * Cuts the pieces of an index smaller. Pagefind 1.6 writes pieces of some 33 KB and loads a whole one for
 * each word of a query; how large they are cannot be set. Which words there are, and what they lead to, stays as it is.
 *
 * This follows an internal format, that of Pagefind 1.6: gzip around a signature and CBOR (RFC 8949).
 * @param folder where Pagefind wrote the index
 * @throws where a file has another format
 */
export async function splitIndex(folder: string): Promise<void> {
  const entryFile = join(folder, "pagefind-entry.json");
  const entry = JSON.parse(await readFile(entryFile, "utf8")) as Entry;
  const languages = await Promise.all(
    Object.entries(entry.languages).map(async ([language, about]) => {
      const hash = await splitLanguage(folder, language, about.hash);
      return [language, { ...about, hash }] as const;
    }),
  );
  await writeFile(
    entryFile,
    JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }),
  );
}

/** @returns the id of the new directory */
async function splitLanguage(folder: string, language: string, id: string): Promise<string> {
  const directoryFile = (of: string) => join(folder, `pagefind.${of}.pf_meta`);
  const pieceFile = (of: string) => join(folder, "index", `${of}.pf_index`);
  const directory = decodeFile<Directory>(await readFile(directoryFile(id)), directoryFile(id));
  const [version, pages, old, ...rest] = directory;
  const words: Word[] = [];
  for (const [, , piece] of old) {
    const [own] = decodeFile<[Word[]]>(await readFile(pieceFile(piece)), pieceFile(piece));
    words.push(...own);
  }
  await Promise.all(old.map(([, , piece]) => rm(pieceFile(piece))));
  const pieces = cutWords(words).map((own) => {
    const content = encodeFile([own]);
    const [from = "", to = ""] = [own[0]?.[0], own.at(-1)?.[0]];
    return { piece: [from, to, `${language}_${hashOf(content)}`] as const, content };
  });
  for (const { piece, content } of pieces) await writeFile(pieceFile(piece[2]), content);
  const content = encodeFile([version, pages, pieces.map(({ piece }) => piece), ...rest]);
  const next = `${language}_${hashOf(content)}`;
  await rm(directoryFile(id));
  await writeFile(directoryFile(next), content);
  return next;
}

/** The words in the order of the index, in runs of about the same number of bytes. */
function cutWords(words: readonly Word[]): Word[][] {
  const sizes = words.map((word) => encode(word).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const count = Math.max(1, Math.round(total / pieceBytes));
  const pieces: Word[][] = [];
  let before = 0;
  words.forEach((word, place) => {
    const piece = Math.min(count - 1, Math.floor((before * count) / total));
    (pieces[piece] ??= []).push(word);
    before += sizes[place] ?? 0;
  });
  return pieces.filter((piece) => piece.length > 0);
}

function decodeFile<Content>(file: Uint8Array, name: string): Content {
  const plain = gunzipSync(file);
  if (!plain.subarray(0, signature.length).equals(signature))
    throw new Error(`${name} is no file as Pagefind 1.6 writes them`);
  return decode(plain.subarray(signature.length)) as Content;
}

function encodeFile(content: unknown): Buffer {
  return gzipSync(Buffer.concat([signature, encode(content)]), { level: 9 });
}

function hashOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 10);
}
