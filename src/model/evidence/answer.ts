import {
  sourceKinds,
  standings,
  type Ownership,
  type SourceKind,
  type StandingId,
} from "../../schema/vocabulary.ts";
import { withStanding } from "../../schema/with-standing.ts";
import { answer as words } from "../../words/answer.ts";
import { joinNames } from "../../words/browser/role-names.ts";
import { capitalize, formatList } from "../../words/language.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import { getCondition } from "../catalog/conditions.ts";
import { labelOf, labelOfPost, labelsOf, type HolderLabel } from "../catalog/labels.ts";
import type { Part, Responsibility } from "../catalog/records.ts";
import { toItem, type EvidenceItem } from "./evidence.ts";
import { listOwners, type Owner } from "./row-label.ts";
import { conditionsOf, standingOfClaims, strongestOf, weakestOf } from "./standing.ts";

/** What the answer is where a condition holds. */
export interface ElsewhereAnswer {
  readonly condition: string;
  /** "In US federal agencies"; where only the sources tell which place is meant, with their names. */
  readonly where: string;
  readonly holders: readonly HolderLabel[];
  readonly standing: StandingId;
  /** A sentence in which `{theHolders}` stands for them, and `{where}` and `{standing}` for the rest. */
  readonly sentence: string;
}

/** Somebody who claims a disputed responsibility, and what that rests on. */
export type Claimant = Owner & {
  /** How sure the claim is and what makes it so, by the kind of the sources: "assigned by one survey". */
  readonly grounds: string;
};

/** Who answers for a responsibility, and how sure that is, as the first line of its page says it. */
export interface Answer {
  readonly ownership: Ownership;
  /** Whoever is accountable; of a dispute whoever claims it, each with its own standing. */
  readonly owners: readonly (HolderLabel | Claimant)[];
  /** Others whom a position names and who have no page. */
  readonly others: readonly string[];
  /** How sure the answer is; of several the weakest. Undefined of a dispute, and where nobody answers. */
  readonly standing: StandingId | undefined;
  /** What stands before the sentence, where the answer is no role of the register: "Not one of the four roles here." */
  readonly before: string | undefined;
  /** A sentence in which `{theOwners}` stands for whoever answers, and the other names for `values`. */
  readonly sentence: string;
  readonly values: Readonly<Record<string, string>>;
  /** Where another answer holds, or this one is surer. */
  readonly elsewhere: readonly ElsewhereAnswer[];
  /** Rules that say otherwise than what was decided. */
  readonly conflicts: readonly EvidenceItem[];
}

/** Works out the first line of a responsibility. */
export function findAnswer(catalog: Catalog, one: Responsibility): Answer {
  const claimants = one.ownership === "contested" ? listClaimants(catalog, one) : undefined;
  const sure = claimants === undefined ? listOwners(catalog, one) : [];
  const owners = claimants ?? sure.map(withoutStanding);
  const others = [...new Set(one.positions.flatMap((position) => position.outside ?? []))];
  const standing = weakestOf(sure.map((owner) => owner.standing));
  const claims = one.involvement.filter(isAccountable).flatMap((part) => part.claims);
  return {
    ownership: one.ownership,
    owners,
    others,
    standing,
    before: one.ownership === "outside" ? words.outside(catalog.roles.length) : undefined,
    sentence: chooseSentence(one.ownership, owners.length + others.length, standing),
    values: {
      grounds: describeGrounds(catalog, claims),
      by: one.decided?.by ?? "",
      on: words.on(one.decided?.on ?? ""),
    },
    elsewhere: listElsewhere(catalog, one),
    conflicts: one.decided === undefined ? [] : findConflicts(catalog, one),
  };
}

/** The first line as plain text, for descriptions, search and data. */
export function formatAnswer(found: Answer): string {
  const theOwners = formatNames(found.owners, found.sentence.startsWith("{theOwners}"));
  const others = found.others.length === 0 ? "" : words.others(formatList(found.others));
  const values: Readonly<Record<string, string>> = { ...found.values, theOwners };
  const sentence = found.sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  return [found.before, sentence, others].filter(Boolean).join(" ");
}

/** What the answer is where a condition holds, as plain text. */
export function formatElsewhere({ where, holders, standing, sentence }: ElsewhereAnswer): string {
  return sentence
    .replace("{where}", where)
    .replace("{theHolders}", formatNames(holders, false))
    .replace("{standing}", standings[standing].short);
}

/** Holders by name, as a sentence lists them; each that has a standing of its own with it. */
function formatNames(holders: readonly (HolderLabel | Claimant)[], start: boolean): string {
  return joinNames(holders, ({ title }) => title, { start })
    .map((one) => {
      if ("text" in one) return one.text;
      const { item, before, name } = one;
      return before + ("standing" in item ? withStanding(name, item.standing) : name);
    })
    .join("");
}

function withoutStanding(holder: HolderLabel): HolderLabel {
  if (holder.kind === "post") return labelOfPost(holder);
  const { id, title, shortTitle, form } = holder;
  return labelOf({ id, title, shortTitle, kind: form });
}

/** Somebody with how sure it is, and not by what. */
export function withoutGrounds(holder: HolderLabel | Claimant): HolderLabel | Owner {
  return "grounds" in holder ? { ...withoutStanding(holder), standing: holder.standing } : holder;
}

function chooseSentence(
  ownership: Ownership,
  claimants: number,
  standing: StandingId | undefined,
): string {
  if (ownership === "contested") return claimants === 1 ? words.oneContested : words.contested;
  if (standing === undefined) return words.unowned;
  return claimants > 1 ? words.together[standing] : words.owner[standing];
}

/** Whoever claims a disputed responsibility, each as sure as the strongest of what speaks for it. */
function listClaimants(catalog: Catalog, one: Responsibility): Claimant[] {
  const parts = one.involvement.filter(isAccountable);
  const ids = (own: (holder: Pick<Part, "role" | "post">) => string | undefined) =>
    parts.flatMap((part) => own(part) ?? []);
  const roles = [...ids(({ role }) => role), ...one.positions.flatMap(({ roles }) => roles)];
  const posts = [...ids(({ post }) => post), ...one.positions.flatMap(({ posts }) => posts)];
  return labelsOf(catalog, { roles, posts: [...new Set(posts)] }).map((holder) => {
    const isHolder = ({ role, post }: Part) => (holder.kind === "role" ? role : post) === holder.id;
    const claims = [
      ...parts.filter(isHolder).flatMap((part) => part.claims),
      ...one.positions
        .filter((position) =>
          (holder.kind === "role" ? position.roles : position.posts).includes(holder.id),
        )
        .flatMap((position) => position.claims),
    ];
    const standing = standingOfClaims(catalog, claims);
    return { ...holder, standing, grounds: describeClaim(catalog, claims, standing) };
  });
}

/** What makes each of whoever is accountable as sure as it is, by the kind of the sources; in the order of `listOwners`. */
export function listGrounds(catalog: Catalog, one: Responsibility): string[] {
  const claimants = listClaimants(catalog, one);
  return listOwners(catalog, one).map(
    ({ kind, id }) =>
      claimants.find((other) => other.kind === kind && other.id === id)?.grounds ?? "",
  );
}

/** What makes a claim as sure as it is: the kinds of those sources alone of which one says so much. */
function describeClaim(catalog: Catalog, ids: readonly string[], standing: StandingId): string {
  const making = ids.filter((id) => standingOfClaims(catalog, [id]) === standing);
  return words.claimed[standing].replace("{grounds}", describeGrounds(catalog, making));
}

/** What the claims that count without a condition are, by the kind of their sources: "two laws and one survey". */
function describeGrounds(catalog: Catalog, ids: readonly string[]): string {
  const sources = new Set(
    ids
      .map((id) => get(catalog.claims, id))
      .filter((claim) => claim.condition === undefined)
      .map((claim) => claim.source),
  );
  const kinds = Object.keys(sourceKinds) as SourceKind[];
  return words.grounds(
    kinds
      .map((kind) => [kind, [...sources].filter((source) => source.kind === kind).length] as const)
      .filter(([, count]) => count > 0),
  );
}

/** Who answers under each condition: as the record says, and where an owner's claims are bound to one. */
export function listElsewhere(catalog: Catalog, one: Responsibility): ElsewhereAnswer[] {
  const said = one.conditions.map(({ when, roles, posts, claims, decided }) => ({
    condition: when,
    holders: labelsOf(catalog, { roles, posts }),
    standing: decided ? ("decided" as const) : standingOfClaims(catalog, claims, when),
    sources: namesOfSources(catalog, claims, when),
  }));
  const known = new Set(said.map(({ condition }) => condition));
  const parts = one.involvement.filter(isAccountable);
  const bound = conditionsOf(
    catalog,
    parts.flatMap(({ claims }) => claims),
  )
    .filter((condition) => !known.has(condition))
    .map((condition) => {
      const there = parts.filter(({ claims }) => conditionsOf(catalog, claims).includes(condition));
      return {
        condition,
        holders: labelsOf(catalog, {
          roles: there.flatMap(({ role }) => role ?? []),
          posts: there.flatMap(({ post }) => post ?? []),
        }),
        standing:
          weakestOf(there.map(({ claims }) => standingOfClaims(catalog, claims, condition))) ??
          "judgement",
        sources: namesOfSources(
          catalog,
          there.flatMap(({ claims }) => claims),
          condition,
        ),
      };
    });
  return mergeSame(catalog, [...said, ...bound]).map(({ sources, ...answer }) => {
    const { where, namesSource } = getCondition(catalog, answer.condition);
    const place = capitalize(where);
    return {
      ...answer,
      where: namesSource ? words.byRule(place, sources) : place,
      sentence: standings[answer.standing].short === "" ? words.statedElsewhere : words.elsewhere,
    };
  });
}

/** An answer before its place is put into words, with the short titles of the sources that make it so. */
interface SaidElsewhere extends Omit<ElsewhereAnswer, "where" | "sentence"> {
  readonly sources: readonly string[];
}

/** The short titles of the sources whose claims are bound to a condition. */
function namesOfSources(
  catalog: Catalog,
  ids: readonly string[],
  condition: string,
): readonly string[] {
  const bound = ids
    .map((id) => get(catalog.claims, id))
    .filter((claim) => claim.condition === condition);
  return [...new Set(bound.map(({ source }) => source.shortTitle))];
}

/**
 * Answers of one condition that name the same holders made one, as sure as the surest: rules of one place agree. Where each
 * source has a place of its own, the line that names them all is as sure as the least sure.
 */
function mergeSame(catalog: Catalog, all: readonly SaidElsewhere[]): SaidElsewhere[] {
  const merged = new Map<string, SaidElsewhere>();
  for (const one of all) {
    const key = [one.condition, ...one.holders.map(({ kind, id }) => `${kind} ${id}`)].join();
    const before = merged.get(key);
    const { namesSource } = getCondition(catalog, one.condition);
    const choose = namesSource ? weakestOf : strongestOf;
    const standing = choose([one.standing, before?.standing ?? one.standing]);
    merged.set(key, {
      ...one,
      standing: standing ?? one.standing,
      sources: [...new Set([...(before?.sources ?? []), ...one.sources])],
    });
  }
  return [...merged.values()];
}

/** The rules cited anywhere on the record that require somebody else than whom the decision names. */
function findConflicts(catalog: Catalog, one: Responsibility): EvidenceItem[] {
  const owners = new Set(
    one.involvement.filter(isAccountable).map(({ role, post }) => role ?? post ?? ""),
  );
  const ids = [
    ...one.involvement.flatMap(({ claims }) => claims),
    ...one.positions.flatMap(({ claims }) => claims),
    ...one.conditions.flatMap(({ claims }) => claims),
  ];
  return [...new Set(ids)]
    .map((id) => get(catalog.claims, id))
    .filter(({ type, roles, posts }) => {
      const named = [...roles, ...posts];
      return type === "requires" && named.length > 0 && !named.some((id) => owners.has(id));
    })
    .map(toItem);
}

function isAccountable({ level }: Part): boolean {
  return level === "accountable";
}
