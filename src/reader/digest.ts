import { createHash } from "node:crypto";
import type { OpenFile } from "./open-file.ts";

/**
 * A digest of what a file says, 12 hexadecimal digits: the order of its fields and the breaks of its lines
 * do not count. What a schema adds does not, either: a new optional field changes no record.
 */
export function digestOf({ yaml, body }: Pick<OpenFile, "yaml" | "body">): string {
  const words = (body?.text ?? "").replace(/\s+/g, " ").trim();
  return createHash("sha256")
    .update(JSON.stringify([sortKeys(yaml.value), words]))
    .digest("hex")
    .slice(0, 12);
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sortKeys(one)]),
  );
}
