import type { Catalog } from "../../model/catalog/catalog.ts";
import { get } from "../../model/catalog/catalog.ts";
import { postPartsOf, rolePartsOf } from "../../model/catalog/ownership.ts";
import { listOwners } from "../../model/evidence/row-label.ts";
import { involvementLevels, ownershipStates, standings } from "../../schema/vocabulary.ts";
import { data as words } from "../../words/data.ts";
import type { MarkdownWriter } from "../twins/markdown.ts";
import type { Table } from "../table.ts";

/**
 * The register as a table: a row for each responsibility, a column for each role, by title, and one for
 * posts outside the register.
 */
export function buildRegisterTable(catalog: Catalog, markdown: MarkdownWriter): Table {
  const { to } = markdown;
  const head = words.register;
  return {
    caption: catalog.site.name,
    head: [
      head.code,
      head.id,
      head.title,
      head.domain,
      head.ownership,
      ...catalog.roles.map(({ title }) => title),
      head.posts,
      head.standing,
      head.address,
    ],
    rows: catalog.responsibilities.map((one) => {
      const levels = new Map(rolePartsOf(one).map(({ role, level }) => [role, level]));
      return [
        one.code,
        one.id,
        one.title,
        get(catalog.domainById, one.domain).title,
        ownershipStates[one.ownership].label,
        ...catalog.roles.map(({ id }) => {
          const level = levels.get(id);
          return level === undefined ? "" : involvementLevels[level].label;
        }),
        postPartsOf(one)
          .map(
            ({ post, level }) =>
              `${get(catalog.postById, post).title}: ${involvementLevels[level].label}`,
          )
          .join("; "),
        listOwners(catalog, one)
          .map(({ title, standing }) => `${title}: ${standings[standing].short}`)
          .join("; "),
        markdown.full(to.responsibility(one.id)),
      ];
    }),
  };
}
