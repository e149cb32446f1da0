import { formatDate } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** What a text for a job description says beside the titles of records. */
export const jobDescription = defineWords("jobDescription", {
  duties: "Main duties",
  more: message("And {count} more.", (count: number) => ({ count })),
  skills: "Skills",
  worksWith: "Works with",
  measured: "Measured by",
  /** Where it comes from and what to do with it, in one line. */
  from: message(
    "From {site}{dated, select, no {} other {, as of {date}}}: {address} says how sure each duty is. Strike what does not hold in your organization.",
    (site: string, address: string, changed: string | undefined) => ({
      site,
      dated: changed === undefined ? "no" : "yes",
      date: formatDate(changed ?? ""),
      address,
    }),
  ),
});
