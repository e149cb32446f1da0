import {
  involvementLevels,
  type InvolvementLevel,
  type Ownership,
} from "../../schema/vocabulary.ts";
import { headings } from "../../words/headings.ts";
import { responsibility as words } from "../../words/responsibility.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import {
  citationsOf,
  claimsOfResponsibility,
  groupEvidence,
  standingOf,
  type Citation,
  type EvidenceGroup,
  type Standing,
} from "../evidence/evidence.ts";
import { describeProse, type Prose } from "../evidence/prose.ts";
import { rowLabelOf, labelOf, type RowLabel, type RoleLabel } from "../catalog/labels.ts";
import type { Domain, Responsibility } from "../catalog/records.ts";
import { describePosition, type Position } from "./position.ts";
import { isRegisterSplit } from "./register.ts";
import { listSections, type Section } from "./sections.ts";
import { findVerdict, type Verdict } from "../evidence/verdict.ts";

/** One role's part in a responsibility. */
export interface Part {
  readonly role: RoleLabel;
  readonly level: InvolvementLevel;
  readonly levelLabel: string;
  readonly reason: string;
  readonly citations: readonly Citation[];
  readonly standing: Standing;
}

/** A place in a pairing where a responsibility comes up. */
export interface Mention {
  /** The pairing's id and title. */
  readonly pairing: string;
  readonly title: string;
  /** The fragment on its page and what stands there. */
  readonly fragment: string;
  readonly what: string;
}

/** Everything that a responsibility's page shows. */
export interface ResponsibilityPage {
  readonly sections: readonly Section[];
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly domain: Domain;
  /** Whether the domain has a page of its own, because the register is too large for one. */
  readonly domainHasPage: boolean;
  readonly ownership: Ownership;
  readonly verdict: Verdict;
  readonly note: string | undefined;
  /** Strongest part first. */
  readonly parts: readonly Part[];
  readonly uninvolved: readonly RoleLabel[];
  readonly positions: readonly Position[];
  readonly covers: readonly string[];
  readonly excludes: readonly { readonly text: string; readonly see: RowLabel | undefined }[];
  readonly aliases: readonly string[];
  readonly related: readonly RowLabel[];
  readonly terms: readonly { readonly id: string; readonly title: string }[];
  readonly mentions: readonly Mention[];
  readonly inPractice: Prose;
  readonly evidence: readonly EvidenceGroup[];
}

/** Works out a responsibility's page. */
export function describeResponsibility(catalog: Catalog, one: Responsibility): ResponsibilityPage {
  const strength = Object.keys(involvementLevels);
  const involved = new Map(one.involvement.map((part) => [part.role, part]));
  const terms = catalog.terms
    .filter((term) => term.responsibilities.includes(one.id))
    .map(({ id, title }) => ({ id, title }));
  const mentions = findMentions(catalog, one.id);
  return {
    sections: listSections(
      "responsibility",
      { positions: one.positions.length > 0, discussed: mentions.length + terms.length > 0 },
      one.ownership === "contested" ? {} : { positions: headings.responsibility.positionsOfShared },
    ),
    id: one.id,
    code: one.code,
    title: one.title,
    summary: one.summary,
    domain: get(catalog.domainById, one.domain),
    domainHasPage: isRegisterSplit(catalog),
    ownership: one.ownership,
    verdict: findVerdict(catalog, one),
    note: one.note,
    parts: catalog.roles
      .flatMap((role) => {
        const part = involved.get(role.id);
        if (part === undefined) return [];
        return [
          {
            role: labelOf(role),
            level: part.level,
            levelLabel: involvementLevels[part.level].label,
            reason: part.reason,
            citations: citationsOf(catalog, part.claims),
            standing: standingOf(catalog, part),
          },
        ];
      })
      .sort((a, b) => strength.indexOf(a.level) - strength.indexOf(b.level)),
    uninvolved: catalog.roles.filter((role) => !involved.has(role.id)).map(labelOf),
    positions: one.positions.map((position) => describePosition(catalog, position)),
    covers: one.covers,
    excludes: one.excludes.map(({ text, see }) => ({
      text,
      see:
        see === undefined ? undefined : rowLabelOf(catalog, get(catalog.responsibilityById, see)),
    })),
    aliases: one.aliases,
    related: one.related.map((id) => rowLabelOf(catalog, get(catalog.responsibilityById, id))),
    terms,
    mentions,
    inPractice: describeProse(catalog, one.body.prose),
    evidence: groupEvidence(catalog, claimsOfResponsibility(one)),
  };
}

/** Where the pairings discuss a responsibility. */
function findMentions(catalog: Catalog, id: string): Mention[] {
  return catalog.pairings.flatMap((pairing) => {
    const at = (fragment: string, what: string): Mention => ({
      pairing: pairing.id,
      title: pairing.title,
      fragment,
      what,
    });
    return [
      ...pairing.handOffs
        .filter((one) => one.starts.responsibility === id || one.finishes.responsibility === id)
        .map((one) => at(one.id, words.handOff(one.title))),
      ...pairing.tensions
        .filter((one) => one.responsibilities.includes(id))
        .map((one) => at(one.id, words.tension(one.title))),
      ...pairing.situations
        .filter((one) => one.responsibilities.includes(id))
        .map((one) => at(one.id, words.situation(one.when))),
    ];
  });
}
