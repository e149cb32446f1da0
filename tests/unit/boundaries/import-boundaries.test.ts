import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkBoundaries } from "./boundaries.ts";
import { findImports } from "./imports.ts";

const files = globSync("**/*.{ts,astro,mjs}", { cwd: "src" }).sort();

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
  expect(checkBoundaries(file, readFileSync(`src/${file}`, "utf8"))).toEqual([]);
});

test("only the bridge, the prose and the configuration know Astro's collections", () => {
  const importers = files.filter((file) =>
    findImports(file, readFileSync(`src/${file}`, "utf8")).some(
      (one) => one.target === "astro:content",
    ),
  );
  expect(importers).toEqual(["catalog.ts", "content.config.ts", "prose.ts"]);
});

test("only one component draws", () => {
  const importers = files.filter(
    (file) =>
      /^(components|layouts|pages|mdx)\//.test(file) &&
      findImports(file, readFileSync(`src/${file}`, "utf8")).some((one) =>
        one.target.startsWith("diagrams/render/"),
      ),
  );
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
    ["mdx/Claims.astro", component('import { getEntry } from "astro:content";'), "astro:content"],
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
    ["mdx/Claims.astro", component('import { loadCatalog } from "../catalog.ts";')],
    ["layouts/Page.astro", component('import "../styles/site.css";')],
  ])("in %s: %s", (file, source) => {
    expect(findImports(file, source)).toHaveLength(1);
    expect(checkBoundaries(file, source)).toEqual([]);
  });
});

test("text that only speaks of imports is none", () => {
  expect(
    findImports(
      "model/a.ts",
      '// Write import { x } from "y".\nconst from = "from";\nexport const a = 1;',
    ),
  ).toEqual([]);
});
