import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderDiagram } from "../../src/diagrams/render/render-diagram.ts";
import { samples } from "../unit/diagrams/render/samples.ts";
import { launchBrowser } from "./browser.ts";
import { checkDiagramGeometry } from "./diagram-geometry.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
});

const require = createRequire(import.meta.url);
const diagramStyles = readFileSync("src/styles/diagrams.css", "utf8");

const baseStyles = readFileSync("src/styles/base.css", "utf8");

/** The site's colors in both schemes. */
function palette(): string {
  const rules = baseStyles.match(/^:root \{[^}]*\}|^@media [^{]*\{\s*:root \{[^}]*\}\s*\}/gm) ?? [];
  expect(rules).toHaveLength(2);
  return rules.join("\n");
}

/** The site's font: the rules that it serves, with the files in place of their addresses. */
function fontFaces(): string {
  const rules = baseStyles.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const served = rules.filter((rule) => rule.includes('"Source Serif 4"'));
  expect(served.length).toBeGreaterThanOrEqual(3);
  return served
    .map((rule) =>
      rule
        .replace("font-display: optional;", "")
        .replace(/url\("([^"]+)"\)/, (_, address: string) => {
          const file = address.startsWith(".")
            ? path.join("src/styles", address)
            : require.resolve(address);
          return `url(data:font/woff2;base64,${readFileSync(file).toString("base64")})`;
        }),
    )
    .join("\n");
}

async function openDiagram(svg: string, scheme: "light" | "dark", width = 1280): Promise<Page> {
  const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 800 } });
  await page.setContent(`<!doctype html><title>Sample</title>
    <style>${fontFaces()} ${palette()} body{background:var(--ground)} ${diagramStyles}</style>
    <figure class="diagram"><div class="diagram-scroll" role="region" tabindex="0" aria-label="Sample">${svg}</div></figure>`);
  await page.evaluate(() =>
    Promise.all(
      [400, 600].map((weight) => document.fonts.load(`${weight} 14px "Source Serif 4"`, "aïŁ")),
    ),
  );
  return page;
}

const shown = [
  "role",
  "pairing",
  "empty middle",
  "neighbors",
  "two columns",
  "within a column",
  "decision",
  "nested groups",
  "shapes",
  "gets and gives",
  "what passes",
  "whom first",
  "settling",
  "fork",
  "sequence of everything",
];

describe("the samples in Chromium", { timeout: 60_000 }, () => {
  it("are all there", () => {
    expect(samples.map(({ name }) => name)).toEqual(expect.arrayContaining(shown));
  });

  it.each(samples.filter(({ name }) => shown.includes(name)))(
    "$name is drawn as it should be",
    async ({ text }) => {
      const svg = await renderDiagram({ id: "d", text });
      for (const scheme of ["light", "dark"] as const) {
        const page = await openDiagram(svg, scheme);
        expect(await checkDiagramGeometry(page), scheme).toEqual([]);
        await page.close();
      }
    },
  );

  it("scroll inside their region on a phone, at full size", async () => {
    const sample = samples.find(({ name }) => name === "pairing");
    const page = await openDiagram(
      await renderDiagram({ id: "d", text: sample?.text ?? "" }),
      "light",
      360,
    );
    const [inner, outer, body] = await page.evaluate(() => {
      const region = document.querySelector(".diagram-scroll");
      return [
        region?.scrollWidth ?? 0,
        region?.clientWidth ?? 0,
        document.documentElement.scrollWidth,
      ];
    });
    expect(inner).toBeGreaterThan(outer ?? 0);
    expect(body).toBeLessThanOrEqual(360);
    expect(await checkDiagramGeometry(page)).toEqual([]);
    await page.close();
  });

  it("have readable text and lines in both schemes", async () => {
    const sample = samples.find(({ name }) => name === "role");
    const svg = await renderDiagram({ id: "d", text: sample?.text ?? "" });
    for (const scheme of ["light", "dark"] as const) {
      const page = await openDiagram(svg, scheme);
      const fills = await page.evaluate(() => {
        const fill = (selector: string) =>
          getComputedStyle(document.querySelector(selector) ?? document.body).fill;
        return {
          text: fill("a.dg-n > text"),
          node: fill("a.dg-n > .dg-s"),
          role: fill(".role > text"),
          roleNode: fill(".role > .dg-s"),
        };
      });
      expect(contrast(fills.text, fills.node)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(fills.role, fills.roleNode)).toBeGreaterThanOrEqual(4.5);
      await page.close();
    }
  });
});

/** WCAG's contrast between two colors as Chromium computes them: `rgb(…)`, or `color(srgb …)` for a mixture. */
function contrast(first: string, second: string): number {
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
      const share = color.startsWith("color(srgb") ? Number(part) : Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A drawing with a mistake of every kind that the checker knows. */
const bad = `<svg class="dg" width="300" height="300" viewBox="0 0 300 300"><title>Bad</title>
  <g class="dg-g"><rect class="dg-s" x="150" y="150" width="140" height="100"/></g>
  <path class="dg-e" d="M10 30L280 30"/>
  <g class="dg-l" transform="translate(60 30)"><rect x="-20" y="-11" width="40" height="22"/><text y="5"><tspan>over</tspan></text></g>
  <g class="dg-l" transform="translate(75 30)"><rect x="-20" y="-11" width="40" height="22"/><text y="5"><tspan>twice</tspan></text></g>
  <g class="dg-l" transform="translate(150 200)"><rect x="-20" y="-11" width="40" height="22"/><text y="5"><tspan>border</tspan></text></g>
  <g class="dg-l" transform="translate(150 130)"><rect x="-20" y="-11" width="40" height="22"/><text y="5"><tspan>title</tspan></text></g>
  <text class="dg-t" x="100" y="140"><tspan>Astray</tspan></text>
  <text class="dg-t" x="100" y="145"><tspan>Astray too</tspan></text>
  <g class="dg-n" transform="translate(60 30)"><rect class="dg-s" x="-50" y="-20" width="100" height="40"/><text y="5"><tspan>One</tspan></text></g>
  <g class="dg-n" transform="translate(90 40)"><rect class="dg-s" x="-20" y="-20" width="40" height="40"/><text y="5"><tspan>Much too long for it</tspan></text></g>
  <g class="dg-n" transform="translate(110 140)"><rect class="dg-s" x="-20" y="-20" width="40" height="40"/><text y="5"><tspan>Here</tspan></text></g>
  <g class="dg-n" transform="translate(295 280) scale(.7)"><rect class="dg-s" x="-20" y="-20" width="40" height="40"/><text y="5"><tspan>Out</tspan></text></g>
  <g class="dg-n"><rect class="dg-s" x="10" y="200" width="40" height="40"/></g>
</svg>`;

describe("checkDiagramGeometry", { timeout: 60_000 }, () => {
  it("finds every kind of mistake in a bad drawing", async () => {
    const page = await openDiagram(bad, "light");
    const findings = await checkDiagramGeometry(page);
    const kinds = new Set(findings.map((finding) => finding.split(":")[0]));
    expect([...kinds].sort()).toEqual([
      "label outside its shape",
      "line through a node",
      "line's label on a group's border",
      "line's label over a node",
      "lines' labels overlap",
      "node without a shape or a label",
      "nodes overlap",
      "outside the drawing",
      "text of 9.8 px",
      "title outside its group",
      "title over a line's label",
      "title over a node",
      "titles overlap",
    ]);
    await page.close();
  });

  it("sees a font that the widths were not measured with", async () => {
    const page = await openDiagram(bad, "light");
    await page.addStyleTag({ content: ".dg text { font-family: sans-serif }" });
    expect(
      (await checkDiagramGeometry(page)).filter((finding) =>
        finding.startsWith("text in another font"),
      ),
    ).toHaveLength(10);
    await page.close();
  });
});
