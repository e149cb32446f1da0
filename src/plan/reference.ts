import type { Ownership } from "../schema/vocabulary.ts";

/** A role of the reference, as a plan names it. */
export interface ReferenceRole {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
}

/** A responsibility of the reference, with whoever is usual there. */
export interface ReferenceRow {
  readonly code: string;
  readonly id: string;
  readonly title: string;
  /** The id of its domain. */
  readonly domain: string;
  readonly ownership: Ownership;
  /** The ids of the roles that answer for it; of a dispute, of those that claim it. */
  readonly roles: readonly string[];
  /** The titles of others who do. */
  readonly posts: readonly string[];
  /** What the answer depends on, as a clause; empty where it is plain. */
  readonly dependsOn: string;
}

/** What a plan is held against. */
export interface Reference {
  readonly roles: readonly ReferenceRole[];
  /** In the order of the register. */
  readonly domains: readonly { readonly id: string; readonly title: string }[];
  /** In the order of the register, domain by domain. */
  readonly rows: readonly ReferenceRow[];
}
