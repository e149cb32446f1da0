import {
  isCollection,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Scalar,
  type YAMLParseError,
} from "yaml";

/** Why a YAML text is not read. */
export interface YamlError {
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
}

/** A YAML text taken apart, with the place of each of its fields. */
export interface YamlText {
  /** The plain value. */
  readonly value: unknown;
  /** Syntax errors, and what content may not use: the first of each line in the file. */
  readonly errors: readonly YamlError[];
  /** The value under a path, or undefined. */
  valueAt(path: readonly (string | number)[]): unknown;
  /** What the file has for a text, a number and the like under a path, as it is written; undefined for anything else. */
  writtenAt(path: readonly (string | number)[]): string | undefined;
  /** The line in the file on which a field stands; of a missing field, the line of what would hold it. */
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Parses YAML 1.2 with unique keys, and refuses what would take a part of a text for something else: tags,
 * anchors, aliases, directives, and comments behind plain text.
 * @param firstLine the file's line on which the text begins
 */
export function parseYaml(text: string, firstLine: number): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const errors = findBroken(document).map(({ offset, ...error }) => ({
    line: lineAt(offset),
    ...error,
  }));
  let value: unknown;
  if (errors.length === 0) {
    try {
      errors.push(
        ...findForeign(document, text).map(({ offset, ...error }) => ({
          line: lineAt(offset),
          ...error,
        })),
      );
      if (errors.length === 0) value = document.toJS({ maxAliasCount: 0 });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const message = "broken YAML: it is nested too deeply";
      errors.push({ line: firstLine, message, remedy: "Correct the YAML" });
    }
  }

  /** The node under a path, or what would hold it, with the place where it begins. */
  const find = (path: readonly (string | number)[]) => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const [depth, step] of path.entries()) {
      const item = isCollection(node)
        ? node.items.find((one, index) =>
            isPair(one) ? isScalar(one.key) && one.key.value === step : index === step,
          )
        : undefined;
      if (item === undefined) return { node: undefined, offset, depth };
      const place = (isPair(item) ? item.key : item) as Node;
      offset = place.range?.[0] ?? offset;
      node = isPair(item) ? item.value : item;
    }
    return { node, offset, depth: path.length };
  };
  return {
    value,
    errors: errors.filter(({ line }, at) => errors.findIndex((one) => one.line === line) === at),
    valueAt: (path) =>
      path.reduce<unknown>(
        (at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step],
        value,
      ),
    writtenAt: (path) => {
      const { node } = find(path);
      return isScalar(node) ? node.source : undefined;
    },
    lineOf: (path) => lineAt(find(path).offset),
  };
}

/** Something in a YAML text that keeps it from being read. */
interface Fault {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

const quote = "Put the whole text in quotes";

/** The parser's errors in an author's words. */
function findBroken(document: Document.Parsed): Fault[] {
  const unclosed = document.errors
    .filter(({ message }) => /^Missing closing ['"]quote/.test(message))
    .map(({ pos }) => openingQuoteBefore(document, pos[0]));
  return (
    document.errors
      // What stands behind a quotation mark that is not closed is taken for anything.
      .filter(({ pos }) => !unclosed.some((offset) => pos[0] > offset))
      .map((error) => ({ offset: error.pos[0], ...describeError(error) }))
      .concat(
        unclosed.map((offset) => ({
          offset,
          message: "the quotation mark that begins here is not closed",
          remedy: "Close it, or put the text in quotation marks of the other kind",
        })),
      )
  );
}

/** Where the last quoted text before a place begins. */
function openingQuoteBefore(document: Document.Parsed, place: number): number {
  let found = place;
  visit(document, {
    Scalar: (_key, node) => {
      const offset = node.range?.[0];
      if (node.type?.startsWith("QUOTE") && offset !== undefined && offset < place) found = offset;
    },
  });
  return found;
}

function describeError({ code, message }: YAMLParseError): Omit<Fault, "offset"> {
  if (/call stack/.test(message))
    return { message: "broken YAML: it is nested too deeply", remedy: "Correct the YAML" };
  const told: Partial<Record<YAMLParseError["code"], string>> = {
    BLOCK_AS_IMPLICIT_KEY: "a colon within a text begins a field",
    BAD_SCALAR_START: "a text may not begin with this character",
    BAD_ALIAS: "an ampersand or an asterisk may not begin a text",
    TAG_RESOLVE_FAILED: "an exclamation mark may not begin a text",
  };
  const words = told[code] ?? (/at node end/.test(message) ? "text follows what is closed" : "");
  const original = message.replace(/\s+/g, " ");
  return {
    message: `broken YAML: ${words === "" ? original : `${words} (${original})`}`,
    remedy: words === "" ? `Correct the YAML. ${quote} if it is meant as it stands` : quote,
  };
}

/** What YAML has and content may not use: it takes a part of a text for something else, in silence. */
function findForeign(document: Document.Parsed, text: string): Fault[] {
  /** Whether a node's comment stands on a line of its own, which YAML takes for that of an empty value above. */
  const isBelow = ({ source, range }: Scalar) =>
    source === "" && /^[^#]*\n/.test(text.slice(range?.[1] ?? 0));
  const found: Fault[] = [];
  const add = (node: Node, message: string, remedy: string) =>
    found.push({ offset: node.range?.[0] ?? 0, message, remedy });
  if (document.directives.yaml.explicit === true)
    found.push({
      offset: 0,
      message: "a %YAML directive does not belong in a content file",
      remedy: "Remove it",
    });
  visit(document, {
    Pair: (_key, { key }) => {
      if (isNode(key) && !(isScalar(key) && typeof key.value === "string"))
        add(key, "YAML does not take this field's name for text", "Put the name in quotes");
    },
    Node: (_key, node) => {
      if (node.tag !== undefined)
        add(
          node,
          `an exclamation mark makes ${node.tag.replace("tag:yaml.org,2002:", "!!")} a tag, which would be lost`,
          quote,
        );
      if (node.anchor !== undefined)
        add(node, `an ampersand makes &${node.anchor} an anchor, which would be lost`, quote);
      if (isScalar(node) && node.comment && !node.type?.startsWith("QUOTE") && !isBelow(node))
        add(
          node,
          `"#${/^.{0,20}/.exec(node.comment)?.[0] ?? ""}" would be lost: # begins a comment`,
          `${quote}, or the comment on a line of its own above`,
        );
    },
    Alias: (_key, node) => {
      add(node, `an asterisk makes *${node.source} an alias for something else`, quote);
    },
  });
  return found;
}
