import { describe, expect, test } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import { formatView, parseView } from "../../../../src/model/views/address-view.ts";
import {
  answersAddress,
  decide,
  formatResult,
  type Answers,
  type DecisionRules,
} from "../../../../src/model/views/decision.ts";
import { describeDecision } from "../../../../src/model/pages/decide.ts";
import { drawDecision } from "../../../../src/diagrams/decision-diagram.ts";
import { checkDiagram } from "../../../../src/diagrams/render/check-diagram.ts";
import { soundDecision } from "../decision-fixture.ts";
import { Finder } from "../broken.ts";
import { soundRecords } from "../fixture.ts";

const rules: DecisionRules = soundDecision();
const result = (answers: Answers) => decide(rules, answers);
const nameOf = (role: string) => `the ${role.toUpperCase()}`;
const read = (answers: Answers) => formatResult(result(answers), nameOf);

/** Every way to answer, or not to answer, every question. */
function* combinations({ questions }: DecisionRules, from = 0): Generator<Answers> {
  const question = questions[from];
  if (question === undefined) {
    yield {};
    return;
  }
  for (const rest of combinations({ questions } as DecisionRules, from + 1)) {
    yield rest;
    for (const { id } of question.answers) yield { [question.id]: id, ...rest };
  }
}

describe("deciding", () => {
  test("adds up what the answers say, the highest first", () => {
    const { counts, first, next, kind, reasons } = result({ whom: "outside", what: "desk" });
    expect(counts).toEqual([
      { role: "td", count: 3 },
      { role: "pm", count: 1 },
      { role: "ad", count: 1 },
    ]);
    expect({ kind, first, next }).toEqual({ kind: "hire", first: ["td"], next: ["pm", "ad"] });
    expect(reasons.map(({ question, role, weight }) => `${question} ${role} ${weight}`)).toEqual([
      "whom td 2",
      "whom ad 1",
      "what pm 1",
      "what td 1",
    ]);
  });

  test("says a tie, in the order of the roles, and adds nobody to it", () => {
    const { kind, first, next, pairs } = result({ what: "desk" });
    expect({ kind, first, next }).toEqual({ kind: "hire", first: ["pm", "td"], next: [] });
    expect(pairs).toEqual([["pm", "td"]]);
    expect(read({ what: "desk" })).toBe("A tie. Begin with the PM or the TD.");
  });

  test("adds the usual next role where the answers name no other", () => {
    expect(result({ whom: "inside" })).toMatchObject({ first: ["pm"], next: ["td"] });
    expect(read({ whom: "inside" })).toBe("Begin with the PM. Then comes the TD.");
  });

  test("does not fill a post a second time", () => {
    const answers = { whom: "inside", have: "pm" };
    expect(result(answers)).toMatchObject({
      kind: "held",
      first: ["pm"],
      held: ["pm"],
      next: ["td"],
    });
    expect(read(answers)).toBe(
      "Your answers speak most for what you have already: the PM. Settle there first what is missing. Then comes the TD.",
    );
  });

  test("prefers the open post in a tie with a filled one, and says so", () => {
    const answers = { what: "desk", have: "pm" };
    expect(result(answers)).toMatchObject({
      kind: "hire",
      first: ["td"],
      held: ["pm"],
      next: [],
    });
    expect(read(answers)).toBe(
      "Your answers speak as much for what you have already: the PM. Begin with the TD.",
    );
  });

  test("never adds a post that is filled", () => {
    expect(result({ what: "change", have: "both" })).toMatchObject({
      first: ["ad"],
      next: [],
      pairs: [
        ["pm", "ad"],
        ["td", "ad"],
      ],
    });
  });

  test("has somebody to begin with where no answer speaks for anybody", () => {
    expect(result({})).toMatchObject({ kind: "undecided", first: ["pm", "td"], next: [] });
    expect(result({ have: "pm" })).toMatchObject({ kind: "undecided", first: ["td"] });
    expect(read({})).toBe("No answer points to a role yet. Begin with the PM or the TD.");
    expect(read({ have: "both" })).toBe(
      "No answer speaks for another post beside the PM and the TD.",
    );
  });

  test("points to the shared post where only one can be filled", () => {
    expect(read({ whom: "inside", posts: "one" })).toContain(
      "One person for both, if you can fill one post: the PM and the TD.",
    );
    expect(read({ whom: "inside", posts: "two" })).not.toContain("for both");
  });

  test("says none yet where no post can be filled, and whose duties need a name first", () => {
    expect(result({ whom: "inside", posts: "zero" })).toMatchObject({
      kind: "none",
      first: ["pm"],
      next: [],
      pairs: [],
    });
    expect(read({ whom: "inside", posts: "zero" })).toBe(
      "None yet. Put a name beside the duties of the PM first, whatever that person’s title is.",
    );
    expect(read({ posts: "zero" })).toBe("None yet.");
  });

  test("counts nothing for answers and questions that do not exist", () => {
    const strange = { whom: "nobody", constructor: "x", toString: "y", nothing: "inside" };
    expect(result(strange)).toEqual(result({}));
  });

  test("is total: every combination has somebody to begin with, and a sentence", () => {
    let walked = 0;
    for (const answers of combinations(rules)) {
      walked += 1;
      const found = result(answers);
      expect(found.first.length).toBeGreaterThan(0);
      expect(found.first.filter((role) => found.next.includes(role))).toEqual([]);
      expect(formatResult(found, nameOf)).toMatch(/^\w.+\.$/);
      expect(decide(rules, { ...answers })).toEqual(found);
    }
    expect(walked).toBe(4 * 3 * 4 * 4);
  });

  test("does not depend on the order in which the answers are given", () => {
    const answers = { whom: "outside", what: "desk", have: "pm", posts: "one" };
    const reversed = Object.fromEntries(Object.entries(answers).reverse());
    expect(result(reversed)).toEqual(result(answers));
  });
});

describe("answers in an address", () => {
  const address = answersAddress(rules);
  const parse = (query: string) => parseView(query, address);

  test("come back as they were written", () => {
    for (const answers of combinations(rules))
      expect(parse(formatView(answers, address))).toEqual({ view: answers, ignored: [] });
  });

  test.each([
    ["?whom=inside&whom=outside", { whom: "inside" }, ["outside"]],
    ["?whom=inside&whom=inside", { whom: "inside" }, []],
    ["?whom=nobody&what=desk", { what: "desk" }, ["nobody"]],
    ["?WHOM=Inside&fbclid=x", { whom: "inside" }, []],
    ["?who=inside", {}, []],
    ["?__proto__=x&constructor=y", {}, []],
    ["?whom=__proto__", {}, ["__proto__"]],
    ["?whom=", {}, []],
    ["?whom=%3Cb%3E", {}, ["<b>"]],
    ["", {}, []],
  ])("%s", (query, answers, ignored) => {
    const told = ignored.map((value) => ({ parameter: "whom", value }));
    expect(parse(query)).toEqual({ view: answers, ignored: told });
  });
});

describe("the page that decides", () => {
  const catalog = buildCatalog({ ...soundRecords(), decision: soundDecision() });
  const page = describeDecision(catalog, soundDecision());

  test("tells of every pair, with what only one of the two answers for", () => {
    expect(page.pairs.map((pair) => pair.id)).toEqual(["pm-td", "pm-ad", "td-ad"]);
    const [written, derived] = page.pairs;
    expect(
      written?.gaps.map((gap) => `${gap.holder.id}: ${gap.rows.map((row) => row.id).join()}`),
    ).toEqual(["pm: build-products", "td: run-the-desk"]);
    // Nobody wrote about this pair: it is what the register says.
    expect(derived?.holder).toEqual([]);
    expect(
      derived?.gaps.map((gap) => `${gap.holder.id}: ${gap.rows.map((row) => row.id).join()}`),
    ).toEqual(["ad: run-the-desk"]);
  });

  test("is drawn as the way from the answers to a result, each end with its place on the page", () => {
    const { text } = drawDecision(page);
    for (const [from, to] of [
      ["sum", "ahead"],
      ["ahead", "nobody"],
      ["ahead", "tie"],
      ["ahead", "filled"],
      ["filled", "begin"],
      ["filled", "held"],
    ])
      expect(text).toMatch(new RegExp(`^${from} -->(\\|"[^"]+"\\|)? ${to}$`, "m"));
    for (const end of ["nobody", "tie", "held"])
      expect(text).toContain(`click ${end} href "/decide/#${end}"`);
    expect(checkDiagram(text)).toEqual([]);
    expect(drawDecision(page).text).toBe(text);
  });

  test("draws no filled post where no answer names one", () => {
    const draft = soundDecision();
    for (const { answers } of draft.questions) for (const answer of answers) answer.has = [];
    const { text } = drawDecision(describeDecision(catalog, draft));
    expect(text).not.toMatch(/^filled/m);
    expect(text).toMatch(/^ahead -->\|"[^"]+"\| begin$/m);
    expect(checkDiagram(text)).toEqual([]);
  });
});

test("a catalog without the file decides nothing", () => {
  expect(buildCatalog(new Finder().records).decision).toBeUndefined();
});
