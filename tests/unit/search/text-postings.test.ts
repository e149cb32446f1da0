import { describe, expect, test } from "vitest";
import { borrowWords } from "../../../src/search/borrow-words.ts";
import { nearWords } from "../../../src/search/near-words.ts";
import { buildPostings } from "../../../src/search/text-postings.ts";
import { stem } from "../../../src/search/text.ts";
import {
  cutWords,
  formatTextRow,
  parseTextRow,
  piecesFor,
} from "../../../src/search/word-pieces.ts";
import { WordStore, wordPiecePath } from "../../../src/search/word-store.ts";

const record = (url: string, content: string) => ({
  url,
  content,
  language: "unknown",
  meta: {},
  filters: {},
});
const places = ["/a/", "/b/", "/c/"];
const postings = buildPostings(
  [record("/c/", "prop prop store"), record("/a/", "prop winch rope rope"), record("/b/", "winch")],
  (address) => places.indexOf(address),
);

describe("the words of texts", () => {
  test("lead to the targets that have them, most to the one that repeats them", () => {
    expect([...(postings.get("prop") ?? [])].map(([place]) => place)).toEqual([0, 2]);
    expect(postings.get("prop")?.get(2)).toBe(1);
    expect(postings.get("prop")?.get(0)).toBeLessThan(1);
    expect(postings.get("rope")?.size).toBe(1);
  });

  test("come back from letters nearly as they were", () => {
    const row = postings.get("prop") ?? new Map<number, number>();
    const read = parseTextRow(formatTextRow(row));
    expect([...read.keys()]).toEqual([...row.keys()]);
    for (const [place, score] of row)
      expect(Math.abs((read.get(place) ?? 0) - score)).toBeLessThan(0.06);
    expect(parseTextRow("").size).toBe(0);
  });

  test("are found once the pieces of a query's words are there", async () => {
    const { pieces, starts } = cutWords(new Map(), postings);
    const store = new WordStore((path) =>
      Promise.resolve(pieces[Number(/-(\d+)\.json$/.exec(path)?.[1])] ?? {}),
    );
    expect(store.findText("winch").size).toBe(0);
    await store.load(piecesFor(starts, ["winches"]).map((one) => wordPiecePath("v", one)));
    expect([...store.findText("winch").keys()]).toEqual([0, 1]);
    expect(store.findText("ghost").size).toBe(0);
  });
});

describe("an everyday word that a register never uses", () => {
  const [group = []] = nearWords;
  const [one = "", other = ""] = group;
  const own = new Map([[stem(other), new Map([[3, 1]])]]);

  test("leads, less surely, to what a word leads to that says much the same", () => {
    const { postings: all } = borrowWords(new Map(), own);
    expect([...(all.get(stem(one)) ?? [])]).toEqual([[3, 0.7]]);
    expect(all.get(stem(other))).toEqual(new Map([[3, 1]]));
  });

  test("borrows nothing where the register uses it, nor in one with many words", () => {
    const used = new Map([...own, [stem(one), new Map([[5, 1]])]]);
    expect(borrowWords(new Map(), used).postings.get(stem(one))).toEqual(new Map([[5, 1]]));
    const many = new Map([
      ...own,
      ...Array.from({ length: 4000 }, (_, at) => [`word${at}`, new Map([[1, 1]])] as const),
    ]);
    expect(borrowWords(new Map(), many).postings.has(stem(one))).toBe(false);
  });

  test("stands in a group with another, once", () => {
    expect(nearWords.length).toBeGreaterThan(100);
    for (const words of nearWords) {
      expect(words.length).toBeGreaterThan(1);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});
