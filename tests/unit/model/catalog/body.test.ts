import { describe, expect, test } from "vitest";
import { BodySyntaxError, parseBody } from "../../../../src/model/catalog/body.ts";

/** Lines as they stand in a file, so that their numbers can be counted by eye. */
const text = (...lines: string[]) => lines.join("\n");

test("finds claims with their lines, also where the ids run over lines", () => {
  const { claims } = parseBody(
    text(
      'A paragraph. <Claims ids="one/a',
      'two/b" />',
      "",
      '- An item. <Claims ids="one/c" />',
      "- Another.",
    ),
  );
  expect(claims).toEqual([
    { line: 1, id: "one/a" },
    { line: 1, id: "two/b" },
    { line: 4, id: "one/c" },
  ]);
});

test("finds sections in their order, and what stands outside them", () => {
  const { sections, outside, claims } = parseBody(
    text(
      '<Section id="day">',
      "",
      'Prose. <Claims ids="one/a" />',
      "",
      "</Section>",
      "",
      "A stray paragraph.",
      "",
      '<Section id="skills">',
      "",
      "- Prose",
      "",
      "</Section>",
    ),
  );
  expect(sections.map(({ line, id }) => ({ line, id }))).toEqual([
    { line: 1, id: "day" },
    { line: 9, id: "skills" },
  ]);
  expect(outside).toEqual([{ line: 7 }]);
  expect(claims).toEqual([{ line: 3, id: "one/a" }]);
});

test("a section may have a heading of its author's, which is searched and counted", () => {
  const { sections, foreign, text, words } = parseBody(
    '<Section id="nights" heading="On night shift">\n\nQuiet.\n\n</Section>',
  );
  expect(sections.map(({ id, heading }) => [id, heading])).toEqual([["nights", "On night shift"]]);
  expect(text).toBe("On night shift\nQuiet.\n");
  expect(words).toBe(4);
  expect(foreign).toEqual([]);
  const odd = (attributes: string) =>
    parseBody(`<Section ${attributes}>\n\nA.\n\n</Section>`).foreign;
  const what = '<Section> with anything but id="…" and heading="…"';
  expect(odd('id="a" heading={one}')).toEqual([{ line: 1, what }]);
  expect(odd('id="a" id="b"')).toEqual([{ line: 1, what }]);
  expect(odd('id="a" style="color: red"')).toEqual([{ line: 1, what }]);
});

test("finds links within emphasis, lists and sections", () => {
  const { links } = parseBody(
    text(
      "A *[link](/roles/pm/)*.",
      "",
      "- An item with",
      '  [another](https://example.org/ "Title").',
    ),
  );
  expect(links).toEqual([
    { line: 1, href: "/roles/pm/" },
    { line: 4, href: "https://example.org/" },
  ]);
});

test("finds Mermaid fences with the line on which their text begins", () => {
  const { diagrams, foreign } = parseBody(
    text(
      "Look:",
      "",
      "```mermaid",
      "flowchart TD",
      "  a --> b",
      "```",
      "",
      "```mermaid",
      "flowchart LR",
      "```",
    ),
  );
  expect(diagrams).toEqual([
    { line: 4, text: "flowchart TD\n  a --> b" },
    { line: 9, text: "flowchart LR" },
  ]);
  expect(foreign).toEqual([]);
});

describe("what does not belong is told with its line:", () => {
  test.each([
    ["a heading", "## Skills"],
    ["a table with a column that has no name", "| When |  |\n| --- | --- |\n| days | Ann |"],
    [
      "a table of more than 6 columns",
      `${"| a ".repeat(7)}|\n${"| --- ".repeat(7)}|\n${"| b ".repeat(7)}|`,
    ],
    ["an image", "A picture ![of a desk](/desk.png)"],
    ["an import or export", 'import Thing from "./Thing.astro"'],
    ["an import or export", "export const one = 1"],
    ["an expression in braces", "{one}"],
    ["an expression in braces", "It is {one} thing."],
    ["a code block that is no Mermaid diagram", "```js\nlet a;\n```"],
    ["a code block that is no Mermaid diagram", "```\nplain\n```"],
    ["<div>", "<div>text</div>"],
    ["<script>", "<script>alert(1)</script>"],
    ["<Callout>", "<Callout>\n\ntext\n\n</Callout>"],
    ["<img>", 'A picture <img src="/desk.png" alt="" />'],
    ["a citation on a line of its own", '<Claims ids="one/a" />'],
  ])("%s in %j", (what, source) => {
    expect(parseBody(`Prose.\n\n${source}\n`).foreign).toContainEqual({ line: 3, what });
  });

  test("a picture on a line of its own is found, and its words are searched", () => {
    const { pictures, foreign, text } = parseBody(
      "Prose.\n\n![The way in](way-in.png 'By the gate')\n",
      "posts/",
    );
    expect(foreign).toEqual([]);
    expect(pictures).toEqual([
      {
        type: "picture",
        line: 3,
        file: "posts/way-in.png",
        alt: "The way in",
        caption: "By the gate",
      },
    ]);
    expect(text).toBe("Prose.\nThe way in By the gate\n");
  });

  test("a table's cells are prose: counted, searched and cited", () => {
    const body = parseBody('| When | Who |\n| --- | --- |\n| days | Ann <Claims ids="a/b" /> |');
    expect(body.foreign).toEqual([]);
    expect(body.claims).toEqual([{ line: 3, id: "a/b" }]);
    expect(body.words).toBe(4);
    expect(body.text).toBe("When\nWho\ndays\nAnn \n");
  });

  test("what belongs is not foreign", () => {
    const body = parseBody(
      '**Bold** and *soft* [link](/).\n\n1. one\n2. two <Claims ids="a/b" />\n\n> quoted',
    );
    expect(body.foreign).toEqual([]);
  });
});

test("a citation on a line of its own still counts as one", () => {
  expect(parseBody('Prose.\n\n<Claims ids="one/a" />').claims).toEqual([{ line: 3, id: "one/a" }]);
});

test("counts words of prose alone", () => {
  const body = parseBody(
    text(
      '<Section id="day">',
      "",
      'Two words – **and three** more. <Claims ids="one/a one/b" />',
      "",
      "```mermaid",
      "flowchart TD",
      "```",
      "",
      "</Section>",
    ),
  );
  expect(body.words).toBe(5);
});

test("the text is the prose alone, a line for each block, words that markup divides in one piece", () => {
  const body = parseBody(
    'One **two**three [four](/five/) `six`. <Claims ids="a/b" />\n\n- seven\n- eight\n\n```mermaid\nnine\n```\n',
  );
  expect(body.text.replace(/ +$/gm, "")).toBe("One twothree four six.\nseven\neight\n");
});

test("an empty body has nothing", () => {
  expect(parseBody("")).toEqual({
    prose: [],
    claims: [],
    sections: [],
    outside: [],
    links: [],
    diagrams: [],
    pictures: [],
    foreign: [],
    paragraphs: [],
    words: 0,
    text: "",
  });
});

test("has its paragraphs as plain text by their lines, without citations and diagrams", () => {
  const { paragraphs } = parseBody(
    text(
      "A *paragraph* with a [link](/roles/)",
      'on two lines. <Claims ids="one/a" />',
      "",
      "- An item.",
      "",
      "```mermaid",
      "flowchart LR",
      "```",
    ),
  );
  expect(paragraphs).toEqual([
    { line: 1, text: "A paragraph with a link on two lines." },
    { line: 4, text: "An item." },
  ]);
});

describe("a syntax error has the line and the parser's words:", () => {
  test.each([
    ["a tag that never ends", 'Prose.\n\n<Section id="day">\n\nMore.', 3],
    ["a lone angle bracket", "Prose.\n\nLess <than nothing.", 3],
    ["a brace that never closes", "Prose {and\n\nmore.", 1],
  ])("%s", (_what, source, line) => {
    const error = catchError(() => parseBody(source));
    expect(error).toBeInstanceOf(BodySyntaxError);
    expect((error as BodySyntaxError).line).toBe(line);
    expect((error as BodySyntaxError).message).toMatch(/\w/);
    expect((error as BodySyntaxError).message).not.toMatch(/^\d+:\d+/);
  });
});

function catchError(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
