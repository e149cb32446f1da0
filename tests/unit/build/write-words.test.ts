import { parse } from "yaml";
import { expect, test } from "vitest";
import { writeWords } from "../../../src/build/write-words.ts";
import { listWordsComments } from "../../../src/build/words-for-browsers.ts";
import { checkWords } from "../../../src/model/integrity/check-words.ts";
import { wordsSchema } from "../../../src/schema/words.ts";
import { listWordsEntries } from "../../../src/words/table.ts";

test("a translator gets every text, and the whole is sound as it stands", async () => {
  const words = wordsSchema.parse(parse(await writeWords()));
  expect(words.map(({ key }) => key)).toEqual([...listWordsEntries().keys()]);
  expect(checkWords({ words })).toEqual([]);
});

test("what the code says of a text stands above it", async () => {
  const text = await writeWords();
  expect(text).toContain("# At the beginning of a sentence.\n  first:\n    - No\n");
});

test("comments are found beside tables and entries, and nowhere else", () => {
  const source = `import { defineWords } from "./table.ts";
/** Not a table. */
const other = 1;
/** A table. */
export const panel = defineWords("panel", {
  plain: "Rows",
  /**
   * Two
   * lines.
   */
  deep: { /** Inside. */ inner: "x" },
});
`;
  expect([...listWordsComments(source)]).toEqual([
    ["panel", "A table."],
    ["panel.deep", "Two lines."],
    ["panel.deep.inner", "Inside."],
  ]);
});
