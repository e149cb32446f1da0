/** What is searched, as the search page's address keeps it. */
export interface SearchState {
  readonly query: string;
  /** A role's id, or empty. */
  readonly role: string;
  /** A kind of record, or empty. */
  readonly kind: string;
  /** Whether the words are searched as they are typed, without correction. */
  readonly isLiteral: boolean;
}

/** The state that the query part of an address names. */
export function parseState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get("q") ?? "",
    role: parameters.get("role") ?? "",
    kind: parameters.get("kind") ?? "",
    isLiteral: parameters.has("literal"),
  };
}

/** The query part of a state's address, with its question mark; empty where nothing is searched or filtered. */
export function formatState({ query, role, kind, isLiteral }: SearchState): string {
  const parameters = new URLSearchParams();
  const text = query.trim();
  if (text) parameters.set("q", text);
  if (role) parameters.set("role", role);
  if (kind) parameters.set("kind", kind);
  if (text && isLiteral) parameters.set("literal", "1");
  const search = parameters.toString();
  return search && `?${search}`;
}

/** A change of the browser's history. */
export interface HistoryStep {
  readonly how: "replace" | "push";
  readonly search: string;
}

/**
 * How the history takes a new state: what is still being typed overwrites the entry's address; a search
 * that is meant (Enter, a filter, an answer followed) first gives that entry its own address back.
 */
export function decideHistory(
  committed: string,
  shown: string,
  next: string,
  isMeant: boolean,
): HistoryStep[] {
  if (!isMeant) return next === shown ? [] : [{ how: "replace", search: next }];
  const restored: HistoryStep[] =
    shown === committed ? [] : [{ how: "replace", search: committed }];
  return next === committed ? restored : [...restored, { how: "push", search: next }];
}
