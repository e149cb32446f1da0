import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../src/plan/check-plan.ts";
import { askRow } from "../../../src/plan/questions.ts";
import { planOf, theater } from "./theater.ts";

const findingsOf = (roles: Readonly<Record<string, object>>, code: string, owners: string[]) =>
  checkPlan(planOf(roles, { [code]: owners }), theater).rows.find(
    ({ reference }) => reference.code === code,
  )?.findings;
const all = { td: {}, ad: {}, pm: {} };

describe("a row", () => {
  it.each([
    ["the usual owner", all, "R001", ["td"], []],
    ["another", all, "R001", ["ad"], ["differs"]],
    ["a title of one’s own", all, "R001", ["Head Carpenter"], ["differs"]],
    ["nobody", all, "R001", [], ["none"]],
    ["a role that is not there", { ad: {} }, "R001", ["td"], ["absent"]],
    ["any role while none is named", {}, "R001", ["td"], []],
    ["two persons", all, "R001", ["td", "ad"], ["two", "differs"]],
    ["two roles of one person", { td: {}, pm: { combinedWith: "td" } }, "R002", ["td", "pm"], []],
    [
      "one role of a person who has both",
      { td: {}, pm: { combinedWith: "td" } },
      "R002",
      ["pm"],
      [],
    ],
    ["one of two who share it", all, "R002", ["td"], ["differs"]],
    ["both who share it", all, "R002", ["td", "pm"], ["two"]],
    ["one who claims it", all, "R003", ["pm"], []],
    ["one who does not claim it", all, "R003", ["td"], ["differs"]],
    ["a post by its title, in other letters", all, "R004", ["fire  Marshal"], []],
    ["anybody where nobody does usually", all, "R005", ["pm"], []],
  ])("owned by %s", (_, roles, code, owners, findings) => {
    expect(findingsOf(roles, code, owners)).toEqual(findings);
  });

  it("of which nothing is said shows nothing", () => {
    expect(checkPlan(planOf(all, {}), theater).rows[0]).toMatchObject({
      owners: undefined,
      findings: [],
    });
  });

  it("asks a question for each thing, and tells what the answer depends on", () => {
    const plan = planOf({ ad: {} }, { R003: ["td", "Dramaturg"] });
    const row = checkPlan(plan, theater).rows[2];
    if (row === undefined) throw new Error("there is no third row");
    expect(askRow(plan, theater, row)).toEqual([
      "There is no Technical Director here: who has this duty?",
      "Who of Technical Director and Dramaturg has the last word?",
      "Is it meant that Technical Director and Dramaturg answer? In the reference Artistic Director and Production Manager claim it.",
      "It depends on who bears the loss.",
    ]);
  });
});

describe("in sum", () => {
  const plan = planOf(
    { td: {}, pm: { combinedWith: "td" }, ad: {} },
    { R001: ["pm"], R002: ["td"], R004: ["Fire marshal"], R005: [], R777: ["td"] },
  );
  const checked = checkPlan(plan, theater);

  it("rows are counted by what they show", () => {
    expect(checked.counts).toEqual({ none: 1, absent: 0, two: 0, differs: 0 });
    expect(checked.said).toBe(4);
  });

  it("domains by what is said of them", () => {
    expect(checked.coverage.map(({ total, said, owned }) => [total, said, owned])).toEqual([
      [3, 2, 2],
      [2, 2, 1],
    ]);
  });

  it("persons by what they answer for, with all their roles, and with nothing", () => {
    expect(checked.loads).toEqual([
      { person: "td", also: ["pm"], rows: 2 },
      { person: "ad", also: [], rows: 0 },
      { person: "Fire marshal", also: [], rows: 1 },
    ]);
  });

  it("codes that the reference lacks are named", () => {
    expect(checked.unknown).toEqual(["R777"]);
  });
});
