/**
 * All that is known of the files in which Pagefind keeps an index, a format of its own that changes
 * without notice: gzip around a signature and CBOR (RFC 8949), of fragments around JSON.
 */
import { decode, encode } from "cborg";
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

/** The version of Pagefind whose files these functions read and write; another may write others. */
export const knownVersion = "1.6.0";

/** A file of an index. */
export interface IndexFile {
  /** Below the index's folder, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** A word of an index, with the pages that it stands on; what follows its text is handed on as it is. */
export type IndexedWord = readonly [text: string, ...rest: unknown[]];
/** A piece of an index as the directory lists it: the engine loads the one that a word lies in. */
export type Piece = readonly [from: string, to: string, id: string];
/** The directory of an index, which Pagefind calls its metadata. */
export type Directory = readonly [
  version: string,
  pages: unknown,
  pieces: readonly Piece[],
  ...rest: unknown[],
];
/** The file that names each language's directory. */
export interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { readonly hash: string }>>;
}

export const entryPath = "pagefind-entry.json";
export const enginePath = "pagefind.js";
export const directoryPath = (id: string) => `pagefind.${id}.pf_meta`;
export const piecePath = (id: string) => `index/${id}.pf_index`;

/** Whether this site loads a file; it has an interface of its own, and does not use the worker. */
export function isUsed(path: string): boolean {
  return !/^pagefind-.+\.(js|css)$/.test(path);
}

/**
 * An index's entry.
 * @throws where another version of Pagefind wrote it than the one whose format is known
 */
export function readEntry(files: readonly IndexFile[]): Entry {
  const entry = JSON.parse(
    Buffer.from(contentOf(files, entryPath)).toString("utf8"),
  ) as Partial<Entry>;
  if (entry.version !== knownVersion || entry.languages === undefined)
    throw new Error(
      `Pagefind ${entry.version ?? "of an unknown version"} is installed, but search rewrites the files of ` +
        `Pagefind ${knownVersion}. Install that version, or see in src/search/pagefind-format.ts whether ` +
        `the new one writes the same and name it there.`,
    );
  return { ...entry, version: entry.version, languages: entry.languages };
}

/** The content of an index's file. @throws where there is none */
export function contentOf(files: readonly IndexFile[], path: string): Uint8Array {
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`Pagefind wrote no ${path}`);
  return file.content;
}

const signature = Buffer.from("pagefind_dcd");

/** What a file holds. @throws where it has another format */
export function decodeFile({ path, content }: IndexFile): unknown {
  return decode(unpack({ path, content }));
}

/** A file of the content. */
export function encodeFile(content: unknown): Uint8Array {
  return gzipSync(Buffer.concat([signature, encode(content)]), { level: 9 });
}

/** How many bytes a part of a file takes before it is compressed. */
export function sizeOf(part: unknown): number {
  return encode(part).length;
}

/** The id of a file of a language, which changes with its content. */
export function idOf(language: string, content: Uint8Array): string {
  return `${language}_${createHash("sha256").update(content).digest("hex").slice(0, 10)}`;
}

/** The ids that the engine's results have, by the address of their pages: a page's fragment is named after its id. */
export function readResultIds(files: readonly IndexFile[]): Map<string, string> {
  return new Map(
    files.flatMap(({ path, content }) => {
      const id = /([^/]+)\.pf_fragment$/.exec(path)?.[1];
      if (id === undefined) return [];
      const { url } = JSON.parse(unpack({ path, content }).toString("utf8")) as { url: string };
      return [[url, id] as const];
    }),
  );
}

function unpack({ path, content }: IndexFile): Buffer {
  const plain = gunzipSync(content);
  if (!plain.subarray(0, signature.length).equals(signature))
    throw new Error(`${path} is no file as Pagefind ${knownVersion} writes them`);
  return plain.subarray(signature.length);
}
