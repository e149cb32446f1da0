import { once } from "node:events";
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fixtureContent } from "../fixture.ts";
import { runCommand, type Run } from "../run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "remit-commands-"));
const outDir = join(folder, "site");
const settings = { CONTENT_DIR: fixtureContent, OUT_DIR: outDir };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One line, no stack, and nothing of the work that the command would have done. */
function expectSentence({ code, output }: Run, sentence: RegExp): void {
  expect(output).toMatch(sentence);
  expect(output.trim().split("\n")).toHaveLength(1);
  expect(code).toBe(1);
}

describe.each(["start", "serve", "dev"])("%s ends in one sentence before it begins", (command) => {
  it.each(["abc", "70000", "-1"])("where PORT is %s", async (PORT) => {
    expectSentence(await runCommand(command, { ...settings, PORT }), /^PORT: expected a number/);
  });

  it.each(["::", "127.0.0.1"])("where its port is taken on %s", async (host) => {
    const other = createServer().listen(0, host);
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const run = await runCommand(command, { ...settings, PORT: String(port) });
    other.close();
    expectSentence(run, new RegExp(`^Port ${port} is taken`));
  });
});

it("serve says where no site was built", async () => {
  expectSentence(await runCommand("serve", { ...settings, PORT: "0" }), /^There is no site in /);
});

describe("a cache of drawings that cannot be written", () => {
  const content = join(folder, "content");
  cpSync(fixtureContent, content, { recursive: true });
  const drawing = (end: string) =>
    `\n\`\`\`mermaid\nflowchart LR\naccTitle: A cue\naccDescr: Goes on\na["Cue"] ${end}\n\`\`\`\n`;
  appendFileSync(join(content, "terms", "strike.mdx"), drawing("--> b"));
  const file = join(folder, "a file");
  writeFileSync(file, "");

  it.each([
    ["a file", file],
    ["below a file", join(file, "cache")],
    ["a device", "/dev/null"],
  ])("is done without by the check, where it is %s", async (_, REMIT_CACHE_DIR) => {
    const run = await runCommand("check-content", { CONTENT_DIR: content, REMIT_CACHE_DIR });
    expect(run.output).toMatch(/^content is sound: /m);
    expect(run.code).toBe(0);
  });

  it("still lets the check say what cannot be drawn", async () => {
    const broken = join(folder, "broken");
    cpSync(content, broken, { recursive: true });
    appendFileSync(join(broken, "terms", "strike.mdx"), drawing("--"));
    const run = await runCommand("check-content", { CONTENT_DIR: broken, REMIT_CACHE_DIR: file });
    expect(run.output).toMatch(/terms\/strike\.mdx:\d+ diagram: /);
    expect(run.output).not.toMatch(/ENOTDIR|^\s+at /m);
    expect(run.code).toBe(1);
  });
});
