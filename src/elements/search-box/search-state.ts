import { formatView, type Parameter, type ViewAddress } from "../../model/views/address-view.ts";

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

/** The words that are searched: longer than other words, since people also paste whole sentences. */
const queryParameter: Parameter = { most: 1000 };

/** How a search stands in an address: `?q=shadow+it&role=cio&kind=term`. */
export function searchAddress(
  roles: readonly string[],
  kinds: readonly string[],
): ViewAddress<SearchState> {
  return {
    parameters: {
      q: queryParameter,
      role: { ids: roles },
      kind: { ids: kinds },
      literal: { ids: ["1"] },
    },
    toView: (values) => {
      const query = values["q"]?.[0] ?? "";
      return {
        query,
        role: values["role"]?.[0] ?? "",
        kind: values["kind"]?.[0] ?? "",
        isLiteral: query !== "" && values["literal"]?.[0] !== undefined,
      };
    },
    toValues: ({ query, role, kind, isLiteral }) => ({
      q: [query.trim()],
      role: [role],
      kind: [kind],
      literal: isLiteral && query.trim() !== "" ? ["1"] : [],
    }),
  };
}

/** The query part of a state's address, with its question mark; empty where nothing is searched or filtered. */
export function formatState(state: SearchState): string {
  return formatView(state, searchAddress([], []));
}
