import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { devAnswers } from "./src/build/dev-answers.ts";
import { stylePage } from "./src/build/style-page.ts";
import { wordsForBrowsers } from "./src/build/words-for-browsers.ts";
import { siteMap } from "./src/build/unlisted.ts";
import { contentProblems } from "./src/reader/dev-problems.ts";
import { readContent } from "./src/reader/read-content.ts";
import { currentReading, shareReading } from "./src/reader/shared-reading.ts";
import { readSettings } from "./src/settings.ts";
import { toTranslation } from "./src/words/translation.ts";

const settings = readSettings();
const { site, base, outDir, contentDir } = settings;

// A build has read the content already and shares its reading; for Astro's other commands this one counts.
shareReading(contentDir, readContent);

/** What scripts say: the words as the content has them. */
const findTranslation = async () => {
  const { records } = await currentReading(contentDir);
  return records && toTranslation(records.site, records.words ?? []);
};

/**
 * What pages to read share with the search box comes with the script that every page has, because a file of its own would
 * be one more request; what keeps a state in the address, and the vocabulary that goes with it, only with those that do.
 */
const codeSplitting = {
  groups: [
    {
      name: "site",
      test: /SearchForm\.astro|preload-helper|\/src\/(elements\/(search-box|make-element)|words\/(browser\/(search-box|copying)|language|table))\.ts$/,
    },
    {
      name: "state",
      test: /\/src\/(elements\/address-state|model\/views\/(address-view|text)|schema\/vocabulary|words\/browser\/(address|role-names))\.ts$/,
    },
    // What more than one page makes files and copies with: each alone would be a request more.
    { name: "escaping", test: /\/src\/exports\/escape-(html|markdown)\.ts$/ },
  ],
};

export default defineConfig({
  site,
  base,
  outDir,
  trailingSlash: "always",
  // White space as HTML has it: the stricter way drops the space between a word and a link on the next line.
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri(),
    // Shiki's inline styles would break a strict CSP.
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    ...siteMap(base),
    contentProblems(contentDir),
    devAnswers(settings),
    stylePage(process.env["STYLE_PAGE"] === "1"),
  ],
  build: { inlineStylesheets: "never", format: "directory" },
  vite: {
    // One style sheet for the site, cached from the first page on; nothing inlined, for the CSP's sake.
    build: {
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      // Astro marks modules with directives of its own, of which the bundler warns once per content file.
      rolldownOptions: {
        onLog: (level, log, log_) => {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") log_(level, log);
        },
      },
    },
    plugins: [wordsForBrowsers(findTranslation)],
    worker: { format: "es", plugins: () => [wordsForBrowsers(findTranslation)] },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting } } } },
    },
  },
});
