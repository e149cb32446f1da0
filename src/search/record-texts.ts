import { get, kindLabelOf, type Catalog } from "../model/catalog/catalog.ts";
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
    ...one.involvement.flatMap(({ reason, inferred = "" }) => [reason, inferred]),
    ...one.positions.flatMap(({ outside = "", view }) => [outside, view]),
    ...one.conditions.map(({ text }) => text),
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
    role.body.text,
  ];
}

/** The texts of a pairing that somebody has written; what is worked out of the register stands elsewhere. */
export function textsOfPairing(catalog: Catalog, pairing: Pairing): string[] {
  const titleOf = (id: string) => get(catalog.responsibilityById, id).title;
  return [
    pairing.difference,
    pairing.quickTest?.text ?? "",
    ...pairing.handOffs.flatMap((one) => [
      one.title,
      titleOf(one.starts.responsibility),
      titleOf(one.finishes.responsibility),
      one.passes,
      one.text,
    ]),
    ...pairing.tensions.flatMap((one) => [
      one.title,
      ...one.views.flatMap(({ text, more = "" }) => [text, more]),
      one.settle,
      one.settleMore ?? "",
      ...one.responsibilities.map(titleOf),
    ]),
    ...pairing.situations.flatMap((one) => [
      one.when,
      one.why,
      ...one.responsibilities.map(titleOf),
    ]),
    ...pairing.questions.flatMap(({ question, answer }) => [question, answer]),
    ...pairing.needBoth.map(({ text }) => text),
    pairing.body.text,
  ];
}

/** The texts of a post's page. */
export function textsOfPost(post: Post): string[] {
  return [
    post.summary,
    ...post.answersFor.map(({ text }) => text),
    ...post.choices.flatMap(({ question, statements }) => [
      question,
      ...statements.map(({ text }) => text),
    ]),
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
