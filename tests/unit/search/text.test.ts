import { describe, expect, test } from "vitest";
import {
  foldSpelling,
  formatFigure,
  isFigure,
  isStopWord,
  keyOf,
  stem,
  subjectsOf,
  tokenize,
} from "../../../src/search/text.ts";

describe("normalizing", () => {
  test.each([
    ["R&D", "rnd"],
    ["r & d", "rnd"],
    ["R and D", "rnd"],
    ["C.M.O.", "cmo"],
    ["P&L", "pnl"],
    ["Café — “naïve”", "cafe naive"],
    ["who's the boss’s boss", "who the boss boss"],
    ["BCP / DR plan", "bcp dr plan"],
    ["rip & replace", "rip replace"],
    ["don't", "dont"],
  ])("%s has the key %s", (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  test.each([
    ["organisation", "organization"],
    ["digitising", "digitizing"],
    ["analyse", "analyze"],
    ["behaviour", "behavior"],
    ["data centre", "data center"],
    ["programmes", "programs"],
    ["licence", "license"],
    ["service catalogue", "service catalog"],
    ["ageing servers", "aging servers"],
    ["anaesthetist", "anesthetist"],
    ["paediatric ward", "pediatric ward"],
    ["haemoglobin", "hemoglobin"],
    ["diarrhoea", "diarrhea"],
    ["manoeuvre", "maneuver"],
  ])("%s is the same name as %s", (british, american) => {
    expect(keyOf(british)).toBe(keyOf(american));
  });

  test("words that only look British stay apart from others", () => {
    expect(foldSpelling("this")).toBe("this");
    expect(foldSpelling("hour")).toBe("hour");
    expect(foldSpelling("paella")).toBe("paella");
  });
});

describe("IT and it", () => {
  test.each([
    ["IT support", ["IT", "support"]],
    ["head of it", ["head", "of", "IT"]],
    ["who runs the it department", ["who", "runs", "the", "IT", "department"]],
    ["marketing vs it", ["marketing", "vs", "IT"]],
    ["it or marketing", ["IT", "or", "marketing"]],
    ["get more out of it", ["get", "more", "out", "of", "it"]],
    ["what is it called", ["what", "is", "it", "called"]],
  ])("%s", (text, words) => {
    expect(tokenize(text)).toEqual(words);
  });

  test("in lower case it is the department before a word that follows IT in names", () => {
    expect(tokenize("for all this it spending")).toContain("it");
    expect(tokenize("for all this it spending", new Set([stem("spending")]))).toContain("IT");
  });

  test("a text in capitals says nothing about the pronoun", () => {
    expect(tokenize("WHAT IS IT")).toEqual(["what", "is", "it"]);
  });
});

describe("shares in percent", () => {
  test.each(["58%", "58 %", "58 percent", "58 per cent", "58 Percent"])(
    "%s is one word",
    (text) => {
      expect(tokenize(text)).toEqual(tokenize("58%"));
      expect(tokenize(text).map(isFigure)).toEqual([true]);
    },
  );

  test.each(["4.5%", "100%", "0.25%"])("%s is written as it was", (text) => {
    expect(tokenize(text).map(formatFigure)).toEqual([text]);
  });

  test.each(["58", "58 people", "1998", "A58%"])("%s is none", (text) => {
    expect(tokenize(text).some(isFigure)).toBe(false);
  });

  test("a number that is part of another is no share of its own", () => {
    expect(tokenize("1.234.5%").some(isFigure)).toBe(false);
  });
});

describe("stems", () => {
  test.each([
    ["manage managing managed manager managers management"],
    ["plan plans planning planned"],
    ["migrate migration migrating"],
    ["personalize personalization personalized"],
    ["analyze analysis analyst"],
    ["secure security securing"],
    ["comply compliance"],
    ["app apps"],
    ["API APIs"],
    ["sell selling"],
    ["policy policies"],
    ["approve approval"],
    ["maintain maintenance"],
    ["accept acceptance"],
    ["deliver delivery delivering"],
    ["recover recovery"],
    ["fail failure"],
    ["complain complaint"],
    ["owner ownership"],
    ["lead led leader leadership"],
    ["buy bought buying"],
    ["break broke broken"],
  ])("%s share one", (family) => {
    expect(new Set(family.split(" ").map((word) => stem(word.toLowerCase()))).size).toBe(1);
  });

  test.each([
    ["server", "serve"],
    ["customer", "custom"],
    ["information", "inform"],
    ["experiment", "experience"],
    ["number", "numb"],
    ["industrial", "industry"],
    ["partnership", "part"],
  ])("%s and %s do not", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe("subjects", () => {
  test("words of grammar and of asking who carry none", () => {
    for (const word of ["the", "who", "owns", "responsible", "charge", "betwixt"]) {
      expect(isStopWord(word)).toBe(word !== "betwixt");
    }
    expect(subjectsOf(tokenize("who is responsible for the printers"))).toEqual([stem("printers")]);
  });

  test("where no word carries one, all do", () => {
    expect(subjectsOf(tokenize("who is it"))).toEqual(["who", "is", "it"]);
  });
});
