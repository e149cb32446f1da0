import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { listFiles, readPages } from "./built-site.ts";
import { findUnsupportedScript, findUnsupportedStyle } from "./unsupported-features.ts";

const dist = inject("contentSite");

/** What some of the oldest browsers lack and a page is whole without, with what happens there. */
const graceful: Readonly<Record<string, string>> = {
  "condition scripting":
    "notes about scripts go when the elements come; no room is kept for what they add",
  "property accent-color": "checkboxes have the browser's color",
  "property content-visibility": "folded parts that nobody opened are not printed",
  "property forced-color-adjust": "Safari has no forced colors",
  "property paint-order": "Chrome has it for SVG, where it is used",
  "property rx": "boxes of diagrams have square corners",
  "property text-size-adjust": "only browsers on phones change the size of text by themselves",
  "property text-wrap": "headings are not balanced",
  "selector :details-content": "folded parts that nobody opened are not printed",
  "selector :has":
    "the list of sections stands above the text, and opened cells are as wide as their column",
  ClipboardItem: "the table is selected, and the reader copies it",
  "rule @page": "without it a printed sheet has the foot of the browser",
  "Document.moveBefore": "Preact moves an element as ever where it is missing",
  "Error.captureStackTrace": "fflate leaves it out where it is missing",
  "Symbol.dispose": "signals give their ends this name, too; nobody here asks for it",
  "DisposableStack.dispose": "signals have a method of this name",
  "Function.displayName": "signals name a component so",
  "Atomics.pause": "Papa Parse has a method of this name",
  "Document.resume": "Papa Parse has a method of this name",
  "Element.role": "records have a field of this name; elements get their role as an attribute",
};

function tellOthers(found: readonly string[]): string[] {
  return found.filter((line) => !Object.hasOwn(graceful, line.replace(/ \([^)]*\)$/, "")));
}

describe("the search for what old browsers lack", () => {
  it("finds functions, units, properties, selectors and conditions, and none that is asked for", () => {
    const css = `a { color: light-dark(red, blue); min-block-size: 2lh; field-sizing: content }
      b:has(a) { color: oklch(0.5 0.1 20) } @media (scripting: none) { a { color: red } }
      @supports (color: light-dark(red, blue)) { a { color: light-dark(red, blue) } }`;
    expect(findUnsupportedStyle(css).map((line) => line.replace(/ \(.*\)$/, ""))).toEqual([
      "condition scripting",
      "function light-dark()",
      "property field-sizing",
      "selector :has",
      "unit lh",
    ]);
    expect(findUnsupportedStyle("@supports (a: b) { a { color: light-dark(red, blue) } }")).toEqual(
      [],
    );
  });

  it("finds members and globals, and none with an older one of the same name", () => {
    const script = `Map.groupBy(a, b); Promise.withResolvers(); URL.parse(x); JSON.parse(y); set.isSubsetOf(o);
      new URLPattern(p); element.ariaExpanded = "true"; list.map(f)`;
    expect(findUnsupportedScript(script).map((line) => line.replace(/ \(.*\)$/, ""))).toEqual([
      "Element.ariaExpanded",
      "Map.groupBy",
      "Promise.withResolvers",
      "Set.isSubsetOf",
      "URL.parse",
      "URLPattern",
    ]);
  });
});

describe("the built site", () => {
  it("uses no style that an old browser lacks and needs", () => {
    const sheets = new Set(
      readPages(dist).flatMap(({ document }) =>
        [...document.querySelectorAll("style")].map((style) => style.textContent ?? ""),
      ),
    );
    for (const file of listFiles(dist).filter((name) => name.endsWith(".css")))
      sheets.add(readFileSync(join(dist, file), "utf8"));
    expect(sheets.size).toBeGreaterThan(2);
    const found = new Set([...sheets].flatMap(findUnsupportedStyle));
    expect(tellOthers([...found])).toEqual([]);
  });

  it("uses nothing in its scripts that an old browser lacks and needs", () => {
    const scripts = listFiles(dist).filter((file) => /^_astro\/.*\.js$/.test(file));
    expect(scripts.length).toBeGreaterThan(4);
    const found = new Set(
      scripts.flatMap((file) => findUnsupportedScript(readFileSync(join(dist, file), "utf8"))),
    );
    expect(tellOthers([...found])).toEqual([]);
  });
});
