import { describe, expect, it } from "vitest";
import {
  ascent,
  descent,
  MissingGlyph,
  textWidth,
} from "../../../../src/diagrams/render/font-metrics.ts";
import stored from "./chromium-widths.json" with { type: "json" };

describe("textWidth", () => {
  it.each(stored.widths)(
    "$weight $text is $width px wide, as in Chromium",
    ({ text, weight, width }) => {
      expect(Math.abs(textWidth(text, weight === 600 ? 600 : 400) - width)).toBeLessThan(0.1);
    },
  );

  it("knows kerning: pairs are narrower than their letters", () => {
    expect(textWidth("To")).toBeLessThan(textWidth("T") + textWidth("o"));
  });

  it("refuses a character that the site's font files lack, and names it", () => {
    expect(() => textWidth("Ж")).toThrow(MissingGlyph);
    expect(() => textWidth("日")).toThrow("日");
  });

  it("rounds ascent and descent as Chromium does", () => {
    expect([ascent(), descent()]).toEqual([15, 5]);
  });
});
