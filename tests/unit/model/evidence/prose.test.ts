import { describe, expect, test } from "vitest";
import { parseBody } from "../../../../src/model/catalog/body.ts";
import { textOfInlines } from "../../../../src/model/catalog/prose.ts";
import {
  describeProse,
  separateDrawings,
  type ShownBlock,
} from "../../../../src/model/evidence/prose.ts";
import type { Records } from "../../../../src/model/catalog/records.ts";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import { soundRecords } from "../fixture.ts";

const catalog = buildCatalog(soundRecords());
const [claim] = catalog.claims.keys();
const cite = `<Claims ids="${claim}" />`;

/** What a body shows: the text of each paragraph, with what follows it. */
function show(text: string): { readonly lines: readonly string[]; readonly isEditorial: boolean } {
  const { blocks, isEditorial } = describeProse(catalog, parseBody(text).prose);
  const linesOf = (block: ShownBlock): string[] => {
    switch (block.type) {
      case "paragraph":
        return [
          block.children
            .map((one) => ("text" in one ? one.text : one.type === "citations" ? "[1]" : ""))
            .join("")
            .trim() + (block.isMarked ? " (editorial)" : ""),
        ];
      case "list":
        return block.items.flatMap((item) => item.flatMap(linesOf).map((line) => `- ${line}`));
      case "quote":
        return block.blocks.flatMap(linesOf).map((line) => `> ${line}`);
      case "table":
        return [block.head, ...block.rows].map(
          (row) =>
            `| ${row.map((cell) => textOfInlines(cell).trim()).join(" | ")}${block.isMarked ? " (editorial)" : ""}`,
        );
      case "picture":
        return [`(picture: ${block.alt}, ${block.width} × ${block.height})`];
      case "diagram":
        return [`(drawing: ${block.text})`];
    }
  };
  return { lines: blocks.flatMap(linesOf), isEditorial };
}

describe("a paragraph that cites nothing", () => {
  test("is marked where others cite", () => {
    expect(show(`One. ${cite}\n\nTwo.\n`)).toEqual({
      lines: ["One. [1]", "Two. (editorial)"],
      isEditorial: false,
    });
  });

  test("is not marked where nothing cites: the note says it once", () => {
    expect(show("One.\n\nTwo.\n")).toEqual({ lines: ["One.", "Two."], isEditorial: true });
  });

  test("is marked in a list and in a quote", () => {
    expect(show(`One. ${cite}\n\n- a ${cite}\n- b\n\n> c\n`).lines).toEqual([
      "One. [1]",
      "- a [1]",
      "- b (editorial)",
      "> c (editorial)",
    ]);
  });

  test("is not marked where it introduces a list that cites", () => {
    expect(show(`- a:\n  - b ${cite}\n- c\n`).lines).toEqual([
      "- a:",
      "- - b [1]",
      "- c (editorial)",
    ]);
  });
});

test("a table cites in its cells, and is marked where it does not and others do", () => {
  const rows = "| When | Who |\n| --- | --- |\n| **days** | Ann";
  expect(show(`${rows} ${cite} |\n`)).toEqual({
    lines: ["| When | Who", "| days | Ann"],
    isEditorial: false,
  });
  expect(show(`One. ${cite}\n\n${rows} |\n| nights |\n`).lines).toEqual([
    "One. [1]",
    "| When | Who (editorial)",
    "| days | Ann (editorial)",
    "| nights |  (editorial)",
  ]);
});

test("a picture comes with its size, and is neither cited nor judgement", () => {
  const measured = buildCatalog({
    ...soundRecords(),
    pictures: { "roles/plan.png": { width: 640, height: 480 } },
  } as Records);
  const { prose } = parseBody(`One. ${cite}\n\n![The plan](plan.png "Fig. 1")\n`, "roles/");
  expect(describeProse(measured, prose).blocks[1]).toEqual({
    type: "picture",
    file: "roles/plan.png",
    alt: "The plan",
    caption: "Fig. 1",
    width: 640,
    height: 480,
  });
  expect(describeProse(measured, prose)).toMatchObject({ isEditorial: false, isMixed: false });
});

test("a drawing is neither cited nor judgement", () => {
  const fence = "```mermaid\nflowchart TD\n```";
  expect(show(`One. ${cite}\n\n${fence}\n`)).toEqual({
    lines: ["One. [1]", "(drawing: flowchart TD)"],
    isEditorial: false,
  });
});

describe("prose is told to be judgement in part", () => {
  const isMixed = (text: string) => describeProse(catalog, parseBody(text).prose).isMixed;

  test.each([
    ["a paragraph", `One. ${cite}\n\nTwo.\n`],
    ["an item of a list", `One. ${cite}\n\n- a ${cite}\n- b\n`],
    ["a quote", `One. ${cite}\n\n> c\n`],
  ])("where %s cites nothing beside others that do", (_, text) => {
    expect(isMixed(text)).toBe(true);
  });

  test.each([
    ["all of it is", "One.\n\n- a\n"],
    ["none of it is", `One. ${cite}\n\n- a ${cite}\n`],
    ["a drawing stands beside what cites", `One. ${cite}\n\n\`\`\`mermaid\nflowchart TD\n\`\`\`\n`],
  ])("but not where %s", (_, text) => {
    expect(isMixed(text)).toBe(false);
  });
});

test("drawings are taken out of prose, and the rest keeps its order and its standing", () => {
  const fence = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\``;
  const prose = describeProse(
    catalog,
    parseBody(`${fence("flowchart TD")}\n\nOne. ${cite}\n\n${fence("flowchart LR")}\n\nTwo.\n`)
      .prose,
  );
  const { words, drawings } = separateDrawings(prose);
  expect(drawings.map(({ text }) => text)).toEqual(["flowchart TD", "flowchart LR"]);
  expect(words).toEqual({
    ...prose,
    blocks: prose.blocks.filter(({ type }) => type === "paragraph"),
  });
  expect(words.blocks).toHaveLength(2);
});

test("emphasis, links, code and breaks come through", () => {
  const { blocks } = describeProse(
    catalog,
    parseBody("*a* **b** [c *d*](/roles/) `e`\\\nf\n").prose,
  );
  expect(blocks).toEqual([
    {
      type: "paragraph",
      isMarked: false,
      children: [
        { type: "emphasis", children: [{ type: "text", text: "a" }] },
        { type: "text", text: " " },
        { type: "strong", children: [{ type: "text", text: "b" }] },
        { type: "text", text: " " },
        {
          type: "link",
          href: "/roles/",
          children: [
            { type: "text", text: "c " },
            { type: "emphasis", children: [{ type: "text", text: "d" }] },
          ],
        },
        { type: "text", text: " " },
        { type: "code", text: "e" },
        { type: "break" },
        { type: "text", text: "f" },
      ],
    },
  ]);
});

test("a list knows its first number and whether its items stand apart", () => {
  const lists = parseBody("- a\n- b\n\nc\n\n3. d\n\n4. e\n").prose.filter(
    (block) => block.type === "list",
  );
  expect(lists.map(({ start, isLoose }) => ({ start, isLoose }))).toEqual([
    { start: undefined, isLoose: false },
    { start: 3, isLoose: true },
  ]);
});
