import { describe, expect, test } from "vitest";
import { extendLock } from "../../../../src/build/lock-addresses.ts";
import { checkAddressLock } from "../../../../src/model/integrity/check-address-lock.ts";
import { formatIssue } from "../../../../src/model/integrity/issue.ts";
import { listPublishedAddresses } from "../../../../src/model/pages/published-addresses.ts";
import { Finder } from "../broken.ts";
import { makeResponsibility, soundRecords } from "../fixture.ts";

const { lock } = extendLock(soundRecords());

/** What the check says of sound records that were changed after they had been locked. */
function checkAfter(change: (records: Finder) => unknown): string[] {
  const finder = new Finder();
  change(finder);
  return checkAddressLock(lock, listPublishedAddresses(finder.records)).map((issue) =>
    formatIssue(issue),
  );
}

/** Takes one out of a list by its id. */
function remove(all: { id: string }[], id: string): void {
  const place = all.findIndex((one) => one.id === id);
  expect(place).toBeGreaterThanOrEqual(0);
  all.splice(place, 1);
}

test("records that publish what was locked have no issue", () => {
  expect(lock.pages).toContain("/responsibilities/run-the-desk/");
  expect(checkAfter(() => undefined)).toEqual([]);
});

test("new records have no issue", () => {
  const told = checkAfter(({ records }) =>
    records.responsibilities.push(makeResponsibility("a-new-one", "R006", {})),
  );
  expect(told).toEqual([]);
});

describe("what is gone is told:", () => {
  test.each<[string, (finder: Finder) => unknown, readonly string[]]>([
    [
      "a responsibility",
      ({ records }) => remove(records.responsibilities, "run-the-desk"),
      ["the page /responsibilities/run-the-desk/ is gone"],
    ],
    [
      "a responsibility with another file name",
      (finder) => {
        finder.responsibility("run-the-desk").id = "mind-the-desk";
      },
      [
        "the page /responsibilities/run-the-desk/ is gone",
        'the code R001 belongs to "run-the-desk" and was given to "mind-the-desk"',
      ],
    ],
    [
      "a term",
      ({ records }) => remove(records.terms, "devops"),
      ["the page /glossary/devops/ is gone"],
    ],
    [
      "a source and none of its claims a second time",
      ({ records }) => remove(records.sources, "leaflet"),
      ["the page /sources/leaflet/ is gone"],
    ],
    [
      "a role with its pairs",
      ({ records }) => remove(records.roles, "cmo"),
      [
        "the page /pairings/cio-cmo/ is gone",
        "the page /pairings/cto-cmo/ is gone",
        "the page /roles/cmo/ is gone",
      ],
    ],
    [
      "a claim",
      (finder) => finder.source("report").claims.splice(1, 1),
      ["the fragment /sources/report/#products-are-ctos is gone"],
    ],
    [
      "a situation, in both places",
      (finder) => finder.pairing().situations.pop(),
      [
        "the fragment /pairings/cio-cto/#laptop is gone",
        "the fragment /situations/#cio-cto-laptop is gone",
      ],
    ],
    [
      "a position",
      (finder) => remove(finder.responsibility("lead-the-change").positions, "the-top"),
      ["the fragment /responsibilities/lead-the-change/#the-top is gone"],
    ],
    [
      "a domain",
      ({ records }) => {
        for (const one of records.responsibilities) one.domain = "products";
      },
      ["the fragment /responsibilities/#operations is gone"],
    ],
    [
      "a second address made from a title",
      (finder) => {
        finder.role("cmo").title = "Head of Marketing";
      },
      ["nothing leads from /roles/chief-marketing-officer/ to /roles/cmo/ now"],
    ],
    [
      "several things at once",
      (finder) => {
        remove(finder.records.terms, "devops");
        finder.source("report").claims.splice(1, 1);
      },
      [
        "the page /glossary/devops/ is gone",
        "the fragment /sources/report/#products-are-ctos is gone",
      ],
    ],
  ])("%s", (_what, change, says) => {
    const told = checkAfter(change);
    expect(told).toHaveLength(says.length);
    says.forEach((words, index) => expect(told[index]).toContain(words));
  });
});

describe("a code is given once:", () => {
  test("two records that swap theirs are both told", () => {
    const told = checkAfter((finder) => {
      finder.responsibility("build-products").code = "R001";
      finder.responsibility("run-the-desk").code = "R002";
    });
    expect(told).toEqual([
      expect.stringContaining('R001 belongs to "run-the-desk" and was given to "build-products"'),
      expect.stringContaining('R002 belongs to "build-products" and was given to "run-the-desk"'),
    ]);
  });

  test("a record with a new one is told its old one", () => {
    const told = checkAfter((finder) => {
      finder.responsibility("run-the-desk").code = "R009";
    });
    expect(told).toEqual([
      expect.stringContaining('"run-the-desk" has the code R009 now and was published as R001'),
    ]);
  });

  test("a new record with the code of one that is gone is told the next free code", () => {
    const told = checkAfter(({ records }) => {
      remove(records.responsibilities, "watch-the-sky");
      records.responsibilities.push(makeResponsibility("a-new-one", "R004", {}));
    });
    expect(told).toEqual([
      expect.stringContaining("the page /responsibilities/watch-the-sky/ is gone"),
      expect.stringMatching(/R004 belongs to "watch-the-sky" .*the next free code, R006\.$/),
    ]);
  });
});
