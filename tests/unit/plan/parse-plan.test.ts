import { describe, expect, it } from "vitest";
import { parsePlan, toShape } from "../../../src/plan/parse-plan.ts";

describe("a plan of the shape of organization.yaml", () => {
  const shape = {
    name: "Playbill",
    roles: { td: { holder: "Ada", contact: "ada@example.org" }, pm: { combinedWith: "td" } },
    responsibilities: {
      R001: { owner: "td", note: "since May", decided: { by: "the board", on: "2026-05-01" } },
      R002: { owner: ["td", "Dramaturg"] },
      R003: { owner: null },
      R004: { note: "ask the city" },
    },
  };

  it("is read whole, and written as it was", () => {
    const { plan, issues } = parsePlan(shape);
    expect(issues).toEqual([]);
    expect(plan.rows.get("R003")).toEqual({ owners: [] });
    expect(plan.rows.get("R004")).toEqual({ note: "ask the city" });
    expect(toShape(plan)).toEqual(shape);
  });

  it("takes a role and a row in short", () => {
    const { plan, issues } = parsePlan({ roles: { td: null }, responsibilities: { R001: "td" } });
    expect(issues).toEqual([]);
    expect([...plan.roles]).toEqual([["td", {}]]);
    expect([...plan.rows]).toEqual([["R001", { owners: ["td"] }]]);
  });
});

describe("what is wrong is told with its place, and the rest is kept", () => {
  it.each<[string, unknown, RegExp]>([
    ["no object", "text", /^The file does not hold name, roles or responsibilities/],
    ["a list", [], /^The file/],
    ["an unknown field", { title: "x" }, /^“title” is not known here .* name, roles and resp/],
    ["roles that are a list", { roles: ["td"] }, /^“roles” is no list of names/],
    ["a role’s id in capitals", { roles: { TD: {} } }, /^“roles.TD” is no role’s id/],
    ["a role that is a number", { roles: { td: 3 } }, /^“roles.td” does not hold holder/],
    ["an unknown field of a role", { roles: { td: { phone: "1" } } }, /^“roles.td.phone”/],
    ["a holder that is a list", { roles: { td: { holder: ["Ada"] } } }, /^“roles.td.holder” is no/],
    ["a person that is not there", { roles: { td: { combinedWith: "ad" } } }, /names “ad”/],
    [
      "a ring",
      { roles: { td: { combinedWith: "pm" }, pm: { combinedWith: "td" } } },
      /^“roles.td.combinedWith” leads back to itself/,
    ],
    ["a code that is none", { responsibilities: { "1": "td" } }, /^“responsibilities.1” is no/],
    ["a row that is a number", { responsibilities: { R001: 3 } }, /^“responsibilities.R001”/],
    [
      "an owner that is an object",
      { responsibilities: { R001: { owner: {} } } },
      /R001.owner” is no/,
    ],
    ["a long note", { responsibilities: { R001: { note: "x".repeat(2000) } } }, /note” was cut/],
    [
      "a day that is none",
      { responsibilities: { R001: { decided: { by: "Ada", on: "2026-02-30" } } } },
      /^“responsibilities.R001.decided” needs by/,
    ],
  ])("%s", (_, value, message) => {
    const sound = { R009: { owner: "td" } };
    const whole =
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? {
            ...value,
            responsibilities: {
              ...(value as { responsibilities?: object }).responsibilities,
              ...sound,
            },
          }
        : value;
    const { plan, issues } = parsePlan(whole);
    expect(issues).toEqual([expect.stringMatching(message)]);
    if (whole !== value) expect(plan.rows.get("R009")).toEqual({ owners: ["td"] });
  });

  it("fields that every object has are no fields", () => {
    const value = JSON.parse(
      '{"roles":{"__proto__":{"title":"x"}},"responsibilities":{"__proto__":"x"}}',
    ) as unknown;
    const { plan, issues } = parsePlan(value);
    expect(issues).toHaveLength(2);
    expect([plan.roles.size, plan.rows.size]).toEqual([0, 0]);
  });
});
