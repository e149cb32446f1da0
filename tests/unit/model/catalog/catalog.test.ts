import { expect, test } from "vitest";
import { buildCatalog, get, yearOf } from "../../../../src/model/catalog/catalog.ts";
import { makeSource, soundRecords } from "../fixture.ts";

const ids = (all: readonly { readonly id: string }[]) => all.map((one) => one.id);

test("roles come by their order", () => {
  expect(ids(buildCatalog(soundRecords()).roles)).toEqual(["pm", "td", "ad"]);
});

test("responsibilities come by code, and R1000 after R999", () => {
  const records = soundRecords();
  const [first, second] = records.responsibilities;
  if (first === undefined || second === undefined)
    throw new Error("the fixture has two responsibilities");
  first.code = "R1000";
  second.code = "R999";
  expect(buildCatalog(records).responsibilities.map((one) => one.code)).toEqual([
    "R003",
    "R004",
    "R005",
    "R999",
    "R1000",
  ]);
});

test("pairings come by the order of their roles", () => {
  const records = soundRecords();
  const [written] = records.pairings;
  if (written === undefined) throw new Error("the fixture has a pairing");
  records.pairings = [
    { ...written, id: "td-ad", roles: ["td", "ad"] },
    { ...written, id: "pm-ad", roles: ["pm", "ad"] },
    written,
  ];
  expect(ids(buildCatalog(records).pairings)).toEqual(["pm-td", "pm-ad", "td-ad"]);
});

test("terms come by title, whatever its case", () => {
  const records = soundRecords();
  const [shadow, devops] = records.terms;
  if (shadow === undefined || devops === undefined) throw new Error("the fixture has two terms");
  shadow.title = "bring your own device";
  devops.title = "DevOps";
  expect(ids(buildCatalog(records).terms)).toEqual(["shadow-it", "devops"]);
});

test("sources come newest first, by title within a date, undated last", () => {
  const records = soundRecords();
  records.sources.push(
    makeSource("older", [], { date: "2012-06-30" }),
    makeSource("another", [], { title: "A title" }),
  );
  expect(ids(buildCatalog(records).sources)).toEqual([
    "another",
    "report",
    "post",
    "older",
    "leaflet",
  ]);
});

test("the records are not changed", () => {
  const records = soundRecords();
  buildCatalog(records);
  expect(records).toEqual(soundRecords());
});

test("a claim has its number within its source", () => {
  const { claims } = buildCatalog(soundRecords());
  expect(claims.get("report/plan-is-shared")).toMatchObject({
    id: "report/plan-is-shared",
    number: 3,
    source: { id: "report" },
    roles: ["pm", "td"],
  });
  expect(claims.size).toBe(5);
});

test("an id that integrity has not seen is an error and never undefined", () => {
  expect(() => get(buildCatalog(soundRecords()).roleById, "cfo")).toThrow(
    'no record has the id "cfo"',
  );
});

test.each([
  ["2012", "2012"],
  ["2012-07", "2012"],
  ["2012-07-07", "2012"],
  ["undated", "undated"],
])("a source of %s is of the year %s", (date, year) => {
  expect(yearOf(makeSource("one", [], { date }))).toBe(year);
});
