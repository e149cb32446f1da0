import { describe, expect, it } from "vitest";
import { widestWidth, wrapText } from "../../../src/exports/wrap-text.ts";

describe("text in lines", () => {
  it("keeps every word, and no line wider than the width", () => {
    const text = "The stage manager and the house manager open the doors together, every evening.";
    const lines = wrapText(text, 15, 200);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(" ")).toBe(text);
    expect(Math.max(...lines.map((line) => widestWidth(line, 15)))).toBeLessThanOrEqual(200);
  });

  it("breaks a word that is wider than a line", () => {
    const lines = wrapText("https://example.org/a-very-long-address/without-a-space/", 15, 120);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join("")).toBe("https://example.org/a-very-long-address/without-a-space/");
    expect(Math.max(...lines.map((line) => widestWidth(line, 15)))).toBeLessThanOrEqual(120);
  });

  it("ends in an ellipsis what has more lines than there is room for", () => {
    const lines = wrapText("one two three four five six seven eight", 15, 80, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(widestWidth(lines[1] ?? "", 15)).toBeLessThanOrEqual(80);
  });

  it("takes a letter of no table for a wide one", () => {
    expect(widestWidth("漢", 100)).toBeGreaterThanOrEqual(100);
  });
});
