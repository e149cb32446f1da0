import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { parseDocument } from "yaml";
import { assignColors, formatRoleStyles } from "../../src/exports/role-styles.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { fixtureContent } from "../fixture.ts";
import { runBuild } from "../run-command.ts";
import { findBrokenReferences, listFiles, readPages, type BuiltPage } from "./built-site.ts";
import { findInvalidHtml } from "./find-invalid-html.ts";

const word = "w".repeat(300);

/** What a careless or hostile author may write: all of it legal, none of it markup. By file and field. */
const hostile = {
  site: {
    name: `Remit <b>&</b> "Co"`,
    description: `"><script>alert(1)</script> </title> ' onload='alert(1) ]]> -->`,
  },
  responsibility: {
    title: `Keep the "prop" <store> & {more} \`now\``,
    summary: `<img src=x onerror=alert(1)> {one} \${two} ]]> --> &lt;b&gt; "quoted" 'twice'`,
    reason: `"><svg onload=alert(1)> javascript:alert(1)`,
    covers: [`</li></ul><script>alert(1)</script>`, word],
    excluded: `مكتب المساعدة <i>`,
    aliases: [
      "<script>alert(2)</script>",
      "javascript:alert(1)",
      "a | b | c",
      "=1+1",
      "מנהל מידע",
      "👩‍💻 help ❤️",
      "${seven} {eight}",
      word,
      "__proto__",
    ],
  },
  role: {
    title: `Production "Manager" & <Stage> Boss`,
    shortTitle: `PM <1>`,
    summary: `</meta><script>alert(1)</script> "summary" & more`,
    purpose: `To {keep} <it> "running" & 'safe'`,
    aliases: ["<b>boss</b> of IT", "رئيس المعلومات", "🧑‍💼 of data"],
    glance: `<td onclick="alert(1)">${word}`,
  },
  term: {
    title: `<em>Strike</em> & "friends"`,
    summary: `class="cites" <!--section:day--> <span class="editorial-mark">Editorial</span>`,
    aliases: ["str | ike", "</script>"],
    body: `A line with class="cites", \\{braces\\}, &lt;script&gt;alert(1)&lt;/script&gt; and ${word}.`,
  },
  source: {
    title: `The <script>alert(1)</script> "source" & its ]]>`,
    says: `]]></script><style>*{display:none}</style><!-- "said" & \${done}`,
  },
  domain: `Stage & "wings" <1>`,
  passes: `"a" <b> & {c}`,
} as const;

const folder = mkdtempSync(join(tmpdir(), "remit-hostile-"));
const content = join(folder, "content");
const dist = join(folder, "dist");
let pages: readonly BuiltPage[] = [];

/** Sets fields of a file's YAML, by their paths. */
function write(
  file: string,
  fields: readonly (readonly [readonly (string | number)[], unknown])[],
) {
  const path = join(content, file);
  const text = readFileSync(path, "utf8");
  const [, front = text, rest = ""] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const document = parseDocument(front);
  for (const [place, value] of fields) document.setIn(place, value);
  const yaml = document.toString({ lineWidth: 0 });
  writeFileSync(path, file.endsWith(".mdx") ? `---\n${yaml}---\n${rest}` : yaml);
}

function edit(file: string, change: (text: string) => string) {
  const path = join(content, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

beforeAll(async () => {
  cpSync(fixtureContent, content, { recursive: true });
  write(
    "site.yaml",
    Object.entries(hostile.site).map(([key, value]) => [[key], value]),
  );
  write("domains.yaml", [[[0, "title"], hostile.domain]]);
  const { responsibility, role, term, source } = hostile;
  write("responsibilities/keep-the-prop-store.mdx", [
    [["title"], responsibility.title],
    [["summary"], responsibility.summary],
    [["involvement", 0, "reason"], responsibility.reason],
    [["covers"], responsibility.covers],
    [["excludes", 0, "text"], responsibility.excluded],
    [["aliases"], responsibility.aliases],
  ]);
  write("roles/pm.mdx", [
    [["title"], role.title],
    [["shortTitle"], role.shortTitle],
    [["summary"], role.summary],
    [["purpose"], role.purpose],
    [["aliases"], role.aliases],
    [["glance", "looks", "text"], role.glance],
  ]);
  write("terms/ghost-light.mdx", [
    [["title"], term.title],
    [["summary"], term.summary],
    [["aliases"], term.aliases],
  ]);
  edit("terms/ghost-light.mdx", (text) => `${text.trimEnd()}\n\n${term.body}\n`);
  write("sources/stage-handbook-2019.yaml", [
    [["title"], source.title],
    [["claims", 0, "says"], source.says],
  ]);
  write("pairings/pm-td.mdx", [[["handOffs", 0, "passes"], hostile.passes]]);
  // An editor on Windows.
  for (const file of ["pairings/pm-td.mdx", "roles/td.mdx", "terms/stage-left.mdx"])
    edit(file, (text) => text.replaceAll("\n", "\r\n"));

  await runBuild({
    CONTENT_DIR: content,
    OUT_DIR: dist,
    SITE_URL: inject("origin"),
  });
  pages = readPages(dist);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pageAt(address: string, from = pages): BuiltPage {
  const page = from.find((one) => one.address === address);
  if (page === undefined) throw new Error(`the build has no page at ${address}`);
  return page;
}

/** Texts get typographic quotation marks; here they are compared as they were written. */
const straight = (text: string | null | undefined) =>
  (text ?? "").replace(/[“”″]/g, '"').replace(/[‘’′]/g, "'");
const oneLine = (text: string | null | undefined) => straight(text).replace(/\s+/g, " ").trim();
const textOf = (address: string) =>
  oneLine(pageAt(address).document.querySelector("main")?.textContent);
const descriptionOf = (address: string) =>
  straight(
    pageAt(address).document.querySelector('meta[name="description"]')?.getAttribute("content"),
  );
const h1Of = (address: string) =>
  oneLine(pageAt(address).document.querySelector("h1")?.textContent);

function isWellFormed(xml: string): boolean {
  const parsed = new new JSDOM("").window.DOMParser().parseFromString(xml, "application/xml");
  return parsed.querySelector("parsererror") === null;
}

describe("text that looks like markup", () => {
  it("becomes no script, handler, style, picture, frame or script address on any page", () => {
    expect(pages.length).toBeGreaterThan(0);
    const foreign =
      "script:not([src], [type='application/ld+json']), body style, img, iframe, object, embed, base, svg[onload]";
    for (const { address, document } of pages) {
      expect(
        [...document.querySelectorAll(foreign)].map((one) => one.outerHTML),
        address,
      ).toEqual([]);
      const all = [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes]);
      expect(
        all.filter(({ name }) => /^on|^style$/.test(name)).map(({ name }) => name),
        address,
      ).toEqual([]);
      const led = all.filter(({ name }) => /^(.*href|src|action|formaction)$/.test(name));
      expect(
        led.filter(({ value }) => !/^(\/|#|https?:)/.test(value)).map(({ value }) => value),
        address,
      ).toEqual([]);
    }
  });

  const desk = "/responsibilities/keep-the-prop-store/";

  it("stands in the headings, titles and descriptions as it was written", () => {
    expect(h1Of(desk)).toContain(hostile.responsibility.title);
    expect(h1Of("/roles/pm/")).toContain(hostile.role.title);
    expect(h1Of("/glossary/ghost-light/")).toContain(hostile.term.title);
    expect(h1Of("/sources/stage-handbook-2019/")).toContain(hostile.source.title);
    for (const [address, title] of [
      [desk, hostile.responsibility.title],
      ["/roles/pm/", hostile.role.title],
      ["/glossary/ghost-light/", hostile.term.title],
      ["/sources/stage-handbook-2019/", hostile.source.title],
    ] as const) {
      const { document } = pageAt(address);
      expect(straight(document.title)).toContain(title);
      expect(straight(document.title)).toContain(hostile.site.name);
      expect(
        straight(document.querySelector('meta[property="og:title"]')?.getAttribute("content")),
      ).toContain(title);
    }
    expect(descriptionOf(desk)).toContain(hostile.responsibility.summary);
    expect(descriptionOf("/roles/pm/")).toBe(hostile.role.summary);
    expect(descriptionOf("/glossary/ghost-light/")).toBe(hostile.term.summary);
    expect(descriptionOf("/")).toBe(hostile.site.description);
    expect(oneLine(pageAt("/").document.querySelector(".wordmark")?.textContent)).toBe(
      hostile.site.name,
    );
  });

  it("stands in the text as it was written", () => {
    const { responsibility, role, term, source } = hostile;
    for (const text of [
      responsibility.reason,
      responsibility.excluded,
      ...responsibility.covers,
      ...responsibility.aliases,
    ])
      expect(textOf(desk)).toContain(text);
    for (const text of [role.purpose, role.glance, ...role.aliases])
      expect(textOf("/roles/pm/")).toContain(text);
    for (const text of term.aliases) expect(textOf("/glossary/ghost-light/")).toContain(text);
    expect(straight(textOf("/glossary/ghost-light/"))).toContain(
      `class="cites", {braces}, <script>alert(1)</script> and ${word}.`,
    );
    expect(textOf("/sources/stage-handbook-2019/")).toContain(source.says);
    expect(textOf("/responsibilities/")).toContain(hostile.domain);
  });

  it("is told to be ours where it cites nothing, though its words look like a citation", () => {
    const paragraphs = [...pageAt("/glossary/ghost-light/").document.querySelectorAll("main p")];
    const odd = paragraphs.filter(
      (one) =>
        straight(one.textContent).includes('class="cites"') && one.textContent.includes(word),
    );
    expect(odd).toHaveLength(1);
    expect(odd[0]?.querySelector(".cites")).toBeNull();
    expect(odd[0]?.parentElement?.querySelector(":scope > .editorial-note")).not.toBeNull();
  });
});

describe("files of hostile content stay what they are:", () => {
  it("diagrams are well-formed and show the text", () => {
    const drawings = pages.flatMap(({ html }) =>
      [...html.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(([svg]) => svg),
    );
    expect(drawings.length).toBeGreaterThan(5);
    for (const svg of drawings) {
      const xml = svg.includes("xmlns=")
        ? svg
        : svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
      expect(isWellFormed(xml), xml.slice(0, 200)).toBe(true);
    }
    const labels = (address: string) =>
      [...pageAt(address).document.querySelectorAll("svg.dg text")].map((text) =>
        oneLine(text.textContent),
      );
    const passed = (address: string) =>
      labels(address).filter((label) => label.includes(oneLine(hostile.passes)));
    expect(passed("/roles/pm/")).toHaveLength(1);
    expect(passed("/pairings/pm-td/")).toHaveLength(1);
  });

  it("JSON parses, and search knows the words", () => {
    const files = listFiles(dist).filter(
      (file) => file.endsWith(".json") && !file.startsWith("pagefind/"),
    );
    expect(files.length).toBeGreaterThan(0);
    const texts = files.map((file) =>
      JSON.stringify(JSON.parse(readFileSync(join(dist, file), "utf8"))),
    );
    const all = straight(texts.join("\n").replaceAll('\\"', '"'));
    expect(all).toContain(hostile.responsibility.title);
    expect(all).toContain(hostile.term.title);
  });

  it("the roles' style sheet has its rules and nothing else", async () => {
    const { records } = await readContent(content);
    expect(records).toBeDefined();
    // In the page or in files of their own, wherever first paint is sooner.
    const css = [...pages.flatMap(({ document }) => [...document.querySelectorAll("style")])].map(
      (style) => style.textContent,
    );
    const files = listFiles(dist).filter((file) => file.endsWith(".css"));
    const all = [...css, ...files.map((file) => readFileSync(join(dist, file), "utf8"))].join("\n");
    const found = [...all.matchAll(/^\.hue-[\w-]+\{--hue:.*$/gm)].map(([rule]) => rule);
    expect([...new Set(found)].sort()).toEqual(
      formatRoleStyles(assignColors((records?.roles ?? []).toSorted((a, b) => a.order - b.order)))
        .split("\n")
        .sort(),
    );
    for (const text of ["alert(", "</", word]) expect(all.includes(text), text).toBe(false);
  });

  it("XML parses, and the test can tell", () => {
    expect(isWellFormed("<a>&</a>")).toBe(false);
    const files = listFiles(dist).filter((file) => file.endsWith(".xml"));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files)
      expect(isWellFormed(readFileSync(join(dist, file), "utf8")), file).toBe(true);
  });

  it("references lead somewhere", () => {
    expect(findBrokenReferences(pages, listFiles(dist), "/", inject("origin"))).toEqual([]);
  });

  it("pages are valid HTML", async () => {
    const addresses = [
      "/",
      "/responsibilities/",
      "/responsibilities/keep-the-prop-store/",
      "/roles/pm/",
      "/pairings/pm-td/",
      "/glossary/",
      "/glossary/ghost-light/",
      "/sources/stage-handbook-2019/",
      "/search/",
    ];
    expect(await findInvalidHtml(addresses.map((address) => pageAt(address)))).toEqual([]);
  });
});

describe("a file with the line ends of Windows", () => {
  it("gives the same page", () => {
    const text = (from: readonly BuiltPage[]) =>
      oneLine(
        pageAt("/glossary/stage-left/", from).document.querySelector(".definition")?.textContent,
      );
    expect(text(pages)).toMatch(/stage left/i);
    expect(text(pages)).toBe(text(readPages(inject("site"))));
  });

  it("keeps its diagrams, and no page has a stray carriage return", () => {
    expect(pageAt("/pairings/pm-td/").document.querySelectorAll("svg.dg")).toHaveLength(2);
    for (const { address, document } of pages)
      expect(document.documentElement.textContent.includes("\r"), address).toBe(false);
  });
});
