import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { JSDOM } from "jsdom";
import { marked, type Tokens } from "marked";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { readPages } from "../build/built-site.ts";
import { openSite } from "./visit.ts";

const { visit } = openSite("contentSite");

/** The address of every page that has a table to take away. */
const addresses = readPages(inject("contentSite"))
  .filter(({ html }) => html.includes("<table-tools"))
  .map(({ address }) => address.slice(1));

/** Views of the pages whose tables follow the reader's choice, made from what the page offers. */
async function listViews(): Promise<string[]> {
  const ids = (page: Page) =>
    page
      .locator(".ledger-form")
      .first()
      .evaluate((form) => {
        const values = (selector: string) =>
          [...form.querySelectorAll<HTMLInputElement | HTMLOptionElement>(selector)].map(
            (one) => one.value,
          );
        const [roles, states] = [...form.querySelectorAll("fieldset")].map((set) =>
          [...set.querySelectorAll("input")].map((one) => one.value),
        );
        return { roles: roles ?? [], states: states ?? [], options: values("option") };
      });
  const { roles, states, options } = await visit("responsibilities/", {}, async (page) => {
    await page.waitForSelector(".ledger-form");
    return ids(page);
  });
  const domain = options.find((value) => value !== "");
  const [first, second] = roles;
  return [
    `responsibilities/?group=ownership&sort=title`,
    `responsibilities/?group=accountable&sort=code`,
    `responsibilities/?group=none`,
    `responsibilities/?domain=${domain}&group=none&sort=title`,
    `responsibilities/?roles=${first}&ownership=${states.join(",")}`,
    `responsibilities/?roles=${first},${second}&ownership=${states[1]}&group=accountable`,
    `responsibilities/?q=a&roles=${second}`,
    `responsibilities/?q=no-such-words-anywhere`,
    `compare/?roles=${first},${second}`,
    `compare/?roles=${roles.slice(0, 3).join(",")}`,
  ];
}

interface Grid {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table as it is on screen, and what its buttons copy. */
interface Taken {
  readonly caption: string;
  /** Whether it has rows that can be led to, as a list of definitions has not. */
  readonly hasPlaces: boolean;
  readonly screen: Grid;
  readonly copied: Readonly<Record<string, string>>;
}

/** Takes every table of the page in every format, and reads what the page shows of it. */
function takeTables(page: Page): Promise<Taken[]> {
  return page.evaluate(async () => {
    const copied: string[] = [];
    const keep = (text: string) => void copied.push(text);
    Object.defineProperty(navigator, "clipboard", {
      value: {
        writeText: async (text: string) => keep(text),
        write: async (items: ClipboardItem[]) => {
          for (const item of items) keep(await (await item.getType("text/plain")).text());
        },
      },
    });
    const until = async (isSo: () => boolean) => {
      for (let step = 0; step < 400 && !isSo(); step += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      if (!isSo()) throw new Error("Waited for the table's tools in vain.");
    };
    /** What a cell says: its word where it opens to a reason, and of a list with a fold all of it. */
    const textOf = (cell: HTMLElement) => {
      const word = cell.querySelector("summary");
      if (word === null) return cell.innerText;
      return cell.localName === "dd" ? cell.innerText.replace(word.innerText, "") : word.innerText;
    };
    const read = (tools: Element) => {
      const head: string[] = [];
      const rows: string[][] = [];
      let group: string | undefined;
      let by: string | undefined;
      for (const row of tools.querySelectorAll<HTMLElement>("tr, dl > div")) {
        if (!row.checkVisibility()) continue;
        const cells = ([...row.children] as HTMLElement[]).filter((cell) => cell.checkVisibility());
        const heading = row.querySelector('[scope="rowgroup"]');
        if (heading !== null) {
          group = [...heading.childNodes]
            .filter((node) => node.nodeName !== "SMALL")
            .map((node) => node.textContent)
            .join("");
          by = row.closest("table")?.dataset["by"];
        } else {
          const texts = cells.map(textOf);
          if (row.closest("thead") === null) {
            if (group !== undefined) texts.splice(1, 0, group);
            rows.push(texts);
          } else if (head.length === 0) head.push(...texts);
        }
      }
      if (by !== undefined) head.splice(1, 0, by);
      return { head, rows };
    };
    const taken: Taken[] = [];
    for (const tools of document.querySelectorAll<HTMLElement>("table-tools")) {
      const details = tools.querySelector<HTMLDetailsElement>(".tools");
      if (details === null) throw new Error("A table without its tools.");
      details.open = true;
      await until(() => details.querySelector(".buttons") !== null);
      const texts: Record<string, string> = {};
      for (const button of details.querySelectorAll<HTMLElement>(".buttons button")) {
        if (button.textContent.startsWith("Download")) continue;
        const before = copied.length;
        button.click();
        await until(() => copied.length > before);
        texts[button.textContent] = copied.at(-1) ?? "";
      }
      const caption = tools.querySelector("caption")?.innerText ?? tools.dataset["caption"] ?? "";
      const hasPlaces = tools.querySelector("table") !== null;
      taken.push({ caption, hasPlaces, screen: read(tools), copied: texts });
    }
    return taken;
  });
}

/** Letters and digits alone: marks between them are the style sheet's. */
const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
const plainGrid = ({ head, rows }: Grid) => [head, ...rows].map((row) => row.map(plain));

const { document: blank } = new JSDOM("").window;

function open(html: string): DocumentFragment {
  const template = blank.createElement("template");
  template.innerHTML = html;
  return template.content;
}

function readCsv(text: string): Grid {
  const [head = [], ...rows] = parseCsv(text) as string[][];
  return { head, rows };
}

function readMarkdown(text: string): Grid {
  const table = marked.lexer(text).find((token): token is Tokens.Table => token.type === "table");
  const shown = ({ tokens }: Tokens.TableCell) =>
    open(marked.Parser.parseInline(tokens)).textContent ?? "";
  return {
    head: table?.header.map(shown) ?? [],
    rows: table?.rows.map((row) => row.map(shown)) ?? [],
  };
}

function readHtml(text: string): Grid {
  const [head = [], ...rows] = [...open(text).querySelectorAll("tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent ?? ""),
  );
  return { head, rows };
}

/** Plain text names the heads with each row, and names the first column nowhere. */
function readText(text: string, { head }: Grid): Grid {
  const [, ...paragraphs] = text.trimEnd().split("\n\n");
  const rows = paragraphs.map((paragraph) => {
    const [name = "", ...lines] = paragraph.split("\n");
    return [name, ...lines.map((line, at) => line.slice(`  ${head[at + 1]?.trim()}: `.length))];
  });
  return { head, rows };
}

/** The last column of a grid alone, and the grid without it. */
function takeLast({ head, rows }: Grid): { readonly last: readonly string[]; readonly grid: Grid } {
  return {
    last: [head, ...rows].map((row) => row.at(-1) ?? ""),
    grid: { head: head.slice(0, -1), rows: rows.map((row) => row.slice(0, -1)) },
  };
}

/** Every id of a page that a copied link may lead to, by the page's address. */
const places = new Map(
  readPages(inject("contentSite")).map(({ address, document }) => [
    address,
    new Set(["", ...[...document.querySelectorAll("[id]")].map(({ id }) => id)]),
  ]),
);

/** Where the content's own links lead that leave its site: mail and telephone, or whoever is reached elsewhere. */
const elsewhere = new Set(
  readPages(inject("contentSite")).flatMap(({ document }) =>
    [...document.querySelectorAll("main a[href]")]
      .map((link) => link.getAttribute("href") ?? "")
      .filter((href) => /^[a-z]+:/.test(href)),
  ),
);

/** The addresses in full that lead to no page of the site, or to no place on it, and stand on no page of it as they are. */
function findDead(addresses: readonly string[], url: string): string[] {
  return addresses.filter((address) => {
    if (!address.startsWith(url)) return !elsewhere.has(address);
    const { pathname, hash } = new URL(address);
    return !places.get(pathname)?.has(hash.slice(1));
  });
}

/** The links of a table's rows: those of each row's head, and of all its cells. */
function linksOfRows(html: string): { readonly heads: readonly string[]; readonly all: string[] } {
  const root = open(html);
  const addressesIn = (selector: string) =>
    [...root.querySelectorAll(selector)].map((link) => link.getAttribute("href") ?? "");
  return {
    heads: [...root.querySelectorAll("tbody tr > :first-child")].map(
      (cell) => cell.querySelector("a")?.getAttribute("href") ?? "",
    ),
    all: addressesIn("tr a"),
  };
}

/** Columns under a head in which some cell is empty. */
function findGaps({ head, rows }: Grid): string[] {
  return head.flatMap((name, column) =>
    name !== "" && rows.some((row) => (row[column] ?? "").trim() === "") ? [name] : [],
  );
}

async function checkTables(address: string): Promise<Taken[]> {
  const viewport = { width: 1280, height: 800 };
  const { taken, root } = await visit(address, { viewport }, async (page) => {
    await page.waitForSelector(".tools");
    return { taken: await takeTables(page), root: new URL("/", page.url()).href };
  });
  expect(taken.length).toBeGreaterThan(0);
  for (const { caption, hasPlaces, screen, copied } of taken) {
    const name = `${address}: ${caption}`;
    const html = copied["HTML"] ?? "";
    const links = linksOfRows(html);
    const isLinked = hasPlaces && links.heads.length > 0;
    const whole = readCsv(copied["CSV"] ?? "");
    const csv = isLinked ? takeLast(whole) : { grid: whole, last: [] };
    const text = readText(copied["Plain text"] ?? "", whole);
    const plain = isLinked ? takeLast(text) : { grid: text, last: [] };
    // Each row says where it stands, each in its way, and all that is copied leads somewhere.
    expect(findDead(links.all, root), name).toEqual([]);
    if (isLinked) {
      expect(findDead(links.heads, root), name).toEqual([]);
      expect(csv.last, name).toEqual(["Address", ...links.heads]);
      expect(plain.last, name).toEqual(csv.last);
    }
    const markdown = copied["Markdown"] ?? "";
    expect(markdown, name).not.toContain(", (");
    expect(linksOfRows(await marked.parse(markdown)), name).toEqual(links);
    const grids = [csv.grid, readMarkdown(markdown), readHtml(html), plain.grid];
    for (const grid of grids) {
      // A list of definitions has no head on screen.
      const head = screen.head.length > 0 ? screen.head : grid.head;
      expect(plainGrid(grid), name).toEqual(plainGrid({ ...screen, head }));
      expect(findGaps(grid), name).toEqual([]);
      expect(
        grid.rows.every((row) => row.length === grid.head.length),
        name,
      ).toBe(true);
    }
  }
  return taken;
}

it("finds an empty cell under a head, and none in a column without a head", () => {
  const rows = [
    ["a", "", "c"],
    ["d", "", "f"],
  ];
  expect(findGaps({ head: ["A", "B", "C"], rows })).toEqual(["B"]);
  expect(findGaps({ head: ["A", "", "C"], rows })).toEqual([]);
});

describe("every table is copied as it is on screen, without an empty cell under a head:", () => {
  it("some pages have one", () => expect(addresses.length).toBeGreaterThan(3));

  it.each(addresses)("/%s", async (address) => {
    const taken = await checkTables(address);
    expect(taken.flatMap(({ screen }) => screen.rows).length).toBeGreaterThan(0);
  });

  describe("in views of the reader's choice", () => {
    let views: string[] = [];
    beforeAll(async () => {
      views = await listViews();
    });

    it("grouped, sorted, filtered and empty", async () => {
      const counts: number[] = [];
      for (const view of views) {
        const taken = await checkTables(view);
        counts.push(taken.flatMap(({ screen }) => screen.rows).length);
      }
      expect(counts.filter((count) => count > 0).length).toBeGreaterThan(7);
      expect(counts).toContain(0);
    });
  });
});

it("a table is downloaded as it is copied", async () => {
  const address = addresses.find((one) => one.startsWith("compare")) ?? addresses[0] ?? "";
  await visit(address, {}, async (page) => {
    await page.waitForSelector(".tools");
    const taken = await takeTables(page);
    for (const [index, { copied }] of taken.entries()) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator(".tools").nth(index).getByText("Download CSV").click(),
      ]);
      const file = readFileSync(join(await download.path()), "utf8");
      expect(file).toBe(`\uFEFF${copied["CSV"]}`);
    }
  });
});
