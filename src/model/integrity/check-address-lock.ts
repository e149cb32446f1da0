import type { AddressLock } from "../catalog/records.ts";
import type { PublishedAddresses } from "../pages/published-addresses.ts";
import { FileIssues } from "./file-issues.ts";
import type { Issue } from "./issue.ts";

/** The file that holds a content folder's lock. */
export const lockFile = "addresses.lock";

/** Every locked address, fragment and code that the records no longer publish, or give to something else. */
export function checkAddressLock(lock: AddressLock, published: PublishedAddresses): Issue[] {
  const file = new FileIssues(lockFile);
  const remedy = "Bring it back: whatever was ever published keeps working";
  const isGone = (address: string) =>
    !published.pages.has(address) && !published.redirects.has(address);
  lock.pages.forEach((address, index) => {
    if (isGone(address)) file.add(["pages", index], `the page ${address} is gone`, remedy);
  });
  for (const [address, target] of Object.entries(lock.redirects)) {
    // Whatever ends the page that it leads to is told of that page.
    if (isGone(address) && !isGone(target))
      file.add(["redirects", address], `nothing leads from ${address} to ${target} now`, remedy);
  }
  lock.fragments.forEach((address, index) => {
    const [page = "", fragment = ""] = address.split("#");
    const there = published.pages.get(published.redirects.get(page) ?? page);
    // Of a page that is gone the page itself is told.
    if (there !== undefined && !there.has(fragment))
      file.add(["fragments", index], `the fragment ${address} is gone`, remedy);
  });
  checkCodes(file, lock, published);
  return file.issues;
}

/** A code is given once: its record keeps it, and no other ever has it. */
function checkCodes(file: FileIssues, lock: AddressLock, published: PublishedAddresses): void {
  const codeOf = new Map([...published.codes].map(([code, id]) => [id, code]));
  for (const [code, id] of Object.entries(lock.codes)) {
    const holder = published.codes.get(code);
    const now = codeOf.get(id);
    if (holder !== undefined && holder !== id)
      file.add(
        ["codes", code],
        `the code ${code} belongs to "${id}" and was given to "${holder}"`,
        `Give "${holder}" the next free code, ${nextCode(lock, published)}`,
      );
    else if (holder === undefined && now !== undefined)
      file.add(
        ["codes", code],
        `"${id}" has the code ${now} now and was published as ${code}`,
        `Give it back its code`,
      );
  }
}

/** The first code after all that were ever given. */
function nextCode(lock: AddressLock, published: PublishedAddresses): string {
  const given = [...Object.keys(lock.codes), ...published.codes.keys()];
  const last = Math.max(...given.map((code) => Number(code.slice(1))));
  return `R${String(last + 1).padStart(3, "0")}`;
}
