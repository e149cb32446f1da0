import { decision as words } from "../../words/browser/decision.ts";
import type { ViewAddress } from "./address-view.ts";

/** What deciding needs of content/decision.yaml: the weights, without the texts. */
export interface DecisionRules {
  readonly questions: readonly {
    readonly id: string;
    readonly answers: readonly {
      readonly id: string;
      readonly reasons: readonly { readonly role: string; readonly weight: number }[];
      /** The posts that the company has already. */
      readonly has: readonly string[];
      /** How many posts the company can fill. */
      readonly posts?: "none" | "one" | "two" | undefined;
    }[];
  }[];
  /** The roles that can be the result, in their order. */
  readonly outcomes: readonly {
    readonly role: string;
    /** The role to add next where the answers name no other. */
    readonly then: string;
  }[];
  /** Where to begin when no answer speaks for anybody. */
  readonly undecided: { readonly roles: readonly string[] };
}

/** Question id → answer id; a question that is left out is not answered. */
export type Answers = Readonly<Record<string, string>>;

/** An answer's word for a role. */
export interface CountedReason {
  readonly question: string;
  readonly answer: string;
  readonly role: string;
  readonly weight: number;
}

/** What some answers lead to. */
export interface Result {
  /**
   * `hire`: `first` are the posts to fill first. `held`: the answers speak most for posts that are
   * there already, and these are `first`. `none`: no post can be filled yet, and `first` are those whose
   * duties need a name first. `undecided`: no answer speaks for anybody.
   */
  readonly kind: "hire" | "held" | "none" | "undecided";
  /** Whom to begin with; more than one is a tie. Never empty. */
  readonly first: readonly string[];
  /** Those whom the answers speak most for and whom the company has already. */
  readonly held: readonly string[];
  /** Whom to add after that; more than one is a tie. Empty where `first` is one, or nobody is left. */
  readonly next: readonly string[];
  /** The pairs of posts to tell about: who could hold both, and what then falls between. */
  readonly pairs: readonly (readonly [string, string])[];
  /** Whether the company can fill only one post. */
  readonly onePost: boolean;
  /** What each role's reasons add up to, the highest first, zeros left out. */
  readonly counts: readonly { readonly role: string; readonly count: number }[];
  /** Every reason that counted, in the order of the questions. */
  readonly reasons: readonly CountedReason[];
}

/**
 * Which role a company needs first. Adds up what each answer says for each role; the highest sum
 * comes first, an equal one is a tie. A post that is there already is not filled a second time.
 * @param answers unknown questions and answers count for nothing
 */
export function decide(rules: DecisionRules, answers: Answers): Result {
  const given = rules.questions.flatMap((question) =>
    question.answers
      .filter((answer) => answer.id === answers[question.id])
      .map((answer) => ({ question: question.id, answer })),
  );
  const reasons = given.flatMap(({ question, answer }) =>
    answer.reasons.map(({ role, weight }) => ({ question, answer: answer.id, role, weight })),
  );
  const has = new Set(given.flatMap(({ answer }) => answer.has));
  const roles = rules.outcomes.map((outcome) => outcome.role);
  const countOf = (role: string) =>
    reasons.reduce((sum, reason) => sum + (reason.role === role ? reason.weight : 0), 0);
  const counts = roles
    .map((role) => ({ role, count: countOf(role) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const strongest = (among: readonly string[]) => {
    const most = Math.max(0, ...among.map(countOf));
    return most === 0 ? [] : among.filter((role) => countOf(role) === most);
  };
  const without = (all: readonly string[], left: readonly string[]) =>
    all.filter((role) => !left.includes(role));
  const open = roles.filter((role) => !has.has(role));

  const leaders = strongest(roles);
  const candidates = leaders.length > 0 ? leaders : rules.undecided.roles;
  const taken = candidates.filter((role) => has.has(role));
  const free = without(candidates, taken);
  const first = free.length > 0 ? free : taken;
  const isNone = given.some(({ answer }) => answer.posts === "none");
  const kind = isNone
    ? "none"
    : leaders.length === 0
      ? "undecided"
      : free.length > 0
        ? "hire"
        : "held";

  const named = strongest(without(open, first));
  const usual = rules.outcomes
    .filter((outcome) => first.includes(outcome.role))
    .map((outcome) => outcome.then)
    .filter((role) => open.includes(role) && !first.includes(role));
  const isTie = kind !== "held" && first.length > 1;
  const next =
    isNone || kind === "undecided" || isTie ? [] : named.length > 0 ? named : usual.slice(0, 1);
  const others = [...next, ...roles.filter((role) => has.has(role))];
  return {
    kind,
    first,
    held: taken,
    next,
    pairs: isNone
      ? []
      : first.length > 1
        ? pairsAmong(roles, first)
        : pairsAmong(roles, [...first, ...others]).filter((pair) => pair.includes(first[0] ?? "")),
    onePost: given.some(({ answer }) => answer.posts === "one"),
    counts,
    reasons,
  };
}

function pairsAmong(order: readonly string[], some: readonly string[]): [string, string][] {
  const sorted = order.filter((role) => some.includes(role));
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b): [string, string] => [a, b]));
}

/** How answers stand in an address, in the order of the questions: `?customers=internal`. */
export function answersAddress({
  questions,
}: Pick<DecisionRules, "questions">): ViewAddress<Answers> {
  return {
    parameters: Object.fromEntries(
      questions.map(({ id, answers }) => [id, { ids: answers.map((answer) => answer.id) }]),
    ),
    toView: (values) =>
      Object.fromEntries(
        questions.flatMap(({ id }) => (values[id] ?? []).map((answer) => [id, answer])),
      ),
    toValues: (answers) =>
      Object.fromEntries(
        questions.map(({ id }) => {
          const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
          return [id, answer === undefined ? [] : [answer]];
        }),
      ),
  };
}

/** The result in two or three short sentences. @param nameOf a role within a sentence: "the CIO" */
export function formatResult(result: Result, nameOf: (role: string) => string): string {
  const { kind, held } = result;
  const names = result.first.map(nameOf);
  const taken = held.map(nameOf);
  const next = result.next.map(nameOf);
  const sentences = {
    hire: [
      ...(taken.length > 0 ? [words.heldAsMuch(taken)] : []),
      names.length > 1 ? words.tie(names) : words.begin(names),
    ],
    held: [words.heldMost(names), words.settleFirst],
    none: [words.none, ...(result.counts.length > 0 ? [words.nameFirst(names)] : [])],
    undecided:
      held.length === names.length ? [words.noOther(names)] : [words.noAnswer, words.begin(names)],
  }[kind];
  if (next.length > 0) sentences.push(words.next(next));
  const [pair] = result.pairs;
  if (result.onePost && pair !== undefined) sentences.push(words.onePerson(pair.map(nameOf)));
  return sentences.join(" ");
}
