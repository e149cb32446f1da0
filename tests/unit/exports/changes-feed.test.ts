import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { formatChangesFeed } from "../../../src/exports/changes-feed.ts";
import { buildCatalog } from "../../../src/model/catalog/catalog.ts";
import { soundRecords } from "../model/fixture.ts";

const releases = ["1.0", "1.1"].map((id) => ({
  id,
  file: `changes/${id}.yaml`,
  date: `2026-0${id.endsWith("0") ? 3 : 5}-01`,
  summary: "Ladders & <lamps>.",
  changes: [{ kind: "added" as const, text: "A <wing> & more.", see: ["/glossary/devops/"] }],
}));
const catalog = buildCatalog({ ...soundRecords(), releases });

test("without a version there is no feed", () => {
  expect(formatChangesFeed({ ...catalog, releases: [] }, "https://a.example", "/")).toBeUndefined();
});

test("the feed is Atom as RFC 4287 asks, newest first, with addresses below the base", () => {
  const xml = formatChangesFeed(catalog, "https://a.example", "/handbook/") ?? "";
  const { document } = new JSDOM(xml, { contentType: "application/xml" }).window;
  const text = (element: Element | Document, name: string) =>
    element.querySelector(`:scope > ${name}, feed > ${name}`)?.textContent ?? "";
  const { documentElement: feed } = document;
  expect(feed.namespaceURI).toBe("http://www.w3.org/2005/Atom");
  expect(feed.localName).toBe("feed");
  for (const name of ["id", "title", "updated"]) expect(text(feed, name)).not.toBe("");
  expect(feed.querySelector("author > name")?.textContent).not.toBe("");
  expect(text(feed, "updated")).toBe("2026-05-01T00:00:00.000Z");
  expect(feed.querySelector('link[rel="self"]')?.getAttribute("href")).toBe(
    "https://a.example/handbook/changes/feed.xml",
  );
  const entries = [...feed.querySelectorAll("entry")];
  expect(entries.map((entry) => entry.querySelector("id")?.textContent)).toEqual([
    "https://a.example/handbook/changes/#v1-1",
    "https://a.example/handbook/changes/#v1-0",
  ]);
  for (const entry of entries) {
    for (const name of ["title", "updated", "content"])
      expect(entry.querySelector(name)?.textContent).toBeTruthy();
    const html = new JSDOM(entry.querySelector("content")?.textContent ?? "").window.document;
    expect(html.body.textContent).toContain("A <wing> & more.");
    expect(html.querySelector("a")?.href).toBe("https://a.example/handbook/glossary/devops/");
  }
});
