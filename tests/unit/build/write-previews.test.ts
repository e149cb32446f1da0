import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { previewOfPage, writePreviews } from "../../../src/build/write-previews.ts";
import { buildCatalog } from "../../../src/model/catalog/catalog.ts";
import { soundRecords } from "../model/fixture.ts";

const catalog = buildCatalog(soundRecords());
const [role] = catalog.roles;
const address = `roles/${role?.id}`;

let folder = "";
let cache: string | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "remit-previews-"));
  cache = process.env["REMIT_CACHE_DIR"];
  process.env["REMIT_CACHE_DIR"] = join(folder, "cache");
});
afterEach(async () => {
  if (cache === undefined) delete process.env["REMIT_CACHE_DIR"];
  else process.env["REMIT_CACHE_DIR"] = cache;
  await rm(folder, { recursive: true, force: true });
});

const listed = (title: string) =>
  `<meta property="og:title" content="${title}"><meta property="og:description" content="What stands there."><meta property="og:image" content="https://example.org/preview.png">`;

async function writePage(site: string, name: string, html: string): Promise<void> {
  await mkdir(join(site, name), { recursive: true });
  await writeFile(join(site, name, "index.html"), html);
}

/** Width and height as a PNG's head has them. */
function sizeOf(png: Buffer): number[] {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe("previews", () => {
  it("are drawn beside each page that names one, in the size that readers of links want", async () => {
    const site = join(folder, "site");
    await writePage(site, address, listed("Role"));
    await writePage(site, "disputes", listed("Disputes"));
    await writePage(site, "moved", '<meta http-equiv="refresh" content="0; url=/">');
    await writePreviews(site, catalog);
    const [own, page] = await Promise.all(
      [address, "disputes"].map((name) => readFile(join(site, name, "preview.png"))),
    );
    expect(sizeOf(own ?? Buffer.alloc(0))).toEqual([1200, 630]);
    expect(sizeOf(page ?? Buffer.alloc(0))).toEqual([1200, 630]);
    expect(own?.equals(page ?? Buffer.alloc(0))).toBe(false);
    expect(await readdir(join(site, "moved"))).toEqual(["index.html"]);
  });

  it("come from the cache, and are drawn anew where their file there is damaged", async () => {
    const site = join(folder, "site");
    await writePage(site, "disputes", listed("Disputes"));
    const draw = async () => {
      await writePreviews(site, catalog);
      return readFile(join(site, "disputes", "preview.png"));
    };
    const first = await draw();
    const kept = join(folder, "cache", "remit-previews");
    const [file = "", ...others] = await readdir(kept);
    expect(others).toEqual([]);
    const before = await readFile(join(kept, file));
    expect((await draw()).equals(first)).toBe(true);
    await writeFile(join(kept, file), before.subarray(0, 900));
    expect((await draw()).equals(first)).toBe(true);
    expect((await readFile(join(kept, file))).equals(before)).toBe(true);
  });

  it("say what the page says of itself, as text", () => {
    expect(previewOfPage(listed("A &#38; B &lt;c&gt; &quot;d&quot;"), catalog)).toMatchObject({
      title: 'A & B <c> "d"',
      text: "What stands there.",
    });
    expect(previewOfPage("<title>Nothing</title>", catalog)).toBeUndefined();
  });
});
