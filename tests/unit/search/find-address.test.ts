import { describe, expect, test } from "vitest";
import { buildCatalog } from "../../../src/model/catalog/catalog.ts";
import { buildAddressTable, type AddressTable } from "../../../src/search/address-table.ts";
import { draftTargets } from "../../../src/search/draft-targets.ts";
import { findAddresses, wordsOfAddress } from "../../../src/search/find-address.ts";
import { noEverydayQuestions } from "../../../src/schema/everyday-questions.ts";
import { noEverydayWords } from "../../../src/schema/everyday-words.ts";
import { soundRecords } from "../model/fixture.ts";

const table: AddressTable = {
  pages: {
    "/": "Home",
    "/roles/": "Roles",
    "/roles/usher/": "Usher",
    "/roles/stage-manager/": "Stage manager",
    "/pairings/usher-stage-manager/": "Usher and stage manager",
    "/responsibilities/": "The register",
    "/responsibilities/seat-the-audience/": "Seat the audience",
    "/responsibilities/sell-tickets/": "Sell tickets",
    "/glossary/ghost-light/": "Ghost light",
    "/glossary/prompt-side/": "/glossary/prompt-side/ is given up",
  },
  redirects: {
    "/usher/": "/roles/usher/",
    "/R002/": "/responsibilities/seat-the-audience/",
    "/pairings/stage-manager-usher/": "/pairings/usher-stage-manager/",
  },
  names: {
    seating: "/responsibilities/seat-the-audience/",
    "box-office": "/responsibilities/sell-tickets/",
    "usher-stage-manager": "/pairings/usher-stage-manager/",
  },
};
const first = (path: string) => findAddresses(table, path)[0]?.address;

describe("the page that was meant comes first:", () => {
  test.each([
    ["another case", "/Roles/USHER/", "/roles/usher/"],
    ["a code in small letters", "/r002/", "/responsibilities/seat-the-audience/"],
    ["a code in a folder", "/responsibilities/R002/", "/responsibilities/seat-the-audience/"],
    [
      "an underscore",
      "/responsibilities/seat_the_audience/",
      "/responsibilities/seat-the-audience/",
    ],
    ["a space", "/responsibilities/seat%20the%20audience", "/responsibilities/seat-the-audience/"],
    ["the ending of a file", "/roles/usher.html", "/roles/usher/"],
    ["an index", "/roles/usher/index.htm", "/roles/usher/"],
    ["doubled slashes", "//roles//usher//", "/roles/usher/"],
    ["a bracket behind", "/roles/usher/)", "/roles/usher/"],
    ["a full stop behind", "/roles/usher.", "/roles/usher/"],
    ["a comma and a quotation mark behind", "/roles/usher/,%E2%80%9D", "/roles/usher/"],
    ["a space behind", "/roles/usher/%20", "/roles/usher/"],
    ["the other folder", "/role/usher/", "/roles/usher/"],
    ["no folder", "/seat-the-audience/", "/responsibilities/seat-the-audience/"],
    ["a name", "/box-office/", "/responsibilities/sell-tickets/"],
    ["a name with an article", "/the-box-office/", "/responsibilities/sell-tickets/"],
    ["a pair without its folder", "/usher-stage-manager/", "/pairings/usher-stage-manager/"],
    ["a pair with a word between", "/usher-vs-stage-manager/", "/pairings/usher-stage-manager/"],
    ["a retired page in another case", "/Glossary/Prompt-Side/", "/glossary/prompt-side/"],
    ["something behind the page", "/roles/usher/skills/", "/roles/usher/"],
    ["a cut link", "/responsibilities/seat-the-aud", "/responsibilities/seat-the-audience/"],
    ["a slip of the keys", "/roles/stage-manger/", "/roles/stage-manager/"],
    ["a broken escape", "/roles/usher/%E2%8", "/roles/usher/"],
  ])("%s", (_, path, expected) => {
    expect(first(path)).toBe(expected);
  });
});

test("what is like nothing finds nothing, and its words can be searched for", () => {
  expect(findAddresses(table, "/roles/")).toEqual([{ address: "/roles/", title: "Roles" }]);
  expect(findAddresses(table, "/quarterly-report-2031/")).toEqual([]);
  expect(findAddresses(table, "/")).toEqual([]);
  expect(findAddresses(table, "/constructor/")).toEqual([]);
  expect(wordsOfAddress("/x/Quarterly_Report.html")).toBe("quarterly report");
});

test("at most three pages are offered, each once", () => {
  const found = findAddresses(table, "/responsibilities/seating/");
  expect(found.length).toBeLessThanOrEqual(3);
  expect(new Set(found.map(({ address }) => address)).size).toBe(found.length);
});

test("the table holds every page, second addresses with where they lead, and names", () => {
  const catalog = buildCatalog(soundRecords());
  const built = buildAddressTable(
    catalog,
    draftTargets(catalog, { words: noEverydayWords, questions: noEverydayQuestions }),
  );
  for (const role of catalog.roles) expect(built.pages[`/roles/${role.id}/`]).toBe(role.title);
  for (const { code, id } of catalog.responsibilities)
    expect(built.redirects[`/${code}/`]).toBe(`/responsibilities/${id}/`);
  for (const target of [...Object.values(built.redirects), ...Object.values(built.names)])
    expect(built.pages[target.replace(/#.*$/, "")], target).toBeDefined();
});
