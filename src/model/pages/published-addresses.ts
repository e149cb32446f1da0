import {
  addresses,
  answerFragment,
  bothFragment,
  elsewhereFragment,
  firstFragment,
  partFragment,
  releaseFragment,
  situationFragment,
} from "../../routes.ts";
import type { Body } from "../catalog/body.ts";
import { isDisputed, rolePartsOf } from "../catalog/ownership.ts";
import { allPairs, pairId } from "../catalog/pair.ts";
import type { Records } from "../catalog/records.ts";
import { longAddresses, reversedPairs, shortAddresses } from "../catalog/redirects.ts";
import { listEmbeds } from "./embeds.ts";
import { isResponsibilityInFull, listPairInFull } from "./in-full.ts";
import { isRegisterSplit } from "./register.ts";

/** The addresses that records make, below the site's root; they last for good. */
export interface PublishedAddresses {
  /** The pages, each with the fragments on it that stand for something which content gives an id. */
  readonly pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** Second addresses, and those that a page had before, each with where it leads to. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Fragments that something on a page had before: page → former fragment → the fragment it has now. */
  readonly formerFragments: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The codes of responsibilities, each with the record's id. */
  readonly codes: ReadonlyMap<string, string>;
}

type Recorded = Pick<
  Records,
  | "domains"
  | "roles"
  | "pairings"
  | "responsibilities"
  | "posts"
  | "elsewhere"
  | "releases"
  | "terms"
  | "sources"
  | "decision"
  | "addressLock"
  | "retired"
> & {
  /** Undefined where the content tells of none. */
  readonly organization?: object | undefined;
};

interface Named {
  readonly id: string;
  readonly formerly?: readonly string[] | undefined;
}

const to = addresses("/");

/**
 * Lists every lasting address of some records.
 *
 * Fragments that tell an answer of the register, such as a role's part in a responsibility or the entry of
 * a dispute, are not among the lasting ones: they go when the answer changes. Where their role or
 * responsibility has another id now they are found under the former one all the same.
 */
export function listPublishedAddresses(records: Recorded): PublishedAddresses {
  const listing = new Listing(records.addressLock);
  addPages(listing, records);
  addPairs(listing, records);
  addDecision(listing, records);
  for (const address of listEmbeds(records).keys()) listing.addPage(address);
  addSecondAddresses(listing, records);
  return {
    pages: listing.pages,
    redirects: listing.redirects,
    formerFragments: listing.formerFragments,
    codes: new Map(records.responsibilities.map((one) => [one.code, one.id])),
  };
}

/** Pages with fragments made of pairs, whose roles may once have stood in the other order: most never did. */
const pairPages: ReadonlySet<string> = new Set([to.pages.situations, to.pages.decide]);

/** Collects addresses; a page wins over a second address, and the first second address over the next. */
class Listing {
  readonly pages = new Map<string, Set<string>>();
  readonly redirects = new Map<string, string>();
  readonly formerFragments = new Map<string, Map<string, string>>();

  readonly #locked: ReadonlySet<string> | undefined;

  constructor(lock: Recorded["addressLock"]) {
    this.#locked = lock && new Set(lock.fragments);
  }

  addPage(address: string): void {
    if (!this.pages.has(address)) this.pages.set(address, new Set());
  }

  /** A record's page, and what it was called before. */
  addRecord(one: Named, addressOf: (id: string) => string): void {
    this.addPage(addressOf(one.id));
    for (const former of one.formerly ?? []) this.addRedirect(addressOf(former), addressOf(one.id));
  }

  addRedirect(from: string, target: string): void {
    if (!this.redirects.has(from)) this.redirects.set(from, target);
  }

  /** Something on a page that keeps its fragment for good, and the fragments that it had before. */
  addFragment(page: string, [fragment = "", ...former]: readonly string[]): void {
    this.addPage(page);
    this.pages.get(page)?.add(fragment);
    this.addFormer(page, [fragment, ...former]);
  }

  /** Whether a fragment was published, as far as is known: without a lock any former id may have been. */
  #mayHaveBeen(page: string, fragment: string): boolean {
    return (
      this.#locked === undefined || this.#locked.has(`${page}#${fragment}`) || !pairPages.has(page)
    );
  }

  /** Fragments that a page had before if it is known that they were published. */
  addLockedFormer(page: string, [fragment = "", ...former]: readonly string[]): void {
    this.addFormer(page, [
      fragment,
      ...former.filter((one) => this.#locked?.has(`${page}#${one}`)),
    ]);
  }

  /** The fragments that something on a page had before. */
  addFormer(page: string, [fragment = "", ...former]: readonly string[]): void {
    for (const one of former.filter((name) => this.#mayHaveBeen(page, name))) {
      const all = this.formerFragments.get(page) ?? new Map<string, string>();
      this.formerFragments.set(page, all);
      if (one !== fragment && !all.has(one)) all.set(one, fragment);
    }
  }
}

/** The id, then those that it had before. */
function namesOf({ id, formerly = [] }: Named): readonly [string, ...string[]] {
  return [id, ...formerly];
}

/** What is made of one name of each list, the present names first. */
function combine(
  all: readonly string[],
  others: readonly string[],
  make: (one: string, other: string) => string,
): string[] {
  return all.flatMap((one) => others.map((other) => make(one, other)));
}

/** Every id that a pair may have had, in either order of its roles. */
function namesOfPair(first: Named, second: Named): string[] {
  const join = (one: string, other: string) => `${one}-${other}`;
  return [
    ...combine(namesOf(first), namesOf(second), join),
    ...combine(namesOf(second), namesOf(first), join),
  ];
}

function byId<T extends Named>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}

/** The sections with a heading of their author's keep their fragments for good. */
function addOwnFragments(
  listing: Listing,
  page: string,
  { sections }: Pick<Body, "sections">,
): void {
  for (const { id, heading } of sections)
    if (heading !== undefined) listing.addFragment(page, [id]);
}

function addPages(listing: Listing, records: Recorded): void {
  const missing = new Set([
    ...(records.decision === undefined ? [to.pages.decide] : []),
    ...(records.organization === undefined ? [to.pages.our] : []),
    ...(records.releases.length === 0 ? [to.pages.changes] : []),
  ]);
  for (const page of Object.values(to.pages)) if (!missing.has(page)) listing.addPage(page);
  for (const { id } of records.releases)
    listing.addFragment(to.pages.changes, [releaseFragment(id)]);
  // A domain without a row has no place in the register.
  const used = new Set(records.responsibilities.map((one) => one.domain));
  for (const domain of records.domains.filter(({ id }) => used.has(id))) {
    listing.addFragment(to.pages.responsibilities, namesOf(domain));
    if (isRegisterSplit(records)) listing.addRecord(domain, to.domainPage);
  }
  for (const one of records.roles) {
    listing.addRecord(one, to.role);
    listing.addRecord(one, to.roleInFull);
    addOwnFragments(listing, to.role(one.id), one.body);
  }
  const roles = byId(records.roles);
  for (const one of records.responsibilities) {
    listing.addRecord(one, to.responsibility);
    if (isResponsibilityInFull(one)) listing.addRecord(one, to.responsibilityInFull);
    if (isRegisterSplit(records))
      listing.addLockedFormer(to.pages.responsibilities, [one.domain, one.code]);
    else listing.addFragment(to.pages.responsibilities, [one.code]);
    if (isDisputed(one)) listing.addFormer(to.pages.disputes, namesOf(one));
    const page = to.responsibility(one.id);
    for (const { role } of rolePartsOf(one))
      listing.addFormer(page, namesOf(roles.get(role) ?? { id: role }).map(partFragment));
    addOwnFragments(listing, page, one.body);
    for (const position of one.positions) listing.addFragment(page, namesOf(position));
  }
  for (const one of records.posts) {
    listing.addRecord(one, to.post);
    for (const choice of one.choices) listing.addFragment(to.post(one.id), namesOf(choice));
  }
  for (const one of records.elsewhere)
    listing.addFragment(to.pages.about, [elsewhereFragment(one.id)]);
  for (const one of records.terms) listing.addRecord(one, to.term);
  for (const one of records.sources) {
    listing.addRecord(one, to.source);
    for (const { slug, formerly = [] } of one.claims)
      listing.addFragment(to.source(one.id), [slug, ...formerly]);
  }
}

function addPairs(listing: Listing, records: Recorded): void {
  const pairs = listPairs(records);
  for (const pair of pairs) listing.addPage(to.pairing(pair.id));
  const roles = byId(records.roles);
  for (const one of records.pairings) {
    const page = to.pairing(one.id);
    addOwnFragments(listing, page, one.body);
    if (listPairInFull(one).length > 0) listing.addPage(to.pairingInFull(one.id));
    for (const part of [one.handOffs, one.tensions, one.situations, one.questions].flat())
      listing.addFragment(page, namesOf(part));
    const [first, second] = one.roles.map((id) => roles.get(id) ?? { id });
    if (first === undefined || second === undefined || one.situations.length === 0) continue;
    const names = [one.id, ...namesOfPair(first, second)];
    listing.addFragment(to.pages.situations, names);
    for (const situation of one.situations)
      listing.addFragment(
        to.pages.situations,
        combine(names, namesOf(situation), situationFragment),
      );
  }
}

/** The pairs that have a page, in the order of the roles. */
function listPairs(records: Recorded) {
  const roles = [...records.roles].sort((a, b) => a.order - b.order);
  return allPairs({ ...records, roles });
}

/** The questions and answers of the page that decides, its results, and the pairs of them. */
function addDecision(listing: Listing, { decision, roles }: Recorded): void {
  const page = to.pages.decide;
  for (const question of decision?.questions ?? []) {
    listing.addFragment(page, namesOf(question));
    for (const answer of question.answers)
      listing.addFragment(page, combine(namesOf(question), namesOf(answer), answerFragment));
  }
  const known = byId(roles);
  const outcomes = (decision?.outcomes ?? []).flatMap(({ role }) => known.get(role) ?? []);
  outcomes.forEach((first, place) => {
    listing.addFragment(page, namesOf(first).map(firstFragment));
    for (const second of outcomes.slice(place + 1)) {
      const names = [pairId(first, second), ...namesOfPair(first, second)];
      listing.addFragment(page, names.map(bothFragment));
    }
  });
}

/** What leads on to a page: short addresses, codes, titles in full, pairs the other way round, and former ids. */
function addSecondAddresses(listing: Listing, records: Recorded): void {
  for (const { slug, holders } of shortAddresses(records)) {
    const [only] = holders;
    if (only !== undefined && holders.length === 1)
      listing.addRedirect(to.short(slug), to[only.kind](only.id));
    else listing.addPage(to.short(slug));
  }
  for (const { code, id } of records.responsibilities)
    listing.addRedirect(to.code(code), to.responsibility(id));
  for (const { slug, role } of longAddresses(records.roles))
    listing.addRedirect(to.role(slug), to.role(role));
  const pairs = listPairs(records);
  for (const { slug, pair } of reversedPairs(pairs))
    listing.addRedirect(to.pairing(slug), to.pairing(pair));
  for (const role of records.roles)
    for (const former of role.formerly ?? [])
      listing.addRedirect(to.short(former), to.role(role.id));
  for (const { id, first, second } of pairs)
    for (const name of namesOfPair(first, second)) {
      listing.addRedirect(to.pairing(name), to.pairing(id));
      if (listing.pages.has(to.pairingInFull(id)))
        listing.addRedirect(to.pairingInFull(name), to.pairingInFull(id));
    }
  addLocked(listing, records);
  for (const from of listing.redirects.keys())
    if (listing.pages.has(from)) listing.redirects.delete(from);
}

/** Second addresses that were published and that the records do not make any more: they lead where they led. */
function addLocked(listing: Listing, { addressLock, domains, responsibilities }: Recorded): void {
  const isThere = (address: string) => listing.pages.has(address.replace(/#.*$/, ""));
  for (const [from, target] of Object.entries(addressLock?.redirects ?? {})) {
    const now = listing.redirects.get(target) ?? target;
    if (isThere(now)) listing.addRedirect(from, now);
  }
  const locked = new Set(addressLock?.pages);
  // A responsibility whose evidence became little enough has it on its own page.
  for (const one of responsibilities)
    for (const name of namesOf(one))
      if (locked.has(to.responsibilityInFull(name)))
        listing.addRedirect(to.responsibilityInFull(name), to.responsibility(one.id));
  // A register that became small enough for one page has its domains there.
  for (const domain of domains)
    for (const name of namesOf(domain))
      if (
        locked.has(to.domainPage(name)) &&
        listing.pages.get(to.pages.responsibilities)?.has(domain.id)
      )
        listing.addRedirect(to.domainPage(name), to.domain(domain.id));
}
