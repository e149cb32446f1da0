import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { JSDOM } from "jsdom";
import { markdownToHtml } from "satteri";
import { describe, expect, test } from "vitest";
import { escapeMarkdown } from "../../../src/exports/escape-markdown.ts";
import { toMarkdownTable } from "../../../src/exports/table-markdown.ts";
import { runs } from "../properties/hostile.ts";

/** Programs that readers paste Markdown into, each with links of bare addresses. */
const readers: readonly (readonly [string, (markdown: string) => string])[] = [
  ["marked", (markdown) => marked.parse(markdown, { async: false, gfm: true })],
  ["markdown-it", (markdown) => new MarkdownIt({ linkify: true }).render(markdown)],
  ["satteri", (markdown) => markdownToHtml(markdown).html],
];

const { document: blank } = new JSDOM("").window;

/** What HTML shows, without a window of its own for each: there are thousands. */
function open(html: string): DocumentFragment {
  const template = blank.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** Where an address leads, however its characters are encoded. */
function decoded(address: string): string {
  return decodeURIComponent(new URL(address).href);
}

function linksIn(document: DocumentFragment): string[] {
  return [...document.querySelectorAll("a")].map((link) =>
    decoded(link.getAttribute("href") ?? ""),
  );
}

const site = "https://remit.example";
const addresses = [
  `${site}/my_repo.io/roles/cio/`,
  `${site}/responsibilities/?roles=a,b&ownership=contested`,
  `${site}/search/?q=a*b*c&kind=term`,
  `${site}/search/?q=~x~_y_`,
  `${site}/search/?q=a|b`,
  `${site}/search/?q=%5B1%5D&copy=1`,
  `${site}/#part-a_b`,
];

describe.each(readers)("in %s", (_name, render) => {
  test.each(addresses)("the table's address %s is a link to it", (address) => {
    const document = open(
      render(toMarkdownTable({ caption: "Who * owns", address, head: ["a"], rows: [["b"]] })),
    );
    expect(linksIn(document)).toEqual([decoded(address)]);
    expect(document.querySelectorAll("table td")).toHaveLength(1);
    expect(document.querySelector("p")?.textContent).toMatch(/^Who \* owns, http/);
  });

  test.each(addresses)("so is %s in a cell and in a sentence", (address) => {
    const rows = [["b_c", `see ${address}.`]];
    const cell = open(render(toMarkdownTable({ caption: "", head: ["a", "b"], rows })));
    expect(linksIn(cell)).toEqual([decoded(address)]);
    expect(cell.querySelectorAll("td")).toHaveLength(2);
    const sentence = open(render(escapeMarkdown(`It says so (${address}), and *so* on.`)));
    expect(linksIn(sentence)).toEqual([decoded(address)]);
    expect(sentence.textContent?.trim()).toMatch(/^It says so \(http.*\), and \*so\* on\.$/);
  });

  test("no link leads to a backslash, and the words stay as they are", () => {
    for (const text of ["www.my_site.example/a_b_c", "first_last@my-site.example", "a_b@c"]) {
      const document = open(render(escapeMarkdown(text)));
      expect(document.textContent?.trim()).toBe(text);
      for (const href of linksIn(document)) expect(href).not.toMatch(/\\|%5C/i);
    }
  });

  test("500 addresses lead where they say", () => {
    const part = fc.string({
      unit: fc.constantFrom(..."abzAZ019_~.*-!$'()+,;=:@&[]|", "%7C", "%2F", "%E2%82%AC"),
      maxLength: 12,
    });
    fc.assert(
      fc.property(part, part, part, (path, query, hash) => {
        const address = new URL(`${site}/${path}?q=${query}#${hash}`).href;
        const document = open(
          render(toMarkdownTable({ caption: "c", address, head: ["a"], rows: [] })),
        );
        expect(linksIn(document)).toEqual([decoded(address)]);
      }),
      { ...runs, numRuns: 500 },
    );
  });
});
