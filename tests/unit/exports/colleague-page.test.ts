import { JSDOM } from "jsdom";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import {
  formatColleagueHtml,
  formatColleagueMarkdown,
} from "../../../src/exports/colleague-page.ts";

const page = {
  title: "Who does what",
  lead: "Whom to turn to <first>.",
  groups: [
    {
      title: "Stage & wings",
      items: [
        {
          title: "Sweep [it] (R001)",
          address: "https://example.org/a/",
          text: "The *house* & crew.",
        },
      ],
    },
    { title: "Nothing ticked", items: [] },
  ],
  from: "From Playbill, https://example.org/linking/, CC0 1.0.",
};

describe.each([
  ["Markdown", marked.parse(formatColleagueMarkdown(page), { async: false })],
  ["HTML", formatColleagueHtml(page)],
])("the page for new colleagues as %s", (_, html) => {
  const { document } = new JSDOM(html).window;

  it("has the title, and the headings of groups with something in them", () => {
    const headings = [...document.querySelectorAll("h1, h2")].map((one) => one.textContent);
    expect(headings).toEqual(["Who does what", "Stage & wings"]);
  });

  it("has each line with its link, its text as it is", () => {
    const [item, ...others] = document.querySelectorAll("li");
    expect(others).toEqual([]);
    expect(item?.textContent).toBe("Sweep [it] (R001): The *house* & crew.");
    expect(item?.querySelector("a")?.getAttribute("href")).toBe("https://example.org/a/");
  });

  it("says where it comes from", () => {
    expect(document.body.textContent).toContain("Whom to turn to <first>.");
    expect(document.body.textContent).toContain("https://example.org/linking/");
  });
});
