import { describe, expect, it } from "vitest";
import { isForeign } from "../../../src/search/foreign-words.ts";

describe("a query in another language", () => {
  it.each([
    "wer ist für die Bühne zuständig",
    "qui est responsable du rideau",
    "¿quién es responsable de la luz?",
    "chi è responsabile del sipario",
    "wie is verantwoordelijk voor het toneel",
    "kto jest za to odpowiedzialny",
    "кто отвечает за сцену",
    "誰が照明を担当しますか",
  ])("is known by its script and its grammar: %s", (query) => {
    expect(isForeign(query)).toBe(true);
  });

  it.each([
    "who is responsible for the curtain",
    "los angeles tour",
    "pros and con of van hire",
    "ghost light",
    "das",
    "émigré naïve façade",
    "R&D",
    "42",
    "",
  ])("is no English one, nor a name: %s", (query) => {
    expect(isForeign(query)).toBe(false);
  });
});
