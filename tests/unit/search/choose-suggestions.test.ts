import { describe, expect, it } from "vitest";
import { chooseSuggestions } from "../../../src/search/choose-suggestions.ts";
import type { TargetDraft } from "../../../src/search/draft-targets.ts";
import { emptyDraft } from "../../../src/search/empty-draft.ts";

function draftDuty(id: string, owners: readonly string[], questions: readonly string[]) {
  const address = `/responsibilities/${id}/`;
  const draft: TargetDraft = {
    ...emptyDraft,
    kind: "responsibility",
    id,
    title: id,
    address,
    summary: "",
    owners,
    questions,
  };
  return draft;
}

function draftSituation(id: string, lead: string): TargetDraft {
  const address = `/pairings/pm-td/#${id}`;
  return { ...draftDuty(id, [lead], []), kind: "situation", address };
}

/** A planner that knows of some questions which duty answers them. */
const answering = (known: Readonly<Record<string, string>>) => ({
  answer: (query: string) => ({
    state: query in known ? ("clear" as const) : ("open" as const),
    isSettled: false,
    answers: [
      {
        target: `responsibility:${known[query]}`,
        page: "",
        score: 1,
        exact: false,
        why: undefined,
      },
    ],
    measures: undefined,
    total: 1,
    isNearest: false,
    corrected: undefined,
    together: [],
    named: [],
  }),
});
const site = { roles: ["pm", "td"], examples: ["the till"] };

describe("what an empty box offers", () => {
  it("is for each role its shortest question that its own duty answers", () => {
    const drafts = [
      draftDuty(
        "sell",
        ["pm"],
        ["who runs the till in the foyer", "who runs the till", "who runs it"],
      ),
      draftDuty(
        "rig",
        ["td"],
        ["who decides on the rope", "why does it creak", "who runs the ropes up there"],
      ),
    ];
    const known = {
      "who runs the till in the foyer": "sell",
      "who runs the till": "sell",
      "who runs it": "sell",
      // Answered by another duty than the one that it was written for.
      "who decides on the rope": "sell",
      "who runs the ropes up there": "rig",
    };
    expect(chooseSuggestions(drafts, answering(known), site).queries).toEqual([
      "who runs the till",
      "who runs the ropes up there",
    ]);
  });

  it("are the site's examples where nobody's question is answered", () => {
    const drafts = [draftDuty("sell", ["pm"], ["who runs the till"])];
    expect(chooseSuggestions(drafts, answering({}), site).queries).toEqual(["the till"]);
  });

  it("are situations that different roles lead in", () => {
    const drafts = [
      draftSituation("flood", "td"),
      draftSituation("fire", "td"),
      draftSituation("strike", "pm"),
    ];
    expect(chooseSuggestions(drafts, answering({}), site).targets).toEqual([
      "situation:pm-td-flood",
      "situation:pm-td-strike",
    ]);
  });
});
