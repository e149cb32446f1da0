import { addresses } from "../../routes.ts";
import type { PageKind } from "./sections.ts";

const to = addresses("/");

/** The folders of pages that records make, each with their kind. */
const folders: Readonly<Record<string, PageKind>> = {
  [to.pages.roles]: "role",
  [to.pages.pairings]: "pairing",
  [to.pages.responsibilities]: "responsibility",
  [to.pages.posts]: "post",
  [to.pages.glossary]: "term",
  [to.pages.sources]: "source",
};

const ownPages: ReadonlyMap<string, PageKind> = new Map(
  Object.entries(to.pages).map(([kind, page]) => [page, kind as keyof typeof to.pages]),
);

/** The kind of the page under a published address below the site's root. */
export function kindOfPage(page: string): PageKind {
  const own = ownPages.get(page);
  if (own !== undefined) return own;
  if (/^\/responsibilities\/domain\/./.test(page)) return "domain";
  const [, folder] = /^(\/\w+\/)[^/]+\/in-full\/$/.exec(page) ?? [];
  if (folder === to.pages.roles) return "role-in-full";
  if (folder === to.pages.pairings) return "pairing-in-full";
  if (folder === to.pages.responsibilities) return "responsibility-in-full";
  return folders[page.replace(/[^/]+\/$/, "")] ?? "choice";
}
