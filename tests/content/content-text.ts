import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, isPair, isScalar, isSeq, parseDocument, type Node } from "yaml";
import { formatPath } from "../../src/model/integrity/issue.ts";

/** A field of a file's YAML and where it stands in the file's text. */
export interface Field {
  readonly file: string;
  /** As authors read it: `involvement[0].role`. */
  readonly path: string;
  /** The last key of the path; of a list's element, the list's key. */
  readonly key: string;
  readonly kind: "text" | "number" | "list" | "map";
  readonly value: unknown;
  /** Whether it is an element of a list. */
  readonly isElement: boolean;
  /** The line of the field, and of the field or element that holds it. */
  readonly line: number;
  readonly holderLine: number;
  /** Offsets in the file's text: of the key or element, and of its value. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** The next field's offset in the same block, or undefined for the last. */
  readonly next: number | undefined;
  /** Whether the same block holds other fields. */
  readonly hasSiblings: boolean;
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The text of a content folder, file by file, and what stands where. */
export class ContentText {
  readonly files: readonly string[];
  readonly #texts: ReadonlyMap<string, string>;
  readonly #fields = new Map<string, readonly Field[]>();

  constructor(folder: string) {
    this.files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
    this.#texts = new Map(
      this.files.map((file) => [file, readFileSync(join(folder, file), "utf8")]),
    );
  }

  text(file: string): string {
    const text = this.#texts.get(file);
    if (text === undefined) throw new Error(`the content has no ${file}`);
    return text;
  }

  /** The files of some folders. */
  in(...folders: readonly string[]): string[] {
    return this.files.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));
  }

  /** The files with prose. */
  get prose(): string[] {
    return this.files.filter((file) => file.endsWith(".mdx"));
  }

  /** The fields of some files that a test accepts. */
  fields(files: readonly string[], accept: (field: Field) => boolean): Field[] {
    return files.flatMap((file) => this.#fieldsOf(file).filter(accept));
  }

  field(file: string, path: string): Field {
    const found = this.#fieldsOf(file).find((field) => field.path === path);
    if (found === undefined) throw new Error(`${file} has no ${path}`);
    return found;
  }

  #fieldsOf(file: string): readonly Field[] {
    const known = this.#fields.get(file);
    if (known !== undefined) return known;
    const fields = findFields(file, this.text(file));
    this.#fields.set(file, fields);
    return fields;
  }
}

function findFields(file: string, text: string): Field[] {
  const [open = 0, close = text.length] = file.endsWith(".mdx")
    ? [4, text.indexOf("\n---\n") + 1]
    : [];
  const found: Field[] = [];
  const visit = (
    node: unknown,
    path: readonly (string | number)[],
    holderLine: number,
    key: string,
  ) => {
    if (isMap(node)) {
      node.items.forEach((pair, index) => {
        if (!isPair(pair) || !isScalar(pair.key)) return;
        const name = String(pair.key.value);
        const next = node.items[index + 1]?.key as Node | undefined;
        add(
          pair.key,
          pair.value,
          [...path, name],
          name,
          false,
          holderLine,
          next,
          node.items.length > 1,
        );
      });
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        add(item as Node, item, [...path, index], key, true, holderLine, undefined, true);
      });
    }
  };
  const add = (
    place: Node,
    value: unknown,
    path: readonly (string | number)[],
    key: string,
    isElement: boolean,
    holderLine: number,
    next: Node | undefined,
    hasSiblings: boolean,
  ) => {
    const range = (value as Node | null)?.range;
    if (!range) return;
    const start = open + (place.range?.[0] ?? 0);
    const valueStart = open + range[0];
    const raw = text.slice(valueStart, open + range[1]);
    const line = lineAt(text, start);
    const plain = isScalar(value) ? value.value : undefined;
    found.push({
      file,
      path: formatPath(path),
      key,
      kind: isMap(value)
        ? "map"
        : isSeq(value)
          ? "list"
          : typeof plain === "number"
            ? "number"
            : "text",
      value: plain,
      isElement,
      line,
      holderLine,
      start,
      valueStart,
      valueEnd: valueStart + raw.trimEnd().length,
      next: next?.range ? open + next.range[0] : undefined,
      hasSiblings,
    });
    visit(value, path, line, key);
  };
  visit(parseDocument(text.slice(open, close)).contents, [], lineAt(text, open), "");
  return found;
}

/** The text with another value for a field, written as YAML. */
export function withValue(text: string, field: Field, yaml: string): string {
  return text.slice(0, field.valueStart) + yaml + text.slice(field.valueEnd);
}

/** The text without a field of a block. */
export function withoutField(text: string, field: Field): string {
  if (field.next !== undefined) return text.slice(0, field.start) + text.slice(field.next);
  const rowStart = text.lastIndexOf("\n", field.start) + 1;
  // The last of some in braces on one row.
  const before = text.slice(rowStart, field.start);
  if (before.includes("{"))
    return text.slice(0, rowStart) + before.replace(/,\s*$/, "") + text.slice(field.valueEnd);
  const rowEnd = text.indexOf("\n", field.valueEnd);
  return text.slice(0, rowStart) + text.slice(rowEnd < 0 ? text.length : rowEnd + 1);
}

/** The text with a paragraph at the end of its prose, and the line on which that begins. */
export function withProse(text: string, prose: string): { text: string; line: number } {
  const end = text.lastIndexOf("\n</Section>");
  const at = end < 0 ? text.trimEnd().length : end;
  const before = `${text.slice(0, at).trimEnd()}\n\n`;
  return { text: `${before}${prose}\n${text.slice(at)}`, line: lineAt(before, before.length) };
}
