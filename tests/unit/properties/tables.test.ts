import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { markdownToMdast } from "satteri";
import { describe, expect, test } from "vitest";
import { escapeMarkdown } from "../../../src/exports/escape-markdown.ts";
import { toCsv } from "../../../src/exports/table-csv.ts";
import { toHtmlTable } from "../../../src/exports/table-html.ts";
import { toMarkdownTable } from "../../../src/exports/table-markdown.ts";
import { toPlainText } from "../../../src/exports/table-text.ts";
import type { Table } from "../../../src/exports/table.ts";
import { anyText, legalText, runs, toOneLine } from "./hostile.ts";

/** A table whose cells lead nowhere. */
interface PlainTable extends Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Tables of two to four columns. */
function tables(cell: fc.Arbitrary<string>): fc.Arbitrary<PlainTable> {
  return fc.integer({ min: 2, max: 4 }).chain((width) => {
    const row = fc.array(cell, { minLength: width, maxLength: width });
    return fc.record({ caption: cell, head: row, rows: fc.array(row, { maxLength: 4 }) });
  });
}

/** Files are UTF-8, which has no place for half a surrogate pair. */
const wholeText = anyText.map((text) => text.replace(/\p{Cs}/gu, "?"));
/** GitHub makes links of bare addresses after it has read escapes; the parser here does it before. */
const withoutAddress = legalText.filter((text) => !/:\/\/|www\.|@/.test(text));

/** What content may hold, and what nobody filled in. */
const legalTables = tables(fc.oneof(withoutAddress, fc.constant("")));
const anyTables = tables(wholeText);

describe("CSV", () => {
  test("parses back to the same cells; one that begins like a formula has an apostrophe before it", () => {
    fc.assert(
      fc.property(anyTables, (table) => {
        const safe = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
        expect(parseCsv(toCsv(table), { skip_empty_lines: false })).toEqual(
          [table.head, ...table.rows].map((row) => row.map(safe)),
        );
      }),
      runs,
    );
  });
});

/** A node of the Markdown tree, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function textOf(node: Node): string {
  if (node.type === "break" || (node.type === "html" && node.value === "<br>")) return " ";
  return node.value ?? (node.children ?? []).map(textOf).join("");
}

function typesOf(node: Node): string[] {
  return [node.type, ...(node.children ?? []).flatMap(typesOf)];
}

describe("Markdown", () => {
  test("is one table with all cells, and each shows its text", () => {
    fc.assert(
      fc.property(legalTables, (table) => {
        const root = markdownToMdast(toMarkdownTable(table)) as unknown as Node;
        const [found, ...others] = (root.children ?? []).filter(({ type }) => type === "table");
        expect(others).toEqual([]);
        const cells = (found?.children ?? []).map((row) =>
          (row.children ?? []).map((cell) => toOneLine(textOf(cell))),
        );
        expect(cells).toEqual([table.head, ...table.rows].map((row) => row.map(toOneLine)));
      }),
      runs,
    );
  });

  test("of any text still has the same number of cells in each row, and no HTML but line breaks", () => {
    fc.assert(
      fc.property(anyTables, (table) => {
        const root = markdownToMdast(toMarkdownTable({ ...table, caption: "" })) as unknown as Node;
        expect(root.children?.map(({ type }) => type)).toEqual(["table"]);
        const rows = root.children?.[0]?.children ?? [];
        expect(rows.map((row) => row.children?.length)).toEqual(
          [table.head, ...table.rows].map((row) => row.length),
        );
        expect(htmlOf(root).filter((html) => html !== "<br>")).toEqual([]);
      }),
      runs,
    );
  });

  test("escaped text is a paragraph that shows it and nothing else", () => {
    fc.assert(
      fc.property(withoutAddress, (text) => {
        const root = markdownToMdast(escapeMarkdown(text)) as unknown as Node;
        expect(root.children?.map(({ type }) => type)).toEqual(["paragraph"]);
        expect(toOneLine(textOf(root))).toBe(toOneLine(text));
        expect(typesOf(root)).toEqual(["root", "paragraph", "text"]);
      }),
      runs,
    );
  });
});

function htmlOf(node: Node): string[] {
  return [
    ...(node.type === "html" ? [node.value ?? ""] : []),
    ...(node.children ?? []).flatMap(htmlOf),
  ];
}

type Element = DefaultTreeAdapterTypes.Element;

function elements(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) =>
    "tagName" in child ? [child, ...elements(child)] : [],
  );
}

function shownText(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => {
      if ("value" in child) return child.value;
      if (!("tagName" in child)) return "";
      return child.tagName === "br" ? "\n" : shownText(child);
    })
    .join("");
}

describe("HTML", () => {
  test("is a table whose cells show their texts, without any other element", () => {
    fc.assert(
      fc.property(
        tables(fc.oneof(legalText, fc.constantFrom("", "one\ntwo", "one\r\ntwo"))),
        (table) => {
          const all = elements(parseFragment(toHtmlTable(table)));
          const allowed = /^(table|caption|thead|tbody|tr|th|td|br)$/;
          expect(all.filter(({ tagName }) => !allowed.test(tagName))).toEqual([]);
          expect(all.flatMap(({ attrs }) => attrs).filter(({ name }) => name !== "scope")).toEqual(
            [],
          );
          const rows = all
            .filter(({ tagName }) => tagName === "tr")
            .map((row) =>
              elements(row)
                .filter(({ tagName }) => /^t[hd]$/.test(tagName))
                .map(shownText),
            );
          const plain = (text: string) => text.replace(/\r\n|\r/g, "\n");
          expect(rows).toEqual([table.head, ...table.rows].map((row) => row.map(plain)));
          expect(all.filter(({ tagName }) => tagName === "caption").map(shownText)).toEqual(
            table.caption === "" ? [] : [plain(table.caption)],
          );
        },
      ),
      runs,
    );
  });
});

describe("plain text", () => {
  test("names every cell of every row on a line of its own", () => {
    fc.assert(
      fc.property(anyTables, (table) => {
        const lines = toPlainText(table).split("\n");
        for (const [name = "", ...cells] of table.rows) {
          expect(lines).toContain(toOneLine(name));
          cells.forEach((cell, at) =>
            expect(lines).toContain(`  ${toOneLine(table.head[at + 1] ?? "")}: ${toOneLine(cell)}`),
          );
        }
      }),
      runs,
    );
  });
});
