import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { escapeLabel, formatHead, type DiagramText } from "../../../src/diagrams/mermaid-text.ts";
import { drawPair } from "../../../src/diagrams/pair-diagram.ts";
import { DiagramError, renderDiagram } from "../../../src/diagrams/render/render-diagram.ts";
import { drawRole } from "../../../src/diagrams/role-diagram.ts";
import { checkLabels } from "../../../src/reader/check-labels.ts";
import { soundRecords } from "../model/fixture.ts";
import { anyText, legalText, runs, toOneLine } from "./hostile.ts";

const cache = mkdtempSync(join(tmpdir(), "remit-properties-"));
const savedCache = process.env["REMIT_CACHE_DIR"];

beforeAll(() => {
  process.env["REMIT_CACHE_DIR"] = cache;
});

afterAll(() => {
  rmSync(cache, { recursive: true, force: true });
  if (savedCache === undefined) delete process.env["REMIT_CACHE_DIR"];
  else process.env["REMIT_CACHE_DIR"] = savedCache;
});

const named: Readonly<Record<string, string>> = { quot: '"', lt: "<", gt: ">", amp: "&" };

/** What Mermaid prints for a label. */
function unescapeLabel(text: string): string {
  return text.replace(
    /#(\w+);/g,
    (_, code: string) => named[code] ?? String.fromCharCode(Number(code)),
  );
}

describe("an escaped label", () => {
  test("has nothing that means something to Mermaid, and comes back as it was", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeLabel(text);
        expect(escaped).not.toMatch(/["<>`\n\r&]/);
        expect(escaped.replace(/#\w+;/g, "")).not.toMatch(/[#;]/);
        expect(unescapeLabel(escaped)).toBe(text.replace(/\s+/g, " "));
      }),
      runs,
    );
  });

  test("as a name or a description stays on its line", () => {
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const head = formatHead(title, description);
        expect(head).toHaveLength(2);
        expect(head.join("")).not.toMatch(/[\n\r{}]/);
      }),
      runs,
    );
  });
});

const role = (id: string, title: string) =>
  ({ kind: "role", id, title, shortTitle: title }) as const;

/** A drawing, the labels that it has to show, and how many of its boxes lead somewhere. */
interface Expected {
  readonly diagram: DiagramText;
  readonly labels: readonly string[];
  readonly links: number;
}

/** A role's and a pair's diagram whose every label is the text. */
function drawBoth(text: string): Expected[] {
  const [pm, td] = [role("pm", text), role("td", text)];
  const given = drawRole({
    role: pm,
    exchanges: [{ pair: "pm-td", other: td, gives: [text], gets: [text, text] }],
    counts: { alone: 1, shared: 0, disputed: 0 },
    standings: [{ standing: "assigned", count: 1 }],
  });
  const passed = drawPair(
    [pm, td],
    [
      { from: "pm", passes: text, disputed: [text] },
      { from: "td", passes: text, disputed: [] },
    ],
  );
  if (given === undefined || passed === undefined) throw new Error("something is drawn");
  return [
    {
      diagram: given,
      labels: [
        `${text} brings ${text}, ${text}`,
        `${text}: 1 alone, 0 shared, 0 disputed`,
        `${text} gets ${text}`,
      ],
      links: 2,
    },
    {
      diagram: passed,
      labels: [text, text, `1 ${text}`, `disputed: ${text}`, `2 ${text}`],
      links: 0,
    },
  ];
}

/** Whether content may have the text in diagrams. */
function isAccepted(text: string): boolean {
  const records = soundRecords();
  for (const one of records.roles) one.title = text;
  const [pairing] = records.pairings;
  if (pairing?.handOffs[0]) pairing.handOffs[0].passes = text;
  return checkLabels(records).length === 0;
}

const squeeze = (text: string) => text.replace(/\s+/g, "");

/** The accessible name of a drawing. */
function nameOf(svg: string): string {
  const { document } = new JSDOM(`<body>${svg}</body>`).window;
  return toOneLine(document.querySelector("svg > title")?.textContent ?? "");
}

function checkDrawing(svg: string, { diagram, labels, links: count }: Expected): void {
  const { document } = new JSDOM(`<body>${svg}</body>`).window;
  const drawn = document.querySelectorAll("svg");
  expect(drawn).toHaveLength(1);
  const all = [...document.querySelectorAll("body *")];
  expect(
    all.filter(({ localName }) =>
      /^(script|style|foreignobject|iframe|img|image|use)$/i.test(localName),
    ),
  ).toEqual([]);
  const attributes = all.flatMap((element) => [...element.attributes]);
  expect(attributes.filter(({ name }) => /^on|^style$/.test(name))).toEqual([]);
  const links = attributes.filter(({ name }) => /href$/.test(name)).map(({ value }) => value);
  expect(links).toHaveLength(count);
  expect(links.filter((href) => !href.startsWith("/"))).toEqual([]);
  const texts = [...document.querySelectorAll("svg text")].map((text) => squeeze(text.textContent));
  expect(texts.sort()).toEqual(labels.map(squeeze).sort());
  expect(nameOf(svg)).toBe(toOneLine(diagram.title));
  const width = Number(drawn[0]?.getAttribute("width"));
  expect(width).toBeGreaterThan(0);
  expect(width).toBeLessThan(1200);
}

describe("a diagram of any words", { timeout: 120_000 }, () => {
  const label = legalText.map((text) => text.slice(0, 300).trim());

  test("that content may have shows them as text", async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(label.filter(isAccepted), async (text) => {
        for (const expected of drawBoth(text)) {
          const svg = await renderDiagram({ id: "d", text: expected.diagram.text });
          checkDrawing(svg, expected);
          count += 1;
        }
      }),
      { ...runs, numRuns: 12 },
    );
    expect(count).toBeGreaterThanOrEqual(24);
  });

  test.each(["a < b", "{braces}", "#quot;"])("names it so: %j", async (text) => {
    for (const { diagram } of drawBoth(text))
      expect(nameOf(await renderDiagram({ id: "d", text: diagram.text }))).toBe(diagram.title);
  });

  test("that the font does not have is told as a DiagramError", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("مدير المعلومات", "👩‍💻", "日本語", "a \ud83d\ude00 b"),
        async (text) => {
          for (const { diagram } of drawBoth(text)) {
            const failure: unknown = await renderDiagram({
              id: "d",
              text: diagram.text,
            }).catch((error: unknown) => error);
            expect(failure).toBeInstanceOf(DiagramError);
            expect((failure as DiagramError).message).toContain("the font has no character");
          }
        },
      ),
      { ...runs, numRuns: 4 },
    );
  });
});
