import { expect, test } from "vitest";
import { buildCatalog, get } from "../../../../src/model/catalog/catalog.ts";
import { buildMatrix, buildRow } from "../../../../src/model/pages/matrix.ts";
import { ownersOf } from "../../../../src/model/catalog/ownership.ts";
import { soundRecords } from "../fixture.ts";

const catalog = buildCatalog(soundRecords());
const responsibility = (id: string) => get(catalog.responsibilityById, id);
const outline = (groups: ReturnType<typeof buildMatrix>) =>
  groups.map((group) => [group.domain.id, ...group.rows.map((row) => row.id)]);

test("the register is grouped by domain, in the order of domains and codes, without empty domains", () => {
  expect(outline(buildMatrix(catalog))).toEqual([
    ["operations", "run-the-desk", "share-the-plan", "watch-the-sky"],
    ["products", "build-products", "lead-the-change"],
  ]);
});

test("a domain of which nothing is kept is left out", () => {
  expect(
    outline(
      buildMatrix(
        catalog,
        catalog.responsibilities.filter((one) => one.ownership === "contested"),
      ),
    ),
  ).toEqual([["products", "lead-the-change"]]);
});

test("a row has a cell for every role in the roles' order, empty where the role takes no part", () => {
  expect(buildRow(catalog, responsibility("run-the-desk")).cells).toEqual([
    {
      role: { kind: "role", id: "pm", title: "Production Manager", shortTitle: "PM" },
      level: "accountable",
      standing: { state: "assigned" },
    },
    {
      role: { kind: "role", id: "td", title: "Technical Director", shortTitle: "TD" },
      level: "informed",
      standing: { state: "judgement" },
    },
    {
      role: { kind: "role", id: "ad", title: "Artistic Director", shortTitle: "AD" },
      level: undefined,
      standing: undefined,
    },
  ]);
});

test("a row's owners come in the roles' order, not in the record's", () => {
  expect(ownersOf(responsibility("lead-the-change"))).toEqual(["ad", "pm"]);
  expect(
    buildRow(catalog, responsibility("lead-the-change")).owners.map((owner) => owner.id),
  ).toEqual(["pm", "ad"]);
});

test("a row can show a few roles and still names every owner", () => {
  const row = buildRow(catalog, responsibility("lead-the-change"), [get(catalog.roleById, "td")]);
  expect(row.cells.map((cell) => [cell.role.id, cell.level])).toEqual([["td", undefined]]);
  expect(row.owners).toHaveLength(2);
});

test("an unowned row has no owner", () => {
  expect(buildRow(catalog, responsibility("watch-the-sky")).owners).toEqual([]);
});
