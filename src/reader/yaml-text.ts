import {
  isCollection,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
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
  /** The line in the file on which a field stands; of a missing field, the line of what would hold it. */
  lineOf(path: readonly (string | number)[]): number;
}

/** Plain text that other readers of YAML, Astro's among them, take for a number or a date. */
const ambiguous =
  /^[-+]?(0b[01_]+|0o[0-7_]+|0x[\da-f_]+|(\d[\d_]*(\.[\d_]*)?|\.[\d_]+)(e[-+]?\d+)?)$|^\d{4}-\d\d?-\d\d?([t\s].*)?$/i;

/**
 * Parses YAML 1.2 with unique keys and without tags, aliases or directives.
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
  const errors = document.errors.map((error) => ({
    line: lineAt(error.pos[0]),
    message: `broken YAML: ${/call stack/.test(error.message) ? "it is nested too deeply" : error.message.replace(/\s+/g, " ")}`,
    remedy: "Correct the YAML",
  }));
  let value: unknown;
  if (errors.length === 0) {
    try {
      errors.push(
        ...findForeign(document).map(({ offset, ...error }) => ({
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

  const offsetOf = (path: readonly (string | number)[]): number => {
    let node: unknown = document.contents;
    let offset = 0;
    for (const step of path) {
      if (!isCollection(node)) break;
      const item = node.items.find((one, index) =>
        isPair(one) ? isScalar(one.key) && one.key.value === step : index === step,
      );
      if (item === undefined) break;
      const place = (isPair(item) ? item.key : item) as Node;
      offset = place.range?.[0] ?? offset;
      node = isPair(item) ? item.value : item;
    }
    return offset;
  };
  return {
    value,
    errors: errors.filter(({ line }, at) => errors.findIndex((one) => one.line === line) === at),
    valueAt: (path) =>
      path.reduce<unknown>(
        (at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step],
        value,
      ),
    lineOf: (path) => lineAt(offsetOf(path)),
  };
}

/** What YAML has and content may not use: it hides what stands in a file, or others read it differently. */
function findForeign(
  document: Document.Parsed,
): { offset: number; message: string; remedy: string }[] {
  const found: { offset: number; message: string; remedy: string }[] = [];
  if (document.directives.yaml.explicit === true)
    found.push({
      offset: 0,
      message: "a %YAML directive does not belong in a content file",
      remedy: "Remove it",
    });
  visit(document, {
    Node: (_key, node) => {
      const offset = node.range?.[0] ?? 0;
      if (node.tag !== undefined) {
        found.push({
          offset,
          message: `the tag ${node.tag.replace("tag:yaml.org,2002:", "!!")} does not belong in a content file`,
          remedy: "Remove it, and write plain text",
        });
      } else if (
        isScalar(node) &&
        node.type === "PLAIN" &&
        typeof node.value === "string" &&
        ambiguous.test(node.value)
      ) {
        found.push({
          offset,
          message: `${node.value} stands without quotes, so that it may be taken for a number or a date`,
          remedy: "Put it in quotes",
        });
      }
    },
    Alias: (_key, node) => {
      found.push({
        offset: node.range?.[0] ?? 0,
        message: `the alias *${node.source} does not belong in a content file`,
        remedy: "Write out what it stands for",
      });
    },
  });
  return found;
}
