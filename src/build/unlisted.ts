import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Whether a built page asks search engines to pass it over, as redirects and the page for missing addresses do. */
export function isUnlisted(outDir: string, base: string, url: string): boolean {
  const path = decodeURI(new URL(url).pathname).slice(base.length);
  // The build writes beside the folder that it replaces at the end.
  const html = readFileSync(join(`${outDir}.next`, path, "index.html"), "utf8");
  return html.includes('<meta name="robots" content="noindex"');
}
