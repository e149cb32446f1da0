import { describe, expect, it } from "vitest";
import { comparePlans, fillFrom, takeRow } from "../../../src/plan/compare-plans.ts";
import { planOf, theater } from "./theater.ts";

const ours = planOf(
  { td: { holder: "Ada" }, ad: {} },
  { R001: ["td"], R002: ["td"], R003: ["ad"], R005: [] },
);
const theirs = planOf(
  { td: {}, pm: { combinedWith: "td" } },
  { R001: ["td"], R002: ["pm"], R003: ["pm"], R004: ["Fire marshal"] },
);

describe("two plans", () => {
  const found = comparePlans(ours, theirs, theater);
  const codes = (rows: typeof found.disagreements) => rows.map(({ reference }) => reference.code);

  it("differ where different persons answer, not where one person stands under another role", () => {
    expect(codes(found.disagreements)).toEqual(["R003"]);
    expect(found.agreed).toBe(2);
  });

  it("show what only one of them says", () => {
    expect(codes(found.onlyOurs)).toEqual(["R005"]);
    expect(codes(found.onlyTheirs)).toEqual(["R004"]);
    expect(found.rolesOnlyOurs).toEqual(["ad"]);
    expect(found.rolesOnlyTheirs).toEqual(["pm"]);
  });
});

describe("taking from the other", () => {
  it("a row brings the role that it names, and keeps one’s own note", () => {
    const noted = {
      ...ours,
      rows: new Map([...ours.rows, ["R003", { owners: ["ad"], note: "ours" }]]),
    };
    const merged = takeRow(noted, theirs, "R003");
    expect(merged.rows.get("R003")).toEqual({ owners: ["pm"], note: "ours" });
    expect(merged.roles.get("pm")).toEqual({ combinedWith: "td" });
    expect(merged.roles.get("td")).toEqual({ holder: "Ada" });
  });

  it("fills what one has not said, and changes nothing else", () => {
    const merged = fillFrom(ours, theirs);
    expect(merged.rows.get("R004")).toEqual({ owners: ["Fire marshal"] });
    expect(merged.rows.get("R003")).toEqual({ owners: ["ad"] });
    expect(merged.rows.size).toBe(5);
  });
});
