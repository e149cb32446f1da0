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

/** Reads a query from an address's parameters; what means nothing here is told as it stands. */
export function parseSituationQuery(
  parameters: Iterable<readonly [string, string]>,
  roles: readonly string[],
): SituationQuery & { readonly ignored: readonly string[] } {
  const found: { q?: string; role?: string } = {};
  const ignored: string[] = [];
  for (const [name, value] of parameters) {
    if (name === "q" && found.q === undefined) found.q = value.trim();
    else if (name === "role" && found.role === undefined && (value === "" || roles.includes(value)))
      found.role = value;
    else ignored.push(`${name}=${value}`);
  }
  return { q: found.q ?? "", role: found.role ?? "", ignored };
}

/** A query as an address's parameters: `?q=laptop&role=cio`; "" for none. */
export function formatSituationQuery({ q, role }: SituationQuery): string {
  const parameters = new URLSearchParams({ ...(q && { q }), ...(role && { role }) }).toString();
  return parameters === "" ? "" : `?${parameters}`;
}
