import { describe, expect, test } from "vitest";
import { setBodyQuotes } from "../../../../src/model/catalog/set-body-quotes.ts";
import { setQuotes } from "../../../../src/model/catalog/set-quotes.ts";

describe("set in a text:", () => {
  test.each([
    ["the '90s; rock 'n' roll; 5' 10\"", "the ’90s; rock ’n’ roll; 5′ 10″"],
    ["'Twas in '08–'09, 'tis said", "’Twas in ’08–’09, ’tis said"],
    ["from '98 to '03", "from ’98 to ’03"],
    ["Get 'em 'til noon", "Get ’em ’til noon"],
    ["the word 'em' is short", "the word ‘em’ is short"],
    ["the dogs' bowls and the boss's desk", "the dogs’ bowls and the boss’s desk"],
    ["It's the ushers' and it isn't", "It’s the ushers’ and it isn’t"],
    ['"One," she said, "and two."', "“One,” she said, “and two.”"],
    ["\"She said 'one' and 'it's two'\"", "“She said ‘one’ and ‘it’s two’”"],
    ["\"'One' is said\"", "“‘One’ is said”"],
    ["'She said \"one\" to me'", "‘She said “one” to me’"],
    ['so—"one"—and ("two") and ["three"]', "so—“one”—and (“two”) and [“three”]"],
    ["(the 'house' rule) and-'so'", "(the ‘house’ rule) and-‘so’"],
    ["6' tall, 5'11\" and 12\" wide", "6′ tall, 5′11″ and 12″ wide"],
    ["10' 30\" past the hour", "10′ 30″ past the hour"],
    ["\"in 2019\" and 'in 2020'", "“in 2019” and ‘in 2020’"],
    ['"he is 5\' 10" tall"', "“he is 5′ 10″ tall”"],
    ["the 1990s' end and the 747's wing", "the 1990s’ end and the 747’s wing"],
    ["'Allo, said he", "’Allo, said he"],
    ["already ’set’ “so”", "already ’set’ “so”"],
    ["nothing to set", "nothing to set"],
    ["", ""],
  ])("%s", (text, set) => {
    expect(setQuotes(text)).toBe(set);
    expect(setQuotes(text)).toHaveLength(text.length);
    expect(setQuotes(set)).toBe(set);
  });
});

describe("set in a body:", () => {
  test.each([
    ["the '90s and *rock 'n' roll*", "the ’90s and *rock ’n’ roll*"],
    ['the [usher](/roles/usher/)\'s "own *word*"', "the [usher](/roles/usher/)’s “own *word*”"],
    ['"[One](/a/)" and `x`\'s', "“[One](/a/)” and `x`’s"],
    ["- it's one\n- \"two\"\n\n> 'three'", "- it’s one\n- “two”\n\n> ‘three’"],
    ['Said. <Claims ids="a/b c/d" /> "So"', 'Said. <Claims ids="a/b c/d" /> “So”'],
    [
      '<Section id="day">\n\nIt\'s one.\n\n</Section>',
      '<Section id="day">\n\nIt’s one.\n\n</Section>',
    ],
    ["🎭 ü it's", "🎭 ü it’s"],
  ])("%s", (text, set) => {
    expect(setBodyQuotes(text)).toBe(set);
  });

  test.each([
    ['```mermaid\nflowchart LR\na["it\'s"]\n```'],
    ["`it's` alone"],
    ['[a](/b/ "it\'s")'],
    ["it's <broken"],
  ])("nothing in %s", (text) => {
    expect(setBodyQuotes(text)).toBe(text);
  });
});
