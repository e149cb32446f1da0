import type { ViewAddress } from "./address-view.ts";
import { foldText } from "./text.ts";

/** What somebody looks for among the situations. */
export interface SituationQuery {
  /** Words that must all be there; empty for any. */
  readonly q: string;
  /** A role that leads or supports; empty for any. */
  readonly role: string;
}

/** What a filter sees of a situation. */
export interface FilteredSituation {
  readonly text: string;
  /** The ids of the roles that lead or support. */
  readonly roles: readonly string[];
}

/** Whether a situation fits: every word somewhere in its text, case and accents aside, and the role in it. */
export function matchesSituation(
  { text, roles }: FilteredSituation,
  { q, role }: SituationQuery,
): boolean {
  if (role !== "" && !roles.includes(role)) return false;
  const hay = foldText(text);
  return foldText(q)
    .trim()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

/** How a query stands in an address: `?q=laptop&role=cio`. */
export function situationAddress(roles: readonly string[]): ViewAddress<SituationQuery> {
  return {
    parameters: { q: {}, role: { ids: roles } },
    toView: (values) => ({ q: values["q"]?.[0] ?? "", role: values["role"]?.[0] ?? "" }),
    toValues: ({ q, role }) => ({ q: [q], role: [role] }),
  };
}
