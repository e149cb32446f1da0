import { expect, test } from "vitest";
import { diagrams } from "../../../src/words/diagrams.ts";
import { disputes } from "../../../src/words/disputes.ts";
import { evidence } from "../../../src/words/evidence.ts";
import { home } from "../../../src/words/home.ts";
import { pairing } from "../../../src/words/pairing.ts";
import { role } from "../../../src/words/role.ts";

const groups = (...sizes: readonly number[]) =>
  sizes.map((length) => ({ items: Array.from({ length }) }));

test.each([
  ["evidence", evidence.count([]), "no source"],
  ["evidence", evidence.count(groups(0)), "no source"],
  ["evidence", evidence.count(groups(1)), "1 claim from 1 source"],
  ["evidence", evidence.count(groups(1, 2)), "3 claims from 2 sources"],
  ["what two roles share", role.meets(0, 0), "Nothing shared."],
  ["what two roles share", role.meets(0, 2), "2 disputed."],
  ["where roles meet", home.meets(0, 0), "nothing shared"],
  ["where roles meet", home.meets(3, 0), "3 shared"],
  ["where roles meet", home.meets(0, 2), "2 disputed"],
  ["where roles meet", home.meets(3, 2), "3 shared, 2 disputed"],
  [
    "what one has",
    pairing.only("The A", "the B", { all: 0, alone: 0 }),
    "The A has nothing without the B.",
  ],
  ["what one has", pairing.only("The A", "the B", { all: 3, alone: 3 }), "The A without the B: 3."],
  [
    "what one has",
    pairing.only("The A", "the B", { all: 3, alone: 2 }),
    "The A without the B: 3, 2 of them alone.",
  ],
  [
    "what one has",
    pairing.only("The A", "the B", { all: 3, alone: 0 }),
    "The A without the B: 3, none of them alone.",
  ],
  ["disputes that stand in no cell or in several", home.uneven({ several: 0, none: 0 }), ""],
  ["positions", disputes.positions(0), "A text to paste into your decision"],
  ["positions", disputes.positions(1), "1 position and a text to paste into your decision"],
  ["positions", disputes.positions(2), "2 positions and a text to paste into your decision"],
  ["other words", pairing.alsoAsked(1), "Also asked in one other way"],
  ["other words", pairing.alsoAsked(2), "Also asked in 2 other ways"],
  [
    "a role's drawing",
    diagrams.role.counted("PM", { alone: 3, shared: 0, disputed: 1 }),
    "PM: 3 alone, 0 shared, 1 disputed",
  ],
])("%s in words: %s", (_, text, expected) => {
  expect(text).toBe(expected);
});
