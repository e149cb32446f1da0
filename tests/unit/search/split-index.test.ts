import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  decodeFile,
  directoryPath,
  encodeFile,
  entryPath,
  idOf,
  knownVersion,
  piecePath,
  readEntry,
  readResultIds,
  type Directory,
  type IndexedWord,
  type IndexFile,
} from "../../../src/search/pagefind-format.ts";
import { splitIndex } from "../../../src/search/split-index.ts";

/** An index as Pagefind writes one: two pieces, whose words stand on many pages, and a page. */
function makeIndex(version = knownVersion): IndexFile[] {
  const words = (from: number): IndexedWord[] =>
    Array.from({ length: 300 }, (_, at) => [
      `word${from + at}`,
      Array.from({ length: 60 }, (_, page) => page),
    ]);
  const pieces = [words(1000), words(1300)].map((own) => {
    const content = encodeFile([own]);
    const piece = [own[0]?.[0], own.at(-1)?.[0], idOf("en", content)] as [string, string, string];
    return { piece, content };
  });
  const directory = encodeFile([version, ["a page"], pieces.map(({ piece }) => piece), "more"]);
  const hash = idOf("en", directory);
  const entry = { version, languages: { en: { hash, page_count: 1 } }, more: true };
  return [
    { path: entryPath, content: Buffer.from(JSON.stringify(entry)) },
    { path: directoryPath(hash), content: directory },
    ...pieces.map(({ piece, content }) => ({ path: piecePath(piece[2]), content })),
    { path: "wasm.en.pagefind", content: Buffer.from("engine") },
  ];
}

function readIndex(files: readonly IndexFile[]) {
  const read = (path: string) =>
    decodeFile(files.find((one) => one.path === path) ?? { path, content: Buffer.of() });
  const { hash = "" } = readEntry(files).languages["en"] ?? {};
  const directory = read(directoryPath(hash)) as Directory;
  const pieces = directory[2].map(([from, to, id]) => {
    const [words] = read(piecePath(id)) as [IndexedWord[]];
    return { from, to, words };
  });
  return { directory, pieces };
}

describe("an index that is split", () => {
  const before = makeIndex();
  const after = splitIndex(before);

  test("has the same words in more pieces, each between the two that its directory names", () => {
    const [old, next] = [readIndex(before), readIndex(after)];
    expect(next.pieces.length).toBeGreaterThan(old.pieces.length);
    expect(next.pieces.flatMap(({ words }) => words)).toEqual(
      old.pieces.flatMap(({ words }) => words),
    );
    for (const { from, to, words } of next.pieces)
      expect([from, to]).toEqual([words[0]?.[0], words.at(-1)?.[0]]);
  });

  test("hands on what it does not know, and leaves none of the old pieces", () => {
    const { directory } = readIndex(after);
    expect([directory[0], directory[1], directory[3]]).toEqual([knownVersion, ["a page"], "more"]);
    expect(after).toContainEqual({ path: "wasm.en.pagefind", content: Buffer.from("engine") });
    expect(readEntry(after)).toMatchObject({ more: true, languages: { en: { page_count: 1 } } });
    const pieces = after.filter(({ path }) => path.endsWith(".pf_index"));
    expect(pieces).toHaveLength(readIndex(after).pieces.length);
    expect(after.filter(({ path }) => path.endsWith(".pf_meta"))).toHaveLength(1);
  });
});

describe("Pagefind's format", () => {
  test.each(["1.5.2", "1.6.1", "2.0.0"])("of version %s is refused in one sentence", (version) => {
    expect(() => splitIndex(makeIndex(version))).toThrow(
      new RegExp(`Pagefind ${version} is installed, but search .* Pagefind ${knownVersion}`),
    );
  });

  test("that names no version is refused", () => {
    const files = [{ path: entryPath, content: Buffer.from("{}") }];
    expect(() => splitIndex(files)).toThrow("of an unknown version");
  });

  test("with another signature is refused by the file's name", () => {
    const content = Buffer.from(encodeFile([]));
    expect(decodeFile({ path: "sound", content })).toEqual([]);
    const [entry, ...rest] = makeIndex();
    const broken = rest.map(({ path, content: own }) => ({ path, content: own.slice(0, 40) }));
    expect(() => splitIndex([entry as IndexFile, ...broken])).toThrow();
    const page = { path: "fragment/en_1.pf_fragment", content: gzipped('{"url":"/a/"}') };
    expect(() => readResultIds([page])).toThrow("fragment/en_1.pf_fragment is no file");
  });

  test("tells a page's result id by its fragment's name", () => {
    const content = gzipped('pagefind_dcd{"url":"/a/"}');
    expect([...readResultIds([{ path: "fragment/en_1.pf_fragment", content }])]).toEqual([
      ["/a/", "en_1"],
    ]);
  });
});

function gzipped(text: string): Uint8Array {
  return gzipSync(text);
}
