import type { Ownership, StandingId } from "../../schema/vocabulary.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import { labelOf, labelOfPost, type HolderLabel } from "../catalog/labels.ts";
import { postPartsOf, rolePartsOf } from "../catalog/ownership.ts";
import type { Domain, Part, Responsibility } from "../catalog/records.ts";
import { standingOf } from "./standing.ts";

/** Somebody accountable, and how sure that is. */
export type Owner = HolderLabel & { readonly standing: StandingId };

/** A responsibility as lists name it. */
export interface RowLabel {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly domain: Domain;
  readonly ownership: Ownership;
  /** Whoever is accountable: roles in their order, then posts outside the register. */
  readonly owners: readonly Owner[];
}

/** Whoever is accountable for a responsibility: roles in their order, then posts outside the register. */
export function listOwners(catalog: Catalog, one: Responsibility): Owner[] {
  const isOwner = (part: Part) => part.level === "accountable";
  const standing = (part: Part) => standingOf(catalog, one, part).state;
  const roles = rolePartsOf(one)
    .filter(isOwner)
    .map((part) => ({ part, role: get(catalog.roleById, part.role) }))
    .sort((a, b) => a.role.order - b.role.order)
    .map(({ part, role }) => ({ ...labelOf(role), standing: standing(part) }));
  const posts = postPartsOf(one)
    .filter(isOwner)
    .map((part) => ({
      ...labelOfPost(get(catalog.postById, part.post)),
      standing: standing(part),
    }));
  return [...roles, ...posts];
}

/** A responsibility as lists name it; no role beyond its owners is looked at, because there may be many. */
export function rowLabelOf(catalog: Catalog, one: Responsibility): RowLabel {
  return {
    id: one.id,
    code: one.code,
    title: one.title,
    summary: one.summary,
    domain: get(catalog.domainById, one.domain),
    ownership: one.ownership,
    owners: listOwners(catalog, one),
  };
}
