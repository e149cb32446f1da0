import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeMarker } from "../../../src/build/built-files.ts";
import { checkOutDir } from "../../../src/build/check-out-dir.ts";

/** A folder of its own for each test, with a project, content beside it, and what else people have. */
let home = "";

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "remit-out-dir-")));
  for (const file of [
    "project/package.json",
    "project/src/routes.ts",
    "project/content/site.yaml",
    "project/content/roles/director.mdx",
    "project/public/favicon.svg",
    "project/tests/a.test.ts",
    "project/node_modules/astro/package.json",
    "project/.git/HEAD",
    "project/notes/todo.md",
    "handbook/content/site.yaml",
    "handbook/content/roles/director.mdx",
    "handbook/README.md",
    "photos/summer.jpg",
  ])
    write(file);
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(file: string, text = "kept"): void {
  mkdirSync(dirname(join(home, file)), { recursive: true });
  writeFileSync(join(home, file), text);
}

const check = (outDir: string, contentDir = "project/content") =>
  checkOutDir({
    project: join(home, "project"),
    contentDir: join(home, contentDir),
    outDir: join(home, outDir),
  });

describe("is filled", () => {
  test.each([
    ["the project's own dist, which is missing", "project/dist"],
    ["a new folder in the project", "project/build"],
    ["a new folder deep in the project", "project/out/site/v1"],
    ["a new folder beside the project", "site"],
    ["a folder whose name begins like the project's", "project-pages"],
    ["a folder whose name the project's begins with", "proj"],
    ["a folder whose name begins like one of the project's", "project/source"],
    ["a folder whose name begins like the content's", "project/content-site"],
    ["a new folder in one with files", "photos/site"],
    ["a name with two dots in it", "project/..site"],
    ["a new folder with spaces, umlauts and signs", "project/über uns #1 (neu) 100%"],
  ])("%s", async (_, outDir) => {
    expect((await check(outDir)).path).toBe(join(home, outDir));
  });

  test("an empty folder, and one with empty folders and what systems leave behind", async () => {
    mkdirSync(join(home, "empty/inner"), { recursive: true });
    write("empty/.DS_Store");
    write("empty/inner/Thumbs.db");
    mkdirSync(join(home, "empty/lost+found"));
    await expect(check("empty")).resolves.toMatchObject({ isDefault: false });
  });

  test("a folder with the marker of an earlier build, even if others have put files beside it", async () => {
    write("site/index.html");
    await writeMarker(join(home, "site"));
    await expect(check("site")).resolves.toMatchObject({ path: join(home, "site") });
    write("site/CNAME");
    await expect(check("site")).resolves.toMatchObject({ path: join(home, "site") });
  });

  test("the project's own dist, with or without a marker", async () => {
    write("project/dist/index.html");
    await expect(check("project/dist")).resolves.toMatchObject({ isDefault: true });
  });

  test("a link to an empty folder, and one to a missing folder: what it leads to", async () => {
    mkdirSync(join(home, "volume"));
    symlinkSync(join(home, "volume"), join(home, "link"));
    symlinkSync("nowhere/yet", join(home, "dangling"));
    expect((await check("link")).path).toBe(join(home, "volume"));
    expect((await check("dangling")).path).toBe(join(home, "nowhere/yet"));
  });

  test("a folder beside content that stands elsewhere", async () => {
    expect((await check("handbook/site", "handbook/content")).path).toBe(
      join(home, "handbook/site"),
    );
  });
});

describe("is refused in one sentence", () => {
  const refusals: [what: string, outDir: string, reason: string, contentDir?: string][] = [
    ["the project", "project", "is the project's folder or holds it"],
    ["the project, written in a roundabout way", "project/src/../", "is the project's folder"],
    ["what holds the project", ".", "is the project's folder or holds it"],
    ["what holds all", "../../../../../../../..", "is the project's folder or holds it"],
    ["src", "project/src", "is or holds the project's src"],
    ["content", "project/content", "is or holds CONTENT_DIR"],
    [
      "the project's content, though another is built",
      "project/content",
      "content",
      "handbook/content",
    ],
    ["public", "project/public", "is or holds the project's public"],
    ["tests", "project/tests/", "is or holds the project's tests"],
    ["node_modules", "project/node_modules", "is or holds the project's node_modules"],
    [".git", "project/.git", "is or holds the project's .git"],
    ["Astro's folder, which is missing", "project/.astro", "is or holds the project's .astro"],
    ["a new folder in content", "project/content/dist", "lies in CONTENT_DIR"],
    ["a new folder deep in src", "project/src/pages/out/new", "lies in the project's src"],
    [
      "a new folder in node_modules",
      "project/node_modules/.cache/site",
      "lies in the project's node_modules",
    ],
    ["a new folder in .git", "project/.git/site", "lies in the project's .git"],
    ["content elsewhere", "handbook/content", "is or holds CONTENT_DIR", "handbook/content"],
    ["what holds content elsewhere", "handbook", "is or holds CONTENT_DIR", "handbook/content"],
    [
      "a folder of content elsewhere",
      "handbook/content/roles",
      "lies in CONTENT_DIR",
      "handbook/content",
    ],
    [
      "dist, where the content is in it",
      "project/dist",
      "is or holds CONTENT_DIR",
      "project/dist/content",
    ],
    ["a folder with files of somebody", "photos", "holds summer.jpg, which no build has made"],
    [
      "a folder of the project with files",
      "project/notes",
      "holds todo.md, which no build has made",
    ],
    ["a file", "project/package.json", "is no folder"],
    ["a folder below a file", "project/package.json/site", "cannot be reached (ENOTDIR)"],
  ];

  test.each(refusals)("%s", async (_, outDir, reason, contentDir) => {
    const given = join(home, outDir);
    const refusal = check(outDir, contentDir);
    await expect(refusal).rejects.toThrow(`OUT_DIR: ${given.replace(/(?<=.)\/$/, "")}`);
    await expect(refusal).rejects.toThrow(reason);
    await expect(refusal).rejects.toThrow(/^[^\n]+\. Name a folder that is [^\n]+\.$/);
  });

  test("links to any of these, wherever they stand in the path", async () => {
    symlinkSync(join(home, "project/content"), join(home, "link"));
    symlinkSync(home, join(home, "project/up"));
    symlinkSync("../src/new", join(home, "project/notes/dangling"));
    symlinkSync(join(home, "photos"), join(home, "project/dist"));
    await expect(check("link")).rejects.toThrow("is or holds CONTENT_DIR");
    await expect(check("link/new")).rejects.toThrow("lies in CONTENT_DIR");
    await expect(check("project/up/handbook", "handbook/content")).rejects.toThrow("CONTENT_DIR");
    await expect(check("project/up")).rejects.toThrow("is the project's folder or holds it");
    await expect(check("project/notes/dangling")).rejects.toThrow("lies in the project's src");
    await expect(check("project/dist")).rejects.toThrow("summer.jpg, which no build has made");
  });

  test("where content, or a folder of it, is itself a link", async () => {
    symlinkSync(join(home, "handbook/content"), join(home, "linked"));
    await expect(check("handbook", "linked")).rejects.toThrow("is or holds CONTENT_DIR");
    write("terms/act.mdx");
    symlinkSync(join(home, "terms"), join(home, "project/content/terms"));
    await expect(check("terms")).rejects.toThrow("is or holds CONTENT_DIR/terms");
    await expect(check("terms/site")).rejects.toThrow("lies in CONTENT_DIR/terms");
  });

  test("links that lead in a circle", async () => {
    symlinkSync("b", join(home, "a"));
    symlinkSync("a", join(home, "b"));
    await expect(check("a/site")).rejects.toThrow("cannot be reached (ELOOP)");
  });

  test("a folder whose marker is not ours, or damaged", async () => {
    for (const text of ["", "# Written by hand\nindex.html\n", "index.html"]) {
      write("site/.remit-build", text);
      write("site/index.html");
      await expect(check("site")).rejects.toThrow("index.html, which no build has made");
    }
  });

  test("a folder that holds a repository or a link alone", async () => {
    write("pages/.git/HEAD");
    await expect(check("pages")).rejects.toThrow("holds .git, which no build has made");
    mkdirSync(join(home, "links"));
    symlinkSync("../photos", join(home, "links/photos"));
    await expect(check("links")).rejects.toThrow("holds photos, which no build has made");
  });
});

const mayMount =
  process.platform === "linux" &&
  spawnSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs none /mnt"]).status === 0;

test.skipIf(!mayMount)("content that is mounted elsewhere too is known there", () => {
  mkdirSync(join(home, "elsewhere"));
  const settings = {
    project: join(home, "project"),
    contentDir: join(home, "project/content"),
    outDir: join(home, "elsewhere/site"),
  };
  writeFileSync(
    join(home, "check.ts"),
    `import { checkOutDir } from "${join(process.cwd(), "src/build/check-out-dir.ts")}";
     await checkOutDir(${JSON.stringify(settings)}).catch(({ message }) => console.log(message));`,
  );
  const mount = `mount --bind ${settings.contentDir} ${join(home, "elsewhere")} && "$0" ${join(home, "check.ts")}`;
  const said = spawnSync("unshare", ["-rm", "sh", "-c", mount, process.execPath], {
    encoding: "utf8",
  });
  expect(said.stdout).toContain("lies in CONTENT_DIR");
});
