import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);
const renderer = pathToFileURL(path.resolve("src/diagrams/render/render-diagram.ts")).href;

/** The packages that a process of its own loads which draws a diagram and then does what it is told. */
async function loadedPackages(then: string): Promise<string[]> {
  const cache = mkdtempSync(path.join(tmpdir(), "remit-loaded-"));
  const script = `
    import { registerHooks } from "node:module";
    const loaded = new Set();
    registerHooks({
      load(url, context, next) {
        const name = /node_modules\\/((?:@[^/]+\\/)?[^/]+)\\/(?!.*node_modules)/.exec(url)?.[1];
        if (name) loaded.add(name);
        return next(url, context);
      },
    });
    const { renderDiagram } = await import(${JSON.stringify(renderer)});
    const text = "flowchart LR\\naccTitle: a\\naccDescr: b\\na --> b";
    if (!(await renderDiagram({ id: "d", text })).startsWith("<svg")) throw new Error("not drawn");
    ${then}
    console.log(JSON.stringify({ loaded: [...loaded], hasDocument: "document" in globalThis }));`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, REMIT_CACHE_DIR: cache },
  });
  rmSync(cache, { recursive: true, force: true });
  const { loaded, hasDocument } = JSON.parse(stdout) as { loaded: string[]; hasDocument: boolean };
  expect(hasDocument).toBe(false);
  return loaded;
}

const unwanted = ["jsdom", "svgo", "playwright-core"];

it("drawing loads Mermaid, ELK and a font reader, and neither a DOM nor a cleaner of SVG", async () => {
  const loaded = await loadedPackages("");
  expect(loaded).toEqual(expect.arrayContaining(["mermaid", "elkjs", "fontkit"]));
  expect(loaded.filter((name) => unwanted.includes(name))).toEqual([]);
}, 60_000);

it("would tell if one was loaded", async () => {
  const loaded = await loadedPackages('await import("jsdom"); delete globalThis.document;');
  expect(loaded).toContain("jsdom");
}, 60_000);

it("the site is built with neither", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(dependencies)).toContain("mermaid");
  expect(Object.keys(dependencies).filter((name) => unwanted.includes(name))).toEqual([]);
});
