import { get, type Catalog } from "../model/catalog/catalog.ts";
import type { Part, Responsibility } from "../model/catalog/records.ts";
import type { addresses } from "../routes.ts";

/** What speaks for one holder of a responsibility. */
export interface PlanGrounds {
  /** Why it takes part so, or what its position is, in our words. */
  readonly reasons: readonly string[];
  /** What sources say for it. */
  readonly claims: readonly {
    readonly code: string;
    readonly says: string;
    readonly address: string;
  }[];
}

/** By code, then by a role's id or a post's title. */
export type PlanEvidence = Readonly<Record<string, Readonly<Record<string, PlanGrounds>>>>;

/** What speaks for whoever has a part in a responsibility, for all of them. */
export function buildPlanEvidence(
  catalog: Catalog,
  to: Pick<ReturnType<typeof addresses>, "claim">,
): PlanEvidence {
  return Object.fromEntries(
    catalog.responsibilities.map((one) => [one.code, listGrounds(catalog, one, to)]),
  );
}

function listGrounds(
  catalog: Catalog,
  one: Responsibility,
  to: Pick<ReturnType<typeof addresses>, "claim">,
): Record<string, PlanGrounds> {
  const named = new Map<string, { reasons: string[]; claims: Set<string> }>();
  const add = (holder: string, reason: string, claims: readonly string[]) => {
    const known = named.get(holder) ?? { reasons: [], claims: new Set() };
    named.set(holder, known);
    known.reasons.push(reason);
    for (const claim of claims) known.claims.add(claim);
  };
  const titleOf = (post: string) => get(catalog.postById, post).title;
  const nameOf = ({ role, post }: Pick<Part, "role" | "post">) => role ?? titleOf(post ?? "");
  for (const part of one.involvement) {
    if (part.level === "accountable" || part.level === "responsible")
      add(nameOf(part), part.reason, part.claims);
  }
  for (const position of one.positions)
    for (const holder of [...position.roles, ...position.posts.map(titleOf)])
      add(holder, position.view, position.claims);
  return Object.fromEntries(
    [...named].map(([holder, { reasons, claims }]) => [
      holder,
      {
        reasons: [...new Set(reasons)],
        claims: [...claims].map((id) => {
          const { code, says } = get(catalog.claims, id);
          return { code, says, address: to.claim(id) };
        }),
      },
    ]),
  );
}
