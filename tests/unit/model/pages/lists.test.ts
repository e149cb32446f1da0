import { describe, expect, test } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import { describeHome, listIndex, type HomePage } from "../../../../src/model/pages/lists.ts";
import { at, Finder } from "../broken.ts";
import { makeAnswer, reason, soundDecision } from "../decision-fixture.ts";
import { makeResponsibility, makeRole, part } from "../fixture.ts";

/** The home page, once the records are changed. */
function homeOf(change: (all: Finder) => void = () => undefined): HomePage {
  const finder = new Finder();
  change(finder);
  return describeHome(buildCatalog(finder.records));
}

/** Adds so many roles at the end. */
function addRoles(all: Finder, count: number): void {
  for (let number = 1; number <= count; number += 1)
    all.records.roles.push(
      makeRole(`r${number}`, `Role ${number}`, { order: all.records.roles.length + 1 }),
    );
}

describe("the situations of the home page", () => {
  test("are the first of each pairing before the second of any, four in all, of so many", () => {
    const { situations, situationCount } = homeOf((all) => {
      const pairing = all.pairing();
      const one = at(pairing.situations, 0);
      const called = (ids: readonly string[]) => ids.map((id) => ({ ...one, id }));
      pairing.situations = called(["a1", "a2", "a3", "a4"]);
      all.records.pairings.push({
        ...pairing,
        id: "pm-ad",
        roles: ["pm", "ad"],
        situations: called(["b1", "b2"]),
      });
    });
    const ids = situations.map(({ id }) => id);
    expect(ids.slice(0, 2).sort()).toEqual(["a1", "b1"]);
    expect(ids.slice(2).sort()).toEqual(["a2", "b2"]);
    expect(situationCount).toBe(6);
    expect(situations.map(({ lead }) => lead.id)).toEqual(["pm", "pm", "pm", "pm"]);
  });
});

describe("what several claim, on the home page,", () => {
  test("is what most roles claim first, then by code, four in all, of so many", () => {
    const { contested, contestedCount, sections } = homeOf((all) => {
      for (const [id, code, roles] of [
        ["two", "R010", ["pm", "td"]],
        ["three", "R011", ["pm", "td", "ad"]],
        ["two-too", "R009", ["td", "ad"]],
        ["two-more", "R012", ["td", "ad"]],
      ] as const)
        all.records.responsibilities.push(
          makeResponsibility(id, code, {
            ownership: "contested",
            involvement: roles.map((role) => part(role, "accountable")),
          }),
        );
    });
    expect(contested.map(({ id }) => id)).toEqual(["three", "lead-the-change", "two-too", "two"]);
    expect(contestedCount).toBe(5);
    expect(sections.map(({ id }) => id)).toContain("contested");
  });

  test("has no section where nothing is disputed", () => {
    const { sections } = homeOf((all) => {
      all.responsibility("lead-the-change").ownership = "joint";
    });
    expect(sections.map(({ id }) => id)).not.toContain("contested");
  });
});

describe("which role an answer speaks for, on the home page,", () => {
  test("comes from the question with most answers that speak for one alone", () => {
    const { hints, decides } = homeOf((all) => {
      all.records.decision = soundDecision();
      at(all.records.decision.questions, 1).answers = [
        makeAnswer("desk", { reasons: [reason("pm", 1)] }),
        makeAnswer("change", { reasons: [reason("ad", 2)] }),
        makeAnswer("both", { reasons: [reason("pm", 1), reason("td", 1)] }),
        makeAnswer("none"),
      ];
    });
    expect(hints.asks).toBe("What of what?");
    expect(hints.answers.map(({ answer, role, result }) => [answer, role.id, result])).toEqual([
      ["desk", "pm", "first-pm"],
      ["change", "ad", "first-ad"],
    ]);
    expect(decides).toBe(true);
  });

  test("is not told where no page decides", () => {
    expect(homeOf()).toMatchObject({
      hints: { asks: "", answers: [], noneYet: [] },
      decides: false,
    });
  });
});

describe("where the roles meet", () => {
  test("is told once for each pair, with what the two share and dispute", () => {
    const { meetings } = homeOf();
    expect(meetings.columns.map(({ id }) => id)).toEqual(["td", "ad"]);
    expect(
      meetings.rows.map(({ role, cells }) => [
        role.id,
        ...cells.map((cell) => cell && `${cell.pair}: ${cell.shared}, ${cell.disputed}`),
      ]),
    ).toEqual([
      ["pm", "pm-td: 1, 0", "pm-ad: 0, 1"],
      ["td", undefined, "td-ad: 0, 0"],
    ]);
  });

  test("is no table of more than six roles", () => {
    const columnsOf = (change: (all: Finder) => void) => homeOf(change).meetings.columns.length;
    expect(columnsOf((all) => addRoles(all, 3))).toBe(5);
    expect(homeOf((all) => addRoles(all, 4)).meetings).toEqual({ columns: [], rows: [] });
  });
});

test("the index has every responsibility by its title, whatever its case, with the words that lead to it", () => {
  const finder = new Finder();
  finder.responsibility("build-products").title = "answer the phone";
  finder.responsibility("run-the-desk").title = "Bring tea";
  const entries = listIndex(buildCatalog(finder.records));
  expect(entries.map(({ row }) => row.title)).toEqual([
    "answer the phone",
    "Bring tea",
    "Title of lead-the-change",
    "Title of share-the-plan",
    "Title of watch-the-sky",
  ]);
  expect(entries[1]?.aliases).toEqual(["help desk"]);
});
