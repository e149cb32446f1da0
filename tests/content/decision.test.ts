import { describe, expect, test } from "vitest";
import { buildCatalog, get } from "../../src/model/catalog/catalog.ts";
import { decide, formatResult, type Answers, type Result } from "../../src/model/views/decision.ts";
import { formatIssues } from "../../src/model/integrity/issue.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { findBritishSpelling, findLongSentences, hasBareCmo } from "./style-rules.ts";
import { textsOfFields } from "./texts.ts";

const { records, issues } = await readContent("content");
if (records === undefined) throw new Error(formatIssues(issues));
const catalog = buildCatalog(records);
if (catalog.decision === undefined) throw new Error("content/decision.yaml is missing");
const decision = catalog.decision;
const { questions, outcomes } = decision;
const title = (role: string) => get(catalog.roleById, role).title;

/** Every way to answer, or not to answer, every question. */
function allAnswers(from = 0): Answers[] {
  const question = questions[from];
  if (question === undefined) return [{}];
  return allAnswers(from + 1).flatMap((rest) => [
    rest,
    ...question.answers.map(({ id }) => ({ [question.id]: id, ...rest })),
  ]);
}

/** The claims behind what the page says for those whom a result begins with. */
function claimsBehind(result: Result): string[] {
  if (result.kind === "undecided") return decision.undecided.claims;
  return [
    ...result.reasons
      .filter((reason) => result.first.includes(reason.role))
      .flatMap(
        (counted) =>
          questions
            .find((one) => one.id === counted.question)
            ?.answers.find((one) => one.id === counted.answer)
            ?.reasons.find((one) => one.role === counted.role)?.claims ?? [],
      ),
    ...outcomes
      .filter((outcome) => result.first.includes(outcome.role))
      .flatMap((outcome) => outcome.why.flatMap((one) => one.claims)),
  ];
}

const walked = allAnswers().map((answers) => ({ answers, result: decide(decision, answers) }));

describe("every combination of answers", () => {
  test("is walked", () => {
    const expected = questions.reduce((product, { answers }) => product * (answers.length + 1), 1);
    expect(walked).toHaveLength(expected);
    expect(expected).toBeGreaterThan(5000);
  });

  test("has a recommendation with at least one cited reason", () => {
    const bad = walked.filter(
      ({ result }) =>
        result.first.length === 0 ||
        claimsBehind(result).length === 0 ||
        claimsBehind(result).some((id) => !catalog.claims.has(id)) ||
        !formatResult(result, title).includes(title(result.first[0] ?? "")),
    );
    expect(bad).toEqual([]);
  });

  test("never adds a post that is there already", () => {
    const bad = walked.filter(({ answers, result }) => {
      const has = questions.flatMap((question) =>
        question.answers.filter((one) => one.id === answers[question.id]).flatMap((one) => one.has),
      );
      const added = [...result.first, ...result.next].filter((role) => !result.held.includes(role));
      return added.some((role) => has.includes(role));
    });
    expect(bad).toEqual([]);
  });

  test("leads to every role, every kind of result and to ties", () => {
    expect(new Set(walked.flatMap(({ result }) => result.first))).toEqual(
      new Set(catalog.roles.map((role) => role.id)),
    );
    expect(new Set(walked.map(({ result }) => result.kind))).toEqual(
      new Set(["hire", "held", "undecided"]),
    );
    expect(walked.some(({ result }) => result.kind === "hire" && result.first.length > 1)).toBe(
      true,
    );
  });
});

describe("what the page says", () => {
  test("answers the sources' own questions as the sources do", () => {
    const first = (answers: Answers) => decide(decision, answers).first;
    expect(first({ customers: "internal" })).toEqual(["cio"]);
    expect(first({ customers: "external" })).toEqual(["cto"]);
    expect(first({ improve: "process" })).toEqual(["cio"]);
    expect(first({ improve: "product" })).toEqual(["cto"]);
    expect(first({ technology: "renew" })).toEqual(["chief-modernization-officer"]);
    expect(first({ technology: "replace" })).toEqual(["cto"]);
    expect(first({ trouble: "revenue" })).toEqual(["cmo"]);
  });

  test("recommends the Chief Modernization Officer only with a word on the evidence", () => {
    const outcome = outcomes.find((one) => one.role === "chief-modernization-officer");
    expect(outcome?.remark?.text).toMatch(/thin.+Others often hold the duty/);
    expect(outcome?.adds.text).toContain("thin");
  });

  test("every question can be answered without saying anything", () => {
    for (const question of questions) {
      expect(
        question.answers.some(
          (answer) => answer.reasons.length === 0 && answer.has.length === 0 && !answer.posts,
        ),
        question.id,
      ).toBe(true);
    }
  });

  const texts = textsOfFields(decision);
  test("follows the rules of style", () => {
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter(({ text }) => hasBareCmo(text, []))).toEqual([]);
    expect(texts.flatMap(({ text }) => findBritishSpelling(text))).toEqual([]);
    expect(texts.flatMap(({ text }) => findLongSentences(text))).toEqual([]);
  });
});

test("everything that is not one role's alone says what it depends on", () => {
  const disputed = catalog.responsibilities.filter((one) => one.ownership !== "sole");
  expect(disputed.length).toBeGreaterThan(10);
  for (const one of disputed) expect(one.dependsOn, one.file).toMatch(/^[a-z].+\.$/);
});
