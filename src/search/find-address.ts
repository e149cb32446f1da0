import type { AddressTable } from "./address-table.ts";
import { editDistance } from "./spelling.ts";

/** A page that somebody who came to a missing address may have meant. */
export interface FoundAddress {
  /** Below the site's root. */
  readonly address: string;
  readonly title: string;
}

/**
 * The pages that an address may have meant that the site does not have, the likeliest first; at most three.
 * A slip of the keys or of what surrounded the link is undone first, then its words are looked up.
 * @param path the address below the site's root, as the browser has it
 */
export function findAddresses(table: AddressTable, path: string): FoundAddress[] {
  const asked = tidy(path);
  if (asked === "/") return [];
  const found = [
    ...findSpelled(table, asked),
    ...findBySegments(table, asked),
    ...findCutOff(table, asked),
    ...findMisspelt(table, asked),
  ];
  return [...new Set(found)].slice(0, 3).map((address) => ({
    address,
    title: table.pages[address.replace(/#.*$/, "")] ?? address,
  }));
}

/** The words of an address, to be searched for. */
export function wordsOfAddress(path: string): string {
  return (tidy(path).split("/").at(-2) ?? "").replaceAll("-", " ");
}

/** An address without what does not belong: capitals, endings of files, doubled slashes, punctuation behind it. */
function tidy(path: string): string {
  const plain = decode(path)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[?#].*$/, "")
    .replace(/\\/g, "/")
    .replace(/[^\p{L}\p{N}/]+$/u, "")
    .replace(/\/?(index)?\.(html?|php|aspx?|md|json)$/, "/");
  const segments = plain
    .split("/")
    .map((segment) => segment.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, ""))
    .filter((segment) => segment !== "" && segment !== "index");
  return segments.length === 0 ? "/" : `/${segments.join("/")}/`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/%[0-9a-f]{0,2}/gi, " ");
  }
}

/** The page under an address, whatever its capitals: codes have some. */
function findSpelled(table: AddressTable, asked: string): string[] {
  const known = foldedAddresses(table).get(asked);
  return known === undefined ? [] : [known];
}

/** By its lower-case spelling, each address with the page that it leads to. */
function foldedAddresses({ pages, redirects }: AddressTable): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(redirects).map(([from, to]) => [from.toLowerCase(), to] as const),
    ...Object.keys(pages).map((page) => [page.toLowerCase(), page] as const),
  ]);
}

/** Words that stand between two names, and before one. */
const joiners = /-(?:and|or|vs|versus|und|oder)-/g;
const articles = /^(?:the|a|an|our)-/;

/** What the segments of an address name, the last first: the folder may be wrong, or something hang on behind. */
function findBySegments(table: AddressTable, asked: string): string[] {
  const segments = asked.split("/").filter(Boolean).reverse();
  const addresses = [...foldedAddresses(table)];
  return segments.flatMap((segment, place) => {
    // A folder alone is no page that anybody meant.
    if (
      place > 0 &&
      place === segments.length - 1 &&
      addresses.some(([one]) => one === `/${segment}/`)
    )
      return [];
    const folder = segments[place + 1] ?? "";
    const spellings = [segment, segment.replace(joiners, "-"), segment.replace(articles, "")];
    return [...new Set(spellings)].flatMap((spelled) => {
      const named = Object.hasOwn(table.names, spelled) ? table.names[spelled] : undefined;
      return [
        ...addresses
          .filter(([one]) => one.endsWith(`/${spelled}/`))
          .map(([, page]) => page)
          .sort((a, b) => likeness(b, folder) - likeness(a, folder)),
        ...(named === undefined ? [] : [named]),
      ];
    });
  });
}

/** How many letters an address's folder begins with that another folder begins with, too. */
function likeness(address: string, folder: string): number {
  const own = address.split("/")[1] ?? "";
  let shared = 0;
  while (shared < folder.length && own[shared] === folder[shared]) shared += 1;
  return shared;
}

/** Pages whose address begins so: a link may have lost its end. */
function findCutOff(table: AddressTable, asked: string): string[] {
  const beginning = asked.slice(0, -1);
  if (beginning.length < 8) return [];
  const found = [...foldedAddresses(table)]
    .filter(([address]) => address.startsWith(beginning))
    .map(([, page]) => page);
  return new Set(found).size > 3 ? [] : found;
}

/** Pages whose address or name differs in a letter or two. */
function findMisspelt(table: AddressTable, asked: string): string[] {
  const segment = asked.split("/").at(-2) ?? "";
  const limit = segment.length > 8 ? 2 : 1;
  if (segment.length < 4) return [];
  const spelled = [
    ...[...foldedAddresses(table)].map(
      ([address, page]) => [address.split("/").at(-2) ?? "", page] as const,
    ),
    ...Object.entries(table.names),
  ];
  return spelled
    .filter(([word]) => Math.abs(word.length - segment.length) <= limit)
    .map(([word, page]) => ({ page, distance: editDistance(segment, word, limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .map(({ page }) => page);
}
