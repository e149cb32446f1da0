import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { formatStyleSource } from "../../../src/layouts/style-source.ts";
import { ContentError, inspectPages } from "../../../src/build/write-site.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "remit-pages-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function writePage(name: string, html: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "index.html"), html);
}

test("sound pages pass", async () => {
  await writePage("stage", '<p id="curtain">1</p><p id="trap">2</p>');
  await writePage("pit", '<p id="curtain">1</p>');
  await writePage("wings/left", "<p>3</p>");
  expect(await inspectPages(folder)).toEqual({ styleSources: [], folders: ["wings"] });
});

test("a picture's style is named by its hash, so that it also shows opened by itself", async () => {
  await mkdir(join(folder, "stage"));
  await writeFile(join(folder, "stage", "card.svg"), "<svg><style>text{fill:red}</style></svg>");
  const { styleSources } = await inspectPages(folder);
  expect(styleSources).toEqual([await formatStyleSource("text{fill:red}")]);
});

test("an id that a page has twice stops the build, with every such page and id", async () => {
  await writePage("stage", '<p id="curtain">1</p><p id="curtain">2</p><p id="curtain">3</p>');
  await writePage("pit", '<p id="harp">1</p><b id="harp">2</b><i id="horn">3</i>');
  const failure: unknown = await inspectPages(folder).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ContentError);
  const { message } = failure as ContentError;
  expect(message).toContain(
    '2 problems in the pages:\n  /pit/index.html: the id "harp" is there twice',
  );
  expect(message).toContain('/stage/index.html: the id "curtain" is there twice');
  expect(message).not.toContain("horn");
});
