import { describe, expect, it } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import { describeCompare, largestComparison } from "../../../../src/model/pages/compare.ts";
import { soundRecords } from "../fixture.ts";

const catalog = buildCatalog(soundRecords());

describe("the page for comparing roles", () => {
  it("lays all roles side by side and names every pair", () => {
    const page = describeCompare(catalog);
    expect(page?.roles.map((role) => role.id)).toEqual(catalog.roles.map((role) => role.id));
    expect(page?.glance.every((row) => row.cells.length === catalog.roles.length)).toBe(true);
    expect(page?.pairs.length).toBeGreaterThan(0);
  });

  it("is left to the pairs' pages where the register is too large for one page", () => {
    const [one] = catalog.responsibilities;
    if (one === undefined) throw new Error("the records have a responsibility");
    const most = Math.floor(largestComparison / catalog.roles.length);
    const many = (count: number) => ({
      ...catalog,
      responsibilities: Array.from({ length: count }, () => one),
    });
    expect(describeCompare(many(most))).toBeDefined();
    expect(describeCompare(many(most + 1))).toBeUndefined();
  });
});
