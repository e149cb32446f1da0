import { formatDate } from "./language.ts";

/** What a text for a job description says beside the titles of records. */
export const jobDescription = {
  duties: "Main duties",
  more: (address: string) => `And more: ${address}`,
  skills: "Skills",
  worksWith: "Works with",
  measured: "Measured by",
  /** Where it comes from and what to do with it, in one line. */
  from: (site: string, address: string, changed: string | undefined) =>
    `From ${site}${changed === undefined ? "" : `, as of ${formatDate(changed)}`}: ${address} says how sure each duty is. Strike what does not hold in your organization.`,
};
