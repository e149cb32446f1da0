import { existsSync, globSync } from "node:fs";
import { basename, join } from "node:path";

/** The ids of the records of some kinds in a content folder, each kind by its folder, sorted. */
export function listRecordIds(content: string, folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(join(content, folder)))
    .flatMap((folder) => globSync("*.{mdx,yaml}", { cwd: join(content, folder) }))
    .map((file) => basename(file).replace(/\.(?:mdx|yaml)$/, ""))
    .sort();
}

/** An id in a text, and the line where it stands, counted from 1. */
export interface FoundId {
  readonly line: number;
  readonly id: string;
}

/**
 * Finds ids of records in a text, as whole words: an id that is part of a longer one is none. An id of a
 * single word may be everyday English: it counts where it is a whole string or a part of an address alone.
 */
export function findContentIds(text: string, ids: readonly string[]): FoundId[] {
  // Ids hold letters, digits and hyphens, none of which means anything in a pattern.
  const compounds = ids.filter((id) => id.includes("-"));
  const words = ids.filter((id) => !id.includes("-"));
  const patterns = [
    ...(compounds.length > 0 ? [`(?<![\\w-])(?:${compounds.join("|")})(?![\\w-])`] : []),
    ...(words.length > 0 ? [`(?<=(["'\`]))(?:${words.join("|")})(?=\\1)`] : []),
    ...(words.length > 0 ? [`(?<=/)(?:${words.join("|")})(?=/)`] : []),
  ];
  if (patterns.length === 0) return [];
  const pattern = new RegExp(patterns.join("|"), "g");
  return text
    .split("\n")
    .flatMap((line, index) => [...line.matchAll(pattern)].map(([id]) => ({ line: index + 1, id })));
}
