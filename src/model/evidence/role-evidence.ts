import { get, type Catalog } from "../catalog/catalog.ts";
import type { Role } from "../catalog/records.ts";
import type { StandingId } from "../../schema/vocabulary.ts";
import { standingOf } from "./standing.ts";

/** How much of what a role answers for sources give it, in rows of the register. */
export interface RoleEvidence {
  /** By the share that sources, rules or decisions give it outright. */
  readonly strength: "good" | "mixed" | "thin";
  /** All that it answers for. */
  readonly count: number;
  readonly outright: number;
  readonly possible: number;
  readonly inferred: number;
  readonly judgement: number;
}

const outrightStandings: ReadonlySet<StandingId> = new Set(["required", "assigned", "decided"]);

/** From which share on, of what a role answers for, the evidence is good, and mixed; below it is thin. */
export const enoughOutright = { good: 1 / 2, mixed: 1 / 4 } as const;

/** Sums up how sure a role's answers are; undefined where it answers for nothing, and where the register cites no sources. */
export function sumUpEvidence(catalog: Catalog, role: Role): RoleEvidence | undefined {
  if (!catalog.site.citesSources) return undefined;
  const held = get(catalog.byRole, role.id).flatMap((one) =>
    one.involvement
      .filter((part) => part.role === role.id && part.level === "accountable")
      .map((part) => standingOf(catalog, one, part).state),
  );
  if (held.length === 0) return undefined;
  const count = (isMeant: (state: StandingId) => boolean) => held.filter(isMeant).length;
  const outright = count((state) => outrightStandings.has(state));
  const share = outright / held.length;
  return {
    strength:
      share >= enoughOutright.good ? "good" : share >= enoughOutright.mixed ? "mixed" : "thin",
    count: held.length,
    outright,
    possible: count((state) => state === "possible"),
    inferred: count((state) => state === "inferred"),
    judgement: count((state) => state === "judgement"),
  };
}
