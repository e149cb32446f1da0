import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fixtureContent } from "../fixture.ts";
import { runCommand } from "../run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "remit-lock-"));
const locked = join(folder, "locked");
const content = join(folder, "content");

/** The theater as it was published: with a lock. */
beforeAll(async () => {
  cpSync(fixtureContent, locked, { recursive: true });
  const { code, output } = await runCommand("lock", { CONTENT_DIR: locked });
  expect(output).toMatch(/[1-9]\d* new addresses locked/);
  expect(code).toBe(0);
  // What changes here is dated by nobody.
  rmSync(join(locked, "dates.lock"));
});

beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync(locked, content, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const check = () => runCommand("check-content", { CONTENT_DIR: content });

function edit(file: string, change: (text: string) => string): void {
  const path = join(content, file);
  const text = readFileSync(path, "utf8");
  const changed = change(text);
  expect(changed, `${file} is changed`).not.toBe(text);
  writeFileSync(path, changed);
}

/** Renames a record and whatever refers to it, as an author would. */
function rename(folderOfKind: string, from: string, to: string, ending = "mdx"): void {
  renameSync(
    join(content, folderOfKind, `${from}.${ending}`),
    join(content, folderOfKind, `${to}.${ending}`),
  );
  for (const file of globSync("**/*.{mdx,yaml}", { cwd: content })) {
    const path = join(content, file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replaceAll(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, "g"), to));
  }
}

const formerly = (file: string, id: string) =>
  edit(file, (text) => text.replace(/^(---\n|)/, `$1formerly: [${id}]\n`));

/** Takes a term away, and what refers to it. */
function remove(id: string): void {
  rmSync(join(content, `terms/${id}.mdx`));
  for (const file of globSync("terms/*.mdx", { cwd: content })) {
    const path = join(content, file);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replaceAll(new RegExp(`, ${id}|${id}, `, "g"), ""),
    );
  }
}

const retire = (address: string) =>
  writeFileSync(
    join(content, "retired.yaml"),
    `- address: "${address}"\n  because: Nobody asks for it any more.\n  see: /glossary/\n`,
  );

test("what was published is sound as it stands, and with more", async () => {
  expect(await check()).toMatchObject({ code: 0 });
  cpSync(join(content, "terms/stage-left.mdx"), join(content, "terms/stage-right.mdx"));
  edit("terms/stage-right.mdx", (text) =>
    text.replace(/^title:.*$/m, "title: Stage right").replace("prompt side", "opposite prompt"),
  );
  expect(await check()).toMatchObject({ code: 0 });
});

describe("stops and names the address:", () => {
  const renamed: readonly (readonly [string, string, string, string, string])[] = [
    [
      "responsibilities",
      "schedule-rehearsals",
      "plan-rehearsals",
      "mdx",
      "/responsibilities/schedule-rehearsals/",
    ],
    ["terms", "stage-left", "left-of-the-stage", "mdx", "/glossary/stage-left/"],
    [
      "sources",
      "green-room-notes",
      "notes-of-the-green-room",
      "yaml",
      "/sources/green-room-notes/",
    ],
  ];

  test.each(renamed)("a renamed record in %s, %s", async (kind, from, to, ending, address) => {
    rename(kind, from, to, ending);
    const stopped = await check();
    expect(stopped.output).toContain(address);
    expect(stopped.output).toContain("formerly");
    expect(stopped.code).toBe(1);
    formerly(`${kind}/${to}.${ending}`, from);
    expect(await check()).toMatchObject({ code: 0 });
  });

  test("a deleted record", async () => {
    remove("stage-left");
    const stopped = await check();
    expect(stopped.output).toContain("/glossary/stage-left/");
    expect(stopped.output).toContain("retired.yaml");
    expect(stopped.code).toBe(1);
    retire("/glossary/stage-left/");
    expect(await check()).toMatchObject({ code: 0 });
  });

  test("a claim under another slug", async () => {
    rename("sources", "green-room-notes", "green-room-notes", "yaml");
    for (const file of globSync("**/*.{mdx,yaml}", { cwd: content })) {
      const path = join(content, file);
      writeFileSync(path, readFileSync(path, "utf8").replaceAll("who-tells-whom", "who-told-whom"));
    }
    const stopped = await check();
    expect(stopped.output).toContain("/sources/green-room-notes/#who-tells-whom");
    expect(stopped.code).toBe(1);
  });

  test("a situation under another id", async () => {
    edit("pairings/pm-td.mdx", (text) => text.replace("id: heavy-lamp", "id: weighty-lamp"));
    const stopped = await check();
    expect(stopped.output).toContain("/pairings/pm-td/#heavy-lamp");
    expect(stopped.code).toBe(1);
  });

  test("a section that its template has no more", async () => {
    edit("addresses.lock", (text) =>
      text.replace("  term:\n", "  term:\n    - a-former-section\n"),
    );
    const stopped = await check();
    expect(stopped.output).toContain("a-former-section");
    expect(stopped.code).toBe(1);
  });

  test("and the build stops as the check does", async () => {
    remove("stage-left");
    const stopped = await runCommand("build", {
      CONTENT_DIR: content,
      OUT_DIR: join(folder, "dist"),
    });
    expect(stopped.output).toContain("/glossary/stage-left/");
    expect(stopped.code).toBe(1);
  });
});

test("a retired page and a renamed one answer at their old addresses in the built site", async () => {
  rename("responsibilities", "schedule-rehearsals", "plan-rehearsals");
  formerly("responsibilities/plan-rehearsals.mdx", "schedule-rehearsals");
  remove("stage-left");
  retire("/glossary/stage-left/");
  const dist = join(folder, "built");
  const { code, output } = await runCommand("build", { CONTENT_DIR: content, OUT_DIR: dist });
  expect(output).not.toContain("would lead nowhere");
  expect(code).toBe(0);
  const page = (path: string) => readFileSync(join(dist, path, "index.html"), "utf8");
  const moved = page("responsibilities/schedule-rehearsals");
  expect(moved).toMatch(/<link rel="canonical" href="[^"]*\/responsibilities\/plan-rehearsals\/"/);
  expect(moved).toMatch(/http-equiv="refresh"[^>]*\/responsibilities\/plan-rehearsals\//);
  expect(page("glossary/stage-left")).toContain("Nobody asks for it any more.");
  expect(readFileSync(join(dist, "_redirects"), "utf8")).toMatch(
    /^\/responsibilities\/schedule-rehearsals\/? +\/responsibilities\/plan-rehearsals\/ +301$/m,
  );
});
