import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { AddressLock, Records } from "../model/catalog/records.ts";
import { lockFile } from "../model/integrity/check-address-lock.ts";
import { listPublishedAddresses } from "../model/pages/published-addresses.ts";
import { sectionIds } from "../model/pages/sections.ts";
import { compareText } from "../model/views/text.ts";

const comment = `# Every address that this content was ever published under. \`npm run lock\` adds what is new and removes
# nothing; \`npm run check:content\` and the build stop where one of them would lead nowhere.
# Take a line out by hand only if its address never stood on the web.
`;

const nothing: AddressLock = { pages: [], redirects: {}, codes: {}, fragments: [], sections: {} };
const present: Readonly<Record<string, readonly string[]>> = sectionIds;

/** What a lock holds after new addresses were added, and how many those are. */
export interface Locking {
  readonly lock: AddressLock;
  /** The new addresses and codes, in the order of the file. */
  readonly added: readonly string[];
}

/** Adds to a lock what some records publish; whatever it holds already stays. */
export function extendLock(records: Records): Locking {
  const { pages, redirects, codes } = listPublishedAddresses(records);
  const before = records.addressLock ?? nothing;
  const fragments = [...pages].flatMap(([page, ids]) => [...ids].map((id) => `${page}#${id}`));
  const lock = {
    pages: sortOnce([...before.pages, ...pages.keys()]),
    redirects: sortKeys({ ...Object.fromEntries(redirects), ...before.redirects }),
    codes: sortKeys({ ...Object.fromEntries(codes), ...before.codes }),
    fragments: sortOnce([...before.fragments, ...fragments]),
    sections: Object.fromEntries(
      [...new Set([...Object.keys(before.sections), ...Object.keys(sectionIds)])]
        .sort(compareText)
        .map((kind): [string, string[]] => [
          kind,
          sortOnce([...(before.sections[kind] ?? []), ...(present[kind] ?? [])]),
        ])
        .filter(([, ids]) => ids.length > 0),
    ),
  };
  const list = (one: AddressLock) => [
    ...one.pages,
    ...Object.keys(one.redirects),
    ...Object.keys(one.codes),
    ...one.fragments,
    ...Object.entries(one.sections).flatMap(([kind, ids]) => ids.map((id) => `${kind} #${id}`)),
  ];
  const old = new Set(list(before));
  return { lock, added: list(lock).filter((address) => !old.has(address)) };
}

/** A lock as its file's text. */
export function formatLock(lock: AddressLock): string {
  return `${comment}\n${stringify(lock, { lineWidth: 0 })}`;
}

/** Writes a content folder's lock anew, with all that its records publish. */
export async function lockAddresses(folder: string, records: Records): Promise<readonly string[]> {
  const { lock, added } = extendLock(records);
  await writeFile(join(folder, lockFile), formatLock(lock));
  return added;
}

function sortOnce(all: readonly string[]): string[] {
  return [...new Set(all)].sort(compareText);
}

function sortKeys(all: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => compareText(a, b)));
}
