import { describe, expect, test } from "vitest";
import {
  arrangeLedger,
  groupings,
  ledgerAddress,
  plainView,
  sortings,
  type Grouping,
  type LedgerChoices,
  type LedgerView,
  type Sorting,
  type ViewedRow,
} from "../../../../src/model/views/ledger-view.ts";
import { formatView, parseView } from "../../../../src/model/views/address-view.ts";
import { ownershipStates, type Ownership } from "../../../../src/schema/vocabulary.ts";

const choices: LedgerChoices = {
  roles: [
    { id: "pm", shortTitle: "PM" },
    { id: "td", shortTitle: "TD" },
    { id: "ad", shortTitle: "Artistic Director" },
  ],
  domains: [
    { id: "operations", title: "Operations" },
    { id: "brand", title: "Brand" },
  ],
};

function row(
  code: string,
  title: string,
  domain: string,
  ownership: Ownership,
  levels: ViewedRow["levels"],
): ViewedRow {
  const parts = Object.fromEntries(
    Object.keys(levels).map((role) => [role, `Reason of ${role} for ${code}.`]),
  );
  return { code, title, domain, ownership, levels, words: { row: `${title} ${code}`, parts } };
}

const rows = [
  row("R001", "Run the desk", "operations", "sole", { pm: "accountable", td: "informed" }),
  row("R010", "Buy tools", "operations", "contested", { pm: "accountable", ad: "accountable" }),
  row("R002", "Build the brand", "brand", "sole", { ad: "accountable" }),
  row("R1000", "Árbitrate", "brand", "unowned", {}),
];

const address = ledgerAddress(choices);
const parse = (query: string) => parseView(query, address);
const format = (view: LedgerView, search?: string) => formatView(view, address, search);
const codes = (view: Partial<LedgerView>) =>
  arrangeLedger({ ...plainView, ...view }, rows, choices).groups.flatMap((group) =>
    group.rows.map((one) => one.code),
  );
const outline = (view: Partial<LedgerView>) =>
  arrangeLedger({ ...plainView, ...view }, rows, choices).groups.map((group) => [
    group.heading,
    ...group.rows.map((one) => one.code),
  ]);

describe("an address", () => {
  test("without parameters is the plain view", () => {
    expect(parse("")).toEqual({ view: plainView, ignored: [] });
    expect(format(plainView)).toBe("");
  });

  test("names roles by commas, by repetition, in any order and case", () => {
    for (const query of [
      "roles=td,pm",
      "roles=pm&roles=td",
      "roles=TD, pm&roles=pm",
      "roles=,pm,,td",
    ]) {
      expect(parse(query)).toEqual({ view: { ...plainView, roles: ["pm", "td"] }, ignored: [] });
    }
  });

  test("with values that nobody knows says which, and keeps the rest", () => {
    const { view, ignored } = parse(
      "roles=pm,cfo&domain=space&ownership=joint,shared&group=color&sort=age&q=x",
    );
    expect(view).toEqual({ ...plainView, roles: ["pm"], ownership: ["joint"], q: "x" });
    expect(ignored).toEqual([
      { parameter: "roles", value: "cfo" },
      { parameter: "domain", value: "space" },
      { parameter: "ownership", value: "shared" },
      { parameter: "group", value: "color" },
      { parameter: "sort", value: "age" },
    ]);
  });

  test("with two domains shows the first that it names and tells of the other", () => {
    expect(parse("domain=brand,operations")).toEqual({
      view: { ...plainView, domain: "brand" },
      ignored: [{ parameter: "domain", value: "operations" }],
    });
  });

  test("is never an error", () => {
    for (const query of [
      "roles",
      "roles=%",
      "q=%FF&q",
      "constructor=1&roles=constructor,__proto__",
      `q=${"x".repeat(5000)}`,
    ]) {
      expect(() => parse(query)).not.toThrow();
    }
    expect(parse(`q=${"x".repeat(5000)}`).view.q).toHaveLength(100);
    expect(parse(`q=${"x".repeat(120)}`).ignored).toEqual([
      { parameter: "q", value: "x".repeat(20) },
    ]);
    expect(parse("roles=constructor").view.roles).toEqual([]);
  });

  test("keeps parameters that are not the ledger's", () => {
    const others = "?utm=a&roles=ad&q=old";
    expect(format({ ...plainView, roles: ["pm", "td"] }, others)).toBe("?utm=a&roles=pm,td");
  });
});

describe("every combination of the parameters", () => {
  const combinations = [[], ["td"], ["pm", "ad"]].flatMap((roles) =>
    [undefined, "brand"].flatMap((domain) =>
      [[], ["joint"], Object.keys(ownershipStates)].flatMap((ownership) =>
        ["", "the desk & more, or less?"].flatMap((q) =>
          (Object.keys(groupings) as Grouping[]).flatMap((group) =>
            (Object.keys(sortings) as Sorting[]).map((sort): LedgerView => ({
              roles,
              domain,
              ownership: ownership as Ownership[],
              q,
              condition: q === "" ? "eu" : undefined,
              group,
              sort,
            })),
          ),
        ),
      ),
    ),
  );

  test("reopens from its address exactly", () => {
    expect(combinations).toHaveLength(3 * 2 * 3 * 2 * 4 * 3);
    for (const view of combinations) expect(parse(format(view))).toEqual({ view, ignored: [] });
  });

  test("shows each row once at most, and counts what it shows", () => {
    for (const view of combinations) {
      const { groups, shown } = arrangeLedger(view, rows, choices);
      const all = groups.flatMap((group) => group.rows);
      expect(new Set(all).size).toBe(all.length);
      expect(shown).toBe(all.length);
      expect(groups.every((group) => group.rows.length > 0)).toBe(true);
    }
  });
});

describe("a view shows", () => {
  test("everything by domain, in the order of both", () => {
    expect(outline({})).toEqual([
      ["Operations", "R001", "R010"],
      ["Brand", "R002", "R1000"],
    ]);
  });

  test("rows in which a chosen role takes part", () => {
    expect(codes({ roles: ["td"] })).toEqual(["R001"]);
    expect(codes({ roles: ["td", "ad"] })).toEqual(["R001", "R010", "R002"]);
  });

  test("a domain, states of ownership, and both", () => {
    expect(codes({ domain: "brand" })).toEqual(["R002", "R1000"]);
    expect(codes({ ownership: ["contested", "unowned"] })).toEqual(["R010", "R1000"]);
    expect(codes({ domain: "brand", ownership: ["contested"] })).toEqual([]);
  });

  test("rows that hold all words, whatever their case and accents, in titles, codes and reasons", () => {
    expect(codes({ q: "  THE run " })).toEqual(["R001"]);
    expect(codes({ q: "arbitrate" })).toEqual(["R1000"]);
    expect(codes({ q: "r010" })).toEqual(["R010"]);
    expect(codes({ q: "reason ad" })).toEqual(["R010", "R002"]);
  });

  test("no row for words that only a hidden column holds", () => {
    expect(codes({ q: "reason ad", roles: ["pm"] })).toEqual([]);
  });

  test("groups by ownership in the vocabulary's order", () => {
    expect(outline({ group: "ownership" })).toEqual([
      ["Sole", "R001", "R002"],
      ["Disputed", "R010"],
      ["Unowned", "R1000"],
    ]);
  });

  test("groups by accountable roles, those that share a row under both names, nobody last", () => {
    expect(outline({ group: "accountable" })).toEqual([
      ["PM", "R001"],
      ["PM and Artistic Director", "R010"],
      ["Artistic Director", "R002"],
      ["No role in these columns", "R1000"],
    ]);
  });

  test("no groups, by title or by code", () => {
    expect(outline({ group: "none", sort: "title" })).toEqual([
      [undefined, "R1000", "R002", "R010", "R001"],
    ]);
    expect(outline({ group: "none", sort: "code" })).toEqual([
      [undefined, "R001", "R002", "R010", "R1000"],
    ]);
    expect(outline({ group: "none", q: "nothing like it" })).toEqual([]);
  });
});
