import { describe, expect, test } from "vitest";
import { buildCatalog, get, type Catalog } from "../../../../src/model/catalog/catalog.ts";
import { compareRoles, type Comparison } from "../../../../src/model/pages/comparison.ts";
import { allPairs } from "../../../../src/model/catalog/pair.ts";
import { makeResponsibility, makeRole, part, position, soundRecords } from "../fixture.ts";

const catalog = buildCatalog(soundRecords());
const compare = (a: string, b: string, among: Catalog = catalog) =>
  compareRoles(among, get(among.roleById, a), get(among.roleById, b));
const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);

describe("the CIO and the CTO", () => {
  const comparison = compare("cio", "cto");

  test("share what both are accountable for", () => {
    expect(ids(comparison.shared)).toEqual(["share-the-plan"]);
  });

  test("own apart what only one of them is accountable for, contested rows among it", () => {
    expect(ids(comparison.onlyFirst)).toEqual(["run-the-desk", "lead-the-change"]);
    expect(ids(comparison.onlySecond)).toEqual(["build-products"]);
  });

  test("are told who else carries it, outside the pair", () => {
    expect(comparison.onlyFirst.map((row) => ids(row.carriedWith))).toEqual([[], ["cmo"]]);
  });

  test("have a cell each in every row", () => {
    const rows = [...comparison.shared, ...comparison.onlyFirst, ...comparison.onlySecond];
    expect(rows).toHaveLength(4);
    expect(rows.map((row) => ids(row.cells.map((cell) => cell.role)))).toEqual(
      Array(4).fill(["cio", "cto"]),
    );
  });

  test("leave out and count where neither takes part", () => {
    expect(comparison.neither).toBe(1);
    expect(comparison.supports).toEqual([]);
  });

  test("agree where both have the same part", () => {
    expect(comparison.agreements).toBe(1);
  });
});

test("a pair supports where it takes part and neither is accountable", () => {
  const comparison = compare("cto", "cmo");
  expect(ids(comparison.supports)).toEqual(["run-the-desk", "watch-the-sky"]);
  expect(ids(comparison.shared)).toEqual([]);
});

test("supporting alike is agreement, and so no difference", () => {
  const records = soundRecords();
  records.responsibilities.push(
    makeResponsibility("buy-paper", "R006", {
      involvement: [part("cto", "consulted"), part("cmo", "consulted"), part("cio", "accountable")],
    }),
  );
  const comparison = compare("cto", "cmo", buildCatalog(records));
  expect(ids(comparison.supports)).toContain("buy-paper");
  expect(comparison.agreements).toBe(1);
});

test("the order of the arguments does not matter, the order of the roles does", () => {
  expect(compare("cto", "cio")).toEqual(compare("cio", "cto"));
  expect(compare("cto", "cio").id).toBe("cio-cto");
  expect(compare("cto", "cio").first.id).toBe("cio");
});

test("somebody outside the pair is named with a row that all three carry", () => {
  const records = soundRecords();
  records.responsibilities.push(
    makeResponsibility("share-all", "R006", {
      ownership: "joint",
      note: "All three.",
      involvement: [
        part("cio", "accountable"),
        part("cto", "accountable"),
        part("cmo", "accountable"),
      ],
      positions: [position("all", ["cio", "cto", "cmo"], ["report/plan-is-shared"])],
    }),
  );
  const comparison = compare("cio", "cmo", buildCatalog(records));
  const row = comparison.shared.find((one) => one.id === "share-all");
  expect(ids(row?.owners ?? [])).toEqual(["cio", "cto", "cmo"]);
});

const countRows = (one: Comparison) =>
  one.shared.length +
  one.onlyFirst.length +
  one.onlySecond.length +
  one.supports.length +
  one.neither;

test.each(allPairs(catalog))(
  "the counts of $id add up to the whole register",
  ({ first, second }) => {
    const comparison = compareRoles(catalog, first, second);
    expect(countRows(comparison)).toBe(catalog.responsibilities.length);
    const shown = [
      comparison.shared,
      comparison.onlyFirst,
      comparison.onlySecond,
      comparison.supports,
    ].flatMap(ids);
    expect(new Set(shown).size).toBe(shown.length);
  },
);

test("a role without any part shares nothing and is still compared", () => {
  const records = soundRecords();
  records.roles.push(makeRole("cfo", "Chief Financial Officer", { order: 4 }));
  const comparison = compare("cfo", "cio", buildCatalog(records));
  expect(comparison.id).toBe("cio-cfo");
  expect(ids(comparison.onlySecond)).toEqual([]);
  expect(countRows(comparison)).toBe(5);
});

test("every pair of roles is there once, in the order of the roles", () => {
  expect(ids(allPairs(catalog))).toEqual(["cio-cto", "cio-cmo", "cto-cmo"]);
});
