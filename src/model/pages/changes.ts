import { changeKinds } from "../../schema/release.ts";
import { releaseFragment } from "../../routes.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { listPageTitles, nameOfAddress } from "./page-titles.ts";

/** One thing that a version changed. */
export interface ShownChange {
  readonly text: string;
  /** Addresses below the site's root, each with what is there. */
  readonly see: readonly { readonly address: string; readonly title: string }[];
}

/** A version with its changes by kind. */
export interface ShownRelease {
  readonly version: string;
  readonly fragment: string;
  readonly date: string;
  readonly summary: string;
  readonly groups: readonly { readonly label: string; readonly changes: readonly ShownChange[] }[];
}

/** The versions as the page of changes shows them, the newest first. */
export function listReleases(catalog: Catalog): ShownRelease[] {
  const titles = listPageTitles(catalog);
  return catalog.releases.map(({ id, date, summary, changes }) => ({
    version: id,
    fragment: releaseFragment(id),
    date,
    summary,
    groups: Object.entries(changeKinds)
      .map(([kind, { label }]) => ({
        label,
        changes: changes
          .filter((one) => one.kind === kind)
          .map(({ text, see }) => ({
            text,
            see: see.map((address) => ({ address, title: nameOfAddress(titles, address) })),
          })),
      }))
      .filter((group) => group.changes.length > 0),
  }));
}
