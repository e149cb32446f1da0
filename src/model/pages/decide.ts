import { get, type Catalog } from "../catalog/catalog.ts";
import { citationsOf, type Citation, type Statement } from "../evidence/evidence.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import { rowLabelOf, type RowLabel } from "../evidence/row-label.ts";
import { ownersOf, rolePartsOf } from "../catalog/ownership.ts";
import { pairId } from "../catalog/pair.ts";
import type { Decision } from "../catalog/records.ts";
import { firstFragment } from "../../routes.ts";
import { getSection, listSections, type Section } from "./sections.ts";

/** What an answer says for a role. */
export interface AnswerReason extends Statement {
  readonly role: RoleLabel;
  readonly weight: number;
}

/** One answer to a question. */
export interface Answer {
  readonly id: string;
  readonly label: string;
  /** The answer in a word or two. */
  readonly short: string;
  readonly reasons: readonly AnswerReason[];
  /** The posts that the company has already. */
  readonly has: readonly RoleLabel[];
  readonly posts: "none" | "one" | "two" | undefined;
  readonly remark: Statement | undefined;
}

/** One question. */
export interface Question {
  readonly id: string;
  readonly question: string;
  /** Where a source asks it. */
  readonly citations: readonly Citation[];
  readonly answers: readonly Answer[];
}

/** What the page says where a role comes first, or next. */
export interface Outcome {
  readonly role: RoleLabel;
  readonly why: readonly Statement[];
  readonly remark: Statement | undefined;
  readonly adds: Statement;
  readonly then: RoleLabel;
}

/** What one of two roles leaves undone if it holds both posts. */
export interface Gap {
  readonly holder: RoleLabel;
  readonly other: RoleLabel;
  readonly rows: readonly RowLabel[];
}

/** One person for two posts. */
export interface SharedPost {
  /** The pair's id. */
  readonly id: string;
  readonly roles: readonly [RoleLabel, RoleLabel];
  /** Who could hold both; empty where nobody wrote about it. */
  readonly holder: readonly Statement[];
  readonly gaps: readonly Gap[];
}

/** An answer which speaks for one role alone. */
export interface DecisionHint {
  /** The answer in a few words: "Failing systems". */
  readonly answer: string;
  readonly role: RoleLabel;
  /** The result's fragment on the page that decides. */
  readonly result: string;
}

/** The short answers: of the question that has most of them, those that speak for one role alone. */
export interface DecisionHints {
  /** The question; empty where none has such an answer. */
  readonly asks: string;
  readonly answers: readonly DecisionHint[];
  /** The answers to any question with which no role is to begin with yet, in a few words. */
  readonly noneYet: readonly string[];
}

/** Everything that the page which decides shows. */
export interface DecisionPage {
  readonly hints: DecisionHints;
  readonly sections: readonly Section[];
  /** The section that shows the reader's own result, which is made of buttons. */
  readonly result: Section;
  /** The sections below it. */
  readonly below: readonly Section[];
  readonly questions: readonly Question[];
  readonly outcomes: readonly Outcome[];
  /** Every pair of them. */
  readonly pairs: readonly SharedPost[];
  /** Why no post yet, and what to do instead; undefined where no answer leads there. */
  readonly none: readonly Statement[] | undefined;
  readonly undecided: Statement & { readonly roles: readonly RoleLabel[] };
}

/** Works out the page that decides. */
export function describeDecision(catalog: Catalog, decision: Decision): DecisionPage {
  const role = (id: string) => labelOf(get(catalog.roleById, id));
  const state = ({ text, claims }: { text: string; claims: readonly string[] }): Statement => ({
    text,
    citations: citationsOf(catalog, claims, "source"),
  });
  const sections = listSections("decide");
  const result = getSection(sections, "your-result");
  return {
    hints: listHints(catalog),
    sections,
    result,
    below: sections.filter((section) => section !== result),
    questions: decision.questions.map((question) => ({
      id: question.id,
      question: question.question,
      citations: citationsOf(catalog, question.claims, "source"),
      answers: question.answers.map((answer) => ({
        id: answer.id,
        label: answer.label,
        short: answer.short,
        reasons: answer.reasons.map((reason) => ({
          ...state(reason),
          role: role(reason.role),
          weight: reason.weight,
        })),
        has: answer.has.map(role),
        posts: answer.posts,
        remark: answer.remark && state(answer.remark),
      })),
    })),
    outcomes: decision.outcomes.map((outcome) => ({
      role: role(outcome.role),
      why: outcome.why.map(state),
      remark: outcome.remark && state(outcome.remark),
      adds: state(outcome.adds),
      then: role(outcome.then),
    })),
    pairs: decision.outcomes.flatMap((first, index) =>
      decision.outcomes
        .slice(index + 1)
        .map((second) => describeSharedPost(catalog, decision, first.role, second.role)),
    ),
    none: decision.none?.why.map(state),
    undecided: { ...state(decision.undecided), roles: decision.undecided.roles.map(role) },
  };
}

/** Sums up in a few answers which role is needed. */
export function listHints({ decision, roleById }: Catalog): DecisionHints {
  const questions = decision?.questions ?? [];
  const perQuestion = questions.map(({ question, answers }) => ({
    asks: question,
    answers: answers.flatMap(({ short, reasons }) => {
      const [only, ...more] = reasons;
      if (only === undefined || more.length > 0) return [];
      const role = labelOf(get(roleById, only.role));
      return [{ answer: short, role, result: firstFragment(role.id) }];
    }),
  }));
  return {
    ...perQuestion.reduce((most, one) => (one.answers.length > most.answers.length ? one : most), {
      asks: "",
      answers: [],
    }),
    noneYet: questions.flatMap(({ answers }) =>
      answers.filter(({ posts }) => posts === "none").map(({ short }) => short),
    ),
  };
}

/** How many responsibilities stand for what falls between where the content names none. */
const derivedGap = 3;

function describeSharedPost(
  catalog: Catalog,
  decision: Decision,
  first: string,
  second: string,
): SharedPost {
  const written = decision.pairs.find(({ roles }) => roles[0] === first && roles[1] === second);
  const [a, b] = [get(catalog.roleById, first), get(catalog.roleById, second)];
  const gap = (holder: string, other: string): Gap => {
    // Without a choice in the content: what the other answers for alone and the holder has no part in.
    const left = written
      ? written.between
          .map((id) => get(catalog.responsibilityById, id))
          .filter((one) => ownersOf(one).includes(other))
      : catalog.responsibilities
          .filter(
            (one) =>
              one.ownership === "sole" &&
              ownersOf(one).includes(other) &&
              rolePartsOf(one).every((part) => part.role !== holder),
          )
          .slice(0, derivedGap);
    return {
      holder: labelOf(get(catalog.roleById, holder)),
      other: labelOf(get(catalog.roleById, other)),
      rows: left.map((one) => rowLabelOf(catalog, one)),
    };
  };
  return {
    id: pairId(a, b),
    roles: [labelOf(a), labelOf(b)],
    holder: (written?.holder ?? []).map(({ text, claims }) => ({
      text,
      citations: citationsOf(catalog, claims, "source"),
    })),
    gaps: [gap(first, second), gap(second, first)].filter(({ rows }) => rows.length > 0),
  };
}
