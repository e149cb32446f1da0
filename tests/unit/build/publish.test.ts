import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import type * as fileSystem from "node:fs";
import { hostname, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readMarker, writeMarker, writeMarkerOf } from "../../../src/build/built-files.ts";
import { publish } from "../../../src/build/publish.ts";

type FileSystem = typeof fileSystem;

/** What renaming a folder fails with, as at mount points; undefined: it works. */
let renameError: string | undefined;
/** The one renaming of a test that fails, counted from 1; undefined: all do. */
let failing: number | undefined;
let renames = 0;

vi.mock("node:fs", async (original) => {
  const fs = await original<FileSystem>();
  return {
    ...fs,
    renameSync: (from: string, to: string) => {
      renames += 1;
      if (renameError !== undefined && (failing ?? renames) === renames)
        throw Object.assign(new Error(renameError), { code: renameError });
      fs.renameSync(from, to);
    },
  };
});

let home = "";
const out = (isDefault = false) => ({ path: join(home, "out"), isDefault });

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "remit-publish-")));
  renameError = undefined;
  failing = undefined;
  renames = 0;
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(file: string, text = file): void {
  mkdirSync(dirname(join(home, file)), { recursive: true });
  writeFileSync(join(home, file), text);
}

/** Makes a site, as a build leaves it aside. */
async function buildAside(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(home, "aside-"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  await writeMarker(folder);
  return folder;
}

async function publishSite(files: Readonly<Record<string, string>>, to = out()): Promise<void> {
  await publish(await buildAside(files), to, join(home, "previous"));
}

/** Every file below the folder, but the marker, with what it holds. */
function read(folder = "out"): Record<string, string> {
  const entries = readdirSync(join(home, folder), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile() && entry.name !== ".remit-build")
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(join(home, folder).length + 1), readFileSync(path, "utf8")])
      .sort(),
  );
}

const first = { "index.html": "1", "roles/director/index.html": "1", "gone/index.html": "1" };
const second = { "index.html": "2", "roles/director/index.html": "2", "new/index.html": "2" };

/** Nothing but the site stands where a test works. */
function expectNothingLeft(): void {
  expect(readdirSync(home)).toEqual(["out"]);
  expect(
    readdirSync(join(home, "out")).filter((name) => name.startsWith(".remit-staging")),
  ).toEqual([]);
}

describe.each([
  ["where folders may change places", undefined],
  ["at a mount point", "EBUSY"],
  ["on another file system", "EXDEV"],
  ["where the folder's parent may not be written", "EACCES"],
  ["where a program has the folder open on Windows", "EPERM"],
])("%s", (_, code) => {
  beforeEach(() => {
    renameError = code;
  });

  test("a site is put where nothing was, deep down too", async () => {
    await publishSite(first);
    expect(read()).toEqual(first);
    expectNothingLeft();
    await publish(
      await buildAside(first),
      { path: join(home, "a/b/c"), isDefault: false },
      join(home, "previous"),
    );
    expect(read("a/b/c")).toEqual(first);
  });

  test("a site takes the place of the one before, and nothing of that stays", async () => {
    await publishSite(first);
    await publishSite(second);
    expect(read()).toEqual(second);
    expect(readdirSync(join(home, "out"))).not.toContain("gone");
    expect(await readMarker(join(home, "out"))).toEqual(Object.keys(second).sort());
    expectNothingLeft();
  });

  test("files that no build has made stay", async () => {
    await publishSite(first);
    write("out/CNAME", "handbook.example");
    write("out/gone/notes.txt", "mine");
    write("out/.git/HEAD", "ref");
    write("out/lost+found/inode", "found");
    await publishSite(second);
    expect(read()).toEqual({
      ...second,
      CNAME: "handbook.example",
      "gone/notes.txt": "mine",
      ".git/HEAD": "ref",
      "lost+found/inode": "found",
    });
    await publishSite(first);
    expect(read()["gone/notes.txt"]).toBe("mine");
    expect(read()["new/index.html"]).toBeUndefined();
  });

  test.each([
    ["new/index.html", "the same file"],
    ["new", "a file where a folder is needed"],
    ["NEW/index.html", "the same file where capitals make no difference"],
    ["roles/director/index.html/part", "a folder where a file is needed"],
  ])("a site that would replace %s is refused (%s), and all stays as it was", async (file) => {
    await publishSite({ "index.html": "1" });
    write(`out/${file}`, "mine");
    const before = read();
    await expect(publishSite(second)).rejects.toThrow(
      /OUT_DIR: .* no build has made\. Move it away\.$/,
    );
    expect(read()).toEqual(before);
  });

  test("the project's own dist is replaced without a marker, but for a repository in it", async () => {
    write("out/index.html", "0");
    write("out/old/index.html", "0");
    write("out/.git/HEAD", "ref");
    await publishSite(second, out(true));
    expect(read()).toEqual({ ...second, ".git/HEAD": "ref" });
    write("out/CNAME", "mine");
    await publishSite(first, out(true));
    expect(read()).toEqual({ ...first, ".git/HEAD": "ref", CNAME: "mine" });
  });

  test("a page takes the place of a folder, and a folder that of a page", async () => {
    await publishSite({ "a/b/index.html": "1", c: "1" });
    await publishSite({ a: "2", "c/d/index.html": "2" });
    expect(read()).toEqual({ a: "2", "c/d/index.html": "2" });
  });

  test("links of somebody in the folder are left alone, and what they lead to", async () => {
    await publishSite(first);
    write("photos/summer.jpg");
    symlinkSync("../photos", join(home, "out/photos"));
    await publishSite(second);
    expect(read("out/photos")).toEqual({ "summer.jpg": "photos/summer.jpg" });
  });

  test("folders of others beside it are left alone, whatever they are called", async () => {
    for (const name of ["out.next", "out.previous", "out.old", "previous.txt"])
      write(`${name}/mine`);
    await publishSite(first);
    await publishSite(second);
    for (const name of ["out.next", "out.previous", "out.old", "previous.txt"])
      expect(read(name)).toEqual({ mine: `${name}/mine` });
  });
});

describe("a fill that was killed", () => {
  test("leaves a folder that the next build fills, and nothing of it stays", async () => {
    await publishSite(first);
    // As between the first and the last file: the marker owns to both sites.
    await writeMarkerOf(join(home, "out"), [...Object.keys(first), ...Object.keys(second)]);
    write("out/new/index.html", "2");
    const staging = `out/.remit-staging-${hostname()}-1-abc`;
    write(`${staging}/roles/index.html`);
    await writeMarkerOf(join(home, staging), []);
    renameError = "EBUSY";
    await publishSite(first);
    expect(read()).toEqual(first);
    expectNothingLeft();
  });

  test("is not seen in a folder that only has such a name", async () => {
    await publishSite(first);
    write(`out/.remit-staging-${hostname()}-1-abc/thesis.txt`);
    renameError = "EBUSY";
    await publishSite(second);
    expect(read()[`.remit-staging-${hostname()}-1-abc/thesis.txt`]).toBeDefined();
  });
});

test("where the second of the two moves fails, the folder is filled all the same", async () => {
  await publishSite(first);
  renameError = "EPERM";
  // One to put the first site there, one to move it aside, and then the one that fails.
  failing = 3;
  await publishSite(second);
  expect(renames).toBe(4);
  expect(read()).toEqual(second);
  expectNothingLeft();
});

test("without a built site nothing is touched", async () => {
  await publishSite(first);
  await expect(publish(join(home, "missing"), out(), join(home, "previous"))).rejects.toThrow(
    "There is no built site",
  );
  expect(read()).toEqual(first);
  expectNothingLeft();
});

/** Whether this system lets a test mount a file system of its own. */
const mayMount =
  process.platform === "linux" &&
  spawnSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs none /mnt"]).status === 0;

test.skipIf(!mayMount)("a mounted volume is filled where it is mounted, twice", async () => {
  mkdirSync(join(home, "out"));
  const one = await buildAside(first);
  const two = await buildAside(second);
  const script = `
    import { publish } from "${join(process.cwd(), "src/build/publish.ts")}";
    const out = { path: "${join(home, "out")}", isDefault: false };
    await publish("${one}", out, "${join(home, "previous")}");
    await publish("${two}", out, "${join(home, "previous")}");
  `;
  writeFileSync(join(home, "fill.ts"), script);
  const mount = `mount -t tmpfs none ${join(home, "out")} && "$0" ${join(home, "fill.ts")} && find ${join(home, "out")} -type f | sort`;
  const found = execFileSync("unshare", ["-rm", "sh", "-c", mount, process.execPath], {
    encoding: "utf8",
  });
  expect(
    found
      .trim()
      .split("\n")
      .map((path) => path.slice(join(home, "out").length + 1)),
  ).toEqual([".remit-build", ...Object.keys(second)].sort());
  expect(readdirSync(join(home, "out"))).toEqual([]);
});
