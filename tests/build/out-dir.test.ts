import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { fixtureContent } from "../fixture.ts";
import { runCommand } from "../run-command.ts";
import { listFiles } from "./built-site.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "remit-out-dir-")));
/** Beside the project, with a name that begins like the project's. */
const beside = `${process.cwd()}-pages-${process.pid}`;
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(beside, { recursive: true, force: true });
});

const build = (settings: Record<string, string>) =>
  runCommand("build", { CONTENT_DIR: fixtureContent, SITE_URL: inject("origin"), ...settings });

const workFolders = () => {
  const all = join(process.cwd(), ".astro", "builds");
  return existsSync(all) ? readdirSync(all) : [];
};

describe("a folder that is not a build's", () => {
  it.each([
    ["is the content", "content", "is or holds CONTENT_DIR"],
    ["holds the content", ".", "is or holds CONTENT_DIR"],
    ["lies in the content", "content/dist", "lies in CONTENT_DIR"],
    ["holds somebody's files", "photos", "holds summer.jpg, which no build has made"],
  ])("is refused before anything is read, where it %s", async (_, outDir, reason) => {
    const home = join(folder, "handbook");
    cpSync(fixtureContent, join(home, "content"), { recursive: true });
    // Content that is broken would be told first, if it were read first.
    writeFileSync(join(home, "content", "site.yaml"), "name: [");
    mkdirSync(join(home, "photos"), { recursive: true });
    writeFileSync(join(home, "photos", "summer.jpg"), "");
    const before = listFiles(home);
    const run = await build({ CONTENT_DIR: join(home, "content"), OUT_DIR: join(home, outDir) });
    expect(run.code).toBe(1);
    expect(run.output).toContain(reason);
    expect(run.output).not.toMatch(/site\.yaml|^\s+at /m);
    expect(listFiles(home)).toEqual(before);
    rmSync(home, { recursive: true });
  });
});

describe("a folder beside the project whose name begins like the project's", () => {
  it("is filled, again too, and what others put there stays", async () => {
    expect(await build({ OUT_DIR: beside })).toMatchObject({ code: 0 });
    const files = listFiles(inject("site"));
    expect(files).toContain("index.html");
    expect(listFiles(beside)).toEqual(files);
    writeFileSync(join(beside, "CNAME"), "handbook.example");
    expect(await build({ OUT_DIR: beside })).toMatchObject({ code: 0 });
    expect(listFiles(beside)).toEqual([...files, "CNAME"].sort());
  });
});

describe("builds into one folder at the same time", () => {
  it("leave the whole site of the one that ends last", async () => {
    const out = join(folder, "shared");
    const runs = await Promise.all([
      build({ OUT_DIR: out, SITE_URL: "https://one.example" }),
      build({ OUT_DIR: out, SITE_URL: "https://two.example" }),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    const files = listFiles(out);
    expect(files).toEqual(listFiles(inject("site")));
    const origins = files
      .filter((file) => file.endsWith("/index.html"))
      .map(
        (file) => /https:\/\/(one|two)\.example/.exec(readFileSync(join(out, file), "utf8"))?.[1],
      )
      .filter((origin) => origin !== undefined);
    expect(origins.length).toBeGreaterThan(1);
    expect(new Set(origins).size).toBe(1);
    expect(readdirSync(folder)).toEqual(["shared"]);
  });
});

describe("a build that is killed", () => {
  it("leaves the site of before, and nothing that the next build does not remove", async () => {
    const out = join(folder, "kept");
    cpSync(inject("site"), out, { recursive: true });
    const home = readFileSync(join(out, "index.html"), "utf8");
    const killed = spawn(process.execPath, ["src/commands/build.ts"], {
      env: {
        ...process.env,
        CONTENT_DIR: fixtureContent,
        OUT_DIR: out,
        SITE_URL: "https://other.example",
      },
    });
    let output = "";
    killed.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    await expect.poll(() => output, { timeout: 60_000 }).toContain("Indexing");
    killed.kill("SIGKILL");
    await once(killed, "exit");
    // Builds of other tests work beside it, one at a time.
    const left = workFolders();
    expect(left).not.toEqual([]);
    expect(readFileSync(join(out, "index.html"), "utf8")).toBe(home);

    expect(await build({ OUT_DIR: out, SITE_URL: "https://other.example" })).toMatchObject({
      code: 0,
    });
    expect(readFileSync(join(out, "index.html"), "utf8")).toContain("https://other.example");
    expect(workFolders().filter((name) => left.includes(name))).toEqual([]);
  });
});
