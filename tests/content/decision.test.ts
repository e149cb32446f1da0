import { describe, expect, test } from "vitest";
import { buildCatalog, get } from "../../src/model/catalog/catalog.ts";
import { formatIssues } from "../../src/model/integrity/issue.ts";
import { decide, formatResult, type Answers, type Result } from "../../src/model/views/decision.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { readSettings } from "../../src/settings.ts";
import { fixtureContent } from "../fixture.ts";

const { contentDir } = readSettings();

/** Reads the decision of a content folder; undefined where it has none. */
async function readDecision(folder: string) {
  const { records, issues } = await readContent(folder);
  if (records === undefined) throw new Error(formatIssues(issues));
  const catalog = buildCatalog(records);
  return catalog.decision && { catalog, decision: catalog.decision };
}
type Read = NonNullable<Awaited<ReturnType<typeof readDecision>>>;
type Questions = Read["decision"]["questions"];

/** Every way to answer, or not to answer, every question. */
function allAnswers(questions: Questions, from = 0): Answers[] {
  const question = questions[from];
  if (question === undefined) return [{}];
  return allAnswers(questions, from + 1).flatMap((rest) => [
    rest,
    ...question.answers.map(({ id }) => ({ [question.id]: id, ...rest })),
  ]);
}

/** The claims behind what the page says for those whom a result begins with. */
function claimsBehind({ questions, outcomes, undecided, none }: Read["decision"], result: Result) {
  if (result.kind === "undecided") return undecided.claims;
  if (result.kind === "none") return (none?.why ?? []).flatMap(({ claims }) => claims);
  const counted = result.reasons.filter((reason) => result.first.includes(reason.role));
  return [
    ...counted.flatMap(({ question, answer, role }) =>
      questions
        .filter((one) => one.id === question)
        .flatMap((one) => one.answers.filter(({ id }) => id === answer))
        .flatMap((one) => one.reasons.filter((reason) => reason.role === role))
        .flatMap((reason) => reason.claims),
    ),
    ...outcomes
      .filter((outcome) => result.first.includes(outcome.role))
      .flatMap((outcome) => outcome.why.flatMap((one) => one.claims)),
  ];
}

function walk(decision: Read["decision"]) {
  return allAnswers(decision.questions).map((answers) => ({
    answers,
    result: decide(decision, answers),
  }));
}

const own = await readDecision(contentDir);

describe.each([
  ["the content", own],
  ["the fixture", await readDecision(fixtureContent)],
])("of %s every combination of answers", (_, read) => {
  const holds = test.skipIf(read === undefined);
  const { catalog, decision } = read ?? ({} as Read);
  const walked = read === undefined ? [] : walk(decision);

  holds("is walked", () => {
    const { questions } = decision;
    const expected = questions.reduce((product, { answers }) => product * (answers.length + 1), 1);
    expect(walked).toHaveLength(expected);
  });

  holds("has a recommendation that names its roles", () => {
    const title = (role: string) => get(catalog.roleById, role).title;
    const bad = walked.filter(
      ({ result }) =>
        result.first.length === 0 ||
        // Where no post can be filled and no answer counts, there is nobody to name.
        (!(result.kind === "none" && result.counts.length === 0) &&
          !formatResult(result, title).includes(title(result.first[0] ?? ""))),
    );
    expect(bad).toEqual([]);
  });

  holds("never adds a post that is there already", () => {
    const bad = walked.filter(({ answers, result }) => {
      const has = decision.questions.flatMap((question) =>
        question.answers.filter((one) => one.id === answers[question.id]).flatMap((one) => one.has),
      );
      const added = [...result.first, ...result.next].filter((role) => !result.held.includes(role));
      return added.some((role) => has.includes(role));
    });
    expect(bad).toEqual([]);
  });

  test.skipIf(read === undefined || read.catalog.site.houseRules === false)(
    "rests on evidence",
    () => {
      const bad = walked.filter(({ result }) => {
        const claims = claimsBehind(decision, result);
        return claims.length === 0 || claims.some((id) => !catalog.claims.has(id));
      });
      expect(bad).toEqual([]);
    },
  );
});

test("of the fixture leads to every role, every kind of result and to ties", async () => {
  const { catalog, decision } = (await readDecision(fixtureContent)) ?? ({} as Read);
  const results = walk(decision).map(({ result }) => result);
  expect(new Set(results.flatMap(({ first }) => first))).toEqual(
    new Set(catalog.roles.map((role) => role.id)),
  );
  expect(new Set(results.map(({ kind }) => kind))).toEqual(
    new Set(["hire", "held", "none", "undecided"]),
  );
  expect(results.some(({ kind, first }) => kind === "hire" && first.length > 1)).toBe(true);
});
