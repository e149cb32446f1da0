import { describe, expect, test } from "vitest";
import { buildCatalog, get } from "../../../../src/model/catalog/catalog.ts";
import { describeRole, type RoleGuide } from "../../../../src/model/pages/role.ts";
import { at, Finder } from "../broken.ts";
import { makeResponsibility, part } from "../fixture.ts";

/** A role's guide, once the records are changed. */
function guideOf(id: string, change: (all: Finder) => void = () => undefined): RoleGuide {
  const finder = new Finder();
  change(finder);
  const catalog = buildCatalog(finder.records);
  return describeRole(catalog, get(catalog.roleById, id));
}

/** Gives the PM so many responsibilities in all. */
function own(all: Finder, count: number): void {
  const { responsibilities } = all.records;
  const owned = responsibilities.filter(({ involvement }) =>
    involvement.some(({ role, level }) => role === "pm" && level === "accountable"),
  );
  for (let number = owned.length; number < count; number += 1)
    responsibilities.push(
      makeResponsibility(`duty-${number}`, `R1${number}`, {
        involvement: [part("pm", "accountable")],
      }),
    );
}

describe("what people bring to a role", () => {
  test("leads to what it belongs to, by way of whom to ask first", () => {
    const { bring } = guideOf("pm", (all) => {
      all.role("pm").bring = [
        { what: "A broken lamp", responsibility: "run-the-desk" },
        { what: "A plan", responsibility: "share-the-plan" },
      ];
      all.responsibility("run-the-desk").askFirst = "the help desk";
    });
    expect(bring.map(({ what, row, askFirst }) => [what, row.id, askFirst])).toEqual([
      ["A broken lamp", "run-the-desk", "the help desk"],
      ["A plan", "share-the-plan", undefined],
    ]);
  });

  test("wrongly, is called as they call it or else by its title, with whoever answers", () => {
    const { notOwned } = guideOf("pm", (all) => {
      const { notOwned: given } = all.role("pm");
      given.push({ ...at(given, 0), what: "A product" });
    });
    expect(notOwned.map(({ what, row }) => [what, row.owners.map(({ id }) => id)])).toEqual([
      ["Title of build-products", ["td"]],
      ["A product", ["td"]],
    ]);
  });
});

describe("what a role answers for", () => {
  test("is counted as its alone, shared and disputed, and by how sure it is", () => {
    const guide = guideOf("pm");
    expect(guide.counts).toEqual({ alone: 1, shared: 1, disputed: 1 });
    expect(guide.ownedCount).toBe(3);
    expect(guide.standings).toEqual([
      { standing: "assigned", count: 1 },
      { standing: "inferred", count: 2 },
    ]);
  });

  test("is summed up by how much of it sources give outright", () => {
    expect(guideOf("pm").sure).toEqual({
      strength: "mixed",
      count: 3,
      outright: 1,
      possible: 0,
      inferred: 2,
      judgement: 0,
    });
    expect(guideOf("pm", (all) => own(all, 5)).sure).toMatchObject({
      strength: "thin",
      judgement: 2,
    });
    expect(
      guideOf("pm", (all) => {
        for (const one of all.records.responsibilities)
          if (one.id !== "run-the-desk")
            one.involvement = one.involvement.filter(({ role }) => role !== "pm");
      }).sure,
    ).toMatchObject({ strength: "good", count: 1, outright: 1 });
  });

  test("is not summed up where nothing is cited, or nothing is the role's", () => {
    expect(guideOf("pm", (all) => (all.records.site.citesSources = false)).sure).toBeUndefined();
    expect(
      guideOf("ad", (all) => {
        for (const one of all.records.responsibilities)
          one.involvement = one.involvement.filter(({ role }) => role !== "ad");
      }).sure,
    ).toBeUndefined();
  });

  test("folds by domain above 45 titles", () => {
    expect(guideOf("pm", (all) => own(all, 45))).toMatchObject({
      ownedCount: 45,
      foldsDomains: false,
    });
    expect(guideOf("pm", (all) => own(all, 46))).toMatchObject({
      ownedCount: 46,
      foldsDomains: true,
    });
  });

  test("stands apart from what it takes part in, with its level there", () => {
    const { supported, supportedCount } = guideOf("ad");
    expect(
      supported.map(({ id, rows }) => [id, ...rows.map(({ row, level }) => `${row.id}: ${level}`)]),
    ).toEqual([
      ["operations", "watch-the-sky: Consulted"],
      ["products", "build-products: Consulted"],
    ]);
    expect(supportedCount).toBe(2);
  });

  test("names what it answers for only under a condition, with where that is", () => {
    const { supported, supportedCount } = guideOf("ad", (all) => {
      for (const id of ["watch-the-sky", "run-the-desk"])
        all.responsibility(id).conditions = [
          { when: "small-company", roles: ["ad"], posts: [], text: "Few hold all.", claims: [] },
        ];
    });
    const rows = supported.flatMap((one) => one.rows);
    expect(rows.filter((one) => one.answersSomewhere).map(({ level }) => level)).toEqual([
      "Accountable in a small company",
      "Consulted, and accountable in a small company",
    ]);
    expect(supportedCount).toBe(3);
  });
});

describe("whom a role works with", () => {
  test("is every other role, with what the two share and dispute, then whoever else", () => {
    const { companions } = guideOf("pm", (all) => {
      all.role("pm").others = [
        { who: "Finance", text: "Pays.", claims: [] },
        { role: "td", text: "Builds.", claims: ["report/products-are-tds"] },
      ];
    });
    expect(
      companions.map(({ pair, who, shared, disputed, says }) => [
        pair?.id,
        pair?.other.id,
        who,
        `${shared} shared, ${disputed} disputed`,
        says?.text,
      ]),
    ).toEqual([
      ["pm-td", "td", "Technical Director", "1 shared, 0 disputed", "Builds."],
      ["pm-ad", "ad", "Artistic Director", "0 shared, 1 disputed", undefined],
      [undefined, undefined, "Finance", "0 shared, 0 disputed", "Pays."],
    ]);
  });

  test("gives and gets what passes in the hand-offs of their pairings", () => {
    const change = (all: Finder) => {
      const handOff = at(all.pairing().handOffs, 0);
      const { starts, finishes } = handOff;
      all
        .pairing()
        .handOffs.push(
          { ...handOff, id: "a-fix", passes: "a fix", starts: finishes, finishes: starts },
          { ...handOff, id: "a-wish", passes: "a wish" },
        );
    };
    const told = (id: string) =>
      guideOf(id, change).exchanges.map(({ pair, other, gives, gets }) => [
        pair,
        other.id,
        gives,
        gets,
      ]);
    expect(told("pm")).toEqual([["pm-td", "td", ["a defect", "a wish"], ["a fix"]]]);
    expect(told("td")).toEqual([["pm-td", "pm", ["a fix"], ["a defect", "a wish"]]]);
    expect(told("ad")).toEqual([]);
  });

  test("gives nothing in a pairing without hand-offs", () => {
    expect(guideOf("pm", (all) => (all.pairing().handOffs = [])).exchanges).toEqual([]);
  });
});

test("a guide has the sections that its record fills, what is at a glance among them", () => {
  const sections = (change?: (all: Finder) => void) =>
    guideOf("ad", change).sections.map(({ id }) => id);
  const without = sections();
  expect(without).not.toContain("bring");
  expect(
    sections((all) => {
      all.role("ad").bring = [{ what: "A wish", responsibility: "lead-the-change" }];
      all.role("ad").firstMeeting = ["Ask."];
    }),
  ).toEqual([
    "bring",
    ...without.flatMap((id) => (id === "job-description" ? ["first-meeting", id] : [id])),
  ]);
  const { atAGlance, sections: all } = guideOf("ad");
  expect(all).toContain(atAGlance);
  expect(atAGlance.id).toBe("at-a-glance");
});

test("a role leads to its situations where it leads or supports one, and to the page that decides where there is one", () => {
  expect([guideOf("pm"), guideOf("td"), guideOf("ad")].map((one) => one.hasSituations)).toEqual([
    true,
    true,
    false,
  ]);
  expect(guideOf("pm").decides).toBe(false);
});
