import { describe, expect, test } from "vitest";
import { buildCatalog, get } from "../../../../src/model/catalog/catalog.ts";
import { buildComparedLedger } from "../../../../src/model/pages/compare.ts";
import { compareRows, findComparedKind } from "../../../../src/model/views/compared-rows.ts";
import { comparedAddress } from "../../../../src/model/views/compared-roles.ts";
import { formatView, parseView } from "../../../../src/model/views/address-view.ts";
import { allPairs, mostRolesWithAllPairs } from "../../../../src/model/catalog/pair.ts";
import { checkAddressLock } from "../../../../src/model/integrity/check-address-lock.ts";
import { extendLock } from "../../../../src/build/lock-addresses.ts";
import { findOwnersBeside } from "../../../../src/model/views/owners-beside.ts";
import { makeResponsibility, makeRole, part, soundRecords } from "../fixture.ts";

const catalog = buildCatalog(soundRecords());
const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);
const roles = [
  { id: "a", shortTitle: "A" },
  { id: "b", shortTitle: "B" },
];

describe("a row is", () => {
  test.each([
    ["contested", { a: "accountable", b: "accountable" }, "contested"],
    ["joint", { a: "accountable", b: "accountable" }, "joint"],
    ["contested", { a: "accountable", b: "consulted", c: "accountable" }, "only-a"],
    ["sole", { b: "accountable" }, "only-b"],
    ["sole", { a: "consulted", c: "accountable" }, "parts"],
    ["sole", { a: "consulted", b: "consulted", c: "accountable" }, "same"],
    ["sole", { c: "accountable" }, "none"],
  ] as const)("with ownership %s and %o: %3$s", (ownership, levels, kind) => {
    expect(findComparedKind({ ownership, levels }, roles)).toBe(kind);
  });
});

test("differences come first and agreement apart, with counts that add up", () => {
  const rows = [
    { id: 1, ownership: "sole", levels: { a: "informed", b: "informed" } },
    { id: 2, ownership: "sole", levels: { b: "accountable" } },
    { id: 3, ownership: "joint", levels: { a: "accountable", b: "accountable" } },
    { id: 4, ownership: "sole", levels: {} },
    { id: 5, ownership: "contested", levels: { a: "accountable", b: "accountable" } },
  ] as const;
  const compared = compareRows(rows, roles);
  expect(
    compared.differences.map((group) => [group.heading, ...group.rows.map((row) => row.id)]),
  ).toEqual([
    ["Disputed", 5],
    ["Only the B", 2],
    ["Shared", 3],
  ]);
  expect(compared.agreement.rows.map((row) => row.id)).toEqual([1]);
  expect(compared.counts.map(({ heading, count }) => [heading, count])).toEqual([
    ["Disputed", 1],
    ["Only the B", 1],
    ["Shared", 1],
    ["The same part, none accountable", 1],
    ["Neither takes part", 1],
  ]);
});

test.each(allPairs(catalog))(
  "the table of $id has each row where the records put it",
  ({ first, second }) => {
    const ledger = buildComparedLedger(catalog, [first, second]);
    const rowsOf = (...kinds: string[]) =>
      ledger.differences
        .filter((group) => kinds.includes(group.id))
        .flatMap((group) => ids(group.rows));
    const wanted = (isOwner: boolean, isOtherOwner: boolean): string[] =>
      ids(
        catalog.responsibilities.filter(({ involvement }) => {
          const level = (id: string) => involvement.find(({ role }) => role === id)?.level;
          const [mine, other] = [level(first.id), level(second.id)];
          return (
            (mine ?? other) !== undefined &&
            (mine === "accountable") === isOwner &&
            (other === "accountable") === isOtherOwner
          );
        }),
      );
    expect(rowsOf("contested", "joint").sort()).toEqual(wanted(true, true).sort());
    expect(rowsOf(`only-${first.id}`)).toEqual(wanted(true, false));
    expect(rowsOf(`only-${second.id}`)).toEqual(wanted(false, true));
    const neither = [...rowsOf("parts"), ...ids(ledger.agreement.rows)];
    expect(neither.sort()).toEqual(wanted(false, false).sort());
    const shown = ledger.differences.reduce((sum, group) => sum + group.rows.length, 0);
    expect(ledger.none + shown + ledger.agreement.rows.length).toBe(
      catalog.responsibilities.length,
    );
  },
);

test("a row of the ledger has the reason, what it rests on, and owners without a column", () => {
  const ledger = buildComparedLedger(catalog, [
    get(catalog.roleById, "pm"),
    get(catalog.roleById, "td"),
  ]);
  const row = ledger.differences
    .flatMap((group) => group.rows)
    .find((one) => one.id === "lead-the-change");
  expect(row?.beside).toEqual({ how: "with", owners: [expect.objectContaining({ id: "ad" })] });
  expect(row?.cells[0]).toMatchObject({ level: "accountable", reason: "A reason." });
  expect(
    row?.cells[0]?.evidence.map((group) => [group.kind, group.year, group.items.length]),
  ).toEqual([["Opinion", "2020", 1]]);
  expect(row?.cells[1]).toMatchObject({ level: undefined, reason: undefined, evidence: [] });
});

describe("owners without a column", () => {
  const [a, b] = [{ id: "a" }, { id: "b" }];
  test.each([
    [[a], [a], undefined],
    [[], [a], undefined],
    [[a, b], [a], { how: "with", owners: [b] }],
    [[b], [a], { how: "instead", owners: [b] }],
  ])("of %j beside %j are %j", (owners, columns, expected) => {
    expect(findOwnersBeside(owners, columns)).toEqual(expected);
  });
});

describe("the roles to compare", () => {
  const five = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
  const address = comparedAddress(five);
  const parse = (query: string) => parseView(query, address);

  test.each(["roles=b,a", "roles=a&roles=b", "roles=b&roles=a,b"])("are read from %s", (query) => {
    expect(parse(query)).toEqual({ view: [{ id: "a" }, { id: "b" }], ignored: [] });
  });

  test("are four at most; others and unknown ones are told", () => {
    const { view, ignored } = parse("roles=e,x,d,c,b,a");
    expect(ids(view)).toEqual(["b", "c", "d", "e"]);
    expect(ignored.map((one) => one.value)).toEqual(["x", "a"]);
  });

  test("go back into the address beside what else stands there", () => {
    expect(formatView([{ id: "a" }, { id: "b" }], address, "?x=1&roles=c")).toBe("?x=1&roles=a,b");
    expect(formatView([], address)).toBe("");
  });
});

describe("among many roles", () => {
  const records = soundRecords();
  for (let order = 4; order <= mostRolesWithAllPairs; order += 1) {
    records.roles.push(makeRole(`r${order}`, `Chief ${order}`, { order }));
  }

  test("up to the limit every pair has a page", () => {
    expect(allPairs(records)).toHaveLength(
      (mostRolesWithAllPairs * (mostRolesWithAllPairs - 1)) / 2,
    );
  });

  test("above it those have one that meet in a responsibility or that somebody wrote about", () => {
    records.roles.push(makeRole("last", "Chief Last", { order: 99 }));
    records.responsibilities.push(
      makeResponsibility("meet", "R900", {
        involvement: [part("last", "consulted"), part("r4", "accountable")],
      }),
    );
    records.responsibilities = records.responsibilities.filter(
      (one) => one.id !== "run-the-desk" && one.id !== "share-the-plan",
    );
    expect(ids(allPairs(buildCatalog(records)))).toEqual(["pm-td", "pm-ad", "td-ad", "r4-last"]);
  });

  test("above it a pair keeps the page that it was published with, under its roles' ids of now", () => {
    const before = soundRecords();
    for (let order = 4; order <= mostRolesWithAllPairs; order += 1)
      before.roles.push(makeRole(`r${order}`, `Chief ${order}`, { order }));
    const { lock } = extendLock(before);
    const after = structuredClone(before);
    after.roles.push(makeRole("last", "Chief Last", { order: 99 }));
    expect(checkAddressLock({ ...after, addressLock: lock })).toEqual([]);
    const kept = ids(allPairs({ ...after, addressLock: lock }));
    expect(kept).toEqual(ids(allPairs(before)));
    const renamed = after.roles.find(({ id }) => id === "r4");
    Object.assign(renamed ?? {}, { id: "fourth-of-all", formerly: ["r4"] });
    expect(ids(allPairs({ ...after, addressLock: lock }))).toContain("fourth-of-all-r5");
    expect(checkAddressLock({ ...after, addressLock: lock })).toEqual([]);
    const retired = [{ address: "/pairings/r5-r6/", because: "They never meet.", see: "/roles/" }];
    const left = ids(allPairs({ ...after, addressLock: lock, retired }));
    expect(left).toHaveLength(kept.length - 1);
    expect(left).not.toContain("r5-r6");
  });
});
