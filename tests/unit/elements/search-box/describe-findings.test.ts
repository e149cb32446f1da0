import { describe, expect, it } from "vitest";
import {
  describeFindings,
  type Findings,
  type Progress,
} from "../../../../src/elements/search-box/describe-findings.ts";

const all: Findings = {
  query: "laptop",
  count: 3,
  unfiltered: 3,
  isNearest: false,
  state: "clear",
  corrected: undefined,
  tables: "ready",
  engine: "ready",
  isOffline: false,
};
const none = { ...all, count: 0, unfiltered: 0 };

describe("what search says", () => {
  it("counts, with the words that were searched", () => {
    expect(describeFindings(all)).toEqual({
      count: "3 answers for “laptop”.",
      incomplete: "",
      isNothing: false,
    });
    expect(describeFindings({ ...all, count: 1, query: "laptpo", corrected: "laptop" }).count).toBe(
      "1 answer for “laptop”.",
    );
  });

  it("says that nothing is clearly about the query where the answers are only the closest", () => {
    expect(describeFindings({ ...all, state: "perhaps" }).count).toBe(
      "Nothing here is clearly about “laptop”. Closest:",
    );
  });

  it("says that nothing was found only where all was searched", () => {
    expect(describeFindings(none)).toMatchObject({
      count: "Nothing found for “laptop”.",
      isNothing: true,
    });
  });

  it("says that nothing was found where the answers are only spelt alike", () => {
    expect(describeFindings({ ...all, isNearest: true })).toMatchObject({
      count: "Nothing found for “laptop”, 3 nearest in spelling.",
      isNothing: true,
    });
  });

  it("tells apart what only the filters hide", () => {
    expect(describeFindings({ ...none, unfiltered: 4 })).toMatchObject({
      count: "Nothing for “laptop” among these; 4 without the filters.",
      isNothing: false,
    });
  });

  const progresses: Progress[] = ["waiting", "ready", "late", "failed"];
  const gaps = progresses.flatMap((tables) =>
    progresses
      .filter((engine) => tables !== "ready" || engine !== "ready")
      .map((engine) => [tables, engine] as const),
  );
  it.each(gaps)("never says so with tables %s and engine %s", (tables, engine) => {
    const told = describeFindings({ ...none, tables, engine });
    expect(told.isNothing).toBe(false);
    expect(told.count).not.toMatch(/nothing/i);
    // There is always a sentence: that it still searches, or what is missing.
    expect(told.count + told.incomplete).not.toBe("");
    if (tables === "failed" || engine === "failed")
      expect(told.incomplete).toContain("Search is incomplete");
  });

  it("says what is missing beside answers, and that the network may be why", () => {
    expect(describeFindings({ ...all, engine: "failed", isOffline: true }).incomplete).toBe(
      "You seem to be offline. Search is incomplete: the full text of the pages could not be loaded, so these answers come from titles and other names alone.",
    );
    expect(describeFindings({ ...all, tables: "failed" }).incomplete).toContain(
      "from the full text alone",
    );
    expect(describeFindings({ ...all, engine: "late" }).incomplete).toContain("still loading");
    expect(describeFindings({ ...all, engine: "waiting" }).incomplete).toBe("");
  });
});
