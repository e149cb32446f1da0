import { JSDOM } from "jsdom";
import { describe, expect, inject, it } from "vitest";
import budgets from "../budgets.json" with { type: "json" };
import { readSettings } from "../../src/settings.ts";
import { readPages, type BuiltPage } from "./built-site.ts";
import { readCatalog } from "./site-rules.ts";
import { countVisibleWords } from "./visible-words.ts";

/** How much a page may say and how wide it may draw is an editor's decision: these are ours. */
const { site, responsibilities } = await readCatalog(readSettings().contentDir);
const pages = readPages(inject(site.houseRules ? "contentSite" : "site")).filter(
  ({ isRedirect }) => !isRedirect,
);

/** Responsibilities with several answers, which may say more. */
const open = new Set(
  responsibilities
    .filter(({ ownership, conditions }) => ownership !== "sole" || conditions.length > 0)
    .map(({ id }) => `/responsibilities/${id}/`),
);

function budgetOf(page: BuiltPage): number | undefined {
  if (page.address === "/") return budgets.words.home;
  const kind = page.kind;
  if (kind === "role" || kind === "pairing") return budgets.words[kind];
  if (kind !== "responsibility") return undefined;
  return open.has(page.address) || !site.houseRules
    ? budgets.words.openResponsibility
    : budgets.words.responsibility;
}

describe("visible words", () => {
  it("are those of the page, and of what is folded its summary", () => {
    const { document } = new JSDOM(
      "<main>One <b>two</b> <details><summary>three</summary>four <p>five</p></details><svg><text>six</text></svg> – <details open>7</details></main>",
    ).window;
    const main = document.querySelector("main");
    expect(main && countVisibleWords(main)).toBe(4);
  });

  const limited = pages.flatMap((page) => {
    const budget = budgetOf(page);
    return budget === undefined ? [] : [{ page, address: page.address, budget }];
  });

  it.each(limited)("of $address are at most $budget", ({ page, budget }) => {
    const main = page.document.querySelector("main");
    expect(main && countVisibleWords(main)).toBeLessThanOrEqual(budget);
  });
});

describe("drawings", () => {
  const drawings = pages.flatMap(({ address, document }) =>
    [...document.querySelectorAll("svg.dg")].map((drawing) => ({
      address,
      id: drawing.getAttribute("aria-labelledby") ?? "",
      width: Number(drawing.getAttribute("width")),
    })),
  );

  it("are there", () => expect(drawings.length).toBeGreaterThan(2));

  it.each(drawings)("$id on $address fits a phone beside its margins", ({ width }) => {
    expect(width).toBeGreaterThan(0);
    expect(width).toBeLessThanOrEqual(budgets.drawing);
  });
});
