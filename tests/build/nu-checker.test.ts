import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, inject, it } from "vitest";

/** The checker as its package brings it; Java is the machine's. */
const jar = join(
  dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")),
  "build/dist/vnu.jar",
);

/** Errors that are none: the checker does not know these properties, which browsers do. */
const unknownProperties: Readonly<Record<string, string>> = {
  rx: "SVG 2, Geometry: the corner of a rectangle is a property",
  "paint-order": "SVG 2, Painting: a line around letters stands behind them",
};

interface Message {
  readonly type: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}

function run(program: string, given: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(program, given, { maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : 1, output: stdout + stderr }),
    );
  });
}

/** What the checker calls an error in the pages of a folder, each with its file. */
async function findErrors(folder: string): Promise<string[]> {
  const { output } = await run("java", [
    "-jar",
    jar,
    "--format",
    "json",
    "--skip-non-html",
    folder,
  ]);
  const { messages } = JSON.parse(output) as { messages: Message[] };
  return messages
    .filter(({ type }) => type === "error" || type === "non-document-error")
    .filter(({ message }) => {
      const [, property] = /Property “([^”]+)” doesn't exist/.exec(message) ?? [];
      return property === undefined || !Object.hasOwn(unknownProperties, property);
    })
    .map(({ url, lastLine, message }) => `${url.replace(/^file:/, "")}:${lastLine}: ${message}`);
}

const hasJava = (await run("java", ["-version"])).code === 0;
if (!hasJava) console.warn("The Nu checker is skipped: there is no Java on this machine.");

describe.skipIf(!hasJava)("the Nu checker", () => {
  it("finds no error in any page", async () => {
    expect(await findErrors(inject("contentSite"))).toEqual([]);
  });

  it("finds a bad value, and a property that nobody knows", async () => {
    const folder = await mkdtemp(join(tmpdir(), "remit-nu-"));
    try {
      await writeFile(
        join(folder, "bad.html"),
        '<!doctype html><html lang="en"><title>t</title><meta http-equiv="refresh" content="0;url=/"><style>p{rx:1px;colour:red}</style><p>p</p></html>',
      );
      const found = await findErrors(folder);
      expect(found).toHaveLength(2);
      expect(found.join()).toMatch(/bad\.html:1: .*refresh|Bad value/);
      expect(found.join()).toContain("colour");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
