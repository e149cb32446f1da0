import { findImports, type Import } from "./imports.ts";

const pure = ["schema/", "routes.ts", "words/", "model/"];
const buildStep = ["node:", "npm", ...pure, "exports/", "diagrams/", "diagrams/render/", "search/"];
/** What of search/ runs on Node and not in browsers. */
const searchSteps = [
  "search/index-site.ts",
  "search/split-index.ts",
  "search/trim-engine.ts",
  "search/write-search-files.ts",
];
// Of the model, what is shown knows types, and how a verdict reads.
const shown = [
  "type model/",
  "model/evidence/verdict.ts",
  "schema/",
  "routes.ts",
  "words/",
  "diagrams/",
  "components/",
];

/**
 * Who may import whom: an area, and what its files may import. An area is a folder (with a slash)
 * or a file below src; a file belongs to the longest that fits. Beside areas and single files stand
 * packages: by name, `node:` for Node itself, `npm` for any but Astro's virtual modules.
 * `type model/` allows types alone, `script elements/` what a script tag loads.
 */
const boundaries: Readonly<Record<string, readonly string[]>> = {
  "words/": ["words/"],
  "schema/": ["schema/", "words/", "astro/zod"],
  "routes.ts": [],
  "settings.ts": ["node:", "yaml"],
  "model/": ["model/", "schema/", "routes.ts", "words/", "satteri"],
  "exports/": [...pure, "exports/"],
  "diagrams/": [...pure, "diagrams/"],
  "search/": [...pure, "search/"],
  "diagrams/render/": buildStep,
  ...Object.fromEntries(searchSteps.map((step) => [step, [...buildStep, ...searchSteps]])),
  "reader/": [...buildStep, "reader/"],
  "build/": [...buildStep, ...searchSteps, "reader/", "settings.ts", "build/"],
  "commands/": [...buildStep, ...searchSteps, "reader/", "settings.ts", "build/", "commands/"],
  "catalog.ts": ["astro:content", "schema/", "model/"],
  "prose.ts": ["astro:content"],
  "content.config.ts": ["astro:content", "npm", "schema/"],
  "components/": [...shown, "script elements/"],
  "mdx/": [...shown, "model/", "catalog.ts", "mdx/"],
  "layouts/": [...shown, "exports/", "layouts/", "styles/", "npm"],
  "pages/": [
    ...shown,
    "model/",
    "exports/",
    "search/",
    "catalog.ts",
    "prose.ts",
    "layouts/",
    "mdx/",
    "npm",
  ],
  "elements/": [...pure, "exports/", "search/", "elements/", "styles/"],
};

/** What a single file may import beyond its area. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  "components/diagram/Diagram.astro": ["diagrams/render/"],
};

/** Tells which imports of a file cross a boundary; the path is below src. */
export function checkBoundaries(path: string, source: string): string[] {
  const area = boundaries[areaOf(path)];
  if (area === undefined) return [`${path} belongs to no area: add its folder to the table`];
  const allowed = [...area, ...(exceptions[path] ?? [])];
  return findImports(path, source)
    .filter((one) => !namesOf(one).some((name) => allowed.includes(name)))
    .map(
      (one) => `${path} may not import ${one.how === "value" ? "" : `${one.how} `}${one.target}`,
    );
}

/** Every name under which a row of the table may allow an import. */
function namesOf({ target, isFile, how }: Import): string[] {
  if (!isFile)
    return target.startsWith("node:")
      ? ["node:"]
      : target.startsWith("astro:")
        ? [target]
        : [target, "npm"];
  const area = areaOf(target);
  if (how === "script") return [`script ${area}`];
  return how === "type" ? [target, area, `type ${area}`] : [target, area];
}

function areaOf(path: string): string {
  const areas = Object.keys(boundaries).filter((area) =>
    area.endsWith("/") ? path.startsWith(area) : path === area,
  );
  // `styles/` and the like are no areas, but a row may name them.
  return areas.sort((a, b) => b.length - a.length)[0] ?? path.replace(/\/.*$/, "/");
}
