import { parseAst, type Plugin } from "vite";
import { parseMessage, type MessagePart } from "../words/message.ts";
import { fillRoleName } from "../words/role-name.ts";
import type { Translation } from "../words/table.ts";

/** A node of a syntax tree, as far as it matters here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A piece of source to put something else for. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Compiles the tables of words for browsers: each message becomes a plain function, each text the one of the site's
 * language. So scripts hold neither a reader of patterns nor a word that they do not say.
 * @param find the translation of the content, or undefined where the site is in English
 */
export function wordsForBrowsers(find: () => Promise<Translation | undefined>): Plugin {
  return {
    name: "words-for-browsers",
    enforce: "pre",
    // What renders pages in the same process looks words up as it runs.
    applyToEnvironment: ({ name }) => name === "client",
    async load(id) {
      if (!isTable(id)) return undefined;
      return writeRuntime((await find())?.language ?? "en");
    },
    async transform(code, id) {
      if (!/\.ts(\?|$)/.test(id) || isTable(id) || !code.includes("defineWords(")) return undefined;
      return { code: compileWords(code, await find()), map: null };
    },
  };
}

function isTable(id: string): boolean {
  return /\/src\/words\/table\.ts(\?|$)/.test(id.replaceAll("\\", "/"));
}

/** What the modules of words use in browsers in place of the table. */
function writeRuntime(language: string): string {
  return `const language = ${JSON.stringify(language)};
export const getLanguage = () => language;
export const perLanguage = (make) => {
  let made;
  return () => (made ??= make(language));
};
const rules = perLanguage((language) => new Intl.PluralRules(language));
export const pluralOf = (count) => rules().select(count);
`;
}

/**
 * A module of words with its tables as plain objects.
 * @param translation what the content says in place of the English words
 */
export function compileWords(
  source: string,
  { patterns = {}, ...names }: Partial<Translation> = {},
): string {
  const patternOf = (key: string, english: unknown) =>
    fillRoleName(patterns[key] ?? String(english), names);
  const edits: Edit[] = [];
  const sourceOf = (node: Node) => source.slice(node.start, node.end);
  const program = parseAst(source, { lang: "ts" }) as unknown as Node;
  let importsTable: Node | undefined;
  visit(program);
  if (importsTable === undefined) throw new Error("a table is defined and not imported");
  const { start, end } = importsTable;
  const needsPlurals = edits.some(({ text }) => text.includes("pluralOf("));
  const path = sourceOf(importsTable["source"] as Node);
  edits.push({ start, end, text: needsPlurals ? `import { pluralOf } from ${path};` : "" });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((code, { start, end, text }) => code.slice(0, start) + text + code.slice(end), source);

  function visit(node: Node): void {
    if (node.type === "ImportDeclaration") {
      const path = (node["source"] as Node)["value"] as string;
      if (/\/table\.ts$/.test(path)) importsTable = node;
      return;
    }
    if (isCallOf(node, "defineWords")) {
      const [name, tree] = node["arguments"] as [Node, Node];
      edits.push({ start: node.start, end: tree.start, text: "" });
      edits.push({ start: tree.end, end: node.end, text: "" });
      define(String(name["value"]), tree);
      return;
    }
    for (const child of childrenOf(node)) visit(child);
  }

  function define(key: string, node: Node): void {
    if (node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression") {
      define(key, node["expression"] as Node);
    } else if (node.type === "ObjectExpression") {
      for (const property of node["properties"] as Node[])
        if (property.type === "Property")
          define(`${key}.${nameOf(property["key"] as Node)}`, property["value"] as Node);
    } else if (node.type === "ArrayExpression") {
      for (const [place, item] of (node["elements"] as Node[]).entries())
        define(`${key}.${place}`, item);
    } else if (node.type === "Literal" && typeof node["value"] === "string") {
      const pattern = patternOf(key, node["value"]);
      if (pattern !== node["value"])
        edits.push({ start: node.start, end: node.end, text: JSON.stringify(pattern) });
    } else if (isCallOf(node, "message")) {
      const [pattern, values] = node["arguments"] as [Node, Node];
      const parts = parseMessage(patternOf(key, pattern["value"]));
      const body = values["body"] as Node | undefined;
      const expressions = body && readValues(body);
      if (body === undefined || expressions === undefined) {
        // A function that several messages share works its values out by itself.
        const template = writeTemplate(parts, (name) => `values.${name}`);
        const text = `(...given) => { const values = (${sourceOf(values)})(...given); return ${template}; }`;
        edits.push({ start: node.start, end: node.end, text });
        return;
      }
      const template = writeTemplate(parts, (name) => expressions.get(name));
      edits.push({ start: node.start, end: values.start, text: "" });
      edits.push({ start: body.start, end: body.end, text: template });
      edits.push({ start: values.end, end: node.end, text: "" });
    }
  }

  /** The expressions of a message's values by their names; undefined where they stand in no plain object. */
  function readValues(body: Node): ReadonlyMap<string, string> | undefined {
    const object = body.type === "ParenthesizedExpression" ? (body["expression"] as Node) : body;
    if (object.type !== "ObjectExpression") return undefined;
    return new Map(
      (object["properties"] as Node[]).map((property) => [
        nameOf(property["key"] as Node),
        sourceOf(property["value"] as Node),
      ]),
    );
  }
}

/** The doc comments of a module's tables and of their entries, by key. */
export function listWordsComments(source: string): Map<string, string> {
  const comments = new Map<string, string>();
  if (!source.includes("defineWords(")) return comments;
  visit(parseAst(source, { lang: "ts" }) as unknown as Node, 0);
  return comments;

  /** @param start where the statement begins that holds a table */
  function visit(node: Node, start: number): void {
    if (isCallOf(node, "defineWords")) {
      const [name, tree] = node["arguments"] as [Node, Node];
      const key = String(name["value"]);
      note(key, start);
      list(key, tree);
      return;
    }
    const from = /^Export/.test(node.type) ? node.start : start;
    for (const child of childrenOf(node)) visit(child, from);
  }

  function list(key: string, node: Node): void {
    if (node.type === "TSSatisfiesExpression") list(key, node["expression"] as Node);
    if (node.type !== "ObjectExpression") return;
    for (const property of node["properties"] as Node[]) {
      if (property.type !== "Property") continue;
      const inner = `${key}.${nameOf(property["key"] as Node)}`;
      note(inner, property.start);
      list(inner, property["value"] as Node);
    }
  }

  function note(key: string, start: number): void {
    const [, text] = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*$/.exec(source.slice(0, start)) ?? [];
    if (text !== undefined) comments.set(key, text.replace(/\s*\n\s*\*\s?/g, " ").trim());
  }
}

/** Code that fills in a message. @param find the code of a value by its name */
function writeTemplate(
  parts: readonly MessagePart[],
  find: (name: string) => string | undefined,
): string {
  const written = parts.map((part) => {
    if (part.kind === "text") return part.text.replace(/[\\`]|\$(?=\{)/g, "\\$&");
    const value = find(part.name);
    if (value === undefined) throw new Error(`a message has no value for {${part.name}}`);
    if (part.kind === "value") return `\${${value}}`;
    const { other = [], ...others } = part.options;
    const choices = Object.entries(others).map(([name, inner]) => {
      const isSo =
        part.kind === "select"
          ? `(${value}) === ${JSON.stringify(name)}`
          : name.startsWith("=")
            ? `(${value}) === ${name.slice(1)}`
            : `pluralOf(${value}) === ${JSON.stringify(name)}`;
      return `${isSo} ? ${writeTemplate(inner, find)} : `;
    });
    return `\${${choices.join("")}${writeTemplate(other, find)}}`;
  });
  return `\`${written.join("")}\``;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode);
}

function isCallOf(node: Node, name: string): boolean {
  return node.type === "CallExpression" && (node["callee"] as Node)["name"] === name;
}

function nameOf(key: Node): string {
  return String(key["name"] ?? key["value"]);
}
