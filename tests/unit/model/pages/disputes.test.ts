import { describe, expect, test } from "vitest";
import { formatDispute } from "../../../../src/exports/dispute-markdown.ts";
import { escapeMarkdown } from "../../../../src/exports/escape-markdown.ts";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import { describeDisputes, type Dispute } from "../../../../src/model/pages/disputes.ts";
import { expectOneIssue } from "../broken.ts";
import { soundRecords } from "../fixture.ts";

const { sections, settle, names, groups } = describeDisputes(buildCatalog(soundRecords()));
const idsOf = (state: string) =>
  groups.find((group) => group.state === state)?.disputes.map((one) => one.row.id);
const contested = groups[0]?.disputes[0] as Dispute;

describe("the disputes", () => {
  test("are all that is not one role's alone, by state", () => {
    expect(groups.map((group) => group.state)).toEqual(["contested", "joint", "unowned"]);
    expect(idsOf("contested")).toEqual(["lead-the-change"]);
    expect(idsOf("joint")).toEqual(["share-the-plan"]);
    expect(idsOf("unowned")).toEqual(["watch-the-sky"]);
    expect(
      soundRecords().responsibilities.filter(({ ownership }) => ownership !== "sole"),
    ).toHaveLength(3);
  });

  test("are named once each, by domain, with whoever claims them", () => {
    const lines = names.flatMap(({ lines }) => lines);
    expect(lines.map(({ id }) => id).sort()).toEqual([
      "lead-the-change",
      "share-the-plan",
      "watch-the-sky",
    ]);
    const claimants = (id: string) => lines.find((line) => line.id === id)?.claimants;
    expect(claimants("lead-the-change")).toHaveLength(2);
    expect(claimants("watch-the-sky")).toEqual([]);
    expect(new Set(names.map(({ domain }) => domain.id)).size).toBe(names.length);
  });

  test("stand in sections of their own, below how to settle them", () => {
    expect([settle, ...groups.map((group) => group.section)]).toEqual(sections);
  });

  test("name every position with the kind and year of its evidence", () => {
    expect(
      contested.positions.map(({ holders, outside, evidence }) => ({
        who: holders.map(({ id }) => id),
        outside,
        on: evidence.map((one) => `${one.standing}: ${one.citations.length}`),
      })),
    ).toEqual([
      { who: ["ad"], outside: undefined, on: ["Opinion, 2012: 1"] },
      { who: ["pm"], outside: undefined, on: ["Opinion, 2020: 1"] },
      { who: [], outside: "the chief executive", on: ["Opinion, 2020: 1"] },
    ]);
  });

  test("are refused what they depend on where one role answers", () => {
    expectOneIssue({
      rule: "",
      break: (all) => (all.responsibility("run-the-desk").dependsOn = "the day"),
      file: "responsibilities/run-the-desk.mdx",
      path: "dependsOn",
      says: "sole depends on nothing",
    });
  });
});

describe("the text to paste", () => {
  const text = formatDispute(
    { ...contested, dependsOn: "who *pays*." },
    "https://example.org/disputes/#lead-the-change",
  );

  test("is filled in with the title, the code, the link and the positions", () => {
    expect(text).toBe(`## R005: Title of lead-the-change

From the register (disputed): <https://example.org/disputes/#lead-the-change>

**The decision in question:** …

**Positions**

- AD: A view. (Opinion, 2012)
- PM: A view. (Opinion, 2020)
- The chief executive: A view. (Opinion, 2020)

**It depends on** who \\*pays\\*. (The register’s own judgement.)

**What we agreed**

- Accountable: …
- Does the work: …
- Consulted before: …
- Told afterward: …
- Valid from, and looked at again on: …
- Agreed by: …`);
  });

  test("leaves out what is not known", () => {
    const bare = formatDispute(
      { ...contested, positions: [], dependsOn: undefined },
      "https://a.b/",
    );
    expect(bare).not.toContain("Positions");
    expect(bare).not.toContain("depends");
  });

  test("cannot be broken by what a record says", () => {
    const position = { ...contested.positions[0], text: "first\n\n# second <script> [a](b) | `c`" };
    const lines = formatDispute(
      { ...contested, positions: [position] as Dispute["positions"] },
      "https://a.b/",
    ).split("\n");
    expect(lines.filter((line) => line.includes("second"))).toEqual([
      "- AD: first # second &lt;script&gt; \\[a\\](b) \\| \\`c\\` (Opinion, 2012)",
    ]);
  });
});

describe("escaped Markdown", () => {
  test.each([
    ["plain text, 58% of it", "plain text, 58% of it"],
    ["*a* _b_ `c` [d] ~e~ |", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\] \\~e\\~ \\|"],
    ["a \\ b", "a \\\\ b"],
    ["<b> & </b>", "&lt;b&gt; &amp; &lt;/b&gt;"],
    ["# no heading", "\\# no heading"],
    ["#1 of all", "#1 of all"],
    ["- no item", "\\- no item"],
    ["+ no item", "\\+ no item"],
    ["1. no item", "1\\. no item"],
    ["2012 is a year", "2012 is a year"],
    ["--- no rule", "\\--- no rule"],
    ["=== no heading", "\\=== no heading"],
    ["> no quote", "&gt; no quote"],
    ["  two\n lines ", "two lines"],
    ["", ""],
  ])("%j", (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});
