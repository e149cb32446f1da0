import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { formatCardSvg } from "../../../src/exports/card-svg.ts";
import { toCslJson } from "../../../src/exports/csl-json.ts";
import { formatFrame, formatPicture } from "../../../src/exports/embed-snippets.ts";
import { addressesOf, describeLinkTools, formatLinkFile } from "../../../src/exports/link-tools.ts";
import { toOEmbed } from "../../../src/exports/oembed.ts";
import { parseLinkFile } from "../../../src/elements/link-texts/parse-link-file.ts";
import type { Card } from "../../../src/model/pages/card.ts";

const card: Card = {
  kind: "responsibility",
  id: "sweep-the-stage",
  address: "/responsibilities/sweep-the-stage/",
  kicker: "Responsibility",
  title: 'Sweep "the" <stage> & wings',
  mark: "R099",
  says: "The House Manager, in our judgement. No source is cited.",
  standing: undefined,
  roles: [],
  lines: [
    {
      term: "Accountable",
      items: [
        { text: "House Manager", address: "/posts/house-manager/" },
        { text: "nobody <else>", address: undefined },
      ],
    },
  ],
};
const place = { origin: "https://example.org", base: "/book/" };
const publication = {
  site: "Playbill",
  licence: "CC0 1.0",
  version: "2.1.0",
  changed: "2026-03-09",
};
const addressOf = (address: string) => `https://example.org/book${address}`;
const page = "https://example.org/book/responsibilities/sweep-the-stage/";
const frame = "https://example.org/book/embed/responsibility/sweep-the-stage/";
const addresses = addressesOf(card, place);

const parse = (html: string) => new JSDOM(html).window.document;

describe("a card as a picture", () => {
  const svg = formatCardSvg(card, { site: "Playbill", addressOf });
  const { documentElement: root } = new JSDOM(svg, { contentType: "image/svg+xml" }).window
    .document;

  it("is well-formed, says what it shows, and prints the page's address", () => {
    expect(root.localName).toBe("svg");
    expect(root.querySelector("title")?.textContent).toBe('Sweep "the" <stage> & wings (R099)');
    const text = [...root.querySelectorAll("text")].map((one) => one.textContent).join(" ");
    for (const part of [card.says, "Accountable", "House Manager", "nobody <else>", "Playbill"])
      expect(text).toContain(part);
    expect(text).toContain("example.org/book/responsibilities/sweep-the-stage/");
  });

  it("leads to the page and to what it names, below the base", () => {
    const links = [...root.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual([page, "https://example.org/book/posts/house-manager/", page]);
  });

  it("is as high as what it shows", () => {
    const height = Number(root.getAttribute("height"));
    const lowest = Math.max(
      ...[...root.querySelectorAll("text")].map((one) => Number(one.getAttribute("y"))),
    );
    expect(height).toBeGreaterThan(lowest);
    expect(height - lowest).toBeLessThan(40);
  });
});

describe("what to paste", () => {
  it("is a frame in a sandbox that lets its links open tabs of their own", () => {
    const element = parse(formatFrame(card, addresses)).querySelector("iframe");
    expect(element?.getAttribute("src")).toBe(frame);
    expect(element?.title).toBe('Sweep "the" <stage> & wings (R099)');
    expect(element?.getAttribute("sandbox")).toBe("allow-popups allow-popups-to-escape-sandbox");
  });

  it("is a picture that leads to the page, and says in words what it shows", () => {
    const link = parse(formatPicture(card, addresses)).querySelector("a");
    expect(link?.getAttribute("href")).toBe(page);
    expect(link?.querySelector("img")?.getAttribute("src")).toBe(`${frame}card.svg`);
    expect(link?.querySelector("img")?.alt).toContain(card.says);
  });

  it("stands in the page's tools, with local addresses for its files", () => {
    const tools = describeLinkTools(card, place, publication);
    expect(tools.citation).toBe("/book/responsibilities/sweep-the-stage/cite.json");
    expect(tools.file).toBe("/book/responsibilities/sweep-the-stage/link.txt");
    expect(tools.embed?.frame).toBe("/book/embed/responsibility/sweep-the-stage/");
    expect(tools.texts.link).toBe(page);
    expect(describeLinkTools({ ...card, kind: "term" }, place, publication).embed).toBeUndefined();
  });
});

describe("the file of texts to paste", () => {
  const tools = describeLinkTools(card, place, publication);

  it("is read as what was written into it, and knows the link that documents take as one", () => {
    const { texts, embed } = tools;
    const found = parseLinkFile(formatLinkFile(tools));
    expect(found.map(({ text }) => text)).toEqual([
      ...[texts.link, texts.markdown, texts.html, texts.citation],
      ...[embed?.snippets.frame, embed?.snippets.picture],
    ]);
    expect(found.filter(({ isRich }) => isRich).map(({ text }) => text)).toEqual([texts.html]);
  });

  it("keeps each text on its line, whatever the content holds", () => {
    const broken = describeLinkTools({ ...card, title: "Sweep\n\nthe stage" }, place, publication);
    expect(parseLinkFile(formatLinkFile(broken))).toHaveLength(6);
  });
});

describe("oEmbed", () => {
  it("has what its version 1.0 asks of the type rich", () => {
    const found = toOEmbed(
      card,
      { ...addresses, home: "https://example.org/book/", preview: `${page}preview.png` },
      "Playbill",
    );
    expect(found).toMatchObject({ version: "1.0", type: "rich", provider_name: "Playbill" });
    expect(found.width).toBeGreaterThan(0);
    expect(found.height).toBeGreaterThan(0);
    expect(parse(found.html).querySelector("iframe")?.getAttribute("src")).toBe(frame);
    expect([found.thumbnail_width, found.thumbnail_height]).toEqual([1200, 630]);
  });
});

describe("CSL-JSON", () => {
  it("names title, code, version, date and license", () => {
    expect(toCslJson(card, page, publication)).toEqual([
      {
        id: "responsibility-sweep-the-stage",
        type: "webpage",
        title: card.title,
        "container-title": "Playbill",
        URL: page,
        abstract: card.says,
        note: "License: CC0 1.0",
        number: "R099",
        version: "2.1.0",
        issued: { "date-parts": [[2026, 3, 9]] },
      },
    ]);
  });

  it("leaves out what is not known", () => {
    const [item] = toCslJson({ ...card, kind: "role" }, page, {
      ...publication,
      version: undefined,
      changed: undefined,
    });
    expect(
      Object.keys(item).filter((key) => ["number", "version", "issued"].includes(key)),
    ).toEqual([]);
  });
});
