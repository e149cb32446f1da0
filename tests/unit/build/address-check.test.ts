import { describe, expect, test } from "vitest";
import { AddressCheck } from "../../../src/build/address-check.ts";
import { extendLock } from "../../../src/build/lock-addresses.ts";
import { isKept, listKeptAddresses } from "../../../src/model/pages/kept-addresses.ts";
import { kindOfPage } from "../../../src/model/pages/page-kind.ts";
import { listPublishedAddresses } from "../../../src/model/pages/published-addresses.ts";
import { sectionIds } from "../../../src/model/pages/sections.ts";
import { soundRecords } from "../model/fixture.ts";

const { lock } = extendLock(soundRecords());

/** The pages of the sound records, as far as the check looks at them. */
function pagesOf(): Map<string, string> {
  const { pages, redirects } = listPublishedAddresses(soundRecords());
  return new Map([
    ...[...pages].map(([page, ids]) => {
      const all = [...ids, ...sectionIds[kindOfPage(page)]];
      return [page, all.map((id) => `<p id="${id}"></p>`).join("")] as const;
    }),
    ...[...redirects.keys()].map((page) => [page, "<p>moved</p>"] as const),
  ]);
}

function findMissing(pages: ReadonlyMap<string, string>): string[] {
  const check = new AddressCheck({ ...soundRecords(), addressLock: lock });
  for (const [page, html] of pages) check.visit(page, html);
  return check.finish();
}

test("nothing is missing where every page has what is locked", () => {
  expect(findMissing(pagesOf())).toEqual([]);
});

describe("what templates leave out is told:", () => {
  test.each<[string, (pages: Map<string, string>) => unknown, string]>([
    ["a page", (pages) => pages.delete("/disputes/"), "/disputes/"],
    ["a second address", (pages) => pages.delete("/pm/"), "/pm/"],
    [
      "a claim",
      (pages) => leaveOut(pages, "/sources/report/", "plan-is-shared"),
      "/sources/report/#plan-is-shared",
    ],
    [
      "a section of every page of a kind",
      (pages) => leaveOut(pages, "/sources/report/", "claims"),
      "/sources/report/#claims",
    ],
  ])("%s", (_what, change, missing) => {
    const pages = pagesOf();
    change(pages);
    expect(findMissing(pages)).toEqual([missing]);
  });

  test("and what only some pages of a kind have is not", () => {
    const pages = pagesOf();
    leaveOut(pages, "/roles/pm/", "about-the-evidence");
    expect(findMissing(pages)).toEqual([]);
  });
});

test("a page that is retired needs none of its fragments", () => {
  const records = { ...soundRecords(), addressLock: lock };
  records.sources = records.sources.filter((one) => one.id !== "leaflet");
  const retired = [{ address: "/sources/leaflet/", because: "It is lost.", see: "/sources/" }];
  const check = new AddressCheck({ ...records, retired });
  const pages = pagesOf();
  pages.set("/sources/leaflet/", "<p>It is lost.</p>");
  for (const [page, html] of pages) check.visit(page, html);
  expect(check.finish()).toEqual([]);
  expect(
    isKept(
      listKeptAddresses({ ...records, retired }, listPublishedAddresses(records)),
      "/sources/leaflet/#unused",
    ),
  ).toBe(true);
});

function leaveOut(pages: Map<string, string>, page: string, id: string): void {
  const html = pages.get(page) ?? "";
  expect(html).toContain(` id="${id}"`);
  pages.set(page, html.replace(` id="${id}"`, ""));
}
