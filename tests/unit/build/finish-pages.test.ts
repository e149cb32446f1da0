import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { finishPages, PageError } from "../../../src/build/finish-pages.ts";

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
  expect(await finishPages(folder)).toEqual({ styleSources: [], folders: ["wings"] });
});

test("a picture's style is named by its hash, so that it also shows opened by itself", async () => {
  await mkdir(join(folder, "stage"));
  await writeFile(join(folder, "stage", "card.svg"), "<svg><style>text{fill:red}</style></svg>");
  const { styleSources } = await finishPages(folder);
  expect(styleSources).toEqual([sourceOf("text{fill:red}")]);
});

test("an id that a page has twice stops the build, with every such page and id", async () => {
  await writePage("stage", '<p id="curtain">1</p><p id="curtain">2</p><p id="curtain">3</p>');
  await writePage("pit", '<p id="harp">1</p><b id="harp">2</b><i id="horn">3</i>');
  const failure: unknown = await finishPages(folder).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PageError);
  const { message } = failure as PageError;
  expect(message).toContain(
    '2 problems in the pages:\n  /pit/index.html: the id "harp" is there twice',
  );
  expect(message).toContain('/stage/index.html: the id "curtain" is there twice');
  expect(message).not.toContain("horn");
});

const sourceOf = (css: string) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`;
const styled = (css: string, body: string) =>
  `<meta content="style-src ${sourceOf(css)}"><style>${css}</style>${body}`;

test("pages of a kind keep the rules that one of them or a script needs, under the policy's new source", async () => {
  const css = ".a{top:0}.b{top:0}.c{top:0}.d{top:0}.told{top:0}.kept{top:0}";
  await writePage(
    "sources/play",
    styled(css, '<p class="a"></p><script src="/_astro/x.js"></script>'),
  );
  await writePage("sources/score", styled(css, '<p class="b"></p>'));
  await writePage("glossary/wing", styled(css, '<p class="d"></p>'));
  await mkdir(join(folder, "_astro"));
  await writeFile(
    join(folder, "_astro", "x.js"),
    'node.className = open ? "c open" : `c ${x}`; node.kept = "All is told."',
  );
  const kept = ".a{top:0}.b{top:0}.c{top:0}";
  const { styleSources } = await finishPages(folder);
  expect(styleSources).toEqual([sourceOf(kept), sourceOf(".d{top:0}")].sort());
  const read = (name: string) => readFile(join(folder, name, "index.html"), "utf8");
  expect(await read("sources/score")).toBe(styled(kept, '<p class="b"></p>'));
  expect(await read("glossary/wing")).toBe(styled(".d{top:0}", '<p class="d"></p>'));
});

test("a property stays that a script, a sheet or a drawing uses", async () => {
  const css = ":root{--a:1;--b:2;--c:3;--d:4}";
  const body = '<svg style="top:var(--a)"></svg><script src="/_astro/x.js"></script>';
  await writePage("stage", styled(css, body));
  await mkdir(join(folder, "_astro"));
  await writeFile(join(folder, "_astro", "x.js"), 'sheet.replaceSync("p{top:var(--b)}")');
  await writeFile(join(folder, "_astro", "print.css"), "p{top:var(--c)}");
  const { styleSources } = await finishPages(folder);
  expect(styleSources).toEqual([sourceOf(":root{--a:1;--b:2;--c:3}")]);
});

test("spaces in a row become one, but where a text keeps them", async () => {
  const kept = "<pre>a  b\n\n c</pre><textarea>a  b</textarea><script>'a  b'</script>";
  await writePage(
    "stage",
    styled("p{top:0}", `<p title="a  b">a  b\n  <b>c</b>\u00a0 \n d</p>  ${kept}  <p>e</p>`),
  );
  await finishPages(folder);
  expect(await readFile(join(folder, "stage", "index.html"), "utf8")).toBe(
    styled("p{top:0}", `<p title="a  b">a b <b>c</b>\u00a0 d</p> ${kept} <p>e</p>`),
  );
});
