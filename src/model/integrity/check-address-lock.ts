import type { AddressLock, Records, Retirement } from "../catalog/records.ts";
import { addresses } from "../../routes.ts";
import { codeForm } from "../../schema/ids.ts";
import {
  coveredBy,
  hasAnswer,
  isKept,
  listKeptAddresses,
  type KeptAddresses,
} from "../pages/kept-addresses.ts";
import { kindOfPage } from "../pages/page-kind.ts";
import { listPublishedAddresses, type PublishedAddresses } from "../pages/published-addresses.ts";
import { formerSectionIds, optionalSectionIds, sectionIds } from "../pages/sections.ts";
import { nextCode } from "./check-codes.ts";
import { FileIssues, type Path } from "./file-issues.ts";
import type { Issue } from "./issue.ts";

/** The file that holds a content folder's lock. */
export const lockFile = "addresses.lock";
/** The file that says which published addresses are given up. */
const retiredFile = "retired.yaml";

const to = addresses("/");

/**
 * Every published address that the records leave without an answer, every code that they take from its
 * record, and every retirement that does not hold.
 */
export function checkAddressLock(records: Records): Issue[] {
  const published = listPublishedAddresses(records);
  const kept = listKeptAddresses(records, published);
  return [
    ...(records.addressLock ? checkLock(records.addressLock, published, kept) : []),
    ...checkRetired(records, published),
  ];
}

function checkLock(lock: AddressLock, published: PublishedAddresses, kept: KeptAddresses): Issue[] {
  const file = new FileIssues(lockFile);
  const places = new Map<string, Path>([
    ...lock.fragments.map((address, index) => [address, ["fragments", index]] as const),
    ...Object.keys(lock.redirects).map((address) => [address, ["redirects", address]] as const),
    ...lock.pages.map((address, index) => [address, ["pages", index]] as const),
  ]);
  const gone = [...places.keys()]
    .filter((address) => !isOfCode(address))
    .filter((address) => !hasAnswer(published, address) && !isKept(kept, address))
    .map((address) => ({ address, isPart: coveredBy(address, lock) }));
  for (const { address, isPart } of gone) {
    // What was part of something that is gone is told with it.
    if (gone.some((one) => one.address !== address && one.isPart(address))) continue;
    const parts = gone.map((one) => one.address).filter((one) => one !== address && isPart(one));
    file.add(
      places.get(address) ?? [],
      `${address} leads nowhere now${formatParts(address, parts)}`,
      remedyFor(address, lock, published),
    );
  }
  checkSecondAddresses(file, lock, published);
  checkCodes(file, lock, published, new Set(gone.map(({ address }) => address)));
  checkSections(file, lock);
  return file.issues;
}

/** How many of the addresses that are gone together one message names. */
const mostNamed = 12;

function formatParts(address: string, parts: readonly string[]): string {
  // A page's own places need no mention, nor does a card to embed.
  const others = parts.filter(
    (one) => !one.startsWith(`${address}#`) && !one.startsWith(to.file("embed/")),
  );
  if (others.length === 0) return "";
  const more = others.length - mostNamed;
  return `, and with it ${others.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function remedyFor(address: string, lock: AddressLock, published: PublishedAddresses): string {
  const retire = `retire it in ${retiredFile}, with a sentence and where to go`;
  const [page = "", fragment] = address.split("#");
  if (fragment !== undefined)
    return `Where something on the page took its place, add the former id to its \`formerly\`; otherwise ${retire}`;
  const kind = kindOfPage(page);
  const id = page.split("/").at(-2) ?? "";
  if (kind === "pairing")
    return `Where one of its roles has another id now, add the former id to that role's \`formerly\`; otherwise ${retire}`;
  if (!["role", "responsibility", "term", "source", "domain"].includes(kind))
    return `Bring it back, or ${retire}`;
  const code = Object.keys(lock.codes).find((one) => lock.codes[one] === id);
  const heir =
    kind === "responsibility" && code !== undefined ? published.codes.get(code) : undefined;
  const where =
    heir === undefined
      ? `Where another ${kind} took its place, add`
      : `If "${heir}", which has its code ${code ?? ""}, took its place, add`;
  return `${where} \`formerly: [${id}]\` there; otherwise ${retire}`;
}

const ofCode = new RegExp(`^/(responsibilities/#)?${codeForm}/?$`);

/** Whether an address is made of a code: what becomes of it is told with the code, or with its record. */
function isOfCode(address: string): boolean {
  return ofCode.test(address);
}

/** A second address goes on leading to where it led. */
function checkSecondAddresses(
  file: FileIssues,
  lock: AddressLock,
  published: PublishedAddresses,
): void {
  for (const [address, target] of Object.entries(lock.redirects)) {
    const expected = published.redirects.get(target) ?? target;
    const now = published.redirects.get(address);
    if (isOfCode(address)) continue;
    if (now !== undefined && now !== expected && hasAnswer(published, target))
      file.add(
        ["redirects", address],
        `${address} leads to ${now} now and was published as leading to ${expected}`,
        "Choose another abbreviation, title or id for what took it",
      );
  }
}

/** A code is given once: its record keeps it, and no other ever has it. */
function checkCodes(
  file: FileIssues,
  lock: AddressLock,
  published: PublishedAddresses,
  gone: ReadonlySet<string>,
): void {
  const codeOf = new Map([...published.codes].map(([code, id]) => [id, code]));
  for (const [code, lockedId] of Object.entries(lock.codes)) {
    const page = to.responsibility(lockedId);
    // Of a record that is gone without a word, only that is told.
    if (gone.has(page)) continue;
    const id = (published.redirects.get(page) ?? page).split("/").at(-2) ?? "";
    const holder = published.codes.get(code);
    const now = codeOf.get(id);
    if (holder !== undefined && holder !== id)
      file.add(
        ["codes", code],
        `the code ${code} was given to "${id}" and is that of "${holder}" now`,
        `Codes are given once: give "${holder}" ${codeFor(holder, code, lock, published)}`,
      );
    else if (holder === undefined && now !== undefined)
      file.add(
        ["codes", code],
        `"${id}" was published with the code ${code} and has ${now} now`,
        `Give it back the code ${code}`,
      );
  }
}

/** The code that a record was published with, or else the first after all of a code's series that were ever given. */
function codeFor(
  id: string,
  code: string,
  lock: AddressLock,
  published: PublishedAddresses,
): string {
  const own = Object.keys(lock.codes).find((one) => lock.codes[one] === id);
  if (own !== undefined) return `its own, ${own}`;
  return `the next free one, ${nextCode(code, [...Object.keys(lock.codes), ...published.codes.keys()])}`;
}

/** Sections belong to the templates of the site, whatever the content. */
function checkSections(file: FileIssues, lock: AddressLock): void {
  const present: Readonly<Record<string, readonly string[]>> = sectionIds;
  const former: Readonly<Record<string, readonly string[]>> = formerSectionIds;
  for (const [kind, ids] of Object.entries(lock.sections)) {
    const answered = new Set([...(present[kind] ?? []), ...(former[kind] ?? [])]);
    ids.forEach((id, index) => {
      if (!answered.has(id))
        file.add(
          ["sections", kind, index],
          `no page of the kind "${kind}" has the section #${id} now`,
          "Add the former id to `formerly` of the section that took its place, in src/model/pages/sections.ts",
        );
    });
  }
}

/** Retirements of addresses that were never published, that still answer, or that lead nowhere. */
function checkRetired(
  { retired = [], addressLock }: Records,
  published: PublishedAddresses,
): Issue[] {
  const file = new FileIssues(retiredFile);
  const locked = new Set([
    ...(addressLock?.pages ?? []),
    ...Object.keys(addressLock?.redirects ?? {}),
    ...(addressLock?.fragments ?? []),
  ]);
  retired.forEach(({ address, see }: Retirement, index) => {
    if (retired.findIndex((one) => one.address === address) !== index)
      file.add([index, "address"], `${address} is there twice`, "Keep one of the two");
    else if (hasAnswer(published, address))
      file.add(
        [index, "address"],
        `${address} is not given up: it ${formatAnswer(published, address)}`,
        "Remove the entry",
      );
    else if (!locked.has(address))
      file.add(
        [index, "address"],
        `${address} was never published: ${lockFile} does not hold it`,
        "Correct the address, or remove the entry",
      );
    checkSee(file, see, [index, "see"], published);
  });
  return file.issues;
}

function formatAnswer(published: PublishedAddresses, address: string): string {
  const [page = ""] = address.split("#");
  const target = published.redirects.get(page);
  return target === undefined ? "is there" : `leads to ${target}`;
}

/** Where to go has to be a page, or a place that a page of its kind always has. */
function checkSee(
  file: FileIssues,
  see: string,
  path: Issue["path"],
  published: PublishedAddresses,
): void {
  const [page = "", fragment] = see.split("#");
  const there = published.pages.get(page);
  const target = published.redirects.get(page);
  if (there === undefined)
    file.add(
      path,
      target === undefined
        ? `no page has the address ${page}`
        : `${page} only leads on to ${target}`,
      target === undefined ? "Name a page of the site" : `Write ${target}`,
    );
  else if (fragment !== undefined && !there.has(fragment)) {
    const kind = kindOfPage(page);
    if (!sectionIds[kind].includes(fragment) || optionalSectionIds[kind].includes(fragment))
      file.add(
        path,
        `the page ${page} has no lasting fragment #${fragment}`,
        "Name another place, or the page alone",
      );
  }
}
