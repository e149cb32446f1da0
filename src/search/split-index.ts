import {
  contentOf,
  decodeFile,
  directoryPath,
  encodeFile,
  entryPath,
  idOf,
  piecePath,
  readEntry,
  sizeOf,
  type Directory,
  type IndexedWord,
  type IndexFile,
} from "./pagefind-format.ts";

/**
 * About how many bytes of words a piece of the index holds, before compression: some 3 KB after it. A
 * smaller piece costs more requests, a larger one more bytes that a query has no use for.
 */
const pieceBytes = 6_500;

/**
 * The files of an index with its pieces cut smaller. Pagefind writes pieces of some 33 KB and loads a whole one for
 * each word of a query; how large they are cannot be set. Which words there are, and what they lead to, stays as it is.
 * @throws where a file has another format than the one that is known
 */
export function splitIndex(files: readonly IndexFile[]): IndexFile[] {
  const entry = readEntry(files);
  const split = Object.entries(entry.languages).map(([language, about]) => ({
    ...splitLanguage(files, language, about.hash),
    language,
    about,
  }));
  const replaced = new Set([entryPath, ...split.flatMap((one) => one.replaced)]);
  const languages = split.map(({ language, about, id }) => [language, { ...about, hash: id }]);
  return [
    ...files.filter(({ path }) => !replaced.has(path)),
    ...split.flatMap((one) => one.files),
    {
      path: entryPath,
      content: Buffer.from(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) })),
    },
  ];
}

/** @returns the id of the new directory, its files, and the paths of those that they replace */
function splitLanguage(
  files: readonly IndexFile[],
  language: string,
  id: string,
): { id: string; files: IndexFile[]; replaced: string[] } {
  const read = (path: string) => decodeFile({ path, content: contentOf(files, path) });
  const [version, pages, old, ...rest] = read(directoryPath(id)) as Directory;
  const words = old.flatMap(([, , piece]) => (read(piecePath(piece)) as [IndexedWord[]])[0]);
  const pieces = cutWords(words).map((own) => {
    const content = encodeFile([own]);
    const [from = "", to = ""] = [own[0]?.[0], own.at(-1)?.[0]];
    return { piece: [from, to, idOf(language, content)] as const, content };
  });
  const content = encodeFile([version, pages, pieces.map(({ piece }) => piece), ...rest]);
  const next = idOf(language, content);
  return {
    id: next,
    files: [
      ...pieces.map(({ piece, content }) => ({ path: piecePath(piece[2]), content })),
      { path: directoryPath(next), content },
    ],
    replaced: [directoryPath(id), ...old.map(([, , piece]) => piecePath(piece))],
  };
}

/** The words in the order of the index, in runs of about the same number of bytes. */
function cutWords(words: readonly IndexedWord[]): IndexedWord[][] {
  const sizes = words.map(sizeOf);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const count = Math.max(1, Math.round(total / pieceBytes));
  const pieces: IndexedWord[][] = [];
  let before = 0;
  words.forEach((word, place) => {
    const piece = Math.min(count - 1, Math.floor((before * count) / total));
    (pieces[piece] ??= []).push(word);
    before += sizes[place] ?? 0;
  });
  return pieces.filter((piece) => piece.length > 0);
}
