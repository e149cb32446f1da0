import type { z } from "astro/zod";
import type { Issue } from "../model/integrity/issue.ts";
import type { OpenFile } from "./open-file.ts";

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
          remedy: "Remove it, or correct its spelling",
        });
      }
    } else {
      const missing =
        /^invalid_(type|value)$/.test(problem.code) && opened.yaml.valueAt(path) === undefined;
      issues.push({
        ...place,
        path,
        problem: missing ? "the field is missing" : problem.message,
        remedy: missing ? "Add it" : "Correct the value",
      });
    }
  }
  return undefined;
}
