import { describe, expect, inject, it } from "vitest";
import budgets from "../budgets.json" with { type: "json" };
import { readPages } from "./built-site.ts";
import { kindOfPage, weighFirstPaint } from "./weigh.ts";

const folder = inject("site");
const pages = readPages(folder).filter((page) => !page.isRedirect);

describe("HTML and style for the first paint", () => {
  it("is weighed for more than a hundred pages", () => {
    expect(pages.length).toBeGreaterThan(100);
  });

  it.each(pages.map((page) => [page.address, page] as const))(
    "of %s stay within the budget",
    (address, page) => {
      const budget = budgets.firstPaint[kindOfPage(address)];
      expect(weighFirstPaint(folder, page) / 1024).toBeLessThanOrEqual(budget);
    },
  );
});
