import { checkFormerIds } from "./check-former-ids.ts";
import { checkCodes } from "./check-codes.ts";
import { checkDecision } from "./check-decision.ts";
import {
  checkDomains,
  checkElsewhere,
  checkListedFragments,
  checkShortAddresses,
  checkUniqueness,
} from "./check-names.ts";
import { checkOrganization } from "./check-organization.ts";
import { checkPairing } from "./check-pairing.ts";
import { checkPost } from "./check-post.ts";
import { checkResponsibility } from "./check-responsibility.ts";
import { checkRole } from "./check-role.ts";
import { checkSite } from "./check-site.ts";
import { checkSource } from "./check-source.ts";
import { checkTerm } from "./check-term.ts";
import type { Issue } from "./issue.ts";
import { indexRecords, type Known } from "./known.ts";
import type { RecordOf, Records } from "../catalog/records.ts";
import { kindIds, kinds } from "../../schema/kinds.ts";
import type { RecordKind } from "../../schema/vocabulary.ts";

/** What tells the problems of one record of a kind. */
type Checks = {
  readonly [Kind in RecordKind]: (one: RecordOf<Kind>, known: Known) => Issue[];
};

const checks: Checks = {
  role: checkRole,
  post: checkPost,
  pairing: checkPairing,
  responsibility: checkResponsibility,
  term: checkTerm,
  source: checkSource,
};

/**
 * Every problem that shows only between records, all at once; an empty list means that the records
 * make a catalog. Lines of issues whose path is `body` count from the body's first line.
 */
export function checkIntegrity(records: Records): Issue[] {
  const known = indexRecords(records);
  return [
    ...checkSite(records),
    ...checkDomains(records),
    ...checkUniqueness(records),
    ...checkCodes(records),
    ...checkElsewhere(records),
    ...checkFormerIds(records),
    ...checkListedFragments(records),
    ...checkShortAddresses(records),
    ...kindIds.flatMap((kind) => checkKind(kind, records, known)),
    ...checkDecision(records, known),
    ...checkOrganization(records, known),
  ];
}

function checkKind(kind: RecordKind, records: Records, known: Known): Issue[] {
  // The table pairs each kind with its own check, which a union of all kinds no longer shows.
  const check = checks[kind] as (one: unknown, known: Known) => Issue[];
  return records[kinds[kind].folder].flatMap((one: unknown) => check(one, known));
}
