import { describe, expect, test } from "vitest";
import { classify } from "../../../src/search/classify.ts";
import { featuresOf } from "../../../src/search/features.ts";
import type { LearningText } from "../../../src/search/learning-texts.ts";
import { learnWords } from "../../../src/search/learn-words.ts";
import { tokenize } from "../../../src/search/text.ts";
import { cutWords, formatRow, parseRow, piecesFor } from "../../../src/search/word-pieces.ts";
import { WordStore, wordPiecePath } from "../../../src/search/word-store.ts";

const text = (target: number, words: string, weight = 1): LearningText => ({
  target,
  text: words,
  weight,
});

/** A bakery, a smithy and a mill. */
const texts = [
  text(0, "bake bread in the oven"),
  text(0, "the crust is burnt"),
  text(0, "who bakes the rolls"),
  text(1, "shoe a horse at the forge"),
  text(1, "the iron in the oven is not hot enough"),
  text(1, "who mends the gate"),
  text(2, "grind corn at the mill"),
  text(2, "the flour for the bread is coarse"),
  text(2, "who mends the wheel of the mill"),
];
const learned = learnWords(texts, (one) => tokenize(one));
const best = (query: string) =>
  [...classify(tokenize(query), (feature) => learned.get(feature))].sort(
    ([, a], [, b]) => b - a,
  )[0]?.[0];

describe("words learned from texts", () => {
  test.each([
    ["burnt rolls", 0],
    ["my horse lost a shoe", 1],
    ["coarse flour", 2],
    ["the mill wheel broke", 2],
  ])("%s", (query, target) => {
    expect(best(query)).toBe(target);
  });

  test("tell by their neighbors what words alone leave open", () => {
    expect(best("mends the gate")).toBe(1);
    expect(best("mends the wheel")).toBe(2);
  });

  test("give shares of 1, and nothing for words that no text has", () => {
    const shares = classify(tokenize("bread"), (feature) => learned.get(feature));
    expect([...shares.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    expect(classify(tokenize("submarine"), (feature) => learned.get(feature)).size).toBe(0);
  });

  test("speak only for targets whose texts have them", () => {
    expect(learned.size).toBeGreaterThan(0);
    for (const [feature, { targets }] of learned) {
      const owners = texts
        .filter((one) => featuresOf(tokenize(one.text)).includes(feature))
        .map(({ target }) => target);
      for (const [target, weight] of targets) {
        expect(owners, feature).toContain(target);
        expect(weight, feature).toBeGreaterThan(0);
      }
    }
  });

  test("do not hang on where a text stands among the others", () => {
    const turned = learnWords(texts.toReversed(), (one) => tokenize(one));
    expect([...turned.keys()].sort()).toEqual([...learned.keys()].sort());
    for (const [feature, { targets }] of learned)
      for (const [target, weight] of targets)
        expect(turned.get(feature)?.targets.get(target), feature).toBeCloseTo(weight, 9);
  });

  test("tell an unseen form by how it begins", () => {
    expect(best("horseman")).toBe(1);
  });

  test("are the same for the same texts", () => {
    expect(learnWords(texts, (one) => tokenize(one))).toEqual(learned);
  });

  test("count a target of which much is said no more than another", () => {
    const many = [
      ...Array.from({ length: 50 }, (_, at) => text(0, `bread and butter ${at}`)),
      text(1, "bread alone"),
    ];
    const words = learnWords(many, (one) => tokenize(one));
    const shares = classify(["bread"], (feature) => words.get(feature));
    expect(shares.get(1)).toBeGreaterThan(0.3);
  });
});

describe("the pieces of learned words", () => {
  const row = {
    rarity: 3.5,
    targets: new Map([
      [0, 0.3],
      [7, 2.2],
      [8, 5],
      [2000, 12],
    ]),
  };

  test("write a row so that it reads the same but for a tenth of its weights", () => {
    const read = parseRow(formatRow(row));
    expect(read.rarity).toBe(row.rarity);
    expect([...read.targets.keys()]).toEqual([...row.targets.keys()]);
    for (const [target, weight] of row.targets) {
      const ratio = (read.targets.get(target) ?? 0) / weight;
      expect(Math.abs(Math.log(ratio))).toBeLessThan(0.1);
    }
  });

  // Enough words for several pieces.
  const syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"];
  const invented = syllables.flatMap((a) =>
    syllables.flatMap((b) => syllables.map((c) => `${a}${b}${c}`)),
  );
  const neighbors = invented.map((word, at) => [word, invented[at + 1] ?? "end"]);
  const words = new Map(
    neighbors.flatMap((pair) => featuresOf(pair)).map((feature) => [feature, row] as const),
  );
  const { pieces, starts } = cutWords(words);

  test("hold every feature once", () => {
    expect(pieces.length).toBeGreaterThan(3);
    const all = pieces.flatMap((piece) => Object.keys(piece));
    expect(all.toSorted()).toEqual([...words.keys()].toSorted());
    expect(starts).toEqual(starts.toSorted());
  });

  test("are found by the words of a query, with the pairs", () => {
    for (const pair of neighbors) {
      const loaded = piecesFor(starts, pair).map((number) => pieces[number]);
      const features = featuresOf(pair);
      expect(features.length).toBeGreaterThan(2);
      for (const feature of features)
        expect(
          loaded.some((piece) => piece?.[feature] !== undefined),
          feature,
        ).toBe(true);
    }
  });

  test("leave grammar alone out", () => {
    const { pieces: some } = cutWords(
      new Map([["of the", row] as const, ["the oven", row] as const]),
    );
    expect(some.flatMap((piece) => Object.keys(piece))).toEqual(["the oven"]);
    expect(piecesFor(["a"], ["who", "is", "it"])).toEqual([]);
  });

  test("are loaded once each; one that fails is no error, and is asked for again", async () => {
    const asked: string[] = [];
    const [first, second] = [wordPiecePath("v", 0), wordPiecePath("v", 1)];
    let isBroken = true;
    const store = new WordStore((path) => {
      asked.push(path);
      if (path === second && isBroken) return Promise.reject(new Error("offline"));
      return Promise.resolve({ oven: formatRow(row) });
    });
    await store.load([first, second]);
    expect([store.has([first]), store.has([first, second])]).toEqual([true, false]);
    expect(store.findRow("oven")?.rarity).toBe(row.rarity);
    expect(store.findRow("forge")).toBeUndefined();
    isBroken = false;
    await store.load([first, second]);
    expect(store.has([first, second])).toBe(true);
    expect(asked).toEqual(["words/v-0.json", "words/v-1.json", "words/v-1.json"]);
  });
});
