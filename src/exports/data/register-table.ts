import type { Catalog } from "../../model/catalog/catalog.ts";
import { get } from "../../model/catalog/catalog.ts";
import { postPartsOf, rolePartsOf } from "../../model/catalog/ownership.ts";
import type { Responsibility } from "../../model/catalog/records.ts";
import { findHereAnswer, formatHereOwners } from "../../model/pages/here.ts";
import { listOwners } from "../../model/evidence/row-label.ts";
import { nameLevels } from "../../schema/name-levels.ts";
import { ownershipStates, standings } from "../../schema/vocabulary.ts";
import { data as words } from "../../words/data.ts";
import { organization as organizationWords } from "../../words/organization.ts";
import type { MarkdownWriter } from "../twins/markdown.ts";
import type { Table } from "../table.ts";

/**
 * The register as a table: a row for each responsibility, a column for each role, by title, and one for
 * posts outside the register.
 */
export function buildRegisterTable(catalog: Catalog, markdown: MarkdownWriter): Table {
  const { to } = markdown;
  const head = words.register;
  const { organization } = catalog;
  const here = (one: Responsibility) => {
    const answer = findHereAnswer(catalog, one);
    return answer === undefined ? [] : [formatHereOwners(answer)];
  };
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
      ...(organization === undefined ? [] : [organizationWords.column(organization.name)]),
      head.address,
    ],
    rows: catalog.responsibilities.map((one) => {
      const parts = new Map(rolePartsOf(one).map((part) => [part.role, part]));
      return [
        one.code,
        one.id,
        one.title,
        get(catalog.domainById, one.domain).title,
        ownershipStates[one.ownership].label,
        ...catalog.roles.map(({ id }) => {
          const part = parts.get(id);
          return part === undefined ? "" : nameLevels(part);
        }),
        postPartsOf(one)
          .map((part) => `${get(catalog.postById, part.post).title}: ${nameLevels(part)}`)
          .join("; "),
        listOwners(catalog, one)
          .map(({ title, standing }) =>
            [title, standings[standing].short].filter((part) => part !== "").join(": "),
          )
          .join("; "),
        ...here(one),
        markdown.full(to.responsibility(one.id)),
      ];
    }),
  };
}
