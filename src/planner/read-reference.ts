import type { Reference } from "../plan/reference.ts";
import type { Ownership } from "../schema/vocabulary.ts";

/** What the worksheet of the page holds, with the addresses of its rows. */
export interface PageReference extends Reference {
  /** The address of a responsibility's page, by code. */
  readonly pages: ReadonlyMap<string, string>;
}

/** Reads the register from the worksheet that the page shows without scripts. */
export function readReference(root: Element): PageReference {
  const textOf = (element: Element | null | undefined) =>
    (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  const domains = [...root.querySelectorAll<HTMLElement>("tbody[data-domain]")];
  const pages = new Map<string, string>();
  const rows = domains.flatMap((domain) =>
    [...domain.querySelectorAll<HTMLElement>("tr[data-code]")].map((row) => {
      const { code = "", state, roles, posts, depends = "" } = row.dataset;
      const link = row.querySelector("a");
      pages.set(code, link?.href ?? "");
      return {
        code,
        id: link?.pathname.split("/").at(-2) ?? "",
        title: textOf(link),
        domain: domain.dataset["domain"] ?? "",
        ownership: (state ?? "sole") as Ownership,
        roles: roles?.split(" ") ?? [],
        posts: posts === undefined ? [] : (JSON.parse(posts) as string[]),
        dependsOn: depends,
      };
    }),
  );
  return {
    roles: [...root.querySelectorAll<HTMLElement>("tr[data-role]")].map((row) => ({
      id: row.dataset["role"] ?? "",
      title: textOf(row.querySelector("th")),
      shortTitle: row.dataset["short"] ?? "",
    })),
    domains: domains.map((domain) => ({
      id: domain.dataset["domain"] ?? "",
      title: textOf(domain.querySelector("th")),
    })),
    rows,
    pages,
  };
}
