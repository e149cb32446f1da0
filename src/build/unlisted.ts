import sitemap from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";
import { readFileSync } from "node:fs";

/** The site map of what is built, without the pages that ask search engines to pass them over. */
export function siteMap(base: string): AstroIntegration[] {
  let folder = new URL("file:");
  return [
    {
      name: "built-folder",
      hooks: {
        "astro:config:done": ({ config }) => {
          folder = config.outDir;
        },
      },
    },
    sitemap({ filter: (url) => !isUnlisted(readPage(folder, base, url)) }),
  ];
}

/** The built file of an address. */
function readPage(folder: URL, base: string, url: string): string {
  const path = new URL(url).pathname.slice(encodeURI(base).length);
  return readFileSync(new URL(`${path}index.html`, folder), "utf8");
}

/** Whether a page's HTML asks search engines to pass it over, as redirects and the page for missing addresses do. */
export function isUnlisted(html: string): boolean {
  return html.includes('<meta name="robots" content="noindex"');
}
