import { afterEach, describe, expect, test } from "vitest";
import { formatDate, formatList, uncapitalize } from "../../../src/words/language.ts";
import {
  defineWords,
  getLanguage,
  listWordsEntries,
  message,
  setTranslation,
} from "../../../src/words/table.ts";

const words = defineWords("tested", {
  title: "Roles",
  steps: ["Name it.", "Decide it."],
  rows: message("{count, plural, one {one row} other {{count} rows}}", (count: number) => ({
    count,
  })),
  both: (count: number): string => `${words.title}: ${words.rows(count)}`,
});

afterEach(() => setTranslation(undefined));

describe("a table of words", () => {
  test("is English as long as nobody says otherwise", () => {
    expect(getLanguage()).toBe("en");
    expect([words.title, ...words.steps, words.both(1)]).toEqual([
      "Roles",
      "Name it.",
      "Decide it.",
      "Roles: one row",
    ]);
  });

  test("is looked up when it is asked for, and falls back to English", () => {
    setTranslation({
      language: "cs",
      patterns: {
        "tested.title": "Role",
        "tested.steps.1": "Rozhodněte.",
        "tested.rows": "{count, plural, one {# řádek} few {# řádky} other {# řádků}}",
      },
    });
    expect(words.steps).toEqual(["Name it.", "Rozhodněte."]);
    expect(words.both(3)).toBe("Role: 3 řádky");
    setTranslation(undefined);
    expect(words.both(3)).toBe("Roles: 3 rows");
  });

  test("tells its entries, and not what puts them together", () => {
    const own = [...listWordsEntries()].filter(([key]) => key.startsWith("tested."));
    expect(own.map(([key, { isMessage }]) => [key, isMessage])).toEqual([
      ["tested.title", false],
      ["tested.steps.0", false],
      ["tested.steps.1", false],
      ["tested.rows", true],
    ]);
  });
});

test("lists, dates and letters follow the language", () => {
  setTranslation({ language: "de", patterns: {} });
  expect(formatList(["A", "B", "C"])).toBe("A, B und C");
  expect(formatList(["A", "B"], "or")).toBe("A oder B");
  expect(formatDate("2023-04-21")).toBe("21. April 2023");
  expect(uncapitalize("Nach innen")).toBe("Nach innen");
});
