import { describe, expect, test } from "vitest";
import { checkIntegrity } from "../../../../src/model/integrity/check-integrity.ts";
import { formatPath } from "../../../../src/model/integrity/issue.ts";
import type { Decision } from "../../../../src/model/catalog/records.ts";
import { decisionSchema } from "../../../../src/schema/decision.ts";
import { at } from "../broken.ts";
import { makeAnswer, reason, soundDecision } from "../decision-fixture.ts";
import { soundRecords, type Draft } from "../fixture.ts";

type Break = (decision: Draft<Decision>) => void;
const answer = (all: Draft<Decision>, question = 0, place = 0) =>
  at(at(all.questions, question).answers, place);

const check = (change: Break) => {
  const decision = soundDecision();
  change(decision);
  return checkIntegrity({ ...soundRecords(), decision });
};

test("sound records with a decision have no issue", () => {
  expect(check(() => {})).toEqual([]);
});

describe("a decision is refused where", () => {
  const cases: { rule: string; break: Break; path: string; says: string }[] = [
    {
      rule: "two questions share an id",
      break: (all) => (at(all.questions, 1).id = "whom"),
      path: "questions[1].id",
      says: '"whom" is there twice',
    },
    {
      rule: "two answers share an id",
      break: (all) => (answer(all, 0, 1).id = "inside"),
      path: "questions[0].answers[1].id",
      says: '"inside" is there twice',
    },
    {
      rule: "an answer leads to none yet, and nothing says what then",
      break: (all) => delete all.none,
      path: "questions[3].answers[2].posts",
      says: "nothing says what to do where no post can be filled",
    },
    {
      rule: "two questions ask the same",
      break: (all) => (at(all.questions, 1).question = at(all.questions, 0).question),
      path: "questions[1].question",
      says: '"What of whom?" is there twice',
    },
    {
      rule: "two answers read the same",
      break: (all) => (answer(all, 0, 1).label = answer(all).label),
      path: "questions[0].answers[1].label",
      says: '"Answer inside" is there twice',
    },
    {
      rule: "two answers read the same in the diagram",
      break: (all) => (answer(all, 0, 1).short = answer(all).short),
      path: "questions[0].answers[1].short",
      says: '"inside" is there twice',
    },
    {
      rule: "a question takes a section's fragment",
      break: (all) => (at(all.questions, 1).id = "results"),
      path: "questions[1].id",
      says: 'the fragment "results" is already taken',
    },
    {
      rule: "an answer takes a result's fragment",
      break: (all) => {
        at(all.questions, 1).id = "first";
        answer(all, 1).id = "pm";
        // Its other answers would begin as results do, too.
        all.questions[1]?.answers.splice(1);
      },
      path: "questions[1].answers[0].id",
      says: 'the fragment "first-pm" is already taken',
    },
    {
      rule: "an answer takes a question's fragment",
      break: (all) => (at(all.questions, 1).id = "whom-inside"),
      path: "questions[1].id",
      says: 'the fragment "whom-inside" is already taken',
    },
    {
      rule: "a post is filled twice",
      break: (all) => (answer(all, 2, 2).has = ["pm", "pm"]),
      path: "questions[2].answers[2].has[1]",
      says: '"pm" is there twice',
    },
    {
      rule: "a question cites an unknown claim",
      break: (all) => (at(all.questions, 0).claims = ["report/nothing"]),
      path: "questions[0].claims[0]",
      says: 'unknown claim "report/nothing"',
    },
    {
      rule: "a reason names an unknown role",
      break: (all) => answer(all, 1).reasons.push(reason("cfo", 1)),
      path: "questions[1].answers[0].reasons[2].role",
      says: 'unknown role "cfo"',
    },
    {
      rule: "an answer counts for a role two times",
      break: (all) => answer(all, 1).reasons.push(reason("pm", 1)),
      path: "questions[1].answers[0].reasons[2].role",
      says: '"pm" is there twice',
    },
    {
      rule: "a reason's claim speaks of another role",
      break: (all) => (at(answer(all, 1).reasons, 0).claims = ["report/products-are-tds"]),
      path: "questions[1].answers[0].reasons[0].claims[0]",
      says: 'does not speak of "pm" but of td',
    },
    {
      rule: "a post that is filled is no result",
      break: (all) => (answer(all, 2, 1).has = ["cfo"]),
      path: "questions[2].answers[1].has[0]",
      says: 'unknown role "cfo"',
    },
    {
      rule: "a remark cites an unknown claim",
      break: (all) => (answer(all, 3).remark = { text: "So.", claims: ["report/nothing"] }),
      path: "questions[3].answers[0].remark.claims[0]",
      says: 'unknown claim "report/nothing"',
    },
    {
      rule: "the outcomes are not in the order of the roles",
      break: (all) => all.outcomes.push(...all.outcomes.splice(0, 1)),
      path: "outcomes[2].role",
      says: "in the order of the roles",
    },
    {
      rule: "a role comes after itself",
      break: (all) => (at(all.outcomes, 0).then = "pm"),
      path: "outcomes[0].then",
      says: "comes after itself",
    },
    {
      rule: "a pair is the wrong way round",
      break: (all) => (at(all.pairs, 0).roles = ["td", "pm"]),
      path: "pairs[0].roles",
      says: "the one with the lower order first",
    },
    {
      rule: "a pair is there twice",
      break: (all) => all.pairs.push({ ...at(all.pairs, 0) }),
      path: "pairs[1].roles",
      says: '"pm and td" is there twice',
    },
    {
      rule: "what falls between is unknown",
      break: (all) => (at(all.pairs, 0).between[1] = "build"),
      path: "pairs[0].between[1]",
      says: 'unknown responsibility "build"',
    },
    {
      rule: "what falls between is shared by the two",
      break: (all) => (at(all.pairs, 0).between[1] = "share-the-plan"),
      path: "pairs[0].between[1]",
      says: "is not accountable to exactly one of the two",
    },
    {
      rule: "there is nobody known to begin with",
      break: (all) => (all.undecided.roles = ["cfo"]),
      path: "undecided.roles[0]",
      says: 'unknown role "cfo"',
    },
    {
      rule: "the beginning cites an unknown claim",
      break: (all) => (all.undecided.claims = ["report/nothing"]),
      path: "undecided.claims[0]",
      says: 'unknown claim "report/nothing"',
    },
  ];

  test.each(cases)("$rule", ({ break: change, path, says }) => {
    const issues = check(change);
    expect(issues.map((issue) => `${issue.file} ${formatPath(issue.path)}`)).toEqual([
      `decision.yaml ${path}`,
    ]);
    expect(issues[0]?.problem).toContain(says);
    expect(issues[0]?.remedy).toMatch(/\w/);
  });

  test("a reason names a role that has no outcome", () => {
    const issues = check((all) => all.outcomes.pop());
    expect(issues.length).toBeGreaterThan(0);
    expect(new Set(issues.map((issue) => issue.problem))).toEqual(
      new Set(['the role "ad" has no outcome']),
    );
  });
});

describe("a link to /decide/ in prose", () => {
  const withLink = () => {
    const records = soundRecords();
    const desk = records.responsibilities.find((one) => one.id === "run-the-desk");
    if (desk === undefined) throw new Error("the fixture has no run-the-desk");
    desk.body.links.push({ line: 1, href: "/decide/" });
    return records;
  };

  test("leads somewhere only where there is a decision", () => {
    expect(checkIntegrity({ ...withLink(), decision: soundDecision() })).toEqual([]);
    expect(checkIntegrity(withLink()).map((issue) => issue.problem)).toEqual([
      "no page has the address /decide/",
    ]);
  });
});

describe("the schema", () => {
  const accepts = (change: Break) => {
    const decision = soundDecision();
    change(decision);
    return decisionSchema.safeParse(decision).success;
  };

  test("accepts what is sound", () => expect(accepts(() => {})).toBe(true));

  test.each<[string, Break]>([
    ["no question", (all) => (all.questions = [])],
    [
      "nine questions",
      (all) =>
        all.questions.push(
          ...["a", "b", "c", "d", "e"].map((id) => ({ ...at(all.questions, 1), id })),
        ),
    ],
    ["one answer", (all) => at(all.questions, 1).answers.pop()],
    ["five answers", (all) => at(all.questions, 0).answers.push(makeAnswer("a"), makeAnswer("b"))],
    ["a weight of three", (all) => (at(answer(all).reasons, 0).weight = 3 as 2)],
    ["nobody to begin with", (all) => (all.undecided.roles = [])],
    ["an id that no address can hold", (all) => (answer(all).id = "Not sure")],
  ])("refuses %s", (_, change) => expect(accepts(change)).toBe(false));
});
