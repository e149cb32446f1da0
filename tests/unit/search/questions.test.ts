import { describe, expect, test } from "vitest";
import { readQuestion, readWish } from "../../../src/search/read-question.ts";
import { readTables } from "../../../src/search/read-tables.ts";
import { answersTo, everydayWords, makePlanner, makeTables } from "./fixture.ts";

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

describe("what a question wants of its subject", () => {
  test.each([
    ["link to who answers for phishing", "link", "who answers for phishing"],
    ["permalink phishing", "link", "phishing"],
    ["I need a lasting link to the CIO page", "link", "the CIO"],
    ["how strong is the evidence that the CIO secures it", "evidence", "the CIO secures it"],
    ["evidence CTO leads research", "evidence", "CTO leads research"],
    ["how sure is it that the CIO answers", "evidence", "the CIO answers"],
    ["who owns it, how do we settle it", "settle", "who owns it, how do we settle it"],
    ["budget fight", "settle", "budget fight"],
  ])("%s", (query, wish, about) => {
    expect(readWish(query)).toEqual({ wish, about });
  });

  test.each([
    "broken link on the website",
    "link building",
    "source code review",
    "proof of concept",
    "who keeps evidence",
    "open source",
  ])("is nothing where its subject is meant: %s", (query) => {
    expect(readWish(query).wish).toBeUndefined();
  });

  test("leaves the subject to be answered", () => {
    for (const query of ["link to who answers for phishing", "evidence for phishing"])
      expect(answersTo(query)[0], query).toBe("responsibility:secure-the-company");
  });
});

describe("a word of tables", () => {
  test.each([
    ["what does assigned mean", "section:/method/#counted-standings-assigned"],
    ["what does “inferred” in a cell mean", "section:/method/#counted-standings-inferred"],
    ["meaning of disputed", "section:/method/#counted-ownership-contested"],
    ["what does judgement mean", "section:/method/#counted-standings-judgement"],
  ])("is explained where its meaning is asked: %s", (query, target) => {
    expect(makePlanner().answer(query).answers[0]).toMatchObject({ target, exact: true });
  });

  test("comes after a term of that name", () => {
    expect(answersTo("what does shadow IT mean")[0]).toBe("term:shadow-it");
  });
});

describe("which of two roles comes first", () => {
  const planner = makePlanner({
    ...everydayWords,
    pages: [
      ...everydayWords.pages,
      {
        id: "decide",
        address: "/decide/",
        title: "Which role?",
        summary: "Three questions.",
        phrases: ["which role"],
      },
    ],
  });
  test.each(["CIO or CTO first", "do we need a CTO or a CIO first", "start with a CTO or a CIO"])(
    "is for the page that decides it: %s",
    (query) => {
      const found = answersTo(query, planner);
      expect(found[0]).toBe("decide");
      expect(found[1]).toMatch(/^pairing:/);
    },
  );

  test("is not asked by two roles alone", () => {
    expect(answersTo("CIO or CTO", planner)[0]).toMatch(/^pairing:/);
  });
});
