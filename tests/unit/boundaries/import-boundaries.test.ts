import { globSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkBoundaries, checkReach } from "./boundaries.ts";
import { readSyntax } from "./imports.ts";

/** Every file of src, of whatever kind, and the configuration that joins them. */
const files = [
  ...globSync("**/*", { cwd: "src" }).filter((file) => statSync(`src/${file}`).isFile()),
  "../astro.config.mjs",
].sort();

const sources = new Map(files.map((file) => [file, readFileSync(`src/${file}`, "utf8")]));
const code = [...sources].filter(([file]) => /\.(ts|astro|mdx|mjs)$/.test(file));

const importsOf = (file: string, source: string) => readSyntax(file, source).imports;

test("there are files to look at, of every kind", () => {
  expect(files.length).toBeGreaterThan(80);
  const mustBeThere = [
    "catalog.ts",
    "model/integrity/check-integrity.ts",
    "pages/index.astro",
    "components/diagram/Diagram.astro",
  ];
  expect(files).toEqual(expect.arrayContaining(mustBeThere));
});

test.each(files)("%s keeps to its boundary", (file) => {
  expect(checkBoundaries(file, sources.get(file) ?? "")).toEqual([]);
});

test("browsers load nothing but what is meant for them, however far away", () => {
  expect(checkReach(sources)).toEqual([]);
});

test("only the bridge and the configuration know Astro's collections", () => {
  const importers = code
    .filter(([file, source]) =>
      importsOf(file, source).some((one) => one.target === "astro:content"),
    )
    .map(([file]) => file);
  expect(importers).toEqual(["catalog.ts", "content.config.ts"]);
});

test("only one component draws", () => {
  const importers = code
    .filter(
      ([file, source]) =>
        /^(components|layouts|pages|mdx)\//.test(file) &&
        importsOf(file, source).some((one) => one.target.startsWith("diagrams/render/")),
    )
    .map(([file]) => file);
  expect(importers).toEqual(["components/diagram/Diagram.astro"]);
});

/** A component with the given line in its front matter. */
const component = (line: string) => `---\n${line}\n---\n\n<p>Text</p>\n`;

describe("the checker refuses", () => {
  test.each([
    ["schema/role.ts", 'import { z } from "zod";', "zod"],
    [
      "schema/role.ts",
      'import { get } from "../model/catalog/catalog.ts";',
      "model/catalog/catalog.ts",
    ],
    ["routes.ts", 'import { join } from "node:path";', "node:path"],
    [
      "settings.ts",
      'import { readContent } from "./reader/read-content.ts";',
      "reader/read-content.ts",
    ],
    ["model/pages/matrix.ts", 'import { readFile } from "node:fs/promises";', "node:fs/promises"],
    ["model/pages/matrix.ts", 'import { getCollection } from "astro:content";', "astro:content"],
    ["model/pages/matrix.ts", 'import { z } from "astro/zod";', "astro/zod"],
    [
      "model/pages/matrix.ts",
      'import type { Props } from "../../components/role/RoleLink.astro";',
      "type components/role/RoleLink.astro",
    ],
    ["model/pages/matrix.ts", 'export { loadCatalog } from "../../catalog.ts";', "catalog.ts"],
    ["model/pages/matrix.ts", 'const { readFile } = await import("node:fs");', "node:fs"],
    ["exports/role-styles.ts", 'import { x } from "../pages/roles.css.ts";', "pages/roles.css.ts"],
    [
      "diagrams/role-diagram.ts",
      'import { renderDiagram } from "./render/render-diagram.ts";',
      "diagrams/render/render-diagram.ts",
    ],
    [
      "search/plan-query.ts",
      'import { indexSite } from "./index-site.ts";',
      "search/index-site.ts",
    ],
    ["reader/read-content.ts", 'import Page from "../layouts/Page.astro";', "layouts/Page.astro"],
    ["commands/build.ts", 'import "../pages/index.astro";', "pages/index.astro"],
    [
      "catalog.ts",
      'import Role from "./components/role/RoleLink.astro";',
      "components/role/RoleLink.astro",
    ],
    [
      "components/role/RoleLink.astro",
      component('import { getEntry } from "astro:content";'),
      "astro:content",
    ],
    [
      "components/role/RoleLink.astro",
      component('import { loadCatalog } from "../../catalog.ts";'),
      "catalog.ts",
    ],
    [
      "components/role/RoleLink.astro",
      component('import { buildRow } from "../../model/pages/matrix.ts";'),
      "model/pages/matrix.ts",
    ],
    [
      "components/role/RoleLink.astro",
      component('import "../../elements/search-results.ts";'),
      "elements/search-results.ts",
    ],
    [
      "components/role/RoleLink.astro",
      component('import { renderDiagram } from "../../diagrams/render/render-diagram.ts";'),
      "diagrams/render/render-diagram.ts",
    ],
    [
      "components/role/RoleLink.astro",
      '<script>\n  import { loadCatalog } from "../../catalog.ts";\n</script>',
      "script catalog.ts",
    ],
    ["layouts/Page.astro", component('import { loadCatalog } from "../catalog.ts";'), "catalog.ts"],
    [
      "pages/index.astro",
      component('import { getCollection } from "astro:content";'),
      "astro:content",
    ],
    ["pages/index.astro", component('import About from "./about.astro";'), "pages/about.astro"],
    [
      "pages/index.astro",
      component('import { renderDiagram } from "../diagrams/render/render-diagram.ts";'),
      "diagrams/render/render-diagram.ts",
    ],
    ["elements/search-results.ts", 'import { loadCatalog } from "../catalog.ts";', "catalog.ts"],
    [
      "elements/search-results.ts",
      'import {\n  readFile,\n  writeFile,\n} from "node:fs/promises";',
      "node:fs/promises",
    ],
  ])("in %s: %s", (file, source, target) => {
    expect(checkBoundaries(file, source)).toEqual([`${file} may not import ${target}`]);
  });

  test("a folder that the table does not know", () => {
    expect(checkBoundaries("utils/strings.ts", "")).toEqual([
      "utils/strings.ts belongs to no area: add its folder to the table",
    ]);
  });
});

describe("the checker allows", () => {
  test.each([
    ["model/catalog/body.ts", 'import { mdxToMdast } from "satteri";'],
    [
      "reader/check-diagrams.ts",
      'import { renderDiagram } from "../diagrams/render/render-diagram.ts";',
    ],
    [
      "components/role/RoleLink.astro",
      component('import type { RoleLabel } from "../../model/pages/matrix.ts";'),
    ],
    [
      "components/search/SearchResults.astro",
      '<p></p>\n<script src="../../elements/search-results.ts"></script>',
    ],
    [
      "components/diagram/Diagram.astro",
      component('import { renderDiagram } from "../../diagrams/render/render-diagram.ts";'),
    ],
    ["layouts/Page.astro", component('import "../styles/site.css";')],
  ])("in %s: %s", (file, source) => {
    expect(importsOf(file, source)).toHaveLength(1);
    expect(checkBoundaries(file, source)).toEqual([]);
  });
});

test("text that only speaks of imports is none", () => {
  expect(
    importsOf(
      "model/a.ts",
      '// Write import { x } from "y".\nconst from = "from";\nexport const a = 1;',
    ),
  ).toEqual([]);
});

describe("there is no way around the checker", () => {
  const inModel = "model/pages/matrix.ts";

  test.each([
    [
      "an apostrophe in a comment inside the list of names",
      inModel,
      'import {\n  readFile, // don\'t\n  writeFile,\n} from "node:fs/promises";',
      "may not import node:fs/promises",
    ],
    [
      "a comment before the word",
      inModel,
      '/* c */ import { readFile } from "node:fs";',
      "may not import node:fs",
    ],
    [
      "a pattern of files",
      inModel,
      'const all = import.meta.glob("../../reader/*.ts");',
      "may not import reader/*.ts",
    ],
    ["a name in backticks", inModel, "await import(`node:fs`);", "may not import node:fs"],
    [
      "a comment inside the parentheses",
      inModel,
      'await import(/* @vite-ignore */ "node:fs");',
      "may not import node:fs",
    ],
    [
      "Node's own way to its modules",
      inModel,
      'const fs = process.getBuiltinModule("node:fs");',
      "may not import node:fs",
    ],
    ["the clock", inModel, "export const now = Date.now();", "may not read Date.now"],
    [
      "the clock, as an object",
      inModel,
      "export const now = new Date();",
      "may not read new Date()",
    ],
    [
      "the environment",
      inModel,
      'export const home = process.env["HOME"];',
      "may not read process",
    ],
    [
      "the environment, as the bundler has it",
      inModel,
      "export const base = import.meta.env.BASE_URL;",
      "may not read import.meta.env",
    ],
    ["chance", inModel, "export const dice = Math.random();", "may not read Math.random"],
    [
      "a name in quotes",
      inModel,
      'import { "default" as x } from "node:fs";',
      "may not import node:fs",
    ],
    [
      "a bridge that hands on a collection",
      "catalog.ts",
      'export { getCollection } from "astro:content";',
      "may not pass on * from astro:content",
    ],
    [
      "a bridge that imports and exports it",
      "catalog.ts",
      'import { getCollection } from "astro:content";\nexport { getCollection };',
      "may not pass on getCollection from astro:content",
    ],
    [
      "a bridge that gives it another name",
      "catalog.ts",
      'import { getCollection } from "astro:content";\nexport const all = getCollection;',
      "may not pass on getCollection from astro:content",
    ],
    [
      "a path from the project's root",
      "pages/index.astro",
      component('import { readContent } from "/src/reader/read-content.ts";'),
      "may not import reader/read-content.ts",
    ],
    [
      "a module of Node without its prefix",
      inModel,
      'import { readFileSync } from "fs";',
      "may not import node:fs",
    ],
    [
      "a module of Node where packages are allowed",
      "pages/index.astro",
      component('import { readFileSync } from "fs";'),
      "may not import node:fs",
    ],
    [
      "a page model in the browser",
      "elements/ledger-view.ts",
      'import { describeRole } from "../model/pages/role.ts";',
      "may not import model/pages/role.ts",
    ],
    [
      "the parser of bodies in the browser",
      "elements/ledger-view.ts",
      'import { parseBody } from "../model/catalog/body.ts";',
      "may not import model/catalog/body.ts",
    ],
    [
      "a part of a template",
      "components/role/RoleLink.astro",
      '<p>{(await import("node:fs")).readdirSync(".")}</p>',
      "may not import node:fs",
    ],
    [
      "prose of the site",
      "components/about/Who.mdx",
      'Text {(await import("node:fs")).readdirSync(".")}\n',
      "may not import node:fs",
    ],
    [
      "a name put together",
      inModel,
      'await import("node:" + "fs");',
      "may not load by a computed name: import()",
    ],
    [
      "the configuration",
      "../astro.config.mjs",
      'import page from "./src/layouts/page-style.ts";',
      "may not import layouts/page-style.ts",
    ],
  ])("%s", (_, file, source, problem) => {
    expect(checkBoundaries(file, source)).toContain(`${file} ${problem}`);
  });

  test.each(["model/slip.js", "model/slip.mts", "model/slip.json", "components/slip.css"])(
    "a file of another kind: %s",
    (file) => {
      expect(checkBoundaries(file, "")).toEqual([
        `${file} is of no kind that src may hold: write it as .ts`,
      ]);
    },
  );

  test("a file on the way", () => {
    const reach = checkReach(
      new Map([
        ["elements/box.ts", 'import { a } from "../search/a.ts";'],
        ["search/a.ts", 'export { b as a } from "./b.ts";'],
        ["search/b.ts", 'import { decode } from "cborg";\nimport "../model/catalog/catalog.ts";'],
      ]),
    );
    expect(reach).toEqual([
      "browsers would load elements/box.ts → search/a.ts → search/b.ts → cborg",
      "browsers would load elements/box.ts → search/a.ts → search/b.ts → model/catalog/catalog.ts",
    ]);
  });

  test("a script tag of a component", () => {
    const reach = checkReach(
      new Map([
        ["components/A.astro", '<script src="../elements/a.ts"></script>'],
        ["elements/a.ts", 'await import("node:fs");'],
      ]),
    );
    expect(reach).toEqual(["browsers would load components/A.astro → elements/a.ts → node:fs"]);
  });
});
