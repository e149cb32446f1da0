import { describe, expect, it } from "vitest";
import {
  formerSectionIds,
  getSection,
  isReservedFragment,
  listSections,
  optionalSectionIds,
  pageTemplates,
  sectionIds,
  type PageKind,
} from "../../../../src/model/pages/sections.ts";
import { fragmentPrefixes, rowsFragment } from "../../../../src/routes.ts";

const kinds = Object.keys(pageTemplates) as PageKind[];

describe("the templates' sections", () => {
  it("are known for every kind of page without a record", () => {
    expect(Object.keys(sectionIds)).toEqual(kinds);
    expect(sectionIds.role.slice(0, 2)).toEqual(["bring", "not-owned"]);
    expect(sectionIds.source).toEqual(["claims", "follows"]);
  });

  it.each(kinds)("of %s have each fragment once, and none that the page makes of ids", (kind) => {
    const all = [...sectionIds[kind], ...formerSectionIds[kind]];
    expect(new Set(all).size).toBe(all.length);
    const template = pageTemplates[kind];
    for (const prefix of "prefixes" in template ? template.prefixes : [])
      expect(all.filter((id) => id.startsWith(fragmentPrefixes[prefix]))).toEqual([]);
  });
});

describe("listSections", () => {
  it("keeps the order, and leaves out what the record does without", () => {
    const some = listSections("pairing").map(({ id }) => id);
    expect(some).toEqual(
      sectionIds.pairing.filter((id) => !optionalSectionIds.pairing.includes(id)),
    );
    const more = listSections("pairing", { questions: true }).map(({ id }) => id);
    expect(more).toEqual(
      sectionIds.pairing.filter((id) => some.includes(id) || id === "questions"),
    );
  });

  it("takes a heading that depends on the record", () => {
    const sections = listSections(
      "responsibility",
      { positions: true },
      { positions: "Why two carry it" },
    );
    expect(getSection(sections, "positions")).toEqual({
      id: "positions",
      heading: "Why two carry it",
      formerly: [],
    });
  });
});

describe("isReservedFragment", () => {
  it("holds for sections, places, the frame and whatever the page makes of ids", () => {
    expect(isReservedFragment("pairing", "tensions")).toBe(true);
    expect(isReservedFragment("source", "follows")).toBe(true);
    expect(isReservedFragment("term", "on-this-page")).toBe(true);
    expect(isReservedFragment("pairing", rowsFragment("joint"))).toBe(true);
  });

  it("leaves the rest to content", () => {
    expect(isReservedFragment("pairing", "curtain-stuck")).toBe(false);
    expect(isReservedFragment("source", rowsFragment("joint"))).toBe(false);
  });
});
