import { addresses, bothFragment, firstFragment, situationFragment } from "../../routes.ts";
import type { Records, Retirement } from "../catalog/records.ts";
import type { EmbeddedKind } from "./card.ts";
import type { PublishedAddresses } from "./published-addresses.ts";

/** How addresses that were published before go on answering. */
export interface KeptAddresses {
  /** Pages that lead on to another: former address → where it leads to. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Pages that say why they are given up, by their address. */
  readonly retiredPages: ReadonlyMap<string, Retirement>;
  /** By page: fragments that lead to something else on it now, and fragments that were given up. */
  readonly fragments: ReadonlyMap<string, KeptFragments>;
}

/** The fragments that a page had and goes on answering to. */
export interface KeptFragments {
  /** Former fragment → the fragment on the page that took its place. */
  readonly moved: ReadonlyMap<string, string>;
  /** Given up: fragment → why, and where to go. */
  readonly retired: ReadonlyMap<string, Retirement>;
}

const to = addresses("/");

/** Works out how every address answers that was published and is not a present page or fragment. */
export function listKeptAddresses(
  { addressLock, retired }: Pick<Records, "addressLock" | "retired">,
  published: PublishedAddresses,
): KeptAddresses {
  const retiredPages = new Map<string, Retirement>();
  const fragments = new Map<
    string,
    { moved: Map<string, string>; retired: Map<string, Retirement> }
  >();
  const onPage = (page: string) => {
    const all = fragments.get(page) ?? { moved: new Map(), retired: new Map() };
    fragments.set(page, all);
    return all;
  };
  for (const [page, moved] of published.formerFragments)
    for (const [former, fragment] of moved) onPage(page).moved.set(former, fragment);
  const locked = [
    ...(addressLock?.pages ?? []),
    ...Object.keys(addressLock?.redirects ?? {}),
    ...(addressLock?.fragments ?? []),
  ];
  for (const retirement of retired ?? []) {
    const isCovered = coveredBy(retirement.address, addressLock);
    for (const address of locked.filter((one) => isCovered(one))) {
      if (hasAnswer(published, address)) continue;
      const [path = "", fragment] = address.split("#");
      const page = published.redirects.get(path) ?? path;
      if (fragment === undefined) retiredPages.set(address, retirement);
      else if (published.pages.has(page)) onPage(page).retired.set(fragment, retirement);
    }
  }
  return { redirects: published.redirects, retiredPages, fragments };
}

/** Whether records answer to an address: with a page, a second address, a fragment or a former one. */
export function hasAnswer(published: PublishedAddresses, address: string): boolean {
  const [path = "", fragment] = address.split("#");
  const [page = "", ownFragment] = (published.redirects.get(path) ?? path).split("#");
  const there = published.pages.get(page);
  return (
    there !== undefined &&
    (fragment === undefined ||
      ownFragment !== undefined ||
      there.has(fragment) ||
      published.formerFragments.get(page)?.has(fragment) === true)
  );
}

/** Whether an address that records do not answer to is retired. */
export function isKept(
  { retiredPages, redirects, fragments }: KeptAddresses,
  address: string,
): boolean {
  const [path = "", fragment] = address.split("#");
  if (retiredPages.has(path)) return true;
  const page = redirects.get(path) ?? path;
  return fragment !== undefined && fragments.get(page)?.retired.has(fragment) === true;
}

/** Whether a locked address goes when another goes: it is the same, or part of it or made of it. */
export function coveredBy(
  address: string,
  lock: Records["addressLock"],
): (locked: string) => boolean {
  const [page = "", fragment] = address.split("#");
  const [, folder = "", id = ""] = page.split("/");
  const roles = new Set(
    (lock?.pages ?? []).flatMap((one) => /^\/roles\/([^/]+)\/$/.exec(one)?.[1] ?? []),
  );
  const isPairOf = (role: string, pair: string) =>
    (pair.startsWith(`${role}-`) && roles.has(pair.slice(role.length + 1))) ||
    (pair.endsWith(`-${role}`) && roles.has(pair.slice(0, -role.length - 1)));
  /** Whether an address to embed shows what the page is about, or a pair with its role. */
  const isEmbedOf = (path: string) => {
    const [, kind, name = ""] = /^\/embed\/([a-z]+)\/([^/]+)\/$/.exec(path) ?? [];
    if (id === "" || kind === undefined) return false;
    if (folder === "roles" && kind === "pairing") return isPairOf(id, name);
    return name === id && page === to[kind as EmbeddedKind](id);
  };
  const covers = (locked: string): boolean => {
    const [path = "", place] = locked.split("#");
    if (locked === address) return true;
    if (fragment !== undefined) {
      if (page === to.pages.responsibilities) return path === to.domainPage(fragment);
      return (
        folder === "pairings" &&
        locked === `${to.pages.situations}#${situationFragment(id, fragment)}`
      );
    }
    if (path === page) return true;
    if (lock?.redirects[path] === page) return true;
    if (isEmbedOf(path)) return true;
    if (folder === "responsibilities" && path === to.pages.responsibilities)
      return place !== undefined && lock?.codes[place] === id;
    if (folder === "responsibilities" && id !== "" && path === to.responsibilityInFull(id))
      return true;
    if (folder === "pairings" && id !== "" && path === to.pairingInFull(id)) return true;
    if (folder === "pairings" && id !== "")
      return path === to.pages.situations && (place === id || place?.startsWith(`${id}-`) === true);
    if (folder !== "roles" || id === "") return false;
    if (locked === to.short(id) || path === to.roleInFull(id)) return true;
    const pair = /^\/pairings\/([^/]+)\/(?:in-full\/)?$/.exec(path)?.[1];
    if (pair !== undefined) return isPairOf(id, pair);
    if (place === undefined) return false;
    if (path === to.pages.decide)
      return (
        place === firstFragment(id) ||
        [...roles].some((other) =>
          [`${id}-${other}`, `${other}-${id}`].map(bothFragment).includes(place),
        )
      );
    return (
      path === to.pages.situations &&
      [...roles].some((other) =>
        [`${id}-${other}`, `${other}-${id}`].some(
          (name) => place === name || place.startsWith(`${name}-`),
        ),
      )
    );
  };
  return covers;
}
