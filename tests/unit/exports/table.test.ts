import { parse } from "csv-parse/sync";
import { JSDOM } from "jsdom";
import { marked } from "marked";
import { markdownToMdast } from "satteri";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../../src/exports/table-csv.ts";
import { toHtmlTable } from "../../../src/exports/table-html.ts";
import { toMarkdownTable } from "../../../src/exports/table-markdown.ts";
import { toPlainText } from "../../../src/exports/table-text.ts";
import type { Table } from "../../../src/exports/table.ts";

/** Cells that break tables which nobody quotes. */
const awkward = [
  "plain",
  "a, b; c",
  'said "yes"',
  "either | or",
  "two\nlines",
  "windows\r\nlines",
  "=1+1",
  "+49",
  "-1",
  "@import",
  "\ttab",
  "a *star* and _line_ and `code` and <b>tag</b> &amp; [link](x)",
  "1. not a list",
  "# not a heading",
  "back\\slash",
  "C:\\| pipe",
  "",
  "~struck~",
  "Türkiye – “quotes”",
];
const table = {
  caption: "What | they do, https://remit.example/compare/?roles=cio,cto",
  head: ["Responsibility", "CIO", "Chief Marketing Officer"],
  rows: awkward.map((text, index) => [`Row ${index}`, text, "Accountable, inferred"]),
} satisfies Table;

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

describe("Markdown", () => {
  const root = markdownToMdast(toMarkdownTable(table)) as unknown as Node;

  test("is a paragraph and one table with a row for each row", () => {
    expect(root.children?.map((node) => node.type)).toEqual(["paragraph", "table"]);
    expect(root.children?.[1]?.children).toHaveLength(table.rows.length + 1);
  });

  test("gives the caption back", () => {
    expect(textOf(root.children?.[0])).toBe(table.caption);
  });

  test("gives every cell back, a line break as one", () => {
    const [head, ...rows] = (root.children?.[1]?.children ?? []).map((row) =>
      (row.children ?? []).map(textOf),
    );
    expect(head).toEqual(table.head);
    expect(rows).toEqual(
      table.rows.map((row) => row.map((cell) => cell.trim().replace(/\r?\n/g, "<br>"))),
    );
  });

  test("makes nothing of a cell but text and line breaks", () => {
    const kinds = new Set(
      (root.children?.[1]?.children ?? []).flatMap((row) => row.children ?? []).flatMap(kindsIn),
    );
    expect([...kinds].sort()).toEqual(["html", "tableCell", "text"]);
  });

  test("without a caption is the table alone", () => {
    const alone = markdownToMdast(toMarkdownTable({ ...table, caption: "" })) as unknown as Node;
    expect(alone.children?.map((node) => node.type)).toEqual(["table"]);
  });
});

describe("CSV", () => {
  test("gives every cell back, with an apostrophe before what a spreadsheet would run", () => {
    const [head, ...rows] = parse(toCsv(table)) as string[][];
    expect(head).toEqual(table.head);
    expect(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, "")))).toEqual(
      table.rows,
    );
  });

  test.each(["=1+1", "+49", "-1", "@import", "\ttab", '="a",b'])("guards %j", (text) => {
    const rows = parse(toCsv({ caption: "", head: ["a"], rows: [[text]] })) as string[][];
    expect(rows[1]).toEqual([`'${text}`]);
  });

  test("leaves what is no formula alone", () => {
    expect(toCsv({ caption: "c", head: ["a", "b"], rows: [["1-1", "a=b"]] })).toBe(
      "a,b\r\n1-1,a=b\r\n",
    );
  });
});

describe("HTML", () => {
  const { document } = new JSDOM(toHtmlTable(table)).window;

  test("is a table with a caption and scoped heads", () => {
    expect(document.querySelector("caption")?.textContent).toBe(table.caption);
    expect(
      [...document.querySelectorAll('thead th[scope="col"]')].map((cell) => cell.textContent),
    ).toEqual(table.head);
    expect(document.querySelectorAll('tbody th[scope="row"]')).toHaveLength(table.rows.length);
  });

  test("gives every cell back as text", () => {
    for (const lineBreak of document.querySelectorAll("br")) lineBreak.replaceWith("\n");
    const cells = [...document.querySelectorAll("tbody tr")].map(
      (row) => row.children[1]?.textContent,
    );
    expect(cells).toEqual(awkward.map((text) => text.replace(/\r\n/g, "\n")));
    expect(document.querySelectorAll("b")).toHaveLength(0);
  });
});

test("plain text names each cell's head", () => {
  const text = toPlainText({
    caption: "Caption",
    head: ["", "CIO", "CTO"],
    rows: [["Run\nit", "Accountable", "Not involved"]],
  });
  expect(text).toBe("Caption\n\nRun it\n  CIO: Accountable\n  CTO: Not involved\n");
});

describe("links", () => {
  const address = "https://remit.example/responsibilities/keep(it)|up/#part-a";
  const linked: Table = {
    caption: "",
    head: ["Responsibility", { name: "CIO", fragment: "cio" }].map((one) =>
      typeof one === "string"
        ? one
        : [{ text: one.name, address: `https://remit.example/#${one.fragment}` }],
    ),
    rows: [
      [
        [{ text: "Keep | it *up*", address }, " (", { text: "R001", address: `${address}-2` }, ")"],
        ["Accountable [", { text: "AB1", address: `${address}-3` }, "], inferred"],
      ],
      ["No link", "Consulted"],
    ],
  };
  const where = [`${address}`, `${address}-2`, `${address}-3`];
  const linksIn = (html: string) =>
    [...new JSDOM(html).window.document.querySelectorAll("a")].map(
      (link) => [link.textContent, decodeURIComponent(link.href)] as const,
    );
  const expected = [
    ["CIO", "https://remit.example/#cio"],
    ["Keep | it *up*", where[0]],
    ["R001", where[1]],
    ["AB1", where[2]],
  ];

  test("lead where they lead in Markdown, and the cells stay cells", async () => {
    const text = toMarkdownTable(linked);
    const html = await marked.parse(text);
    expect(linksIn(html)).toEqual(expected);
    const cells = [...new JSDOM(html).window.document.querySelectorAll("td")];
    expect(cells.map((cell) => cell.textContent)).toEqual([
      "Keep | it *up* (R001)",
      "Accountable [AB1], inferred",
      "No link",
      "Consulted",
    ]);
  });

  test("lead where they lead in HTML", () => {
    expect(linksIn(toHtmlTable(linked))).toEqual(expected);
  });

  test("come in CSV as a column of where each row stands", () => {
    expect(parse(toCsv(linked))).toEqual([
      ["Responsibility", "CIO", "Address"],
      ["Keep | it *up* (R001)", "Accountable [AB1], inferred", address],
      ["No link", "Consulted", ""],
    ]);
  });

  test("come in plain text as a line of where each row stands", () => {
    expect(toPlainText(linked)).toContain(
      `Keep | it *up* (R001)\n  CIO: Accountable [AB1], inferred\n  Address: ${address}\n`,
    );
  });
});

function textOf(node: Node | undefined): string {
  return node?.value ?? (node?.children ?? []).map(textOf).join("");
}

function kindsIn(node: Node): string[] {
  return [node.type, ...(node.children ?? []).flatMap(kindsIn)];
}
