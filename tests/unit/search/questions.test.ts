import { describe, expect, test } from "vitest";
import { readQuestion } from "../../../src/search/read-question.ts";
import { readTables } from "../../../src/search/read-tables.ts";
import { answersTo, makePlanner, makeTables } from "./fixture.ts";

const index = readTables(makeTables());

describe("the alternatives of a question", () => {
  test.each([
    ["who owns the brand, marketing or IT?", ["marketing", "IT"]],
    ["rogue tools: sales, marketing or IT", ["sales", "marketing", "IT"]],
    ["who answers for phishing, the CIO or the CTO", ["cio", "cto"]],
    ["is cloud migration part of IT or marketing", ["IT", "marketing"]],
    ["head of IT or head of engineering, who manages the printers", ["head", "IT", "engineering"]],
    ["who decides on release notes, the product owner or the CTO", ["product", "cto"]],
  ])("%s", (query, words) => {
    const { alternatives, asksWho, isChoice } = readQuestion(index, query);
    expect([...alternatives]).toEqual(expect.arrayContaining(words));
    expect(asksWho).toBe(true);
    expect(isChoice).toBe(false);
  });

  test.each(["CIO or CTO?", "marketing or IT", "head of renewal or CTO for a company of 40"])(
    "are the subject where nothing else is asked: %s",
    (query) => {
      expect(readQuestion(index, query)).toMatchObject({
        alternatives: new Set(),
        isChoice: true,
      });
    },
  );

  test.each(["cloud migration or company logo", "who fixes the printer", "R&D, release notes"])(
    "are none where no party is named: %s",
    (query) => {
      expect(readQuestion(index, query).alternatives).toEqual(new Set());
    },
  );

  test.each([
    ["the printer is broken: who leads?", ["leads"]],
    ["cloud migration, and who acts first", ["acts", "first"]],
  ])("are the words that only ask who it is: %s", (query, words) => {
    const { alternatives, asksWho } = readQuestion(index, query);
    expect([...alternatives]).toEqual(expect.arrayContaining(words));
    expect(asksWho).toBe(true);
  });

  test.each(["new printer: who pays?", "who acts"])("are none where more is asked: %s", (query) => {
    expect(readQuestion(index, query).alternatives).toEqual(new Set());
  });

  test("do not draw a question away from its subject", () => {
    expect(answersTo("company logo, the CIO or the CTO?")[0]).toBe(
      "responsibility:build-the-brand",
    );
    expect(answersTo("who owns phishing: marketing or engineering")[0]).toBe(
      "responsibility:secure-the-company",
    );
  });
});

describe("a scene before a question", () => {
  test.each([
    ["we sell posters, who runs the help desk", ["sell", "posters"]],
    [
      "Nobody prints. The printer smokes. Who resets a password?",
      ["nobody", "prints", "printer", "smokes"],
    ],
  ])("counts less than what is asked: %s", (query, words) => {
    expect([...readQuestion(index, query).scene]).toEqual(expect.arrayContaining(words));
  });

  test.each([
    "our app crashes, who do I tell",
    "who resets a password, and when",
    "we sell posters",
  ])("is the subject where the question has none: %s", (query) => {
    const { scene } = readQuestion(index, query);
    expect(
      ["app", "crashes", "password", "sell", "posters"].filter((one) => scene.has(one)),
    ).toEqual([]);
  });
});

describe("the sections of a role's guide", () => {
  test.each([
    ["what does our CTO do all day", "section:/roles/technology/#day", "roles/technology/#day"],
    [
      "job description of a CIO",
      "section:/roles/information/#job-description",
      "roles/information/in-full/#job-description",
    ],
    ["skills of a CTO", "section:/roles/technology/#skills", "roles/technology/#skills"],
    ["what is the head of engineering for", "role:technology", "roles/technology/"],
    ["CTO", "role:technology", "roles/technology/"],
  ])("%s", (query, target, path) => {
    const planner = makePlanner();
    const [first] = planner.answer(query).answers;
    expect(first?.target).toBe(target);
    expect(planner.targets.get(target)?.path).toBe(path);
  });

  test("that the page does not have are not led to", () => {
    const planner = makePlanner();
    // The fixture's guides say nothing on a first meeting.
    expect(planner.answer("before I meet the CTO").answers[0]?.target).toBe("role:technology");
    expect(answersTo("does the CTO report to the CIO")[0]).toBe("pairing:information-technology");
    expect(planner.targets.has("section:/roles/technology/#first-meeting")).toBe(false);
    expect(planner.targets.has("section:/roles/technology/#day")).toBe(true);
    expect(planner.targets.has("section:/roles/nobody/#day")).toBe(false);
  });

  test("come after a responsibility that is asked for with a role", () => {
    expect(answersTo("does the CTO approve the company logo")[0]).toBe(
      "responsibility:build-the-brand",
    );
  });
});

test("a term comes after the responsibility that is about the same, where the question is who answers", () => {
  expect(answersTo("who stops shadow IT").slice(0, 1)).toEqual(["responsibility:stop-shadow-it"]);
  expect(answersTo("what is shadow IT")[0]).toBe("term:shadow-it");
});

test("a word in quotes is what a question of meaning is about", () => {
  const answers = answersTo("what does cloud migration mean");
  expect(answers.length).toBeGreaterThan(0);
  expect(answersTo('what does "cloud migration" in the printed list mean')).toEqual(answers);
});
