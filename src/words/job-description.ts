import { formatDate } from "./language.ts";
import { defineWords, message } from "./table.ts";

interface Origin {
  readonly site: string;
  readonly address: string;
  /** `YYYY-MM-DD`. */
  readonly changed: string | undefined;
  /** How many duties the role has in all. */
  readonly duties: number;
}

/** What a text for a job description says beside the titles of records. */
export const jobDescription = defineWords("jobDescription", {
  duties: "Main duties",
  skills: "Skills",
  worksWith: "Works with",
  measured: "Measured by",
  /** Where it comes from, how much more there is and what to do with it, in one line. */
  from: message(
    "From {site}{dated, select, no {} other {, as of {date}}}: {address} {duties, plural, =0 {says how sure this is} one {says how sure the duty is} other {has all {duties} duties, and how sure each is}}. Strike what does not hold in your organization.",
    ({ site, address, changed, duties }: Origin) => ({
      site,
      dated: changed === undefined ? "no" : "yes",
      date: formatDate(changed ?? ""),
      address,
      duties,
    }),
  ),
});
