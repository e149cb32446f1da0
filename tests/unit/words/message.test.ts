import { describe, expect, test } from "vitest";
import {
  formatMessage,
  listNames,
  parseMessage,
  type MessageValues,
} from "../../../src/words/message.ts";

const pluralOf = (language: string) => (count: number) =>
  new Intl.PluralRules(language).select(count);
const say = (pattern: string, values: MessageValues, language = "en") =>
  formatMessage(parseMessage(pattern), values, pluralOf(language));

describe("a message", () => {
  test.each([
    ["{who} leads", { who: "PM" }, "PM leads"],
    ["{count, plural, one {one row} other {{count} rows}}", { count: 1 }, "one row"],
    ["{count, plural, one {one row} other {{count} rows}}", { count: 3 }, "3 rows"],
    ["{count, plural, one {one row} other {# rows}}", { count: 1200 }, "1200 rows"],
    ["{count, plural, =0 {none} one {one} other {many}}", { count: 0 }, "none"],
    ["{known, select, no {} other { of {what}}}.", { known: "no", what: "x" }, "."],
    ["{known, select, no {} other { of {what}}}.", { known: "yes", what: "x" }, " of x."],
    ["see <page>it</page>, don't", {}, "see <page>it</page>, don't"],
    ["a '{brace}'", {}, "a {brace}"],
  ])("%s with %j", (pattern, values, said) => {
    expect(say(pattern, values)).toBe(said);
  });

  test("takes the plural forms of its language", () => {
    const pattern = "{n, plural, one {# řádek} few {# řádky} other {# řádků}}";
    expect([1, 3, 8].map((n) => say(pattern, { n }, "cs"))).toEqual([
      "1 řádek",
      "3 řádky",
      "8 řádků",
    ]);
  });

  test("never takes a value for a pattern", () => {
    expect(say("{who} leads", { who: "{count} <b>" })).toBe("{count} <b> leads");
  });

  test("stops where it has no value", () => {
    expect(() => say("{who} leads", {})).toThrow("no value for {who}");
  });

  test("names what it is filled in with, however deep", () => {
    const parts = parseMessage("{a, plural, one {{b}} other {{c, select, x {{d}} other {}}}}");
    expect([...listNames(parts)].sort()).toEqual(["a", "b", "c", "d"]);
  });
});

describe("a pattern is refused", () => {
  test.each([
    ["{count", "does not close a brace"],
    ["{}", "has nothing between its braces"],
    ["{count, plural, one {one}}", "needs other {…} for all else"],
    ["{count, number}", "asks for a format that is not plural and not select"],
    ["{count, selectordinal, other {th}}", "asks for ordinals"],
    ["{count, plural, offset:1 other {x}}", "has an offset"],
  ])("%s", (pattern, why) => {
    expect(() => parseMessage(pattern)).toThrow(why);
  });
});
