import { expect, test } from "vitest";
import { compareText, foldText, slugOf } from "../../../../src/model/views/text.ts";

test("case, accents and the shape of apostrophes do not tell texts apart", () => {
  expect(foldText("Café’s RÉSUMÉ")).toBe("cafe's resume");
});

test("a slug is lower-case words joined by hyphens", () => {
  expect(slugOf("  Überblick: Bühne & Licht! ")).toBe("uberblick-buhne-licht");
  expect(slugOf("the actors’ entrance")).toBe("the-actors-entrance");
});

test("order is by code points, not by the machine's language", () => {
  expect(["a", "Z", "ä", "B"].sort(compareText)).toEqual(["B", "Z", "a", "ä"]);
});
