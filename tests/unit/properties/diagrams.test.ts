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
import type { MatrixRow } from "../../../src/model/pages/matrix.ts";
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

const domain = (title: string) => ({ id: "work", title, description: "What belongs there." });

function row(id: string, title: string): MatrixRow {
  return {
    id,
    code: "R001",
    title,
    summary: "In short.",
    domain: domain(title),
    ownership: "sole",
    owners: [],
    cells: [],
  };
}

const role = (id: string, title: string) =>
  ({ kind: "role", id, title, shortTitle: title }) as const;

/** A role's and a pair's diagram whose every label is the text, and the labels that they have to show. */
function drawBoth(text: string): { diagram: DiagramText; labels: string[] }[] {
  const cio = role("cio", text);
  const cto = role("cto", text);
  return [
    {
      diagram: drawRole(cio, [{ domain: domain(text), rows: [row("one", text)] }]),
      labels: [text, text, text],
    },
    {
      diagram: drawPair(
        { first: cio, second: cto },
        { onlyFirst: [row("one", text)], shared: [], onlySecond: [row("two", text)] },
        [{ from: "one", to: "two", label: text }],
      ),
      labels: [`Only ${text}`, text, "Joint or disputed", "Nothing", `Only ${text}`, text, text],
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

function checkDrawing(svg: string, title: string, labels: readonly string[]): void {
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
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((href) => !href.startsWith("/"))).toEqual([]);
  const texts = [...document.querySelectorAll("svg text")].map((text) => squeeze(text.textContent));
  expect(texts.sort()).toEqual(labels.map(squeeze).sort());
  expect(nameOf(svg)).toBe(toOneLine(title));
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
        for (const { diagram, labels } of drawBoth(text)) {
          const svg = await renderDiagram({ id: "d", text: diagram.text });
          checkDrawing(svg, diagram.title, labels);
          count += 1;
        }
      }),
      { ...runs, numRuns: 12 },
    );
    expect(count).toBeGreaterThanOrEqual(24);
  });

  test.each(["a < b", "{braces}", "#quot;"])("names it so: %j", async (text) => {
    const { text: source, title } = drawRole(role("cio", text), []);
    expect(nameOf(await renderDiagram({ id: "d", text: source }))).toBe(title);
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
