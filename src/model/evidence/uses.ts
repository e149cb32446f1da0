import type { RecordKind } from "../../schema/vocabulary.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import { claimsOfResponsibility } from "./evidence.ts";
import { pairId } from "../catalog/pair.ts";
import { answerFragment, bothFragment, firstFragment } from "../../routes.ts";
import { kinds } from "../../schema/kinds.ts";
import { decide as words } from "../../words/decide.ts";
import type { Pairing, Post, RecordOf, Role, Term } from "../catalog/records.ts";

/** What names the claims that it rests on. */
interface Cited {
  readonly claims: readonly string[];
}

/** The kinds whose records cite claims. */
type CitingKind = Exclude<RecordKind, "source">;

/** A record, or a place on the page that decides, which cites a claim. */
export interface Use {
  readonly kind: CitingKind | "decision";
  /** The record's id; of the page that decides, the fragment. */
  readonly id: string;
  readonly title: string;
}

/** Every statement of a role's typed fields but its at-a-glance rows and what it does not own. */
export function statementsOfRole(role: Role) {
  return [
    ...(role.paragraph ? [role.paragraph] : []),
    ...role.reportsTo,
    ...role.whetherToHaveOne,
    ...role.week,
    ...role.misread,
    ...role.skills,
    ...role.others,
    ...role.disagreements,
  ];
}

/** Every claim id that a role's typed fields cite. */
export function claimsOfRoleFields(role: Role): Set<string> {
  return new Set([
    ...role.purposeClaims,
    ...Object.values(role.glance).flatMap((cell) => cell?.claims ?? []),
    ...role.notOwned.flatMap((item) => item.claims),
    ...statementsOfRole(role).flatMap((one) => one.claims),
    ...role.claims,
  ]);
}

/** Every claim id that a role cites, on its guide or on the page beside it. */
export function claimsOfRole(role: Role): Set<string> {
  return new Set([...claimsOfRoleFields(role), ...role.body.claims.map((claim) => claim.id)]);
}

/** Every claim id that a post's page cites. */
export function claimsOfPost(post: Post): Set<string> {
  return new Set([
    ...post.answersFor.flatMap((one) => one.claims),
    ...post.choices.flatMap(({ statements }) => statements.flatMap((one) => one.claims)),
    ...post.claims,
    ...post.body.claims.map((claim) => claim.id),
  ]);
}

/** Every claim id that a pairing's typed fields cite. */
export function claimsOfPairingFields(pairing: Pairing): Set<string> {
  return new Set([
    ...pairing.differenceClaims,
    ...(pairing.quickTest?.claims ?? []),
    ...(pairing.reporting?.claims ?? []),
    ...pairing.needBoth.flatMap((one) => one.claims),
    ...pairing.handOffs.flatMap((one) => one.claims),
    ...pairing.tensions.flatMap((one) => [
      ...one.views.flatMap((view) => view.claims),
      ...one.settleClaims,
    ]),
    ...pairing.situations.flatMap((one) => one.claims),
    ...pairing.questions.flatMap((one) => one.claims),
    ...pairing.claims,
  ]);
}

/** Every claim id that a pairing cites, on its page or on the one beside it. */
export function claimsOfPairing(pairing: Pairing): Set<string> {
  return new Set([
    ...claimsOfPairingFields(pairing),
    ...pairing.body.claims.map((claim) => claim.id),
  ]);
}

/** Every claim id that a term cites. */
export function claimsOfTerm(term: Term): Set<string> {
  return new Set([...term.claims, ...term.body.claims.map((claim) => claim.id)]);
}

/** Each question, answer and result of the page that decides, with the claims that it cites there. */
function usesOfDecision({ decision, roleById }: Catalog): (readonly [Use, readonly string[]])[] {
  if (decision === undefined) return [];
  const name = (id: string) => get(roleById, id).shortTitle;
  const use = (id: string, what: string, statements: readonly (Cited | undefined)[]) => {
    const title = words.use.of(what);
    const claims = new Set(statements.flatMap((one) => one?.claims ?? []));
    return [{ kind: "decision", id, title }, [...claims]] as const;
  };
  return [
    ...decision.questions.flatMap((question, index) => [
      use(question.id, words.use.question(index + 1), [question]),
      ...question.answers.map((answer) =>
        use(answerFragment(question.id, answer.id), answer.short, [
          ...answer.reasons,
          answer.remark,
        ]),
      ),
    ]),
    ...decision.outcomes.map((outcome) =>
      use(firstFragment(outcome.role), words.use.first(name(outcome.role)), [
        ...outcome.why,
        outcome.adds,
        outcome.remark,
      ]),
    ),
    ...decision.pairs.map(({ roles: [first, second], holder }) =>
      use(
        bothFragment(pairId(get(roleById, first), get(roleById, second))),
        words.use.both(name(first), name(second)),
        holder,
      ),
    ),
    ...(decision.none ? [use("none", words.use.none, decision.none.why)] : []),
    use("nobody", words.use.undecided, [decision.undecided]),
  ];
}

/** Every claim id that a record cites, by its kind; pages name its uses in this order. */
const claimsOf: { readonly [Kind in CitingKind]: (one: RecordOf<Kind>) => Iterable<string> } = {
  responsibility: claimsOfResponsibility,
  role: claimsOfRole,
  post: claimsOfPost,
  pairing: claimsOfPairing,
  term: claimsOfTerm,
};

/** Worked out once for a catalog, because the page of every source asks for it. */
const known = new WeakMap<Catalog, ReadonlyMap<string, readonly Use[]>>();

/** Claim id → what cites it: responsibilities, then roles, pairings, terms and the page that decides. */
export function usesOfClaims(catalog: Catalog): ReadonlyMap<string, readonly Use[]> {
  const uses = known.get(catalog) ?? findUses(catalog);
  known.set(catalog, uses);
  return uses;
}

function findUses(catalog: Catalog): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (use: Use, claims: Iterable<string>) => {
    for (const id of claims) {
      const own = uses.get(id);
      if (own) own.push(use);
      else uses.set(id, [use]);
    }
  };
  for (const kind of Object.keys(claimsOf) as CitingKind[]) {
    const claims = claimsOf[kind] as (one: unknown) => Iterable<string>;
    for (const one of catalog[kinds[kind].folder])
      add({ kind, id: one.id, title: one.title }, claims(one));
  }
  for (const [use, claims] of usesOfDecision(catalog)) add(use, claims);
  return uses;
}
