import { describe, expect, it } from "vitest";
import {
  isKept,
  toPlace,
  toResult,
  toSuggestion,
  type Known,
} from "../../../../src/elements/search-box/result.ts";
import { addUp } from "../../../../src/elements/search-box/search-alone.ts";
import type { Answer } from "../../../../src/search/planner.ts";
import type { Target } from "../../../../src/search/tables.ts";

const target: Target = {
  id: "responsibility:run-the-box-office",
  kind: "responsibility",
  title: "Run the box office",
  page: undefined,
  path: "responsibilities/run-the-box-office/",
  owners: ["pm", "td"],
  holders: [
    { kind: "role", id: "pm", name: "PM", standing: "assigned" },
    { kind: "role", id: "td", name: "TD", standing: "inferred" },
    { kind: "post", id: "cashier", name: "Cashier", standing: "judgement" },
  ],
  ownership: "joint",
  code: "",
};
const known: Known = {
  base: "/handbook/",
  titleOf: (id) => (id === "role:td" ? "Technical Director" : undefined),
  summaries: { "responsibility:run-the-box-office": "Selling at the door." },
};
const answer = (why?: string): Answer => ({
  target: target.id,
  page: target.id,
  score: 1,
  exact: false,
  why,
});

describe("a result", () => {
  it("leads to a situation on its pairing's page", () => {
    const situation: Target = {
      id: "situation:pm-td-outage",
      kind: "situation",
      title: "the offices are down",
      page: "pairing:pm-td",
      path: "pairings/pm-td/#outage",
      owners: ["pm"],
      holders: [],
      ownership: undefined,
      code: "",
    };
    const found = { ...answer(), target: situation.id };
    const summaries = { "pairing:pm-td": "Both.", [situation.id]: "PM leads." };
    expect(toResult(found, situation, "down", { ...known, summaries })).toMatchObject({
      id: situation.id,
      href: "/handbook/pairings/pm-td/#outage",
      title: "Who leads when the offices are down",
      kind: "Situation",
      summary: "PM leads.",
    });
    expect(isKept(situation, { role: "pm", kind: "pairing" })).toBe(true);
    expect(isKept(situation, { role: "pm", kind: "role" })).toBe(false);
  });

  it("shows title, whoever is accountable and how sure that is, ownership, kind and summary, and leads below the base path", () => {
    expect(toResult(answer(), target, "box office", known)).toEqual({
      id: "responsibility:run-the-box-office",
      href: "/handbook/responsibilities/run-the-box-office/",
      title: "Run the box office",
      kind: "Responsibility",
      owners: [
        { id: "pm", name: "PM", standing: "assigned" },
        { id: "td", name: "TD", standing: "inferred" },
        { id: undefined, name: "Cashier", standing: "our judgement" },
      ],
      ownership: { id: "joint", label: "Shared" },
      summary: "Selling at the door.",
      why: undefined,
    });
  });

  it("is silent on sole ownership, and on owners of what nobody is accountable for", () => {
    expect(
      toResult(answer(), { ...target, ownership: "sole" }, "x", known).ownership,
    ).toBeUndefined();
    const pairing: Target = { ...target, kind: "pairing", holders: [], ownership: undefined };
    expect(toResult(answer(), pairing, "x", known)).toMatchObject({
      kind: "Pairing",
      owners: [],
      ownership: undefined,
    });
    expect(toResult(answer(), { ...pairing, kind: "page" }, "x", known).kind).toBe("Page");
  });

  it.each([
    ["broken laptop", "broken laptop", "broken laptop"],
    ["laptop", "broken laptop", "broken laptop"],
    ["box office", "box office", ""],
    ["Box", "the box line", ""],
    ["run the box-office", "Run the box office", ""],
  ])("of %s through “%s” says “%s”", (query, why, says) => {
    expect(toResult(answer(why), target, query, known).why?.text ?? "").toBe(says);
  });

  it("is called otherwise only where it has other names: a duty has words that lead to it", () => {
    const term: Target = { ...target, kind: "term", holders: [], ownership: undefined };
    expect(toResult(answer("till"), target, "till", known).why).toEqual({
      text: "till",
      isName: false,
    });
    expect(toResult(answer("till"), term, "till", known).why?.isName).toBe(true);
  });

  it("leads to a section with the title of its page before its heading", () => {
    const section: Target = {
      ...target,
      id: "section:/roles/td/#day",
      kind: "section",
      title: "The week",
      page: "role:td",
      path: "roles/td/#day",
    };
    expect(toResult(answer(), section, "week", known).title).toBe("Technical Director: The week");
  });
});

it("filters let a target through by who is accountable and by kind", () => {
  expect(isKept(target, { role: "", kind: "" })).toBe(true);
  expect(isKept(target, { role: "pm", kind: "responsibility" })).toBe(true);
  expect(isKept(target, { role: "ad", kind: "" })).toBe(false);
  expect(isKept(target, { role: "pm", kind: "term" })).toBe(false);
});

it("a page that several searches find counts for all of them", () => {
  const hit = (id: string, score: number) => ({
    id,
    score,
    data: () => Promise.reject(new Error("not asked for")),
  });
  const sum = addUp([[hit("a", 3), hit("b", 2)], [hit("b", 2)], []]);
  expect(sum.map(({ id, score }) => [id, score])).toEqual([
    ["b", 4],
    ["a", 3],
  ]);
});

it("suggestions lead to the search page with their query, or to a place", () => {
  expect(toSuggestion("who sweeps", "/handbook/search/")).toMatchObject({
    href: "/handbook/search/?q=who+sweeps",
    title: "who sweeps",
    query: "who sweeps",
    isSuggestion: true,
  });
  const place = toPlace(target, "/handbook/");
  expect(place).toMatchObject({ title: "Run the box office", isSuggestion: true });
  expect(place.query).toBeUndefined();
});
