import { afterEach, describe, expect, test } from "vitest";
import { describeBareness } from "../../../../src/model/catalog/bare-pages.ts";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import { checkSite } from "../../../../src/model/integrity/check-site.ts";
import { describeAbout } from "../../../../src/model/pages/about.ts";
import { describeLinking } from "../../../../src/model/pages/linking.ts";
import { describeHome } from "../../../../src/model/pages/lists.ts";
import { listMethodSections } from "../../../../src/model/pages/method.ts";
import { listPageCards } from "../../../../src/model/pages/page-cards.ts";
import { listRoleSections } from "../../../../src/model/pages/role.ts";
import { setTranslation } from "../../../../src/words/table.ts";
import { toTranslation } from "../../../../src/words/translation.ts";
import { at } from "../broken.ts";
import { body, soundRecords } from "../fixture.ts";

afterEach(() => setTranslation(undefined));

describe("what a site says of itself", () => {
  const records = soundRecords();
  records.site.lead = "Among {count} hands.";
  records.site.roleName = { one: "hand", other: "hands" };
  records.site.about = { who: "The prompter.", limits: "No ballet." };
  const catalog = buildCatalog(records);

  test("is in its own words, with the number of its roles", () => {
    expect(describeHome(catalog).lead).toBe("Among three hands.");
    expect(describeHome(buildCatalog(soundRecords())).lead).toBe("A test.");
  });

  test("calls roles what they are called there", () => {
    setTranslation(toTranslation(records.site, []));
    const [role] = catalog.roles;
    if (role === undefined) throw new Error("no role");
    const headings = listRoleSections(role, records).map(({ heading }) => heading);
    expect(headings).toContain("With the other hands");
    const { groups, purposes } = describeLinking(catalog);
    expect(groups[0]?.title).toBe("The hands");
    expect(purposes.find(({ id }) => id === "role")?.purpose).toContain("one hand is there for");
  });

  test("has a section for what is said, and none for what is not", () => {
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
    expect(ids(describeAbout(catalog).sections)).toContain("who");
    expect(ids(describeAbout(catalog).sections)).not.toContain("not");
    expect(ids(listMethodSections(catalog))).toContain("limits");
    expect(ids(listMethodSections(soundRecords()))).not.toContain("limits");
  });
});

describe("a register with next to nothing", () => {
  const records = soundRecords();
  const role = at(records.roles, 0);
  Object.assign(role, {
    bring: [],
    notOwned: [],
    others: [],
    week: [],
    misread: [],
    skills: [],
    disagreements: [],
    body: body(""),
  });
  Object.assign(records, {
    roles: [role],
    responsibilities: [],
    pairings: [],
    posts: [],
    terms: [],
    sources: [],
  });
  records.site.citesSources = false;
  const catalog = buildCatalog(records);

  test("has no sections for what it has not", () => {
    const sections = listRoleSections(role, records).map(({ id }) => id);
    expect(sections).toContain("at-a-glance");
    for (const id of ["works-with", "day", "misread", "skills", "disagreements", "evidence"])
      expect(sections).not.toContain(id);
    expect(describeHome(catalog).sections.map(({ id }) => id)).toEqual(["roles"]);
  });

  test("knows for which pages it has nothing, and says so there alone", () => {
    const bare = ["compare", "disputes", "glossary", "method", "pairings", "posts", "situations"];
    expect([...catalog.barePages]).toEqual(expect.arrayContaining([...bare, "sources", "planner"]));
    expect(describeBareness(catalog, "glossary")).toBe("This register explains no words.");
    expect(describeBareness(catalog, "method")).toBe("There is nothing here yet.");
    expect(describeBareness(catalog, "roles")).toBeUndefined();
    const cards = listPageCards(catalog).map(({ id }) => id);
    expect(cards).toContain("roles");
    for (const page of bare) expect(cards).not.toContain(page);
    expect([...buildCatalog(soundRecords()).barePages]).not.toContain("glossary");
  });
});

test("a register that cites no sources has none", () => {
  const records = soundRecords();
  expect(checkSite(records)).toEqual([]);
  records.site.citesSources = false;
  expect(checkSite(records)).toMatchObject([
    {
      file: "site.yaml",
      path: ["citesSources"],
      problem: expect.stringContaining("sources/") as unknown,
    },
  ]);
  records.sources = [];
  expect(checkSite(records)).toEqual([]);
});
