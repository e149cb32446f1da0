import { describe, expect, test } from "vitest";
import { noEverydayWords } from "../../../src/schema/everyday-words.ts";
import { createPlanner, planAlone } from "../../../src/search/planner.ts";
import { answersTo, hitAt, makePlanner, makeTables, rankFor } from "./fixture.ts";

describe("a name typed exactly", () => {
  test.each([
    ["Run the help desk", "responsibility:run-the-desk"],
    ["run the HELP desk!", "responsibility:run-the-desk"],
    ["R002", "responsibility:secure-the-company"],
    ["broken laptop", "responsibility:run-the-desk"],
    ["our app crashes", "responsibility:own-products"],
    ["r&d", "responsibility:own-products"],
    ["organizational renewal", "responsibility:modernize"],
    ["rogue IT", "term:shadow-it"],
    ["a report of 2020", "source:report"],
    ["CIO", "role:information"],
    ["raci", "matrix"],
  ])("%s is first and exact", (query, target) => {
    expect(makePlanner().answer(query).answers[0]).toMatchObject({ target, exact: true });
  });

  test("all its owners come before anything else, a responsibility before a term", () => {
    const { answers } = makePlanner().answer("rogue");
    expect(answers.slice(0, 2)).toMatchObject([
      { target: "responsibility:stop-shadow-it", exact: true },
      { target: "term:shadow-it", exact: true },
    ]);
  });

  test("whatever is called so comes before what is also called so", () => {
    const { answers } = makePlanner().answer("digital agenda");
    expect(answers.slice(0, 2)).toMatchObject([
      { target: "term:digital-agenda", exact: true },
      { target: "responsibility:stop-shadow-it", exact: true },
    ]);
    expect(answers.slice(2).every((answer) => !answer.exact)).toBe(true);
  });

  test("a job title asks for the role first", () => {
    expect(answersTo("head of renewal").slice(0, 2)).toEqual([
      "role:renewal",
      "responsibility:modernize",
    ]);
  });

  test("within a question it counts as the whole of what it covers", () => {
    expect(answersTo("who takes care of a press release")[0]).toBe(
      "responsibility:build-the-brand",
    );
    expect(answersTo("who owns information security here")[0]).toBe(
      "responsibility:secure-the-company",
    );
  });
});

describe("roles", () => {
  test.each([
    ["cio vs cto", "pairing:information-technology"],
    ["cto or cio", "pairing:information-technology"],
    ["does the cto outrank the cio", "pairing:information-technology"],
    ["head of it or head of engineering", "pairing:information-technology"],
    ["Chief Marketing Officer and Chief Information Officer", "pairing:information-marketing"],
    ["modernization officer vs cto", "pairing:technology-renewal"],
  ])("%s gives the pairing", (query, pairing) => {
    expect(answersTo(query)[0]).toBe(pairing);
  });

  test.each(["CMO", "cmo", "C.M.O.", "what does CMO stand for", "what is a CMO"])(
    "%s asks which is meant, and names both",
    (query) => {
      expect(answersTo(query).slice(0, 3)).toEqual([
        "cmo:disambiguation",
        "role:marketing",
        "role:renewal",
      ]);
    },
  );

  test("a shared abbreviation beside a role gives both pairings and the question which is meant", () => {
    expect(answersTo("CMO v CIO").slice(0, 3)).toEqual([
      "pairing:information-marketing",
      "pairing:information-renewal",
      "cmo:disambiguation",
    ]);
  });

  test("two roles and the word abbreviation ask which is meant", () => {
    expect(answersTo("modernization officer or marketing officer same abbreviation")[0]).toBe(
      "cmo:disambiguation",
    );
  });

  test("a shared abbreviation with a subject is about the subject", () => {
    expect(answersTo("does the CMO approve the company logo")[0]).toBe(
      "responsibility:build-the-brand",
    );
  });
});

describe("questions", () => {
  test.each([
    ["who fixes the printer", "responsibility:run-the-desk"],
    ["my screen is black", "responsibility:run-the-desk"],
    ["customers keep reporting bugs", "responsibility:own-products"],
    ["who does what", "matrix"],
    ["who does what in this place", "matrix"],
    ["define shadow IT", "term:shadow-it"],
    ["my computer does not start", "responsibility:run-the-desk"],
  ])("%s", (query, target) => {
    expect(answersTo(query)[0]).toBe(target);
  });

  test("a responsibility comes before a term that matches as well", () => {
    const found = answersTo("rogue colleagues");
    expect(found.indexOf("responsibility:stop-shadow-it")).toBeLessThan(
      found.indexOf("term:shadow-it"),
    );
  });

  test("a word that is being typed finds what begins with it", () => {
    expect(answersTo("phis")[0]).toBe("responsibility:secure-the-company");
  });

  test.each(["", "   ", "?!", "…"])("nothing is asked by %j", (query) => {
    const nothing = {
      state: "nothing",
      measures: undefined,
      answers: [],
      total: 0,
      isNearest: false,
      isSettled: true,
      corrected: undefined,
      together: [],
      named: [],
    };
    expect(makePlanner().answer(query)).toEqual(nothing);
    expect(makePlanner().rank(query, [])).toEqual(nothing);
    expect(makePlanner().plan(query)).toEqual([]);
  });

  test("what a term means, and nothing else, gives the term", () => {
    const planner = makePlanner();
    for (const query of ["define rogue", "what does rogue mean?", "rogue definition"])
      expect(planner.answer(query).answers[0]).toMatchObject({
        target: "term:shadow-it",
        exact: true,
      });
    expect(planner.answer("who stops rogue").answers[0]?.exact).toBe(false);
  });

  test("what nothing knows has no answer", () => {
    expect(answersTo("zebra")).toEqual([]);
  });

  test("the reason is a name, never an everyday phrase", () => {
    const [desk] = makePlanner().answer("lost password").answers;
    expect(desk).toMatchObject({ target: "responsibility:run-the-desk", why: "password" });
    expect(makePlanner().answer("printer").answers[0]?.why).toBeUndefined();
  });
});

describe("misspelt words", () => {
  test("are corrected, and the correction is told, as soon as the engine is known not to have them", () => {
    const { answers, corrected } = rankFor("pritner");
    expect(corrected).toBe("printer");
    expect(answers[0]?.target).toBe("responsibility:run-the-desk");
  });

  test("lead to what they may stand for before that, and nothing is told", () => {
    expect(makePlanner().answer("pritner").corrected).toBeUndefined();
    expect(answersTo("pritner")[0]).toBe("responsibility:run-the-desk");
    expect(answersTo("passwrod")[0]).toBe("responsibility:run-the-desk");
    // The engine was not asked for this word.
    expect(makePlanner().rank("pritner", []).corrected).toBeUndefined();
  });

  test("stay as they are where they are meant so", () => {
    const options = { isLiteral: true };
    const { answers, corrected } = makePlanner().answer("pritner", options);
    expect([answers, corrected]).toEqual([[], undefined]);
    const plan = makePlanner().plan("pritner", options);
    expect(plan.map(({ query }) => query)).toEqual(["pritn", '"pritn"']);
  });

  test("are guessed more boldly where the engine does not know them either", () => {
    const planner = makePlanner();
    // The end of a word may be another form of it, and short words have many neighbours.
    expect(planner.answer("passwort").corrected).toBeUndefined();
    const plan = planner.plan("passwort");
    expect(plan.map((search) => search.query)).toEqual(["passwort", '"passwort"', "password"]);
    const desk = [...planner.targets.keys()].indexOf("responsibility:run-the-desk");
    const similar = [{ id: hitAt(desk), score: 2 }];
    const find = (isThere: boolean) =>
      planner.rank(
        "passwort",
        plan.map((search) => ({
          search,
          hits: search.query.startsWith('"') && !isThere ? [] : similar,
        })),
      );
    expect(find(false)).toMatchObject({
      corrected: "password",
      answers: [{ target: "responsibility:run-the-desk" }],
    });
    expect(find(true).corrected).toBeUndefined();
  });

  test("of a role's name still give its page", () => {
    expect(answersTo("chief infomation officer")[0]).toBe("role:information");
  });
});

describe("the engine", () => {
  test("is asked for the stem of each subject", () => {
    expect(
      makePlanner()
        .plan("who approves the leaflets for managers")
        .map((search) => search.query),
    ).toEqual(["approv", '"approv"', "leaflet", '"leaflet"', "manag", '"manag"']);
    expect(planAlone("who approves the leaflets").map((search) => search.query)).toEqual([
      "approv",
      "leaflet",
    ]);
  });

  test("is asked at most eight times, and twice on a large register", () => {
    const many = "alpha beta gamma delta epsilon zeta theta iota kappa lambda";
    const wordsOf = (planner: ReturnType<typeof makePlanner>) =>
      planner.plan(many).filter(({ query }) => !query.startsWith('"'));
    expect(wordsOf(makePlanner())).toHaveLength(8);
    const tables = makeTables();
    const titles = Array.from({ length: 2000 }, (_, place) => `Entry ${place}`).join("\n");
    const large = createPlanner({ ...tables, targets: { ...tables.targets, term: { titles } } });
    expect(wordsOf(large)).toHaveLength(2);
  });

  test("decides where the tables know no word", () => {
    const planner = makePlanner();
    const plan = planner.plan("zebra");
    const place = [...planner.targets.keys()].indexOf("responsibility:build-the-brand");
    const results = [
      { search: plan[0] ?? { query: "", weight: 1 }, hits: [{ id: hitAt(place), score: 3 }] },
    ];
    expect(planner.rank("zebra", results).answers).toMatchObject([
      { target: "responsibility:build-the-brand", exact: false },
    ]);
  });

  test("never puts anything before an exact name", () => {
    const planner = makePlanner();
    const hits = [...planner.targets.keys()].map((_, place) => ({
      id: hitAt(place),
      score: 100 - place,
    }));
    const results = planner.plan("broken laptop").map((search) => ({ search, hits }));
    expect(planner.rank("broken laptop", results).answers[0]?.target).toBe(
      "responsibility:run-the-desk",
    );
  });

  test("puts words that stand side by side in a name before words that do not", () => {
    const planner = makePlanner();
    const ids = [...planner.targets.keys()];
    const [products, brand] = ["responsibility:own-products", "responsibility:build-the-brand"];
    const hit = (target: string, place: number) => ({
      id: hitAt(ids.indexOf(target)),
      score: 5,
      words: [place],
    });
    const [first, second] = planner.plan("zebra giraffe");
    if (first === undefined || second === undefined) throw new Error("two words make two searches");
    const results = [
      { search: first, hits: [hit(brand, 3), hit(products, 3)] },
      { search: second, hits: [hit(brand, 9), hit(products, 4)] },
    ];
    const found = planner.rank("zebra giraffe", results).answers.map((answer) => answer.target);
    expect(found).toEqual([products, brand]);
  });

  test("may answer with pages that the tables do not know", () => {
    const planner = makePlanner();
    const results = [
      { search: { query: "zebra", weight: 1 }, hits: [{ id: "unknown_ffffff", score: 9 }] },
    ];
    expect(planner.rank("zebra", results).isNearest).toBe(true);
  });

  test("finds similar words where it does not have one, and those do not count", () => {
    const planner = makePlanner();
    const hits = [{ id: hitAt(3), score: 9 }];
    const [similar, exact] = planner.plan("zebra");
    if (similar === undefined || exact === undefined) throw new Error("an unknown word is checked");
    const rank = (there: typeof hits) =>
      planner.rank("zebra", [
        { search: similar, hits },
        { search: exact, hits: there },
      ]);
    expect(rank(hits)).toMatchObject({ total: 1, isNearest: false });
    expect(rank([]).isNearest).toBe(true);
  });
});

describe("where nothing matches", () => {
  const ask = (query: string) => {
    const planner = makePlanner();
    return planner.rank(
      query,
      planner.plan(query).map((search) => ({ search, hits: [] })),
    );
  };

  test("the responsibilities that are spelt most like it are nearest", () => {
    const { answers, isNearest, total } = ask("photoprinters");
    expect(isNearest).toBe(true);
    expect(answers[0]).toMatchObject({ target: "responsibility:run-the-desk", exact: false });
    expect(total).toBe(answers.length);
  });

  test("and nothing is spelt like it, there is no answer", () => {
    expect(ask("zzz")).toMatchObject({ answers: [], total: 0 });
  });

  test("the engine has to be asked before that is known", () => {
    expect(makePlanner().answer("photoprinters")).toMatchObject({ answers: [], isNearest: false });
  });
});

describe("filters", () => {
  test("leave out what is not kept, and all of it is counted", () => {
    const planner = makePlanner();
    const all = planner.answer("shadow IT");
    const terms = planner.answer("shadow IT", { isKept: ({ kind }) => kind === "term" });
    expect(all.answers.length).toBeGreaterThan(terms.answers.length);
    expect(terms.answers.every(({ target }) => target.startsWith("term:"))).toBe(true);
    expect(terms.answers.length).toBeGreaterThan(0);
    expect(terms.total).toBe(all.total);
  });
});

describe("situations", () => {
  const tables = makeTables();
  const [pairing = ""] = (tables.targets.pairing?.titles ?? "").split("\n");
  const planner = createPlanner({
    ...tables,
    targets: {
      ...tables.targets,
      situation: {
        titles: "a printer stops the offices\nan angry post spreads",
        paths: "pairings/information-technology/#outage\npairings/information-technology/#post",
      },
    },
  });

  test("are answers of their own, on their pairing's page", () => {
    const [answer] = planner.answer("angry post").answers;
    expect(answer).toMatchObject({
      target: "situation:information-technology-post",
      page: "pairing:information-technology",
      exact: false,
    });
    expect(planner.targets.get(answer?.page ?? "")?.title).toBe(pairing);
  });

  test("never come before a responsibility that is named", () => {
    const [answer] = planner.answer("broken laptop").answers;
    expect(answer).toMatchObject({ target: "responsibility:run-the-desk", exact: true });
    expect(planner.answer("cio vs cto").answers[0]?.target).toBe("pairing:information-technology");
  });
});

describe("claims that state shares in percent", () => {
  const tables = makeTables();
  const planner = createPlanner({
    ...tables,
    targets: {
      ...tables.targets,
      source: { titles: "A report of 2020\nAnother study", ids: "report\nother" },
      section: {
        titles: "44%, 58%\n58%\n69%",
        paths: "sources/other/#a\nsources/report/#b\nsources/report/#c",
      },
    },
  });
  const firstTo = (query: string) => planner.answer(query).answers[0]?.target;

  test("are found by them, however those are written", () => {
    for (const query of ["44%", "44 %", "44 percent", "who says 44 per cent"])
      expect(firstTo(query)).toBe("section:/sources/other/#a");
  });

  test("come first where their source states the other shares that are asked for", () => {
    expect(firstTo("where do 58 % and 69 % come from")).toMatch(
      /^section:\/sources\/report\/#[bc]$/,
    );
    expect(firstTo("44 % and 58 % of desks")).toBe("section:/sources/other/#a");
  });

  test("answer together where several are asked for, each once", () => {
    const { answers, together } = planner.answer("58 % and 69 %");
    expect([answers[0]?.target, ...together].sort()).toEqual([
      "section:/sources/report/#b",
      "section:/sources/report/#c",
    ]);
    expect(planner.answer("58 %").together).toEqual([]);
    expect(planner.answer("44 % and 58 %").together).toEqual([]);
  });

  test.each(["where does 69% come from", "source of the 69 % figure", "what is 69 percent"])(
    "are named beyond doubt by %s",
    (query) => {
      expect(planner.answer(query).answers[0]).toMatchObject({
        target: "section:/sources/report/#c",
        exact: true,
      });
    },
  );

  test("are no answers to the number alone, nor to words", () => {
    for (const query of ["44", "44 desks", "broken laptop"])
      expect(planner.answer(query).answers.map(({ target }) => target)).not.toContain(
        "section:/sources/other/#a",
      );
  });
});

describe("targets", () => {
  test("say what a result shows", () => {
    const { targets, roles } = makePlanner();
    expect(targets.get("responsibility:own-products")).toEqual({
      id: "responsibility:own-products",
      kind: "responsibility",
      page: undefined,
      title: "Own the products",
      path: "responsibilities/own-products/",
      owners: ["technology"],
      holders: [{ kind: "role", id: "technology", name: "CTO", standing: "judgement" }],
      code: "R003",
      ownership: "sole",
    });
    expect(targets.get("cmo:disambiguation")).toMatchObject({
      kind: "page",
      path: "cmo/",
      owners: ["marketing", "renewal"],
    });
    expect(targets.get("matrix")).toMatchObject({ kind: "page", path: "responsibilities/" });
    expect(targets.get("pairing:information-technology")).toMatchObject({
      path: "pairings/information-technology/",
      owners: ["information", "technology"],
    });
    expect(roles.map((role) => role.id)).toEqual([
      "information",
      "technology",
      "marketing",
      "renewal",
    ]);
  });

  test("are the same without everyday words", () => {
    const without = createPlanner(makeTables(noEverydayWords));
    expect([...without.targets.keys()]).toEqual(
      [...makePlanner().targets.keys()].filter((id) => id !== "matrix"),
    );
    expect(without.answer("broken laptop").answers[0]?.target).toBe("responsibility:run-the-desk");
  });
});
