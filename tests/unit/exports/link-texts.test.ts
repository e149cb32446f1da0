import { JSDOM } from "jsdom";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { formatLinkTexts } from "../../../src/exports/link-texts.ts";

const publication = {
  site: "Playbill",
  licence: "CC0 1.0",
  version: "2.1.0",
  changed: "2026-03-09",
};
const card = {
  kind: "responsibility",
  title: "Sweep [the] <stage>",
  mark: "R099",
  says: "Probably the Stage & House Manager: inferred from *one* survey.",
  standing: undefined,
} as const;
const address = "https://example.org/book/responsibilities/sweep-the-stage/";
const texts = formatLinkTexts(card, address, publication);

const linksIn = (html: string) =>
  [...new JSDOM(html).window.document.querySelectorAll("a")].map((link) => [
    link.getAttribute("href"),
    link.textContent,
  ]);
const textOf = (html: string) => new JSDOM(html).window.document.body.textContent?.trim();

describe("the texts of a link", () => {
  it("are the address alone", () => {
    expect(texts.link).toBe(address);
  });

  it.each([
    ["Markdown", () => marked.parse(texts.markdown, { async: false })],
    ["HTML", () => texts.html],
  ])("are, as %s, a link with the title and its code, and the sentence as it is", (_, html) => {
    expect(linksIn(html())).toEqual([[address, "Sweep [the] <stage> (R099)"]]);
    expect(textOf(html())).toBe(`Sweep [the] <stage> (R099): ${card.says}`);
  });

  it("are a citation with title, code, version, date and license", () => {
    expect(texts.citation).toBe(
      `“Sweep [the] <stage>” (R099), in: Playbill, version 2.1.0, changed March 9, 2026, CC0 1.0, ${address}`,
    );
  });

  it("name no version and no date where there is none, and no abbreviation as a code", () => {
    const role = { ...card, kind: "role", mark: "SM" } as const;
    const { citation } = formatLinkTexts(role, address, {
      ...publication,
      version: undefined,
      changed: undefined,
    });
    expect(citation).toBe(`“Sweep [the] <stage>”, in: Playbill, CC0 1.0, ${address}`);
  });

  it("add how sure it is where the sentence does not tell", () => {
    const { markdown } = formatLinkTexts({ ...card, standing: "No source." }, address, publication);
    expect(markdown).toMatch(/survey\. No source\.$/);
  });
});
