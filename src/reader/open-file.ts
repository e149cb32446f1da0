import { isUtf8 } from "node:buffer";
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { findStrangeCharacter } from "../schema/find-strange-character.ts";
import type { Issue } from "../model/integrity/issue.ts";
import { setBodyQuotes } from "../model/catalog/set-body-quotes.ts";
import { parseYaml, type YamlText } from "./yaml-text.ts";

/** A file whose text could be taken apart. */
export interface OpenFile {
  /** Relative to the content folder. */
  readonly file: string;
  readonly yaml: YamlText;
  /** The MDX text below the front matter, and the file's line on which it begins. */
  readonly body: { readonly text: string; readonly line: number } | undefined;
}

/** The two parts of an MDX file. */
export interface MdxParts {
  /** What stands between the two lines of ---; it begins on the file's second line. */
  readonly fields: string;
  /** What stands below, its quotes set. */
  readonly body: string;
  /** The file's line on which the body begins. */
  readonly bodyLine: number;
}

const largestFile = 1_000_000;

/** Takes a text with front matter apart; undefined where it has none. Line ends become those of Unix. */
function splitMdx(text: string): MdxParts | undefined {
  const parts = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)([\s\S]*)$/.exec(text.replaceAll("\r\n", "\n"));
  if (parts === null) return undefined;
  const [, fields = "", body = ""] = parts;
  return { fields, body: setBodyQuotes(body), bodyLine: fields.split("\n").length + 3 };
}

/** Opens a file of the content folder, or adds the issues that keep it from being read. */
export async function openFile(
  folder: string,
  file: string,
  issues: Issue[],
): Promise<OpenFile | undefined> {
  const fail = (problem: string, remedy: string, line?: number): undefined => {
    issues.push({ file, path: [], ...(line === undefined ? {} : { line }), problem, remedy });
    return undefined;
  };
  const text = await readText(folder, file, fail);
  if (text === undefined) return undefined;
  let yamlText = text;
  let body: OpenFile["body"];
  let firstLine = 1;
  if (file.endsWith(".mdx")) {
    const parts = splitMdx(text);
    if (parts === undefined)
      return fail(
        "expected front matter between two lines of ---",
        "Begin the file with --- and close its fields with ---",
        1,
      );
    yamlText = parts.fields;
    firstLine = 2;
    body = { text: parts.body, line: parts.bodyLine };
    const early = yamlText.split("\n").findIndex((row) => row.startsWith("---"));
    if (early >= 0)
      return fail(
        "a line of the front matter begins with ---",
        "Indent it, or put the text in quotes",
        early + firstLine,
      );
  }
  const yaml = parseYaml(yamlText, firstLine);
  for (const { line, message, remedy } of yaml.errors) fail(message, remedy, line);
  return yaml.errors.length > 0 ? undefined : { file, yaml, body };
}

type Fail = (problem: string, remedy: string, line?: number) => undefined;

/** The text of a file that is plain, small and UTF-8, and holds nothing invisible. */
async function readText(folder: string, file: string, fail: Fail): Promise<string | undefined> {
  let bytes: Buffer;
  try {
    const entry = await lstat(join(folder, file));
    // A link may lead anywhere, and a pipe would never end.
    if (!entry.isFile()) {
      const what = entry.isSymbolicLink() ? "a link" : entry.isDirectory() ? "a folder" : "no file";
      return fail(`expected a plain file, found ${what}`, "Put the file itself there");
    }
    if (entry.size > largestFile)
      return fail(
        `the file has ${entry.size} bytes; at most ${largestFile} are read`,
        "Split it, or remove what does not belong",
      );
    bytes = await readFile(join(folder, file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    return fail(`the file cannot be read (${code})`, "Put a plain file there");
  }
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])))
    return fail(
      "the file begins with a byte order mark",
      "Save it as UTF-8 without a byte order mark",
    );
  if (!isUtf8(bytes))
    return fail("the file is not UTF-8 text", "Save it as UTF-8", firstBrokenLine(bytes));
  const text = bytes.toString("utf8").replace(/\r\n/g, "\n");
  const strange = findStrangeCharacter(text);
  if (strange !== undefined)
    return fail(
      `found ${strange.name}, a character that readers do not see`,
      "Remove it; if there are many, save the file as UTF-8",
      text.slice(0, strange.index).split("\n").length,
    );
  return text;
}

/** The first line whose bytes are not UTF-8. */
function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf("\n", start);
    const row = bytes.subarray(start, end < 0 ? undefined : end);
    if (!isUtf8(row) || end < 0) return line;
    start = end + 1;
  }
  return line;
}
