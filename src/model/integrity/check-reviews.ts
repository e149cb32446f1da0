import type { Records } from "../catalog/records.ts";
import { kindIds, kinds } from "../../schema/kinds.ts";
import type { Dated } from "../pages/validity.ts";
import type { Issue } from "./issue.ts";

/**
 * What is due for a review on a day, records with a date of their own and the site as a whole, and what holds no more.
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
  const dated: readonly (Dated & {
    readonly file: string;
    readonly review?: string | undefined;
    readonly decided?: Dated | undefined;
  })[] = kindIds.flatMap((kind) => [...records[kinds[kind].folder]]);
  const tellEnd = (file: string, { validUntil }: Dated, path: Issue["path"]): Issue[] =>
    validUntil === undefined || validUntil >= day
      ? []
      : [
          {
            file,
            path: [...path, "validUntil"],
            problem: `it held until ${validUntil}`,
            remedy: "Write what holds now, or a later day",
          },
        ];
  return [
    ...site,
    ...dated.flatMap(({ file, review: due }) =>
      due !== undefined && due < day ? [tell(file, ["review"], due, "")] : [],
    ),
    ...dated.flatMap((one) => [
      ...tellEnd(one.file, one, []),
      ...tellEnd(one.file, one.decided ?? {}, ["decided"]),
    ]),
  ];
}
