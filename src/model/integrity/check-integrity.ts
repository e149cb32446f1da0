import { checkDecision } from "./check-decision.ts";
import {
  checkDomains,
  checkListedFragments,
  checkShortAddresses,
  checkUniqueness,
} from "./check-names.ts";
import { checkPairing } from "./check-pairing.ts";
import { checkResponsibility } from "./check-responsibility.ts";
import { checkRole } from "./check-role.ts";
import { checkSource } from "./check-source.ts";
import { checkTerm } from "./check-term.ts";
import { indexRecords } from "./known.ts";
import type { Issue } from "./issue.ts";
import type { Records } from "../catalog/records.ts";

/**
 * Every problem that shows only between records, all at once; an empty list means that the records
 * make a catalog. Lines of issues whose path is `body` count from the body's first line.
 */
export function checkIntegrity(records: Records): Issue[] {
  const known = indexRecords(records);
  return [
    ...checkDomains(records),
    ...checkUniqueness(records),
    ...checkListedFragments(records),
    ...records.roles.flatMap((role) => checkRole(role, records, known)),
    ...checkShortAddresses(records),
    ...records.responsibilities.flatMap((one) => checkResponsibility(one, known)),
    ...records.pairings.flatMap((one) => checkPairing(one, known)),
    ...records.terms.flatMap((one) => checkTerm(one, known)),
    ...records.sources.flatMap((one) => checkSource(one, known)),
    ...checkDecision(records),
  ];
}
