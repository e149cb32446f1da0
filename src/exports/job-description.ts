import type { MatrixRow } from "../model/pages/matrix.ts";
import type { RoleGuide } from "../model/pages/role.ts";
import { ownershipStates, standings } from "../schema/vocabulary.ts";
import { jobDescription as words } from "../words/job-description.ts";
import { toLine } from "./to-line.ts";

/** Where a text comes from. */
export interface TextOrigin {
  /** The site's name. */
  readonly site: string;
  /** The full address of the role's guide. */
  readonly address: string;
  /** The day on which the role's record last changed, `YYYY-MM-DD`; undefined where it is not known. */
  readonly changed: string | undefined;
}

/** So many duties are read in an advertisement; the guide has them all. */
const mostDuties = 8;

const ownerships = Object.keys(ownershipStates);

/** What whoever keeps the register decided comes before all that sources say. */
const surestFirst = ["decided", ...Object.keys(standings).filter((id) => id !== "decided")];

/**
 * A text for a job description, to paste into any word processor: what the role is for, its main duties, what it
 * takes, with whom it works and how it is measured, and in one last line where it comes from.
 */
export function formatJobDescription(
  guide: Pick<RoleGuide, "role" | "purpose" | "owned" | "skills" | "companions" | "glance">,
  { site, address, changed }: TextOrigin,
): string {
  const rows = guide.owned.flatMap((group) => group.rows);
  // That no source states a measure helps nobody who advertises a post.
  const measure = guide.glance.find(
    ({ id, citations }) => id === "measuredBy" && citations.length > 0,
  );
  return [
    toLine(guide.role.title),
    toLine(guide.purpose.text),
    ...list(
      words.duties,
      chooseDuties(guide.owned).map(({ title }) => toItem(title)),
    ),
    ...list(
      words.skills,
      // What sources say of each, with who says it, is for the guide.
      guide.skills.map(({ what }) => toItem(what)),
    ),
    ...list(
      words.worksWith,
      // A title that hardly anybody holds tells an applicant nothing.
      guide.companions.flatMap(({ pair, isSeldom, who }) =>
        pair === undefined || isSeldom ? [] : toItem(who),
      ),
    ),
    ...list(words.measured, measure ? [toLine(measure.text)] : []),
    words.from({ site, address, changed, duties: rows.length }),
  ].join("\n\n");
}

/** The main duties, surest first; those of each domain take turns, since one domain tells half of a post. */
function chooseDuties(groups: RoleGuide["owned"]): MatrixRow[] {
  return groups
    .flatMap(({ rows }) =>
      rows
        .toSorted((a, b) => rankDuty(a) - rankDuty(b))
        .map((row, turn) => ({ row, turn, rank: rankDuty(row) })),
    )
    .sort((a, b) => a.turn - b.turn || a.rank - b.rank)
    .slice(0, mostDuties)
    .map(({ row }) => row);
}

/** What the role alone answers for comes first, then what it shares, and of each what is surest. */
function rankDuty({ ownership, cells: [own] }: MatrixRow): number {
  const standing = surestFirst.indexOf(own?.standing?.state ?? "");
  return (
    ownerships.indexOf(ownership) * surestFirst.length +
    (standing < 0 ? surestFirst.length - 1 : standing)
  );
}

function list(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[heading, ...lines].join("\n")];
}

function toItem(text: string): string {
  return `• ${toLine(text)}`;
}
