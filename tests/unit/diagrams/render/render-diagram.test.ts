import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DiagramError, renderDiagram } from "../../../../src/diagrams/render/render-diagram.ts";
import { narrowWidth } from "../../../../src/diagrams/render/place-flowchart.ts";
import { readDrawn } from "./read-drawn.ts";
import { narrowSamples, samples } from "./samples.ts";
import { checkContract } from "./svg-contract.ts";

const cache = mkdtempSync(path.join(tmpdir(), "remit-diagrams-"));
const savedCache = process.env["REMIT_CACHE_DIR"];

beforeAll(() => {
  process.env["REMIT_CACHE_DIR"] = cache;
});

afterAll(() => {
  rmSync(cache, { recursive: true, force: true });
  if (savedCache === undefined) delete process.env["REMIT_CACHE_DIR"];
  else process.env["REMIT_CACHE_DIR"] = savedCache;
});

const slow = 60_000;
const head = ["flowchart LR", "accTitle: A title", "accDescr: A description"];
const origin = { file: "content/a.mdx", line: 11 };

function linkCount(text: string): number {
  return text.match(/^click /gm)?.length ?? 0;
}

async function failureOf(lines: readonly string[]): Promise<DiagramError> {
  const failure: unknown = await renderDiagram({
    id: "d",
    text: lines.join("\n"),
    origin,
  }).catch((error: unknown) => error);
  if (!(failure instanceof DiagramError))
    throw new Error(`expected a DiagramError, got ${String(failure)}`);
  return failure;
}

describe("the SVG", { timeout: slow }, () => {
  it.each(samples)("of $name keeps the contract", async ({ name, text }) => {
    const id = `d-${name.replace(/\W/g, "")}`;
    const svg = await renderDiagram({ id, text });
    expect(checkContract(svg, { id, links: linkCount(text) })).toEqual([]);
  });

  it.each(narrowSamples)("of $name is as narrow as a phone", async ({ text }) => {
    const { width } = readDrawn(await renderDiagram({ id: "d", text }));
    expect(width).toBeGreaterThan(100);
    expect(width).toBeLessThanOrEqual(narrowWidth);
  });

  it("breaks no word in a narrow drawing", async () => {
    for (const { text } of narrowSamples) {
      const { texts } = readDrawn(await renderDiagram({ id: "d", text }));
      expect(texts.length).toBeGreaterThan(2);
      for (const one of texts) expect(text).toContain(one);
    }
  });

  it("keeps columns and their nodes in the order of the text", async () => {
    const sample = samples.find(({ name }) => name === "pairing");
    const { nodes } = readDrawn(await renderDiagram({ id: "d", text: sample?.text ?? "" }));
    const written = [...(sample?.text ?? "").matchAll(/\w\["([^"]*)"\]/g)].map((match) => match[1]);
    const inColumns = [...nodes].sort((a, b) => a.left - b.left || a.top - b.top);
    expect(nodes.length).toBe(17);
    expect(inColumns.map(({ text }) => text)).toEqual(
      written.filter((text) => !text?.startsWith("Column")),
    );
  });

  it("keeps what the contract asks for, and the contract can tell", async () => {
    const svg = await renderDiagram({
      id: "d",
      text: [...head, 'a["One"]', 'click a href "/x/"'].join("\n"),
    });
    const links = 1;
    expect(checkContract(svg, { id: "d", links })).toEqual([]);
    const spoilt: [string, string][] = [
      [svg.replace("<rect", '<rect style="fill:red"'), "attribute style"],
      [svg.replace("<rect", '<rect onclick="x()"'), "attribute onclick"],
      [svg.replace("</svg>", "<style>a{}</style></svg>"), "element style"],
      [svg.replace('href="/x/"', ""), "address null"],
      [svg.replace(/<a /, "<g ").replace("</a>", "</g>"), "0 links instead of 1"],
      [svg.replace(/width="\d+"/, 'width="NaN"'), 'width="NaN"'],
      [svg.replace("One", "undefined"), "text undefined"],
      [svg.replace('id="d-t"', 'id="t"'), "id t without its prefix"],
      [svg.replace('id="d-t"', 'id="d-d"'), "id d-d twice"],
      [svg.replace('class="dg-n"', 'class="node"'), "class node"],
      [svg.replace("<title", "<desc").replace("</title>", "</desc>"), "no title"],
      [svg.replace("One</tspan>", "One</tspan><tspan>two</tspan>"), "lines run together: Onetwo"],
    ];
    for (const [bad, finding] of spoilt)
      expect(checkContract(bad, { id: "d", links })).toContain(finding);
  });

  it("puts the base path before links within the site only", async () => {
    const text = [
      ...head,
      'a["One"] --> b["href=#quot;/x/#quot;"]',
      'click a href "/roles/cio/"',
      'click b href "https://example.org/"',
    ];
    const svg = await renderDiagram({ id: "d", text: text.join("\n"), base: "/remit/" });
    expect(svg).toContain('href="/remit/roles/cio/"');
    expect(svg).toContain('href="https://example.org/"');
    expect(svg).not.toContain("/remit/x/");
    expect(svg).not.toContain("//roles");
  });

  it("keeps labels short enough to read and writes their words apart", async () => {
    const text = [...head, 'a["Align business processes with technology"]'].join("\n");
    const svg = await renderDiagram({ id: "d", text });
    const lines = [...svg.matchAll(/<tspan[^>]*>([^<]*)/g)].map((match) => match[1] ?? "");
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(28);
    expect(lines.join(" ")).toBe("Align business processes with technology");
  });

  it("prints entities as the characters that they stand for", async () => {
    const svg = await renderDiagram({
      id: "d",
      text: [...head, 'a["#quot;R#amp;D#quot; #lt;x#gt; #35;1"]'].join("\n"),
    });
    expect(svg).toContain("&quot;R&amp;D&quot; &lt;x&gt; #1");
  });

  it("keeps a role's diagram within the measure of a page and a small weight", async () => {
    const sample = samples.find(({ name }) => name === "role");
    const svg = await renderDiagram({ id: "d", text: sample?.text ?? "" });
    expect(Number(/width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(700);
    expect(svg.length).toBeLessThan(9000);
  });
});

describe("drawing", { timeout: slow }, () => {
  it("gives the same bytes on every build, in whatever order", async () => {
    const kept = process.env["REMIT_CACHE_DIR"];
    const draw = async (ordered: typeof samples) => {
      const folder = mkdtempSync(path.join(tmpdir(), "remit-diagrams-"));
      process.env["REMIT_CACHE_DIR"] = folder;
      const drawn = new Map<string, string>();
      for (const { name, text } of ordered) drawn.set(name, await renderDiagram({ id: "d", text }));
      rmSync(folder, { recursive: true, force: true });
      return drawn;
    };
    const forward = await draw(samples);
    const backward = await draw([...samples].reverse());
    process.env["REMIT_CACHE_DIR"] = kept;
    expect(forward.size).toBe(samples.length);
    for (const [name, svg] of forward) {
      expect(svg).toMatch(/^<svg/);
      expect(backward.get(name), name).toBe(svg);
    }
  });

  it("goes on where nothing can be kept", async () => {
    const kept = process.env["REMIT_CACHE_DIR"];
    const file = path.join(cache, "a file and no folder");
    writeFileSync(file, "");
    process.env["REMIT_CACHE_DIR"] = file;
    const svg = await renderDiagram({ id: "d", text: [...head, 'a["Not kept"]'].join("\n") });
    process.env["REMIT_CACHE_DIR"] = kept;
    expect(svg).toContain("Not kept");
  });

  it("keeps what it has drawn, whatever the id and the base", async () => {
    const text = [...head, 'a["Kept"]', 'click a href "/x/"'].join("\n");
    const before = new Set(readdirSync(path.join(cache, "remit-diagrams")));
    const first = await renderDiagram({ id: "d-one", text });
    const added = readdirSync(path.join(cache, "remit-diagrams")).filter(
      (file) => !before.has(file),
    );
    expect(added).toHaveLength(1);
    const second = await renderDiagram({ id: "d-two", text, base: "/b/" });
    expect(second).toBe(first.replaceAll("d-one", "d-two").replace('"/x/"', '"/b/x/"'));
    expect(readdirSync(path.join(cache, "remit-diagrams"))).toHaveLength(before.size + 1);
  });

  it("reads the cache, and draws again where its file is damaged", async () => {
    const text = [...head, 'a["Damaged"]'].join("\n");
    const folder = path.join(cache, "remit-diagrams");
    const before = new Set(readdirSync(folder));
    const svg = await renderDiagram({ id: "d", text });
    const [name = ""] = readdirSync(folder).filter((file) => !before.has(file));
    const file = path.join(folder, name);
    const whole = readFileSync(file, "utf8");
    for (const damaged of ["", whole.slice(0, -20), whole.replace("Damaged", "Changed")]) {
      writeFileSync(file, damaged);
      expect(await renderDiagram({ id: "d", text })).toBe(svg);
      expect(readFileSync(file, "utf8")).toBe(whole);
    }
    expect(existsSync(file)).toBe(true);
  });
});

describe("a mistake", { timeout: slow }, () => {
  it("that the checks see stops the drawing and names all of them", async () => {
    const error = await failureOf([...head, "style a fill:red", "class a pretty"]);
    expect(error.line).toBe(14);
    expect(error.issues).toHaveLength(2);
    expect(error.message).toContain("content/a.mdx:14");
    expect(error.hint).toContain("hue-");
  });

  it.each([
    ["in the syntax", [...head, "a --> b", "a --> --> b"], 15, "Parse error"],
    ["after comments", [...head, "%% one", "%% two", "a --> b", "a --> --> b"], 17, "Parse error"],
    [
      "after blank lines and a comment",
      ["", "%% one", "", ...head, "", "a --> --> b"],
      18,
      "Parse error",
    ],
    ["that ends too early", [...head, 'subgraph g["G"]', "a"], 15, "Parse error"],
    ["in the first line", ["flowchart XX", ...head.slice(1), "a --> b"], 11, ""],
  ])("%s keeps Mermaid's message and names the line", async (_, lines, line, message) => {
    const error = await failureOf(lines);
    expect(error.message).toContain(message);
    expect(error.line).toBe(line);
    expect(error.file).toBe("content/a.mdx");
  });

  it.each([
    ["class on an unknown node", [...head, "a --> b", "class x left"], 15, '"x"'],
    ["click on an unknown node", [...head, "a --> b", 'click y href "/x/"'], 15, '"y"'],
    ["click on a group", [...head, "subgraph g", "a", "end", 'click g href "/x/"'], 17, "group"],
    ["a character without a glyph", [...head, 'a["fine"]', 'b["Жена"]'], 15, "Ж"],
    ["a code of a character", [...head, 'a["x #9829;"]'], 14, "♥"],
  ])("%s is refused", async (_, lines, line, message) => {
    const error = await failureOf(lines);
    expect(error.message).toContain(message);
    expect(error.line).toBe(line);
  });

  it("does not keep the next diagram from being drawn", async () => {
    await failureOf([...head, "a --> --> b"]);
    expect(await renderDiagram({ id: "d", text: [...head, "a --> b"].join("\n") })).toContain(
      "<svg",
    );
  });
});
