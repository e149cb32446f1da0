import { addressView as words } from "../../words/browser/address.ts";

/** What a parameter of a page's address may hold. */
export interface Parameter {
  /** The ids that it may name, in the order in which they are written; without them it holds free words. */
  readonly ids?: readonly string[];
  /** How many ids count, or how many characters of the words: one id and 100 characters where nothing is said. */
  readonly most?: number;
}

/** The values of every parameter of a page by name: ids, or the words as one text; empty where nothing is said. */
export type AddressValues = Readonly<Record<string, readonly string[] | undefined>>;

/** How a page's view stands in its address. */
export interface ViewAddress<View> {
  readonly parameters: Readonly<Record<string, Parameter>>;
  toView(values: AddressValues): View;
  toValues(view: View): AddressValues;
}

/** A value in an address that names nothing here, or is more than the page can show. */
export interface IgnoredValue {
  readonly parameter: string;
  readonly value: string;
}

/** How many characters of free words an address keeps where a page says nothing else. */
export const longestWords = 100;

/**
 * The view that an address asks for. Names and ids may have any case, lists may be joined by commas or
 * repeated, and parameters that are not the page's own count for nothing.
 * @param search the address's query, with or without its question mark
 */
export function parseView<View>(
  search: string,
  address: ViewAddress<View>,
): { readonly view: View; readonly ignored: readonly IgnoredValue[] } {
  const given = new Map<string, string[]>();
  for (const { name, value } of splitSearch(search)) {
    const known = given.get(name);
    if (known === undefined) given.set(name, [value]);
    else known.push(value);
  }
  const ignored: IgnoredValue[] = [];
  const values = Object.entries(address.parameters).map(([parameter, { ids, most }]) => {
    const texts = given.get(parameter.toLowerCase()) ?? [];
    const { taken, left } =
      ids === undefined ? readWords(texts, most ?? longestWords) : readIds(texts, ids, most ?? 1);
    ignored.push(...left.map((value) => ({ parameter, value })));
    return [parameter, taken] as const;
  });
  return { view: address.toView(Object.fromEntries(values)), ignored };
}

/**
 * A view as an address's query, with its question mark; "" for the plain view.
 * @param search the query that stands there, of which the parameters of others stay as they are
 */
export function formatView<View>(view: View, address: ViewAddress<View>, search = ""): string {
  const own = new Set(Object.keys(address.parameters).map((name) => name.toLowerCase()));
  const others = splitSearch(search).filter(({ name }) => !own.has(name));
  const values = address.toValues(view);
  const written = Object.keys(address.parameters).flatMap((name) => {
    const value = values[name]?.join(",") ?? "";
    // A comma needs no escaping in a query, and the address stays one that people can read.
    return value === ""
      ? []
      : [new URLSearchParams([[name, value]]).toString().replaceAll("%2C", ",")];
  });
  const query = [...others.map(({ text }) => text), ...written].join("&");
  return query && `?${query}`;
}

/** What of an address counts for nothing, as a sentence. */
export function describeIgnored(ignored: readonly IgnoredValue[]): string {
  return words.ignored(
    ignored.map(({ parameter, value }) => ({ parameter, value: shorten(value) })),
  );
}

/** The parameters in a query's order: each as it stands, with its name in lower case and its value decoded. */
function splitSearch(search: string): { text: string; name: string; value: string }[] {
  return search
    .replace(/^\?/, "")
    .split("&")
    .flatMap((text) =>
      // The sign before keeps a question mark at a name's beginning, which would be taken off.
      [...new URLSearchParams(`&${text}`)].map(([name, value]) => ({
        text,
        name: name.toLowerCase(),
        value,
      })),
    );
}

interface Reading {
  readonly taken: readonly string[];
  readonly left: readonly string[];
}

function readIds(texts: readonly string[], ids: readonly string[], most: number): Reading {
  const byName = new Map(ids.map((id) => [id.toLowerCase(), id]));
  const taken = new Set<string>();
  const left = new Map<string, string>();
  for (const text of texts.flatMap((one) => one.split(",")).map((one) => one.trim())) {
    const id = byName.get(text.toLowerCase());
    if (id !== undefined && (taken.size < most || taken.has(id))) taken.add(id);
    else if (text !== "" && !left.has(text.toLowerCase())) left.set(text.toLowerCase(), text);
  }
  return { taken: ids.filter((id) => taken.has(id)), left: [...left.values()] };
}

function readWords(texts: readonly string[], most: number): Reading {
  const characters = [...texts.join(" ").trim()];
  const words = characters.slice(0, most).join("").trim();
  const rest = characters.slice(most).join("").trim();
  return { taken: words === "" ? [] : [words], left: rest === "" ? [] : [rest] };
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > 80 ? `${characters.slice(0, 80).join("")}…` : text;
}
