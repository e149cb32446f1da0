import { readSyntax, type FileSyntax, type Import } from "./imports.ts";

const pure = ["schema/", "routes.ts", "words/", "model/"];
const buildStep = ["node:", "npm", ...pure, "exports/", "diagrams/", "diagrams/render/", "search/"];
/** What of search/ runs on Node and not in browsers. */
const searchSteps = [
  "search/index-site.ts",
  "search/pagefind-format.ts",
  "search/split-index.ts",
  "search/write-search-files.ts",
];
// Of the model, what is shown knows types.
const shown = [
  "type model/",
  "model/views/",
  "schema/",
  "routes.ts",
  "words/",
  "diagrams/",
  "components/",
];

/** What of plan/ holds an organization's answers against the register: pages show them as the planner does. */
const planRules = [
  "plan/check-plan.ts",
  "plan/owners.ts",
  "plan/parse-plan.ts",
  "plan/plan.ts",
  "plan/questions.ts",
  "plan/reference.ts",
];

/** What of reader/ is evaluated by Astro: it reads nothing itself, and takes over what was read. */
const sharedWithAstro = ["reader/shared-reading.ts"];

/**
 * Who may import whom: an area, and what its files may import. An area is a folder (with a slash)
 * or a file below src; a file belongs to the longest that fits. Beside areas and single files stand
 * packages: by name, `node:` for Node itself, `npm` for any but Astro's virtual modules.
 * `type model/` allows types alone, `script elements/` what a script tag loads.
 */
const boundaries: Readonly<Record<string, readonly string[]>> = {
  "words/": ["words/"],
  // Reads patterns; browsers get messages as plain functions instead.
  "words/message.ts": ["@formatjs/icu-messageformat-parser"],
  "schema/": ["schema/", "words/", "astro/zod"],
  "routes.ts": [],
  // Declares what Astro's pages and components share; it has no code.
  // What a new folder of content begins as; nothing of it is code.
  "content-template/": [],
  "settings.ts": ["node:", "yaml", "schema/web-address.ts"],
  "model/": ["model/", "schema/", "routes.ts", "words/", ...planRules, "satteri"],
  "model/views/": ["type model/", "model/views/", "words/", "schema/"],
  "exports/": [...pure, "exports/"],
  "diagrams/": [...pure, "diagrams/"],
  "search/": [...pure, "search/"],
  "plan/": ["schema/", "words/", "exports/", "diagrams/mermaid-text.ts", "plan/", "fflate"],
  // Loaded when a plan comes from a file or leaves in one.
  "plan/plan-yaml.ts": ["words/", "plan/", "yaml"],
  "diagrams/render/": buildStep,
  ...Object.fromEntries(searchSteps.map((step) => [step, [...buildStep, ...searchSteps]])),
  "reader/": [...buildStep, "reader/"],
  "build/": [...buildStep, ...searchSteps, "reader/", "settings.ts", "build/"],
  "commands/": [...buildStep, ...searchSteps, "reader/", "settings.ts", "build/", "commands/"],
  "catalog.ts": ["astro:content", "schema/", "model/"],
  "middleware.ts": [...shown, "model/", "exports/", "catalog.ts", "npm"],
  "content-loader.ts": ["npm", "schema/", "model/", "words/", "type reader/", ...sharedWithAstro],
  "content.config.ts": ["astro:content", "npm", "type model/", "content-loader.ts", "settings.ts"],
  "components/": [...shown, "script elements/", "script planner/"],
  "layouts/": [...shown, "script elements/", "exports/", "layouts/", "styles/", "npm"],
  "pages/": [...shown, "model/", "exports/", "search/", "catalog.ts", "layouts/", "npm"],
  "elements/": [
    "type model/",
    "model/views/",
    "schema/",
    "routes.ts",
    "words/",
    "exports/",
    "search/",
    "elements/",
    "styles/",
  ],
  // The one page with state of an application: a small library for what it shows, and well-kept readers of files.
  "planner/": [
    "words/",
    "type schema/",
    "type exports/",
    "exports/",
    "plan/",
    "plan/plan-yaml.ts",
    "planner/",
    "elements/",
    "preact",
    "preact/hooks",
    "@preact/signals",
    "fflate",
    "papaparse",
    "read-excel-file/universal",
  ],
  // Astro's configuration is where the steps of a build are joined.
  "../astro.config.mjs": [
    "node:",
    "npm",
    "diagrams/render/",
    "build/",
    "reader/",
    "words/",
    "settings.ts",
  ],
};

/** Areas that count as part of a wider one for those who may import that. */
const within: Readonly<Record<string, string>> = {
  "model/views/": "model/",
  "words/message.ts": "words/",
};

/** What a single file may import beyond its area. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  "build/new-content.ts": ["content-template"],
  "components/diagram/Diagram.astro": ["diagrams/render/"],
  "exports/changes-feed.ts": ["feed"],
};

/** Areas whose results depend on their arguments alone: no clock, no environment, no chance. */
const withoutSurroundings = /^(schema|words|model|exports|diagrams|search|plan)\/|^routes\.ts$/;
const withSurroundings = [...searchSteps, "diagrams/render/"];

/** Files that load a module whose address is known only when they run, each with the reason in its code. */
const loadComputed: readonly RegExp[] = [
  // Pagefind's bundle stands below the site's base path.
  /^elements\/search-box\/engine\.ts$/,
  /^build\/open-engine\.ts$/,
];

/** The kinds of file that src may hold, with where. */
const fileKinds: readonly RegExp[] = [
  /^[\w./[\]-]+\.(ts|astro)$/,
  // Markup with state, on the one page that has it.
  /^planner\/[\w-]+\.tsx$/,
  // Prose of the site itself, which no record holds.
  /^components\/[\w/-]+\.mdx$/,
  // The records that a new folder of content begins with.
  /^content-template\/[\w/-]+\.(mdx|yaml)$/,
  /^styles\/[\w/-]+\.(css|woff2)$/,
  // What an old Node reads, to say that it is too old for the rest.
  /^commands\/need-node\.js$/,
];

/** Tells which imports of a file cross a boundary; the path is below src. */
export function checkBoundaries(path: string, source: string): string[] {
  if (!path.startsWith("../") && !fileKinds.some((kind) => kind.test(path)))
    return [`${path} is of no kind that src may hold: write it as .ts`];
  if (!/\.(tsx?|astro|mdx|mjs)$/.test(path)) return [];
  const area = boundaries[areaOf(path)];
  if (area === undefined) return [`${path} belongs to no area: add its folder to the table`];
  const allowed = [...area, ...(exceptions[path] ?? [])];
  const { imports, surroundings, passedOn, computed } = readSyntax(path, source);
  return [
    ...imports
      .filter((one) => !namesOf(one).some((name) => allowed.includes(name)))
      .map(
        (one) => `${path} may not import ${one.how === "value" ? "" : `${one.how} `}${one.target}`,
      ),
    ...(withoutSurroundings.test(path) && !withSurroundings.some((one) => path.startsWith(one))
      ? surroundings.map((name) => `${path} may not read ${name}`)
      : []),
    // Whoever may import a bridge would otherwise get Astro's collections through it.
    ...passedOn
      .filter((one) => /from astro:/.test(one))
      .map((one) => `${path} may not pass on ${one}`),
    ...(loadComputed.some((one) => one.test(path))
      ? []
      : computed.map((how) => `${path} may not load by a computed name: ${how}`)),
  ];
}

/** The packages that browsers may load. */
const browserPackages: readonly string[] = [
  "preact",
  "preact/hooks",
  "@preact/signals",
  "fflate",
  "papaparse",
  "read-excel-file/universal",
  "yaml",
];

/** What a build puts something smaller in place of, for browsers: see build/words-for-browsers.ts. */
const replacedForBrowsers = ["words/table.ts"];

/** Files that browsers may load. */
const browserFiles =
  /^(elements|model\/views|schema|words|exports|search|styles|plan|planner)\/|^routes\.ts$|^diagrams\/mermaid-text\.ts$/;

/**
 * Tells where code that browsers load reaches something that they may not have, however many files
 * away, each with the way that leads there.
 * @param files every file below src, by its path
 */
export function checkReach(files: ReadonlyMap<string, string>): string[] {
  const syntaxes = new Map<string, FileSyntax>();
  const read = (path: string): FileSyntax | undefined => {
    const source = files.get(path);
    if (source === undefined || !/\.(tsx?|astro|mdx)$/.test(path)) return undefined;
    const syntax = syntaxes.get(path) ?? readSyntax(path, source);
    syntaxes.set(path, syntax);
    return syntax;
  };
  const problems = new Set<string>();
  const seen = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const one of read(path)?.imports ?? []) {
      if (one.how === "type") continue;
      const longer = [...way, one.target];
      const isAllowed = one.isFile
        ? browserFiles.test(one.target) && !searchSteps.includes(one.target)
        : browserPackages.includes(one.target);
      if (!isAllowed) problems.add(`browsers would load ${longer.join(" → ")}`);
      else if (one.isFile && !replacedForBrowsers.includes(one.target)) follow(one.target, longer);
    }
  };
  for (const path of files.keys()) {
    if (/^(elements|planner)\//.test(path)) follow(path, [path]);
    else if (path.endsWith(".astro")) {
      for (const { how, target } of read(path)?.imports ?? [])
        if (how === "script") follow(target, [path, target]);
    }
  }
  return [...problems].sort();
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
  const areas = [area, ...(within[area] === undefined ? [] : [within[area]])];
  if (how === "script") return areas.map((one) => `script ${one}`);
  return how === "type"
    ? [target, ...areas, ...areas.map((one) => `type ${one}`)]
    : [target, ...areas];
}

function areaOf(path: string): string {
  const areas = Object.keys(boundaries).filter((area) =>
    area.endsWith("/") ? path.startsWith(area) : path === area,
  );
  // `styles/` and the like are no areas, but a row may name them.
  return areas.sort((a, b) => b.length - a.length)[0] ?? path.replace(/\/.*$/, "/");
}
