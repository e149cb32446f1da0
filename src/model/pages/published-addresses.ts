import {
  addresses,
  answerFragment,
  bothFragment,
  firstFragment,
  situationFragment,
} from "../../routes.ts";
import { allPairs, pairId } from "../catalog/pair.ts";
import type { Records } from "../catalog/records.ts";
import { longAddresses, reversedPairs, shortAddresses } from "../catalog/redirects.ts";
import { isRegisterSplit } from "./register.ts";

/** The addresses that records make, below the site's root; they last for good. */
export interface PublishedAddresses {
  /** The pages, each with the fragments on it that stand for something which content gives an id. */
  readonly pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** Second addresses, each with the page that it leads to. */
  readonly redirects: ReadonlyMap<string, string>;
  /** The codes of responsibilities, each with the record's id. */
  readonly codes: ReadonlyMap<string, string>;
}

/**
 * Lists every lasting address of some records.
 *
 * Fragments that tell an answer of the register, such as a role's part in a responsibility or the entry of
 * a dispute, are not among them: they go when the answer changes.
 */
export function listPublishedAddresses(records: Records): PublishedAddresses {
  const to = addresses("/");
  const pages = new Map<string, Set<string>>();
  const redirects = new Map<string, string>();
  const addPage = (address: string, fragments: Iterable<string> = []) =>
    pages.set(address, new Set([...(pages.get(address) ?? []), ...fragments]));
  const pairs = allPairs({
    ...records,
    roles: [...records.roles].sort((a, b) => a.order - b.order),
  });
  const idsOf = (all: readonly { readonly id: string }[]) => all.map((one) => one.id);

  for (const page of Object.values(to.pages))
    if (page !== to.pages.decide || records.decision !== undefined) addPage(page);
  // A domain without a row has no place in the register.
  addPage(
    to.pages.responsibilities,
    records.responsibilities.map((one) => one.domain),
  );
  if (isRegisterSplit(records))
    for (const one of records.responsibilities) addPage(to.domainPage(one.domain));
  for (const one of records.roles) addPage(to.role(one.id));
  for (const one of records.responsibilities)
    addPage(to.responsibility(one.id), idsOf(one.positions));
  for (const one of records.terms) addPage(to.term(one.id));
  for (const one of records.sources)
    addPage(
      to.source(one.id),
      one.claims.map((claim) => claim.slug),
    );
  for (const pair of pairs) addPage(to.pairing(pair.id));
  for (const one of records.pairings) {
    addPage(
      to.pairing(one.id),
      idsOf([...one.handOffs, ...one.tensions, ...one.situations, ...one.questions]),
    );
    addPage(to.pages.situations, [
      one.id,
      ...one.situations.map((situation) => situationFragment(one.id, situation.id)),
    ]);
  }
  if (records.decision !== undefined) addPage(to.pages.decide, fragmentsOfDecision(records));

  for (const { slug, roles } of shortAddresses(records.roles)) {
    const [only] = roles;
    if (only !== undefined && roles.length === 1) redirects.set(to.short(slug), to.role(only.id));
    else addPage(to.short(slug));
  }
  for (const { slug, role } of longAddresses(records.roles))
    redirects.set(to.role(slug), to.role(role));
  for (const { slug, pair } of reversedPairs(pairs))
    redirects.set(to.pairing(slug), to.pairing(pair));
  return {
    pages,
    redirects,
    codes: new Map(records.responsibilities.map((one) => [one.code, one.id])),
  };
}

/** The questions and answers of the page that decides, its results, and the pairs of them. */
function fragmentsOfDecision({ decision, roles }: Records): string[] {
  const outcomes = (decision?.outcomes ?? []).flatMap(
    ({ role }) => roles.find((one) => one.id === role) ?? [],
  );
  return [
    ...(decision?.questions ?? []).flatMap((question) => [
      question.id,
      ...question.answers.map((answer) => answerFragment(question.id, answer.id)),
    ]),
    ...outcomes.map((role) => firstFragment(role.id)),
    ...outcomes.flatMap((first, place) =>
      outcomes.slice(place + 1).map((second) => bothFragment(pairId(first, second))),
    ),
  ];
}
