import { planFiles } from "../../words/browser/plan-files.ts";
import type { Ownership } from "../../schema/vocabulary.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { ReferenceRow } from "../../plan/reference.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import type { Responsibility } from "../catalog/records.ts";
import { findAnswer } from "../evidence/answer.ts";

/** A responsibility of the worksheet, with whoever the reference names. */
export interface PlannerRow {
  readonly code: string;
  readonly id: string;
  readonly title: string;
  readonly ownership: Ownership;
  /** The ids of roles; of a dispute, of those that claim it. */
  readonly roles: readonly string[];
  /** The titles of others. */
  readonly posts: readonly string[];
  readonly dependsOn: string | undefined;
  /** All of them in words. */
  readonly usual: string;
}

/** Everything that the page shows on which readers say who does what in their organization. */
export interface PlannerPage {
  readonly roles: readonly RoleLabel[];
  /** Those that have rows, in their order. */
  readonly domains: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: readonly PlannerRow[];
  }[];
}

/** Works out the page. */
export function describePlanner(catalog: Catalog): PlannerPage {
  return {
    roles: catalog.roles.map(labelOf),
    domains: catalog.domains
      .map(({ id, title }) => ({
        id,
        title,
        rows: catalog.responsibilities
          .filter(({ domain }) => domain === id)
          .map((one) => describeRow(catalog, one)),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** A responsibility as plans are held against it. */
export function toReferenceRow(catalog: Catalog, one: Responsibility): ReferenceRow {
  return { ...describeRow(catalog, one), domain: one.domain, dependsOn: one.dependsOn ?? "" };
}

function describeRow(catalog: Catalog, one: Responsibility): PlannerRow {
  const { owners } = findAnswer(catalog, one);
  return {
    code: one.code,
    id: one.id,
    title: one.title,
    ownership: one.ownership,
    roles: owners.filter(({ kind }) => kind === "role").map(({ id }) => id),
    posts: owners.filter(({ kind }) => kind === "post").map(({ title }) => title),
    dependsOn: one.dependsOn,
    usual: planFiles.usual(
      one.ownership,
      owners.map(({ shortTitle }) => shortTitle),
    ),
  };
}
