import { planFiles as files } from "../words/browser/plan-files.ts";
import { toOwner } from "./owners.ts";
import { betweenOwners } from "./plan-table.ts";
import { limits, toLine, type Plan } from "./plan.ts";
import type { Reference } from "./reference.ts";

/** The owners that a cell names, as `formatOwners` writes them. */
export function readOwners(
  plan: Plan,
  reference: Reference,
  cell: string,
): readonly string[] | undefined {
  if (cell === "") return undefined;
  if (cell === files.nobody) return [];
  const names = cell.split(betweenOwners.trim()).map((name) => toLine(name, limits.title));
  return names.filter((name) => name !== "").map((name) => toOwner(plan, reference, name));
}
