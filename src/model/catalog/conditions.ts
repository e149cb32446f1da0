import { conditions, type Condition } from "../../schema/vocabulary.ts";
import { capitalize } from "../../words/language.ts";
import type { Records } from "./records.ts";

/** Where another answer may hold, by id: a register's own conditions, or those of the vocabulary. */
export function listConditions({
  conditions: own,
}: Records["site"]): Readonly<Record<string, Condition>> {
  if (own === undefined) return conditions;
  return Object.fromEntries(
    own.map(({ id, where, description }) => [id, { label: capitalize(where), where, description }]),
  );
}

/** A condition that integrity has checked. */
export function getCondition(
  { conditions: known }: { readonly conditions: Readonly<Record<string, Condition>> },
  id: string,
): Condition {
  const found = known[id];
  if (found === undefined) throw new Error(`no condition has the id "${id}"`);
  return found;
}
