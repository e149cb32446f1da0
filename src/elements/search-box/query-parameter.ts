import { parseView, type Parameter } from "../../model/views/address-view.ts";

/** The words that are searched: longer than other words, since people also paste whole sentences. */
export const queryParameter: Parameter = { most: 1000 };

/** The words that an address asks to search; empty where it asks for none. */
export function readQuery(search: string): string {
  return parseView(search, {
    parameters: { q: queryParameter },
    toView: (values) => values["q"]?.[0] ?? "",
    toValues: (words: string) => ({ q: [words] }),
  }).view;
}
