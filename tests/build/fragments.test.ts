import { describe, expect, inject, test } from "vitest";
import { listFragments } from "../../src/model/pages/fragments.ts";
import { listKeptAddresses } from "../../src/model/pages/kept-addresses.ts";
import { listPublishedAddresses } from "../../src/model/pages/published-addresses.ts";
import { frameIds } from "../../src/model/pages/sections.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { readSettings } from "../../src/settings.ts";
import { readPages } from "./built-site.ts";

const { records } = await readContent(readSettings().contentDir);
if (records === undefined) throw new Error("the content of the site has problems");
const find = listFragments(records);
const pages = new Map(readPages(inject("contentSite")).map((page) => [page.address, page]));
const published = listPublishedAddresses(records);
const kept = listKeptAddresses(records, published);
/** Cards to embed are no pages that one links to a part of: their fragments choose a scheme. */
const addresses = [...published.pages.keys()].filter((one) => !one.startsWith("/embed/"));

/** Ids that are there for scripts, labels and drawings, and that no address names. */
const technical = new Set<string>([
  ...frameIds,
  "home-search",
  "home-search-results",
  "copy-table",
  "page-search",
  "page-search-results",
  "your-result-title",
  "tie",
  "held",
]);
/** Besides, the codes of a page's evidence: they come and go with what the page cites. */
const isTechnical = (id: string) =>
  technical.has(id) ||
  /^(dg?|rows|glance|counted|where|meets|file|for)-/.test(id) ||
  /^[A-Z0-9]{3,}$/.test(id);

test("there are pages of every kind", () => {
  expect(addresses.length).toBeGreaterThan(20);
});

describe("what a link may lead to is what the page has:", () => {
  test.each(addresses)("%s", (address) => {
    const page = pages.get(address);
    if (page === undefined) throw new Error(`nothing is built at ${address}`);
    const { moved, retired } = kept.fragments.get(address) ?? {};
    const ids = [...page.document.querySelectorAll("[id]")]
      .map(({ id }) => id)
      // What was renamed or given up still answers, and nothing new may link to it.
      .filter((id) => moved?.has(id) !== true && retired?.has(id) !== true);
    expect([...(find(address) ?? [])].sort()).toEqual(
      [
        ...new Set(
          ids.filter((id) => published.pages.get(address)?.has(id) === true || !isTechnical(id)),
        ),
      ].sort(),
    );
  });
});
