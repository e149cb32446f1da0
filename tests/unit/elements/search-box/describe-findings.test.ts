import { describe, expect, it } from "vitest";
import {
  describeFindings,
  formatAnnouncement,
  type Findings,
  type Progress,
} from "../../../../src/elements/search-box/describe-findings.ts";

const all: Findings = {
  query: "laptop",
  count: 3,
  isFilteredOut: false,
  isNearest: false,
  state: "clear",
  corrected: undefined,
  tables: "ready",
  engine: "ready",
  isOffline: false,
};
const none = { ...all, count: 0 };

describe("what search says", () => {
  it("names the words that were searched, of a long query only the beginning", () => {
    expect(describeFindings(all)).toEqual({
      verdict: "Answers for “laptop”:",
      gap: "",
      isNothing: false,
    });
    const corrected = describeFindings({ ...all, query: "laptpo", corrected: "laptop" });
    expect(corrected.verdict).toBe("Answers for “laptop”:");
    const long = describeFindings({ ...none, query: `who ${"really ".repeat(30)}owns it` });
    expect(long.verdict).toMatch(/^Nothing found for “who really [a-z ]{30,60}…”[.]$/);
  });

  it("says that nothing is clearly about the query where the answers are only the closest", () => {
    expect(describeFindings({ ...all, state: "perhaps" }).verdict).toBe(
      "No clear answer to “laptop”. Perhaps:",
    );
  });

  it("says that nothing was found only where all was searched", () => {
    expect(describeFindings(none)).toMatchObject({
      verdict: "Nothing found for “laptop”.",
      isNothing: true,
    });
  });

  it("says that nothing was found where the answers are only spelt alike", () => {
    expect(describeFindings({ ...all, isNearest: true })).toMatchObject({
      verdict: "Nothing found for “laptop”. Nearest in spelling:",
      isNothing: true,
    });
  });

  it("tells apart what only the filters hide", () => {
    expect(describeFindings({ ...none, isFilteredOut: true })).toMatchObject({
      verdict: "Nothing for “laptop” among these; there are answers without the filters.",
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
    expect(told.verdict).not.toMatch(/nothing/i);
    // There is always a sentence: that it still searches, or what is missing.
    expect(told.verdict + told.gap).not.toBe("");
    if (tables === "failed" || engine === "failed")
      expect(told.gap).toContain("Search is incomplete");
  });

  it("says what is missing beside answers, and that the network may be why", () => {
    expect(describeFindings({ ...all, engine: "failed", isOffline: true }).gap).toBe(
      "You seem to be offline. Search is incomplete: the full text of the pages could not be loaded, so these answers come from titles and other names alone.",
    );
    expect(describeFindings({ ...all, tables: "failed" }).gap).toContain(
      "from the full text alone",
    );
    expect(describeFindings({ ...all, engine: "late" }).gap).toContain("still loading");
    expect(describeFindings({ ...all, engine: "waiting" }).gap).toBe("");
  });
});

describe("what is announced", () => {
  const told = describeFindings(all);

  it("is the answer in words, and how much is listed", () => {
    expect(formatAnnouncement(told, "The TD: assigned by a source.", 3)).toBe(
      "The TD: assigned by a source. 3 answers listed.",
    );
  });

  it("is the verdict where there is no answer, and what is missing", () => {
    const gone = describeFindings({ ...all, count: 1, engine: "failed" });
    expect(formatAnnouncement(gone, "", 1)).toMatch(
      /^Answers for “laptop”: 1 answer listed[.] Search is incomplete: /,
    );
    expect(formatAnnouncement(describeFindings(none), "", 0)).toBe("Nothing found for “laptop”.");
  });
});
