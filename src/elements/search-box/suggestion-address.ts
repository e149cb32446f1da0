import { searchPanel as words } from "../../words/browser/search.ts";

/** The repository's form for a responsibility that is missing, filled in with what was searched. */
export function suggestionAddress(repository: string, query: string): string {
  const address = new URL(`${repository.replace(/\/+$/, "")}/issues/new`);
  address.searchParams.set("template", "suggest-responsibility.yml");
  address.searchParams.set("title", words.suggestion(query.trim()));
  address.searchParams.set("query", query.trim());
  return address.href;
}
