import type { Records } from "../model/catalog/records.ts";
import { reportWords as words } from "../words/linking.ts";
import { formatFormAddress, type ReportsTo } from "./report-address.ts";

/** What stands for the query in the address of a suggestion: the browser puts it in. */
const query = "{query}";

/**
 * The address at which a reader suggests a responsibility that is missing, with `{query}` where what was searched
 * belongs: where the site's reports go, or else of the form of its repository. Undefined where it has neither.
 */
export function formatSuggestionAddress({
  reports,
  repository,
}: Pick<Records["site"], "reports" | "repository">): string | undefined {
  const to: ReportsTo | undefined =
    reports ?? (repository === "" ? undefined : { to: "github", address: repository });
  if (to === undefined) return undefined;
  const title = words.suggestion(query);
  const address = formatFormAddress(to, {
    title,
    body: query,
    fields: { template: "suggest-responsibility.yml", title, query },
    line: title,
  });
  return address.replaceAll(encodeURIComponent(query), query);
}
