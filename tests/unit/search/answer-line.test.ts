import { describe, expect, test } from "vitest";
import type { Ownership, StandingId } from "../../../src/schema/vocabulary.ts";
import { describeAnswer, formatAnswer } from "../../../src/search/answer-line.ts";
import type { Target, TargetHolder } from "../../../src/search/tables.ts";

const holder = (name: string, standing: StandingId): TargetHolder => ({
  kind: "role",
  id: name.toLowerCase(),
  name,
  standing,
});

function tell(
  holders: readonly TargetHolder[],
  ownership: Ownership,
  summaries = {},
  query = "curtain",
  named: readonly string[] = [],
): string {
  const target: Target = {
    id: "responsibility:raise-the-curtain",
    kind: "responsibility",
    title: "Raise the curtain",
    page: undefined,
    path: "responsibilities/raise-the-curtain/",
    owners: [],
    holders,
    ownership,
    code: "R007",
  };
  return formatAnswer(describeAnswer(target, { query, roles: 3, summaries, named }));
}

const [director, inspector] = [holder("TD", "assigned"), holder("Fire Inspector", "required")];

describe("the answer in words", () => {
  test("names whoever is accountable, and how sure that is", () => {
    expect(tell([director], "sole")).toBe("The TD answers for it: assigned by a source.");
    expect(tell([inspector], "sole")).toBe(
      "The Fire Inspector answers for it: required by a rule.",
    );
  });

  test("says on what it rests, once that is known", () => {
    const summaries = { "responsibility:raise-the-curtain*": "one survey" };
    expect(tell([director], "sole", summaries)).toBe(
      "The TD answers for it: assigned by one survey.",
    );
    expect(tell([holder("PM", "inferred")], "sole")).toBe(
      "Probably the PM: inferred from sources.",
    );
    expect(tell([holder("PM", "inferred")], "outside", summaries)).toMatch(
      /, probably the PM: inferred from one survey\.$/,
    );
  });

  test("names each with a standing of their own where several share it", () => {
    expect(tell([director, holder("PM", "assigned")], "joint")).toBe(
      "The TD and PM together: assigned by a source.",
    );
    expect(tell([director, inspector], "joint")).toBe(
      "Together the TD (assigned) and Fire Inspector (by law).",
    );
  });

  test("says of a dispute first what the answer depends on", () => {
    const summaries = { "responsibility:raise-the-curtain?": "who holds the rope." };
    expect(tell([director, inspector], "contested", summaries)).toBe(
      "Disputed. We think it depends on who holds the rope. Claimed by the TD (assigned) and Fire Inspector (by law).",
    );
    expect(tell([director, inspector], "contested")).toBe(
      "Disputed. Claimed by the TD (assigned) and Fire Inspector (by law).",
    );
  });

  test("says of what is shared or outside who answers before what that depends on", () => {
    const summaries = { "responsibility:raise-the-curtain?": "who holds the rope." };
    expect(tell([director, holder("PM", "assigned")], "joint", summaries)).toBe(
      "The TD and PM together: assigned by a source. We think it depends on who holds the rope.",
    );
  });

  test("says whom to ask before the chief", () => {
    const summaries = { "responsibility:raise-the-curtain!": "the stage door" };
    expect(tell([director], "sole", summaries)).toBe(
      "Ask the stage door first. The TD answers for it: assigned by a source.",
    );
  });

  test("says whom to ask after the answer, where the question is who has the say", () => {
    const summaries = {
      "responsibility:raise-the-curtain!": "the stage door",
      "responsibility:raise-the-curtain?": "who holds the rope.",
    };
    const sayIt = (query: string) =>
      tell([director, holder("PM", "assigned")], "joint", summaries, query);
    for (const query of ["who decides on the curtain", "Who owns the curtain?", "whose curtain"])
      expect(sayIt(query), query).toBe(
        "The TD and PM together: assigned by a source. We think it depends on who holds the rope. Ask the stage door first.",
      );
    for (const query of ["the curtain is stuck", "who repairs the curtain", "ownership"])
      expect(sayIt(query), query).toMatch(/^Ask the stage door first\. The TD/);
  });

  test("says what a section says before what it is called, where that is known", () => {
    const section: Target = {
      id: "section:/roles/td/#reports-to",
      kind: "section",
      title: "The TD: Whom it reports to",
      page: undefined,
      path: "roles/td/#reports-to",
      owners: [],
      holders: [],
      ownership: undefined,
      code: "",
    };
    const tellOf = (summaries: Record<string, string>) =>
      formatAnswer(describeAnswer(section, { query: "", roles: 3, summaries }));
    expect(tellOf({ [section.id]: "To the producer." })).toBe(
      "To the producer. (The TD: Whom it reports to)",
    );
    expect(tellOf({})).toBe("The TD: Whom it reports to");
  });

  test("says that a post is none of the roles, and that nobody is known", () => {
    expect(tell([inspector], "outside")).toMatch(
      /^None of the 3 .* Fire Inspector: required by a rule/,
    );
    expect(tell([], "unowned")).toBe("Nobody, as far as the sources go.");
  });

  test("says of a claim that sources give by what they give it, because the word alone says too much", () => {
    const summaries = {
      "responsibility:raise-the-curtain*":
        "assigned by one sponsored text|inferred from two surveys",
    };
    const holders = [director, holder("PM", "inferred")];
    expect(tell(holders, "contested", summaries)).toBe(
      "Disputed. Claimed by the TD (assigned by one sponsored text) and PM (inferred).",
    );
    expect(tell([holder("TD", "inferred"), holder("PM", "inferred")], "contested")).toBe(
      "Disputed. Claimed by the TD and PM: each only inferred.",
    );
  });

  test("says how well each claim is backed, and the whole, where that is the question", () => {
    const summaries = {
      "responsibility:raise-the-curtain?": "who holds the rope.",
      "responsibility:raise-the-curtain!": "the stage door",
      "responsibility:raise-the-curtain*":
        "assigned by one sponsored text|inferred from two surveys",
      "responsibility:raise-the-curtain~": "The evidence as a whole: split.",
    };
    const holders = [director, holder("PM", "inferred")];
    const query = "how strong is the evidence that the PM raises the curtain";
    expect(tell(holders, "contested", summaries, query, ["pm"])).toBe(
      "Disputed. Claimed by the PM (inferred from two surveys) and TD (assigned by one sponsored text). The evidence as a whole: split.",
    );
    expect(tell(holders, "contested", summaries)).not.toContain("as a whole");
  });

  test("says how to settle a dispute, where that is the question", () => {
    const summaries = { "responsibility:raise-the-curtain=": "To settle it: toss a coin." };
    for (const query of ["how do we settle the curtain", "we fight about the curtain"])
      expect(tell([director], "sole", summaries, query), query).toMatch(
        / To settle it: toss a coin\.$/,
      );
    expect(tell([director], "sole", summaries)).not.toContain("settle");
  });

  test("says the lasting address, where that is the question", () => {
    for (const query of [
      "link to the curtain",
      "permalink curtain",
      "a lasting link to the curtain",
    ])
      expect(tell([director], "sole", {}, query), query).toMatch(
        / This link never changes: \/R007\/$/,
      );
    expect(tell([director], "sole")).not.toContain("R007");
  });

  test("says once what several answers have in common at their ends", () => {
    const claim = (id: string): Target => ({
      id,
      kind: "section",
      title: "58%",
      page: undefined,
      path: "sources/report/#A1",
      owners: [],
      holders: [],
      ownership: undefined,
      code: "",
    });
    const summaries = {
      one: "Of 300, 58% said so. Sample: 300. Source: A.",
      two: "Of 200, 69% said so. Sample: 300. Source: A.",
      three: "Of 100, 12% said so. Source: B.",
    };
    const tellAll = (together: string[]) =>
      describeAnswer(claim("one"), { query: "", roles: 3, summaries, together }).summary;
    expect(tellAll([])).toBe(summaries.one);
    expect(tellAll(["two"])).toBe(
      "Of 300, 58% said so. Of 200, 69% said so. Sample: 300. Source: A.",
    );
    expect(tellAll(["three"])).toBe(`${summaries.one} ${summaries.three}`);
  });
});
