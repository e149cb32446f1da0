import { addresses } from "../../routes.ts";
import { cards } from "../../words/cards.ts";
import { linkingPage as words } from "../../words/linking-page.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { findAnswer, formatAnswer } from "../evidence/answer.ts";
import { listSections, type Section } from "./sections.ts";

const to = addresses("/");

/** A purpose, the address that serves it, and what stands there. */
export interface LinkPurpose {
  readonly id: string;
  readonly purpose: string;
  /** Below the site's root. */
  readonly address: string;
  readonly example: string;
}

/** Everything that the page for those who link here shows. */
export interface LinkingPage {
  readonly sections: readonly Section[];
  readonly purposes: readonly LinkPurpose[];
  /** Names of roles with what they are for, then responsibilities by domain with whoever answers. */
  readonly groups: readonly {
    readonly title: string;
    readonly items: readonly {
      readonly id: string;
      readonly title: string;
      readonly address: string;
      readonly text: string;
    }[];
  }[];
}

/** Works out the page: its examples are the first of the content that serve. */
export function describeLinking(catalog: Catalog): LinkingPage {
  return {
    sections: listSections("linking"),
    purposes: listPurposes(catalog),
    groups: [
      {
        title: words.roles,
        items: catalog.roles.map(({ id, title, abbreviation, purpose }) => ({
          id,
          title: cards.titled(title, abbreviation),
          address: to.role(id),
          text: purpose,
        })),
      },
      ...catalog.domains.map((domain) => ({
        title: domain.title,
        items: catalog.responsibilities
          .filter((one) => one.domain === domain.id)
          .map((one) => ({
            id: one.id,
            title: cards.titled(one.title, one.code),
            address: to.responsibility(one.id),
            text: words.answer(formatAnswer(findAnswer(catalog, one)), one.askFirst),
          })),
      })),
    ].filter(({ items }) => items.length > 0),
  };
}

function listPurposes(catalog: Catalog): LinkPurpose[] {
  const [role] = catalog.roles;
  const [row] = catalog.responsibilities;
  const pairing = catalog.pairings[0] ?? catalog.pairs[0];
  const written = catalog.pairings.find(({ situations }) => situations.length > 0);
  const [situation] = written?.situations ?? [];
  const source = catalog.sources.find(({ claims }) => claims.length > 0);
  const [claim] = source?.claims ?? [];
  const { purposes } = words;
  return [
    ...(row === undefined
      ? []
      : [
          {
            id: "row",
            purpose: purposes.row,
            address: to.responsibility(row.id),
            example: row.title,
          },
          { id: "code", purpose: purposes.code, address: to.code(row.code), example: row.code },
        ]),
    ...(role === undefined
      ? []
      : [
          {
            id: "role",
            purpose: purposes.role,
            address: to.role(role.id),
            example: role.title,
          },
        ]),
    ...(pairing === undefined
      ? []
      : [
          {
            id: "pairing",
            purpose: purposes.pairing,
            address: to.pairing(pairing.id),
            example: pairing.id,
          },
        ]),
    ...(written === undefined || situation === undefined
      ? []
      : [
          {
            id: "situation",
            purpose: purposes.situation,
            address: `${to.pairing(written.id)}#${situation.id}`,
            example: situation.when,
          },
        ]),
    ...(source === undefined || claim === undefined
      ? []
      : [
          {
            id: "claim",
            purpose: purposes.claim,
            address: to.claim(`${source.id}/${claim.slug}`),
            example: `${source.mark}${claim.number}`,
          },
        ]),
    ...(catalog.barePages.has("responsibilities")
      ? []
      : [
          {
            id: "register",
            purpose: purposes.register,
            address: to.pages.responsibilities,
            example: words.register,
          },
        ]),
    {
      id: "search",
      purpose: purposes.search,
      address: `${to.pages.search}?q=`,
      example: words.search,
    },
  ];
}
