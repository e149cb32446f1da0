import type { z } from "astro/zod";
import type { Issue } from "../model/integrity/issue.ts";
import {
  describeExample,
  describeExpected,
  findSchema,
  isListOfTexts,
  isText,
  listKeys,
} from "./expected.ts";
import { editDistance } from "../search/spelling.ts";
import type { OpenFile } from "./open-file.ts";
import type { YamlText } from "./yaml-text.ts";

/** The fields of a file as its schema has them, or the issues that keep them from being so. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  opened: OpenFile,
  issues: Issue[],
): z.infer<Schema> | undefined {
  const result = schema.safeParse(opened.yaml.value);
  if (result.success) return result.data;
  for (const problem of result.error.issues) {
    const path = problem.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    const place = { file: opened.file, line: opened.yaml.lineOf(path) };
    if (problem.code === "unrecognized_keys") {
      for (const key of problem.keys) {
        issues.push({
          ...place,
          line: opened.yaml.lineOf([...path, key]),
          path: [...path, key],
          problem: "unknown key",
          remedy: adviseOnKey(key, listKeys(findSchema(schema, path))),
        });
      }
    } else {
      issues.push({ ...place, path, ...describeProblem(problem, path, schema, opened.yaml) });
    }
  }
  return undefined;
}

/** What to do about a key that is not known where it stands. */
function adviseOnKey(key: string, known: readonly string[]): string {
  const meant = findNearest(key, known);
  if (meant !== undefined) return `Write ${meant} if that is meant, or remove it`;
  return known.length === 0
    ? "Remove it, or correct its spelling"
    : `Remove it, or correct its spelling: known here are ${known.join(", ")}`;
}

/** The known key that another is in the plural, or with a slip of the pen in every third letter; undefined where none is. */
function findNearest(key: string, known: readonly string[]): string | undefined {
  return known
    .map((one) => {
      const limit = Math.floor(one.length / 3);
      const distance = editDistance(key.toLowerCase(), one.toLowerCase(), limit);
      return { one, distance, isNear: distance <= limit };
    })
    .filter(({ isNear }) => isNear)
    .sort((a, b) => a.distance - b.distance)
    .at(0)?.one;
}

/** What is wrong with a value, and what to do, in the words of an author. */
function describeProblem(
  { code, message }: { readonly code: string; readonly message: string },
  path: Issue["path"],
  schema: z.ZodType,
  yaml: YamlText,
): Pick<Issue, "problem" | "remedy"> {
  const value = yaml.valueAt(path);
  // A rule on several fields may ask for one that is not there.
  if (!/^invalid_(type|value)$/.test(code))
    return value === undefined
      ? { problem: "the field is missing", remedy: `Add it: ${message}` }
      : { problem: message, remedy: "Correct the value" };
  const wanted = findSchema(schema, path);
  const expected = describeExpected(wanted);
  const written = yaml.writtenAt(path) ?? "";
  const example =
    isListOfTexts(wanted) && typeof value === "string"
      ? inBrackets(written)
      : describeExample(wanted);
  const name = path.at(-1);
  const shown =
    example === undefined
      ? ""
      : `, such as ${typeof name === "string" ? `${name}: ` : ""}${example}`;
  if (value === undefined)
    return { problem: "the field is missing", remedy: `Add it: ${expected}${shown}` };
  if (code === "invalid_value" && typeof value === "string")
    return {
      // A message of the schema's own says what it may be.
      problem: /^Invalid/.test(message) ? `expected ${expected}, found "${value}"` : message,
      remedy: "Correct the value",
    };
  if (isText(wanted) && written !== "" && typeof value !== "string")
    return {
      problem: `expected ${expected}, and YAML takes ${written} for ${describeValue(value)}`,
      remedy: "Put it in quotes",
    };
  return {
    problem: `expected ${expected}, found ${describeValue(value)}`,
    remedy: `${value === null ? "Write it behind the colon" : "Correct the value"}${shown}`,
  };
}

/** A text as the one entry of a list. */
function inBrackets(written: string): string {
  const isPlain = !/[,[\]{}#\n]/.test(written) || /^(["']).*\1$/.test(written);
  return isPlain ? `[${written}]` : `["${written.replaceAll(/[\\"]/g, "\\$&")}"]`;
}

function describeValue(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "fields";
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "a number" : "true or false";
}
