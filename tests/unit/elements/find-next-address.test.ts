import { expect, test } from "vitest";
import { findNextAddress } from "../../../src/elements/lead-on/find-next-address.ts";

test.each([
  ["a page", "https://example.org/roles/it/", "", "", "https://example.org/roles/it/"],
  ["a fragment", "https://example.org/a/", "", "#part", "https://example.org/a/#part"],
  ["a query", "https://example.org/a/", "?q=one", "", "https://example.org/a/?q=one"],
  ["both", "https://example.org/a/", "?q=one", "#part", "https://example.org/a/?q=one#part"],
  ["its own fragment", "https://example.org/a/#b", "", "", "https://example.org/a/#b"],
  ["the one asked for", "https://example.org/a/#b", "", "#c", "https://example.org/a/#c"],
])("a page that moved leads to %s", (_what, target, search, hash, next) => {
  expect(findNextAddress(target, { search, hash })).toBe(next);
});
