import { expect, test } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import type { AddressedHolder } from "../../../../src/model/catalog/redirects.ts";
import { tellMostMeant } from "../../../../src/model/pages/role-choice.ts";
import { Finder } from "../broken.ts";
import { soundRecords } from "../fixture.ts";

const catalog = buildCatalog(soundRecords());
const holder = (id: string, kind: "role" | "post" = "role"): AddressedHolder => ({
  kind,
  id,
  title: id.toUpperCase(),
  file: "",
  abbreviation: "X",
});

test.each([
  [
    "whoever answers for more",
    ["ad", "pm"],
    "Here mostly the PM, who answers for 3 responsibilities; the other for 1.",
  ],
  ["nobody where both answer for as many", ["pm", "pm"], undefined],
] as const)("an abbreviation mostly means %s", (_, ids, told) => {
  expect(
    tellMostMeant(
      catalog,
      ids.map((id) => holder(id)),
    ),
  ).toBe(told);
});

test("an abbreviation that a post shares mostly means nobody", () => {
  expect(tellMostMeant(catalog, [holder("pm"), holder("quartermaster", "post")])).toBeUndefined();
});

test("an abbreviation means the one whose title people hold", () => {
  const all = new Finder();
  all.role("pm").elsewhere = "ad";
  expect(tellMostMeant(buildCatalog(all.records), [holder("ad"), holder("pm")])).toBe(
    "Nearly always the AD: hardly anybody holds the title of PM.",
  );
});
