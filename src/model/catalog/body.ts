import { mdxToMdast } from "satteri";
import { findStrangeCharacter } from "../../schema/find-strange-character.ts";
import {
  attributeOf,
  buildBlocks,
  buildTable,
  claimIdsOf,
  findPicture,
  hrefOf,
  lineOf,
  textOfInlines,
  type Block,
  type MarkdownNode,
  type Picture,
} from "./prose.ts";

/** Something found on a line of an MDX body; lines count from 1 at the body's first line. */
interface Found {
  readonly line: number;
}

/** A section of prose. */
export interface BodySection {
  readonly id: string;
  /** The author's own heading; undefined where the page's template has one. */
  readonly heading: string | undefined;
  readonly prose: readonly Block[];
}

/** What an MDX body holds: its prose, and what the rules need to know of it. */
export interface Body {
  /** The prose that stands in no section. */
  readonly prose: readonly Block[];
  /** Every claim id that the prose cites. */
  readonly claims: readonly (Found & { readonly id: string })[];
  /** The sections, in order, with their prose. */
  readonly sections: readonly (Found & BodySection)[];
  /** Prose that stands in no section, by its first line. */
  readonly outside: readonly Found[];
  /** The addresses of links. */
  readonly links: readonly (Found & { readonly href: string })[];
  /** The Mermaid fences; `line` is the line on which the Mermaid text begins. */
  readonly diagrams: readonly (Found & { readonly text: string })[];
  /** The pictures, each by the file that it names, relative to the content folder. */
  readonly pictures: readonly (Found & Picture)[];
  /** What a content file may not hold: code, headings and components that the site does not provide. */
  readonly foreign: readonly (Found & { readonly what: string })[];
  /** The paragraphs as plain text, citations aside, each by its first line. */
  readonly paragraphs: readonly (Found & { readonly text: string })[];
  /** How many words of prose there are, diagrams and markup aside. */
  readonly words: number;
  /** The prose without its markup, a line for each block. */
  readonly text: string;
}

/** An MDX body that cannot be read; the message is the parser's own. */
export class BodySyntaxError extends Error {
  /** The body's line, counted from 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** What a body is made of. */
const ownNodes: ReadonlySet<string> = new Set([
  "root",
  "paragraph",
  "text",
  "strong",
  "emphasis",
  "inlineCode",
  "break",
  "link",
  "list",
  "listItem",
  "blockquote",
  "table",
  "tableRow",
  "tableCell",
  "code",
  "mdxJsxFlowElement",
  "mdxJsxTextElement",
]);

/** What messages call the nodes that a body is not made of; the others go by the parser's name. */
const foreignNodes: Readonly<Record<string, string>> = {
  heading: "a heading",
  html: "HTML",
  image: "an image",
  imageReference: "an image",
  linkReference: "a link by reference",
  definition: "the address of a link by reference",
  footnoteReference: "a footnote",
  footnoteDefinition: "a footnote",
  delete: "text struck through",
  thematicBreak: "a line across the page",
  mdxjsEsm: "an import or export",
  mdxFlowExpression: "an expression in braces",
  mdxTextExpression: "an expression in braces",
};

/** The components that the site provides, each with its attributes: the first is needed. */
const components: Readonly<Record<string, readonly string[]>> = {
  Section: ["id", "heading"],
  Claims: ["ids"],
};

/** More columns are too narrow to be read beside each other. */
const mostColumns = 6;

/** Prose needs a few levels; far beyond them programs that read it fail. */
const deepest = 50;

/**
 * Reads an MDX body (without its front matter).
 * @param folder the folder of its file, relative to the content folder, with a slash at its end
 * @throws {BodySyntaxError} where it is not MDX.
 */
export function parseBody(text: string, folder = ""): Body {
  const found = {
    claims: [] as { line: number; id: string }[],
    sections: [] as (Found & BodySection)[],
    outside: [] as { line: number }[],
    links: [] as { line: number; href: string }[],
    diagrams: [] as { line: number; text: string }[],
    pictures: [] as (Found & Picture)[],
    foreign: [] as { line: number; what: string }[],
    paragraphs: [] as { line: number; text: string }[],
    words: 0,
    text: "",
  };
  const visit = (node: MarkdownNode, depth: number): void => {
    const line = lineOf(node);
    const addForeign = (what: string) => found.foreign.push({ line, what });
    if (depth > deepest) throw new BodySyntaxError(line, "the text is nested too deeply");
    if (!ownNodes.has(node.type)) {
      addForeign(foreignNodes[node.type] ?? node.type);
    }
    const picture = findPicture(node, folder);
    if (picture !== undefined) {
      found.pictures.push({ line, ...picture });
      found.text += `${[picture.alt, picture.caption ?? ""].join(" ").trim()}\n`;
      return;
    }
    if (node.type === "table") {
      const { head } = buildTable(node);
      if (head.length > mostColumns) addForeign(`a table of more than ${mostColumns} columns`);
      if (head.some((cell) => textOfInlines(cell).trim() === ""))
        addForeign("a table with a column that has no name");
    }
    for (const text of [node.value, node.url]) {
      const strange = findStrangeCharacter(text ?? "");
      if (strange !== undefined) addForeign(`the character ${strange.name}, which nobody sees,`);
    }
    if (node.type === "text") found.words += countWords(node.value ?? "");
    if (node.type === "text" || node.type === "inlineCode") found.text += node.value ?? "";
    if (node.type === "paragraph" || node.type === "tableCell")
      found.paragraphs.push({ line, text: textOf(node).replace(/\s+/g, " ").trim() });
    if (node.type === "link") found.links.push({ line, href: hrefOf(node) });
    if (typeof node.checked === "boolean") addForeign("a check box");
    if (node.type === "code") {
      if (node.lang === "mermaid") found.diagrams.push({ line: line + 1, text: node.value ?? "" });
      else addForeign("a code block that is no Mermaid diagram");
    }
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement")
      visitElement(node, line, depth, addForeign);
    node.children?.forEach((child) => visit(child, depth + 1));
    if (["paragraph", "tableCell", "break"].includes(node.type)) found.text += "\n";
  };
  const visitElement = (
    node: MarkdownNode,
    line: number,
    depth: number,
    addForeign: (what: string) => void,
  ): void => {
    const name = node.name ?? "";
    const known = Object.hasOwn(components, name) ? components[name] : undefined;
    if (known === undefined) {
      addForeign(`<${name}>`);
      return;
    }
    // A value in braces would run as a program when the page is built.
    const given = node.attributes ?? [];
    const isPlain = given.every(
      (one, place) =>
        known.includes(one.name ?? "") &&
        typeof one.value === "string" &&
        given.findIndex((other) => other.name === one.name) === place,
    );
    if (!isPlain)
      addForeign(`<${name}> with anything but ${known.map((one) => `${one}="…"`).join(" and ")}`);
    if (name === "Section") {
      if (depth > 1) addForeign("a section within other text");
      const heading = given.some((one) => one.name === "heading")
        ? attributeOf(node, "heading")
        : undefined;
      if (heading !== undefined) {
        found.text += `${heading}\n`;
        found.words += countWords(heading);
      }
      const prose = buildBlocks(node.children, folder);
      found.sections.push({ line, id: attributeOf(node, "id"), heading, prose });
      return;
    }
    if (node.type === "mdxJsxFlowElement") addForeign("a citation on a line of its own");
    if (node.children?.length) addForeign("text within <Claims>");
    const ids = claimIdsOf(node);
    if (ids.length === 0) addForeign("a citation of nothing");
    for (const id of ids) found.claims.push({ line, id });
  };
  const root = parse(text);
  const outside = (root.children ?? []).filter((node) => node.name !== "Section");
  found.outside.push(...outside.map((node) => ({ line: lineOf(node) })));
  visit(root, 0);
  return { ...found, prose: buildBlocks(outside, folder) };
}

function parse(text: string): MarkdownNode {
  try {
    // Astro hands over the file as it is, and editors on Windows end lines with two characters.
    return mdxToMdast(text.replaceAll("\r\n", "\n"), {
      features: { smartPunctuation: true },
    }) as unknown as MarkdownNode;
  } catch (error) {
    if (error instanceof RangeError) throw new BodySyntaxError(1, "the text is nested too deeply");
    const message = error instanceof Error ? error.message : String(error);
    const [, line = "1", rest = message] = /^(\d+):\d+: ([\s\S]*)$/.exec(message) ?? [];
    throw new BodySyntaxError(Number(line), rest);
  }
}

function textOf(node: MarkdownNode): string {
  return node.type === "text" || node.type === "inlineCode"
    ? (node.value ?? "")
    : (node.children ?? []).map(textOf).join("");
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
