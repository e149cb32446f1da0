import { describe, expect, test } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import {
  conditionsOf,
  standingOf,
  standingOfClaims,
  weakestOf,
} from "../../../../src/model/evidence/standing.ts";
import { claimStandings, claimTypes, type ClaimType } from "../../../../src/schema/vocabulary.ts";
import { claim, makeResponsibility, makeSource, part, soundRecords } from "../fixture.ts";

const types = Object.keys(claimTypes) as ClaimType[];
const records = soundRecords();
records.sources.push(
  makeSource(
    "all",
    types.flatMap((type) => [
      claim(type, type, ["pm"]),
      claim(`${type}-in-the-eu`, type, ["pm"], { condition: "eu" }),
    ]),
  ),
  makeSource(
    "law",
    [claim("must", "requires", ["pm"]), claim("may", "may", ["pm"], { condition: "eu" })],
    {
      condition: "us-agency",
    },
  ),
);
const catalog = buildCatalog(records);
const one = makeResponsibility("one", "R001", {});

describe("the standing that claims give", () => {
  test.each([
    [[], "judgement"],
    [["requires"], "required"],
    [["assigns"], "assigned"],
    [["may"], "possible"],
    [["aims"], "inferred"],
    [["advises"], "inferred"],
    [["reports"], "inferred"],
    [["describes"], "inferred"],
    [["describes", "may"], "possible"],
    [["may", "assigns", "reports"], "assigned"],
    [["assigns", "requires"], "required"],
  ] as const)("%j make it %s", (claims, standing) => {
    expect(
      standingOfClaims(
        catalog,
        claims.map((id) => `all/${id}`),
      ),
    ).toBe(standing);
  });

  test.each(types)("one of the type %s that is bound to a condition counts only there", (type) => {
    const bound = [`all/${type}-in-the-eu`];
    expect(standingOfClaims(catalog, bound)).toBe("judgement");
    expect(standingOfClaims(catalog, bound, "uk-government")).toBe("judgement");
    expect(standingOfClaims(catalog, bound, "eu")).toBe(claimStandings[type]);
  });

  test("under a condition the unbound claims count, too", () => {
    const claims = ["all/assigns", "all/describes-in-the-eu"];
    expect(standingOfClaims(catalog, claims, "eu")).toBe("assigned");
    expect(standingOfClaims(catalog, ["all/describes", "all/requires-in-the-eu"])).toBe("inferred");
  });

  test("a source's condition binds its claims, but for one with a condition of its own", () => {
    expect(standingOfClaims(catalog, ["law/must"])).toBe("judgement");
    expect(standingOfClaims(catalog, ["law/must"], "us-agency")).toBe("required");
    expect(standingOfClaims(catalog, ["law/may"], "us-agency")).toBe("judgement");
    expect(conditionsOf(catalog, ["law/may", "law/must", "all/may"])).toEqual(["us-agency", "eu"]);
  });
});

describe("the standing of a part", () => {
  test("that is possible or inferred says why, in the record's words where it has some", () => {
    const inferred = part("pm", "accountable", ["all/reports", "all/advises"]);
    expect(standingOf(catalog, one, inferred)).toEqual({
      state: "inferred",
      why: "No claim behind it gives the duty: what they do is “reports” and “advises”.",
    });
    expect(standingOf(catalog, one, { ...inferred, inferred: "From figures." }).why).toBe(
      "From figures.",
    );
  });

  test("does not follow from the sentence that says why", () => {
    const assigned = { ...part("pm", "accountable", ["all/assigns"]), inferred: "From figures." };
    expect(standingOf(catalog, one, assigned)).toEqual({ state: "assigned" });
  });

  test("is decided where the register's keeper did, for who is accountable alone", () => {
    const decided = { ...one, decided: { by: "the board", on: "2026-01-01" } };
    const claims = ["all/requires"];
    expect(standingOf(catalog, decided, part("pm", "accountable", claims)).state).toBe("decided");
    expect(standingOf(catalog, decided, part("pm", "consulted", claims)).state).toBe("required");
  });
});

test("the weakest of several is what the first line takes", () => {
  expect(weakestOf(["required", "judgement", "possible"])).toBe("judgement");
  expect(weakestOf(["required", "assigned"])).toBe("assigned");
  expect(weakestOf([])).toBeUndefined();
});
