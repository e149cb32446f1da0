import { get, kindLabelOf, type Catalog } from "../model/catalog/catalog.ts";
import { getCondition } from "../model/catalog/conditions.ts";
import { statementsOfRole } from "../model/evidence/uses.ts";
import { formatDate } from "../words/language.ts";
import type {
  Pairing,
  Post,
  Responsibility,
  Role,
  Source,
  Term,
} from "../model/catalog/records.ts";

/**
 * The texts of a responsibility that speak of what it is: what it does not cover would lead to it by words that
 * belong elsewhere.
 */
export function textsOfResponsibility(catalog: Catalog, one: Responsibility): string[] {
  return [
    one.code,
    get(catalog.domainById, one.domain).title,
    one.summary,
    one.note ?? "",
    // Where several claim it, the grounds are a part of their own.
    ...(one.positions.length > 0
      ? []
      : one.involvement.flatMap(({ reason, inferred = "" }) => [reason, inferred])),
    ...one.conditions.map(({ text }) => text),
    ...(catalog.site.conditions === undefined
      ? []
      : one.conditions.map(({ when }) => getCondition(catalog, when).where)),
    ...(one.escalateTo ?? []).flatMap(({ when = "", who = "", contact = [] }) => [
      when,
      who,
      ...contact,
    ]),
    ...one.covers,
    one.body.text,
  ];
}

/** The texts of a role's guide. */
export function textsOfRole(catalog: Catalog, role: Role): string[] {
  return [
    role.purpose,
    ...Object.values(role.glance).flatMap((cell) => cell?.text ?? []),
    ...role.notOwned.flatMap(({ responsibility, because, says = "" }) => [
      get(catalog.responsibilityById, responsibility).title,
      because,
      says,
    ]),
    ...[...role.bring, ...role.week, ...role.misread, ...role.skills, ...role.disagreements].map(
      ({ what }) => what,
    ),
    ...statementsOfRole(role).map(({ text }) => text),
    ...role.firstMeeting,
    ...(role.contact ?? []),
    ...(role.shifts ?? []).flatMap(({ when, contact = [] }) => [when, ...contact]),
    role.channel ?? "",
    role.body.text,
  ];
}

/** The texts of a pairing that somebody has written, without those of its parts; what is worked out of the register stands elsewhere. */
export function textsOfPairing(pairing: Pairing): string[] {
  return [
    pairing.difference,
    pairing.quickTest?.text ?? "",
    pairing.reporting?.text ?? "",
    ...pairing.needBoth.map(({ text }) => text),
    pairing.body.text,
  ];
}

/** The texts of a post's page, without its choices. */
export function textsOfPost(post: Post): string[] {
  return [
    post.summary,
    ...post.answersFor.map(({ text }) => text),
    ...(post.contact ?? []),
    post.body.text,
  ];
}

/** The texts of a term: its definition. */
export function textsOfTerm(term: Term): string[] {
  return [term.body.text];
}

/** The texts of a source: what it is, and everything it says. */
export function textsOfSource(source: Source): string[] {
  const { follows } = source;
  return [
    source.about,
    kindLabelOf(source),
    source.publisher,
    source.author,
    formatDate(source.date),
    source.dateNote ?? "",
    source.url ?? "",
    source.jurisdiction ?? "",
    source.sample ?? "",
    follows?.title ?? "",
    follows?.publisher ?? "",
    formatDate(follows?.date ?? ""),
    follows?.note ?? "",
    ...source.claims.map(({ says }) => says),
  ];
}
