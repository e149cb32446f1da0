import { addresses } from "../../routes.ts";
import {
  involvementLevels,
  recordKinds,
  standings,
  type InvolvementLevel,
  type RecordKind,
  type StandingId,
} from "../../schema/vocabulary.ts";
import { nameInSentence } from "../../words/browser/role-names.ts";
import { cards as words } from "../../words/cards.ts";
import { formatDate, formatList } from "../../words/language.ts";
import { get, kindLabelOf, yearOf, type Catalog } from "../catalog/catalog.ts";
import { labelOf, labelOfPost, type HolderLabel } from "../catalog/labels.ts";
import { titleOfPair, type RolePair } from "../catalog/pair.ts";
import type { Post, Responsibility, Role, Source, Term } from "../catalog/records.ts";
import { splitSentences } from "../catalog/sentences.ts";
import { findAnswer, formatAnswer } from "../evidence/answer.ts";
import type { RowLabel } from "../evidence/row-label.ts";
import { claimsOfPost, claimsOfTerm } from "../evidence/uses.ts";
import { describePair } from "./pairing.ts";
import { describeRole } from "./role.ts";

/** Something that a card names, with the page that it leads to. */
export interface CardItem {
  readonly text: string;
  /** Below the site's root; undefined where it leads nowhere. */
  readonly address: string | undefined;
}

/** A line of a card: what it is about, and what there is. */
export interface CardLine {
  readonly term: string;
  readonly items: readonly CardItem[];
}

/** What stands for a page elsewhere: in a link, a citation, a frame and a preview. */
export interface Card {
  /** Undefined for a page that is no record's. */
  readonly kind: RecordKind | undefined;
  readonly id: string;
  /** The page, below the site's root. */
  readonly address: string;
  /** "Responsibility", "Role" …; undefined for a page that is no record's. */
  readonly kicker: string | undefined;
  readonly title: string;
  /** A responsibility's code, or the abbreviation that the title has. */
  readonly mark: string | undefined;
  /** The first line of the page, in a sentence or two. */
  readonly says: string;
  /** How sure that is, where `says` does not tell. */
  readonly standing: string | undefined;
  /** The roles that it is about, for their hues. */
  readonly roles: readonly { readonly id: string; readonly shortTitle: string }[];
  readonly lines: readonly CardLine[];
}

/** The kinds of record that have a card to embed. */
export const embeddedKinds = ["responsibility", "pairing", "role"] as const;
export type EmbeddedKind = (typeof embeddedKinds)[number];

/** Whether pages of other sites may frame a kind of record. */
export function isEmbedded(kind: RecordKind | undefined): kind is EmbeddedKind {
  return embeddedKinds.some((one) => one === kind);
}

const to = addresses("/");

/** So many of a list are named before the rest is counted. */
const mostItems = 5;

/** The cards of all records that have a page, in the order of the catalog. */
export function listCards(catalog: Catalog): Card[] {
  return [
    ...catalog.roles.map((one) => describeRoleCard(catalog, one)),
    ...catalog.pairs.map((one) => describePairCard(catalog, one)),
    ...catalog.responsibilities.map((one) => describeResponsibilityCard(catalog, one)),
    ...catalog.posts.map((one) => describePostCard(catalog, one)),
    ...catalog.terms.map((one) => describeTermCard(catalog, one)),
    ...catalog.sources.map(describeSourceCard),
  ];
}

/** The card of a record that others may embed. */
export function getEmbeddedCard(catalog: Catalog, kind: EmbeddedKind, id: string): Card {
  if (kind === "role") return describeRoleCard(catalog, get(catalog.roleById, id));
  if (kind === "responsibility")
    return describeResponsibilityCard(catalog, get(catalog.responsibilityById, id));
  const pairs = new Map(catalog.pairs.map((pair) => [pair.id, pair]));
  return describePairCard(catalog, get(pairs, id));
}

/** The card of a responsibility: who answers for it, how sure that is, and who else takes part. */
export function describeResponsibilityCard(catalog: Catalog, one: Responsibility): Card {
  const answer = findAnswer(catalog, one);
  const claimed = one.ownership === "contested";
  const holders = one.involvement.map((part) => ({
    levels: [part.level, ...(part.also ?? [])],
    label:
      part.role === undefined
        ? labelOfPost(get(catalog.postById, part.post ?? ""))
        : labelOf(get(catalog.roleById, part.role)),
  }));
  const levels = (Object.keys(involvementLevels) as InvolvementLevel[]).filter(
    (level) => !(claimed && level === "accountable"),
  );
  return {
    kind: "responsibility",
    id: one.id,
    address: to.responsibility(one.id),
    kicker: recordKinds.responsibility.label,
    title: one.title,
    mark: one.code,
    says: formatAnswer(answer),
    standing: undefined,
    roles: answer.owners.filter(({ kind }) => kind === "role"),
    lines: keepFull([
      { term: words.askFirst, items: one.askFirst === undefined ? [] : [plain(one.askFirst)] },
      {
        term: words.claimedBy,
        items: claimed ? answer.owners.map((owner) => toHolder(owner)) : [],
      },
      ...levels.map((level) => ({
        term: involvementLevels[level].label,
        items: holders
          .filter((held) => held.levels.includes(level))
          .map(({ label }) => toHolder(label)),
      })),
      ...answer.elsewhere.map(({ where, holders: there, standing }) => ({
        term: where,
        items: there.map((holder) => toHolder(holder, standing)),
      })),
    ]),
  };
}

/** The card of a role: what it is for, how much it answers for, what to bring it and what not. */
export function describeRoleCard(catalog: Catalog, role: Role): Card {
  const guide = describeRole(catalog, role);
  return {
    kind: "role",
    id: role.id,
    address: to.role(role.id),
    kicker: recordKinds.role.label,
    title: role.title,
    mark: role.abbreviation,
    says: guide.purpose.text,
    standing: words.answersFor(
      guide.ownedCount,
      catalog.site.citesSources
        ? guide.standings.map(({ standing, count }) => [count, standings[standing].short])
        : [],
      role.kind,
    ),
    roles: [guide.role],
    lines: keepFull([
      {
        term: words.bring,
        items: shorten(
          guide.bring.map(({ what, row }) => toRow(row, what)),
          to.role(role.id),
        ),
      },
      {
        term: words.elsewhere,
        items: shorten(
          guide.notOwned.map(({ what, row }) => toRow(row, words.goesTo(what, nameOwners(row)))),
          to.role(role.id),
        ),
      },
    ]),
  };
}

/** The card of a pair: the difference, what only one answers for, what both do, and who leads when. */
export function describePairCard(catalog: Catalog, pair: RolePair): Card {
  const page = describePair(catalog, pair.first, pair.second);
  const [first, second] = page.roles;
  const address = to.pairing(pair.id);
  const all = `${address}#owned`;
  const difference = page.written?.difference.text;
  return {
    kind: "pairing",
    id: pair.id,
    address,
    kicker: recordKinds.pairing.label,
    title: titleOfPair(catalog, pair),
    mark: undefined,
    says:
      difference === undefined
        ? page.description
        : splitSentences(difference).slice(0, 2).join(" "),
    standing: catalog.site.citesSources ? restsOn(page.evidence) : undefined,
    roles: [first, second],
    lines: keepFull([
      {
        term: words.both,
        items:
          page.both.length === 0
            ? [plain(words.none)]
            : shorten(
                page.both.map(({ row }) => toRow(row, row.title)),
                all,
              ),
      },
      {
        term: words.only(nameInSentence(first.shortTitle, first)),
        items: [{ text: words.count(page.onlyFirst.length), address: all }],
      },
      {
        term: words.only(nameInSentence(second.shortTitle, second)),
        items: [{ text: words.count(page.onlySecond.length), address: all }],
      },
      {
        term: words.whoLeads,
        items: shorten(
          (page.written?.situations ?? []).map(({ id, when, lead }) => ({
            text: words.situation(when, nameInSentence(lead.shortTitle, lead)),
            address: `${address}#${id}`,
          })),
          `${address}#situations`,
        ),
      },
    ]),
  };
}

/** The card of a post outside the register. */
export function describePostCard(catalog: Catalog, post: Post): Card {
  return {
    kind: "post",
    id: post.id,
    address: to.post(post.id),
    kicker: recordKinds.post.label,
    title: post.title,
    mark: post.abbreviations[0],
    says: post.summary,
    standing: catalog.site.citesSources ? restsOnClaims(catalog, claimsOfPost(post)) : undefined,
    roles: [],
    lines: [],
  };
}

/** The card of a term. */
export function describeTermCard(catalog: Catalog, term: Term): Card {
  return {
    kind: "term",
    id: term.id,
    address: to.term(term.id),
    kicker: recordKinds.term.label,
    title: term.title,
    mark: term.abbreviation,
    says: term.summary,
    standing: catalog.site.citesSources ? restsOnClaims(catalog, claimsOfTerm(term)) : undefined,
    roles: [],
    lines: [],
  };
}

/** The card of a source. */
export function describeSourceCard(source: Source): Card {
  return {
    kind: "source",
    id: source.id,
    address: to.source(source.id),
    kicker: recordKinds.source.label,
    title: source.title,
    mark: undefined,
    says: source.about,
    standing: words.sourceSays(kindLabelOf(source), yearOf(source), source.claims.length),
    roles: [],
    lines: [
      {
        term: words.publishedBy,
        items: [plain(`${source.publisher}, ${formatDate(source.date)}`)],
      },
    ],
  };
}

/** A card's title with its code or abbreviation. */
export function formatCardTitle({ title, mark }: Pick<Card, "title" | "mark">): string {
  return mark === undefined || mark === title ? title : words.titled(title, mark);
}

/** What a card says, with its standing. */
export function formatCardText({ says, standing }: Pick<Card, "says" | "standing">): string {
  return standing === undefined ? says : `${says} ${standing}`;
}

function plain(text: string): CardItem {
  return { text, address: undefined };
}

function toHolder(
  holder: HolderLabel,
  standing = "standing" in holder ? (holder.standing as StandingId) : undefined,
): CardItem {
  return {
    text:
      standing === undefined || standings[standing].short === ""
        ? holder.title
        : words.holder(holder.title, standings[standing].short),
    address: to[holder.kind](holder.id),
  };
}

function toRow({ id }: RowLabel, text: string): CardItem {
  return { text, address: to.responsibility(id) };
}

function nameOwners({ owners }: RowLabel): string {
  return owners.length === 0
    ? words.nobody
    : formatList(owners.map(({ shortTitle }) => shortTitle));
}

/** The first few items, and how many more there are where they lead. */
function shorten(items: readonly CardItem[], rest: string): CardItem[] {
  if (items.length <= mostItems + 1) return [...items];
  return [
    ...items.slice(0, mostItems),
    { text: words.more(items.length - mostItems), address: rest },
  ];
}

function keepFull(lines: readonly CardLine[]): CardLine[] {
  return lines.filter(({ items }) => items.length > 0);
}

function restsOn(groups: readonly { readonly items: readonly unknown[] }[]): string {
  return words.rests(
    groups.reduce((sum, { items }) => sum + items.length, 0),
    groups.length,
  );
}

function restsOnClaims(catalog: Catalog, ids: Iterable<string>): string {
  const claims = [...new Set(ids)].map((id) => get(catalog.claims, id));
  return words.rests(claims.length, new Set(claims.map(({ source }) => source.id)).size);
}
