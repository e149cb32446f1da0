import { describe, expect, test } from "vitest";
import { checkWords } from "../../../../src/model/integrity/check-words.ts";
import { wordsSchema } from "../../../../src/schema/words.ts";
import { listWordsEntries } from "../../../../src/words/table.ts";

const check = (tree: object) =>
  checkWords({ words: wordsSchema.parse(tree) }).map(
    ({ path, problem, remedy }) => `${path.join(".")}: ${problem}. ${remedy}`,
  );

describe("what replaces the interface's words", () => {
  test("may be a part of them, and may say nothing", () => {
    expect(check({})).toEqual([]);
    expect(
      check({
        frame: { skip: "Zum Inhalt", moved: "Jetzt hier: <page>{title}</page>", main: null },
        responsibility: { reasons: "{count, plural, one {ein Teil} other {{count} Teile}}" },
        disputes: { steps: [null, "<strong>Vergleichen.</strong> Lesen Sie."] },
      }),
    ).toEqual([]);
  });

  test("must have keys that there are", () => {
    expect(check({ frame: { menue: { roles: "Rollen" } } })).toEqual([
      "frame.menue.roles: no text of the interface has this key. Remove it, or take a key that `npm run words` lists, such as frame.menu.roles, frame.bare.roles, frame.notFound.roles",
    ]);
  });

  test.each([
    [{ frame: { moved: "Jetzt hier: {title}" } }, "lacks <page>"],
    [{ frame: { moved: "Jetzt <page>hier" } }, "opens a mark"],
    [{ frame: { title: "{title} – {seite}" } }, "lacks {site}, and has {seite}"],
    [{ frame: { title: "{title – {site}" } }, "the text "],
    [{ responsibility: { reasons: "{count, plural, one {ein Teil}}" } }, "needs other {…}"],
    [{ frame: { skip: " " } }, "the text is empty"],
  ])("must be filled in as the English text is: %j", (tree, why) => {
    const [issue = "", ...others] = check(tree);
    expect(others).toEqual([]);
    expect(issue).toContain(why);
    expect(issue).toContain("In English it is: ");
  });

  test("may be what it replaces", () => {
    const entries = [...listWordsEntries()];
    expect(entries.length).toBeGreaterThan(400);
    const same = entries.map(([key, { pattern }]) => ({ key, path: [key], text: pattern }));
    expect(checkWords({ words: same })).toEqual([]);
  });
});
