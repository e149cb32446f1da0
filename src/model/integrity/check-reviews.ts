import type { Records } from "../catalog/records.ts";
import { kindIds, kinds } from "../../schema/kinds.ts";
import type { Issue } from "./issue.ts";

/**
 * What is due for a review on a day: records with a date of their own, and the site as a whole.
 * @param day `YYYY-MM-DD`
 */
export function listOverdue(records: Records, day: string): Issue[] {
  const tell = (file: string, path: Issue["path"], due: string, next: string): Issue => ({
    file,
    path,
    problem: `the review was due on ${due}`,
    remedy: `Review it, and write when the next one is due${next}`,
  });
  const { review } = records.site;
  const site =
    review !== undefined && review.next < day
      ? [tell("site.yaml", ["review", "next"], review.next, "; `last` says when this one was")]
      : [];
  const dated: readonly { readonly file: string; readonly review?: string | undefined }[] =
    kindIds.flatMap((kind) => [...records[kinds[kind].folder]]);
  return [
    ...site,
    ...dated.flatMap(({ file, review: due }) =>
      due !== undefined && due < day ? [tell(file, ["review"], due, "")] : [],
    ),
  ];
}
