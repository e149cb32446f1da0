import { describe, expect, test } from "vitest";
import { isSettled, type Evidence } from "../../../src/search/settle.ts";
import { everything } from "./measures.ts";

const agreed: Evidence = { isAgreed: true, isDoubtful: false };

describe("a ranking stands without the engine", () => {
  test("where names and learned words agree, and the second is far", () => {
    expect(isSettled({ ...everything, lead: 0.4 }, agreed)).toBe(true);
  });

  test("where the query is a name, whatever else speaks", () => {
    const named = { ...everything, exact: true, lead: 0 };
    expect(isSettled(named, { isAgreed: false, isDoubtful: true })).toBe(true);
  });
});

describe("the engine is asked", () => {
  test.each([
    ["where no name fits", { fit: 0.3 }, {}],
    ["where the learned words put another page first", {}, { isAgreed: false }],
    ["where the second is close", { lead: 0.05 }, {}],
    ["where a word may be misspelt", {}, { isDoubtful: true }],
  ])("%s", (_, measures, evidence) => {
    expect(isSettled({ ...everything, ...measures }, { ...agreed, ...evidence })).toBe(false);
  });

  test("where nothing is found", () => {
    expect(isSettled(undefined, agreed)).toBe(false);
  });
});
