import {
  clampRgb,
  converter,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color as AnyColor,
  type Rgb as Color,
} from "culori";
import postcss from "postcss";
import { describe, expect, inject, it } from "vitest";
import { assignColors, rolePalette, type RoleColor } from "../../src/exports/role-styles.ts";
import { readSettings } from "../../src/settings.ts";
import { readPages } from "./built-site.ts";
import { readCatalog } from "./site-rules.ts";

const { site, roles } = await readCatalog(readSettings().contentDir);
/** The styles of all pages: each keeps no more than its kind of page needs. */
const styles = new Set(
  readPages(inject(site.houseRules ? "contentSite" : "site")).map(
    ({ document }) => document.querySelector("style")?.textContent ?? "",
  ),
);
const style = postcss.parse([...styles].join("\n"));

/** What custom properties the built pages set at their root, in the light scheme and in the dark one. */
function readProperties(): Record<"light" | "dark", Map<string, string>> {
  const [light, dark] = [new Map<string, string>(), new Map<string, string>()];
  style.walkRules(":root", (rule) => {
    const parent = rule.parent?.type === "atrule" ? (rule.parent as postcss.AtRule) : undefined;
    const isDark = parent?.name === "media" && parent.params.includes("dark");
    const isShown = parent?.name !== "media" || isDark;
    if (!isShown) return;
    rule.walkDecls(/^--/, ({ prop, value }) => {
      dark.set(prop, value);
      if (!isDark) light.set(prop, value);
    });
  });
  return { light, dark };
}

const properties = readProperties();
const schemes = ["light", "dark"] as const;
type Scheme = (typeof schemes)[number];

const toRgb = converter("rgb");

/** The color that a screen shows, or an error where the text names none. */
function show(color: AnyColor | string): Color {
  const parsed = toRgb(typeof color === "string" ? parse(color) : color);
  if (parsed === undefined) throw new Error(`${JSON.stringify(color)} names no color`);
  return clampRgb(parsed);
}

function get(scheme: Scheme, property: string): string {
  const value = properties[scheme].get(property);
  if (value === undefined) throw new Error(`no page sets ${property}`);
  return value;
}

/** A role's colors, as src/styles/components.css mixes them. */
function mix(scheme: Scheme, { hue, shade }: RoleColor): Record<"tint" | "line" | "ink", Color> {
  const at = (lightness: string | number, chroma: string) =>
    show({ mode: "oklch", l: Number(lightness), c: Number(chroma), h: hue });
  const [tint = "", tintChroma = ""] = get(scheme, "--tint").split(" ");
  const [ink = "", inkChroma = ""] = get(scheme, "--inked").split(" ");
  return {
    tint: at(tint, tintChroma),
    line: at(Number(get(scheme, "--line")) + shade, get(scheme, "--line-chroma")),
    ink: at(ink, inkChroma),
  };
}

/** What people see: most of them, and those whom red, green or blue is missing. */
const eyes: readonly ((color: Color) => Color)[] = [
  (color) => color,
  filterDeficiencyProt(1) as (color: Color) => Color,
  filterDeficiencyDeuter(1) as (color: Color) => Color,
  filterDeficiencyTrit(1) as (color: Color) => Color,
];
const difference = differenceEuclidean("oklab");

/** The smallest difference between any two colors, for whichever eyes it is the smallest. */
function findClosest(colors: readonly Color[]): number {
  const found = eyes.flatMap((see) => {
    const seen = colors.map(see);
    return seen.flatMap((one, at) => seen.slice(at + 1).map((other) => difference(one, other)));
  });
  return Math.min(...found);
}

/** What marks a duty of several, and one that is disputed. */
const states = (scheme: Scheme) =>
  ["--shared", "--amber-line"].map((property) => show(get(scheme, property)));
const grounds = (scheme: Scheme) =>
  ["--paper-0", "--paper-1"].map((property) => show(get(scheme, property)));

describe("the measures", () => {
  it("find hues of one lightness alike for somebody", () => {
    const [green, red] = [155, 15].map((hue) => mix("light", { hue, shade: 0 }).line) as [
      Color,
      Color,
    ];
    expect(difference(green, red)).toBeGreaterThan(0.15);
    expect(findClosest([green, red])).toBeLessThan(0.02);
  });

  it("find a line too pale for its ground", () => {
    const { line } = mix("light", { hue: 115, shade: 0.2 });
    expect(wcagContrast(line, show(get("light", "--paper-0")))).toBeLessThan(3);
  });
});

describe.each(schemes)("in the %s scheme", (scheme) => {
  it.each(rolePalette)("text and lines of $hue, $shade have their contrast", (color) => {
    const { tint, line, ink } = mix(scheme, color);
    for (const ground of [tint, ...grounds(scheme)])
      expect(wcagContrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(show(get(scheme, "--ink-0")), tint)).toBeGreaterThanOrEqual(4.5);
    for (const ground of grounds(scheme))
      expect(wcagContrast(line, ground)).toBeGreaterThanOrEqual(3);
  });

  it("what is shared and what is disputed has its contrast", () => {
    for (const state of states(scheme))
      for (const ground of grounds(scheme))
        expect(wcagContrast(state, ground)).toBeGreaterThanOrEqual(3);
    for (const name of ["shared", "amber"]) {
      const [ink, ground] = ["ink", "ground"].map((part) => show(get(scheme, `--${name}-${part}`)));
      expect(wcagContrast(ink as Color, ground as Color)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(rolePalette.map((_color, at) => at + 1))(
    "%i roles, the shared and the disputed differ for everybody",
    (count) => {
      const lines = rolePalette.slice(0, count).map((color) => mix(scheme, color).line);
      const least = count <= 4 ? 0.09 : count <= 8 ? 0.045 : 0.04;
      expect(findClosest([...lines, ...states(scheme)])).toBeGreaterThanOrEqual(least);
    },
  );

  it.skipIf(!site.houseRules)("so do the roles of this content", () => {
    const lines = assignColors(roles).map(({ color }) => mix(scheme, color).line);
    expect(lines.length).toBeGreaterThan(1);
    expect(findClosest([...lines, ...states(scheme)])).toBeGreaterThanOrEqual(
      lines.length <= 4 ? 0.09 : 0.04,
    );
  });
});
