import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import budgets from "../budgets.json" with { type: "json" };
import { readSettings } from "../../src/settings.ts";
import { readPages } from "./built-site.ts";
import { readCatalog } from "./site-rules.ts";
import { weighFirstQuery, weighSearchBox } from "./weigh-search.ts";
import {
  filesUntilIdle,
  findStaticImports,
  kindOfPage,
  weigh,
  weighFirstPaint,
  weighUntilIdle,
} from "./weigh.ts";

/** The budgets are for our content: how much there is on a page is an editor's decision. */
const { site } = await readCatalog(readSettings().contentDir);
const folder = site.houseRules ? inject("contentSite") : inject("site");
const pages = readPages(folder).filter((page) => !page.isRedirect);

describe("HTML and style for the first paint", () => {
  it.each(pages.map((page) => [page.address, page] as const))(
    "of %s stay within the budget",
    (address, page) => {
      const budget = budgets.firstPaint[kindOfPage(address)];
      expect(weighFirstPaint(folder, page) / 1024).toBeLessThanOrEqual(budget);
    },
  );
});

describe("everything until idle, without input", () => {
  const { kilobytes, requests, ...larger } = budgets.untilIdle;
  const budgetOf = (address: string) =>
    (larger as Readonly<Record<string, number>>)[kindOfPage(address)] ?? kilobytes;

  it("finds what a built script imports at once", () => {
    const script =
      'import{t as e}from"./a.js";import"./b.js";import(`./c.js`);export*from\'../d.js\'';
    expect(findStaticImports(script)).toEqual(["./a.js", "./b.js", "../d.js"]);
  });

  it("counts fonts and scripts of a guide", () => {
    const guide = pages.find((page) => /^\/roles\/.+/.test(page.address));
    const files = guide ? filesUntilIdle(folder, guide) : [];
    expect(files.filter((file) => file.endsWith(".woff2"))).toHaveLength(1);
    expect(files.filter((file) => file.endsWith(".js")).length).toBeGreaterThan(1);
  });

  it.each(pages.map((page) => [page.address, page] as const))(
    `of %s stays within its budget and ${requests} requests`,
    (address, page) => {
      expect(filesUntilIdle(folder, page).length + 1).toBeLessThanOrEqual(requests);
      expect(weighUntilIdle(folder, page) / 1024).toBeLessThanOrEqual(budgetOf(address));
    },
  );
});

describe("the planner's scripts", () => {
  const planner = pages.find(({ address }) => address === "/planner/");
  const scripts = planner
    ? filesUntilIdle(folder, planner).filter((file) => file.endsWith(".js"))
    : [];
  const textOf = (file: string) => readFileSync(join(folder, file), "utf8");

  it("weigh no more than they may before a file comes or leaves", () => {
    expect(scripts.some((file) => file.includes("PlanMaker"))).toBe(true);
    const weight = scripts.reduce((sum, file) => sum + weigh(textOf(file)), 0);
    expect(weight / 1024).toBeLessThanOrEqual(budgets.plannerScripts);
  });

  it("are on no other page", () => {
    const own = scripts.filter((file) => file.includes("PlanMaker"));
    const others = pages.filter(({ address }) => address !== "/planner/");
    expect(
      others.filter((page) => filesUntilIdle(folder, page).some((file) => own.includes(file))),
    ).toEqual([]);
  });
});

describe("search", () => {
  const budget = budgets.search;

  it("costs little before anybody approaches the box", () => {
    expect(weighSearchBox(folder) / 1024).toBeLessThanOrEqual(budget.box);
  });

  it("answers any first query for little, and loads more only for whoever wants more answers", () => {
    const { first, more } = weighFirstQuery(folder);
    expect(first / 1024).toBeLessThanOrEqual(budget.first);
    expect(more / 1024).toBeLessThanOrEqual(budget.more);
    expect(more).toBeGreaterThan(first);
  });
});
