import type { Contact } from "../../schema/contact.ts";
import { nameLevels } from "../../schema/name-levels.ts";
import {
  involvementLevels,
  standings,
  type EvidenceVerdict,
  type InvolvementLevel,
  type Ownership,
  type StandingId,
} from "../../schema/vocabulary.ts";
import { getCondition } from "../catalog/conditions.ts";
import { whereFragment } from "../../routes.ts";
import { headings } from "../../words/headings.ts";
import { responsibility as words } from "../../words/responsibility.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import {
  citationsOf,
  claimsOfResponsibility,
  groupEvidence,
  type Citation,
  type CitationTarget,
  type EvidenceGroup,
  type Statement,
} from "../evidence/evidence.ts";
import { describeProse, type Prose } from "../evidence/prose.ts";
import {
  labelOf,
  labelOfPost,
  labelsOf,
  type HolderLabel,
  type RoleLabel,
} from "../catalog/labels.ts";
import { isDisputed, ownersOf, rolePartsOf } from "../catalog/ownership.ts";
import { rowLabelOf, type Owner, type RowLabel } from "../evidence/row-label.ts";
import type { Domain, Part, Responsibility } from "../catalog/records.ts";
import { describeDispute, type Dispute } from "./disputes.ts";
import { describeValidity } from "./validity.ts";
import { listNextSteps, listReach, type Escalation, type Reach } from "./held.ts";
import { findHereAnswer, toContactOf, type HereAnswer } from "./here.ts";
import { isResponsibilityInFull } from "./in-full.ts";
import { describePositions, type Position } from "./position.ts";
import { isRegisterSplit } from "./register.ts";
import { getSection, addOwnSections, listSections, type Section } from "./sections.ts";
import { findAnswer, withoutGrounds, type Answer } from "../evidence/answer.ts";
import { standingOf, standingOfClaims, type Standing } from "../evidence/standing.ts";
import { findEvidenceVerdict } from "../evidence/evidence-verdict.ts";

/** The part of a role, or of a post outside the register, in a responsibility. */
export interface HeldPart {
  readonly holder: HolderLabel;
  readonly level: InvolvementLevel;
  /** The level, and of whoever is accountable how sure the part's own claims make it. */
  readonly inWords: string;
  /** The same in the column beside, which tells of one of many claimants all that the claim rests on. */
  readonly inShort: string;
  readonly reason: string;
  readonly citations: readonly Citation[];
  readonly standing: Standing;
}

/** Who answers where a condition holds, and what makes it so. */
export interface ConditionalAnswer extends Statement {
  /** The fragment of its row: several rules may hold under one condition. */
  readonly fragment: string;
  readonly condition: string;
  /** "US federal agency". */
  readonly where: string;
  readonly holders: readonly HolderLabel[];
  readonly standing: StandingId;
  /** Who decided it, when and where that is written down, where no claim makes it so. */
  readonly decided: Decision | undefined;
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

/** A situation in which who leads does not follow from who answers for the responsibility. */
export interface Case {
  /** The pairing's id, and the fragment on its page. */
  readonly pairing: string;
  readonly fragment: string;
  readonly when: string;
  readonly lead: RoleLabel;
  /** Whether somebody leads who does not answer for the responsibility. */
  readonly isAnothers: boolean;
}

/** How two of those who claim a responsibility settle between them whose it is. */
export interface Settling extends Statement {
  /** The pairing's id and title, and the fragment on its page. */
  readonly pairing: string;
  readonly title: string;
  readonly fragment: string;
}

/** Who decided something, when (an ISO date), and where that is written down. */
export interface Decision {
  readonly by: string;
  readonly on: string;
  readonly see: Contact | undefined;
  /** From when and until when it holds. */
  readonly holds: string | undefined;
}

/** Why each takes part who does, and who does not. */
export interface Reasons {
  readonly note: Statement | undefined;
  /** Strongest part first, and of each level roles before posts. */
  readonly parts: readonly HeldPart[];
  readonly uninvolved: readonly RoleLabel[];
}

/** Everything that a responsibility's page shows. */
export interface ResponsibilityPage extends Reasons {
  readonly sections: readonly Section[];
  /** Those of them that stand in the column beside. */
  readonly beside: { readonly related: Section; readonly called: Section };
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly domain: Domain;
  /** Whether the domain has a page of its own, because the register is too large for one. */
  readonly domainHasPage: boolean;
  readonly ownership: Ownership;
  readonly answer: Answer;
  /** Whoever the first line names: of many each with how sure that is alone, and the column beside says on what it rests. */
  readonly named: readonly (HolderLabel | Owner)[];
  /** Whether the page says what the answer rests on. */
  readonly hasEvidence: boolean;
  /** How good the evidence for the whole row is. */
  readonly verdict: EvidenceVerdict;
  /** Whether what a dispute depends on comes before who claims it. */
  readonly isRuleFirst: boolean;
  /** What the answer depends on, where it is not one role's alone. */
  readonly dependsOn: string | undefined;
  /** The desk or team to turn to before the chief. */
  readonly askFirst: string | undefined;
  /** What one organization says of it; undefined where the content tells of none. */
  readonly here: HereAnswer | undefined;
  /** How to reach whoever answers, as far as the content says it. */
  readonly reach: readonly Reach[];
  /** Whom to turn to next. */
  readonly nextSteps: readonly Escalation[];
  /** Whether the planner is offered for it. */
  readonly canPlan: boolean;
  /** Who decided it, when (an ISO date) and where that is written down, where whoever keeps the register did. */
  readonly decided: Decision | undefined;
  /** From when and until when what the page says holds. */
  readonly holds: string | undefined;
  /** The entry among the disputes, where it is not one holder's alone. */
  readonly dispute: Dispute | undefined;
  readonly conditions: readonly ConditionalAnswer[];
  /**
   * `isFirst` of the first few that each have other holders than those before them: the others add to one of
   * those, or are too many to be read at once.
   */
  readonly positions: readonly (Position & { readonly isFirst: boolean })[];
  readonly covers: readonly string[];
  readonly excludes: readonly { readonly text: string; readonly see: RowLabel | undefined }[];
  readonly aliases: readonly string[];
  readonly related: readonly RowLabel[];
  readonly terms: readonly { readonly id: string; readonly title: string }[];
  readonly settlings: readonly Settling[];
  readonly mentions: readonly Mention[];
  readonly cases: readonly Case[];
  readonly inPractice: Prose;
  /** The prose of sections with a heading of their own, by section. */
  readonly prose: ReadonlyMap<string, Prose>;
  readonly evidence: readonly EvidenceGroup[];
  /** Whether prose and evidence stand on a page beside this one. Citations then lead to their sources at once. */
  readonly isInFull: boolean;
}

/**
 * So many positions can be read at once: one less where the first lines tell how two settle it, and one less where
 * the column beside tells of many what their claims rest on.
 */
const mostPositions = 3;
/** So many situations stand in the first lines; all of them are among the places where it is discussed. */
const mostCases = 1;
/** So many ways to settle it stand there. */
const mostSettlings = 1;
/** So many claimants are named in a line together with what each claim rests on. */
const mostWithGrounds = 3;

/** The sections of a responsibility's page. */
export function listResponsibilitySections(
  one: Responsibility,
  { isDiscussed, site }: { readonly isDiscussed: boolean; readonly site: Catalog["site"] },
): Section[] {
  return addOwnSections(
    listSections(
      "responsibility",
      {
        conditions: one.conditions.length > 0,
        positions: one.positions.length > 0,
        covers: one.covers.length > 0,
        excludes: one.excludes.length > 0,
        "in-practice": one.body.prose.length > 0,
        discussed: isDiscussed,
        evidence: site.citesSources,
      },
      one.ownership === "contested" ? {} : { positions: headings.responsibility.positionsOfShared },
    ),
    one.body,
  );
}

/** Works out a responsibility's page. */
export function describeResponsibility(catalog: Catalog, one: Responsibility): ResponsibilityPage {
  const terms = catalog.terms
    .filter((term) => term.responsibilities.includes(one.id))
    .map(({ id, title }) => ({ id, title }));
  const mentions = findMentions(catalog, one.id);
  const answer = findAnswer(catalog, one);
  const isLong = answer.owners.length > mostWithGrounds;
  const named = isLong ? answer.owners.map(withoutGrounds) : answer.owners;
  const isInFull = isResponsibilityInFull(one);
  const leadsTo: CitationTarget = isInFull ? "source" : "evidence";
  const settlings = findSettlings(catalog, one, answer).slice(0, mostSettlings);
  const sections = listResponsibilitySections(one, {
    isDiscussed: mentions.length + terms.length > 0,
    site: catalog.site,
  });
  return {
    sections,
    beside: {
      related: getSection(sections, "related"),
      called: getSection(sections, "also-called"),
    },
    id: one.id,
    code: one.code,
    title: one.title,
    summary: one.summary,
    domain: get(catalog.domainById, one.domain),
    domainHasPage: isRegisterSplit(catalog),
    ownership: one.ownership,
    answer: { ...answer, conflicts: answer.conflicts.map((says) => ({ ...says, leadsTo })) },
    named,
    ...describeReasons(catalog, one, leadsTo),
    hasEvidence: catalog.site.citesSources,
    verdict: findEvidenceVerdict(catalog, one),
    isRuleFirst: one.ownership === "contested" && one.dependsOn !== undefined && named.length > 1,
    dependsOn: one.dependsOn,
    askFirst: one.askFirst,
    here: findHereAnswer(catalog, one),
    reach: listReach(catalog, one),
    nextSteps: listNextSteps(catalog, one),
    canPlan: !catalog.barePages.has("planner"),
    decided: toDecision(catalog, one.decided),
    holds: describeValidity(one),
    dispute: isDisputed(one) ? describeDispute(catalog, one) : undefined,
    conditions: one.conditions.map(({ when, roles, posts, text, claims, decided }, place, all) => ({
      fragment: whereFragment(
        when,
        all.slice(0, place).filter((before) => before.when === when).length,
      ),
      condition: when,
      where: getCondition(catalog, when).label,
      holders: labelsOf(catalog, { roles, posts }),
      standing: decided ? "decided" : standingOfClaims(catalog, claims, when),
      decided: toDecision(catalog, decided),
      text,
      citations: citationsOf(catalog, claims, leadsTo),
    })),
    positions: listPositions(
      catalog,
      one,
      leadsTo,
      mostPositions - Number(settlings.length > 0) - Number(isLong),
    ),
    covers: one.covers,
    excludes: one.excludes.map(({ text, see }) => ({
      text,
      see:
        see === undefined ? undefined : rowLabelOf(catalog, get(catalog.responsibilityById, see)),
    })),
    aliases: one.aliases,
    related: one.related.map((id) => rowLabelOf(catalog, get(catalog.responsibilityById, id))),
    terms,
    settlings,
    mentions,
    cases: findCases(catalog, one).slice(0, mostCases),
    inPractice: describeProse(catalog, one.body.prose),
    prose: new Map(
      one.body.sections.map(({ id, prose }) => [id, describeProse(catalog, prose, leadsTo)]),
    ),
    evidence: groupEvidence(catalog, claimsOfResponsibility(one)),
    isInFull,
  };
}

/**
 * Why each takes part who does.
 * @param leadsTo where the citations lead: the page beside has the evidence where the responsibility's own has not
 */
export function describeReasons(
  catalog: Catalog,
  one: Responsibility,
  leadsTo: CitationTarget,
): Reasons {
  const strength = Object.keys(involvementLevels);
  const involved = new Set(rolePartsOf(one).map((part) => part.role));
  const place = new Map(catalog.roles.map((role, index) => [role.id, index]));
  const placeOf = ({ role }: Part) => (role === undefined ? place.size : (place.get(role) ?? 0));
  const answer = findAnswer(catalog, one);
  const isLong = answer.owners.length > mostWithGrounds;
  return {
    note:
      one.note === undefined
        ? undefined
        : { text: one.note, citations: citationsOf(catalog, one.noteClaims, leadsTo) },
    parts: [...one.involvement]
      .sort(
        (a, b) => strength.indexOf(a.level) - strength.indexOf(b.level) || placeOf(a) - placeOf(b),
      )
      .map((part) => ({
        holder:
          part.role === undefined
            ? labelOfPost(get(catalog.postById, part.post ?? ""))
            : labelOf(get(catalog.roleById, part.role)),
        level: part.level,
        inWords: describePart(catalog, one, part),
        inShort: describeInShort(catalog, one, part, answer, isLong),
        reason: part.reason,
        citations: citationsOf(catalog, part.claims, leadsTo),
        standing: standingOf(catalog, one, part),
      })),
    uninvolved: catalog.roles.filter((role) => !involved.has(role.id)).map(labelOf),
  };
}

function toDecision(catalog: Catalog, decided: Responsibility["decided"]): Decision | undefined {
  return (
    decided && {
      by: decided.by,
      on: decided.on,
      see: toContactOf(catalog, decided.see),
      holds: describeValidity(decided),
    }
  );
}

/** A part's level, and of whoever is accountable how sure the part's own claims make it. */
function describePart(catalog: Catalog, one: Responsibility, part: Part): string {
  const label = nameLevels(part);
  const { short } = standings[standingOf(catalog, one, part).state];
  return part.level === "accountable" && short !== "" ? words.withStanding(label, short) : label;
}

/** A part beside the first line: of a claimant what the claim rests on, unless that line tells it. */
function describeInShort(
  catalog: Catalog,
  one: Responsibility,
  part: Part,
  { owners }: Answer,
  isLong: boolean,
): string {
  const claimant = owners.find(({ id }) => id === (part.role ?? part.post));
  if (part.level !== "accountable" || claimant === undefined || !("grounds" in claimant))
    return describePart(catalog, one, part);
  const label = nameLevels(part);
  return isLong && claimant.grounds !== "" ? words.withStanding(label, claimant.grounds) : label;
}

/** How two of those who claim it, or carry it together, settle it: the tensions that are first about it. */
function findSettlings(catalog: Catalog, one: Responsibility, { owners }: Answer): Settling[] {
  if (!isDisputed(one)) return [];
  const claimants = new Set(owners.filter(({ kind }) => kind === "role").map(({ id }) => id));
  return catalog.pairings
    .filter(({ roles }) => roles.every((role) => claimants.has(role)))
    .flatMap((pairing) =>
      pairing.tensions
        .filter(({ responsibilities: [about] }) => about === one.id)
        .map(({ id, settle, settleClaims }) => ({
          pairing: pairing.id,
          title: pairing.title,
          fragment: id,
          text: settle,
          citations: citationsOf(catalog, settleClaims, "source"),
        })),
    );
}

function listPositions(
  catalog: Catalog,
  one: Responsibility,
  leadsTo: CitationTarget,
  most: number,
): ResponsibilityPage["positions"] {
  const all = describePositions(catalog, one, leadsTo);
  const firsts = all.filter(
    (position, place) =>
      all.findIndex((other) => holdersOf(other) === holdersOf(position)) === place,
  );
  const shown = new Set(firsts.slice(0, most));
  return all.map((position) => ({ ...position, isFirst: shown.has(position) }));
}

function holdersOf({ holders, outside = "" }: Position): string {
  return [...holders.map(({ kind, id }) => `${kind}:${id}`), outside].join(" ");
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

/**
 * The situations about the responsibility that the first lines tell: those that somebody else leads, and where several answer those
 * that tell which of them does.
 */
function findCases(catalog: Catalog, one: Responsibility): Case[] {
  const owners = ownersOf(one);
  return catalog.pairings.flatMap((pairing) =>
    pairing.situations
      .filter(({ responsibilities: [about] }) => about === one.id)
      .map(({ id, when, lead }) => ({
        pairing: pairing.id,
        fragment: id,
        when,
        lead: labelOf(get(catalog.roleById, lead)),
        isAnothers: !owners.includes(lead),
      }))
      .filter(({ isAnothers }) => isAnothers || isDisputed(one)),
  );
}
