import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError, type Settings } from "../settings.ts";
import { serveSite } from "./serve-site.ts";

/**
 * Serves what stands in OUT_DIR and says under which name and address.
 * @throws {InputError} where nothing was built there, or the port is taken
 */
export async function announceSite({ outDir, base }: Settings, port: number): Promise<void> {
  const home = await readFile(join(outDir, "index.html"), "utf8").catch(() => undefined);
  if (home === undefined) {
    throw new InputError(`There is no site in ${outDir}: run \`npm run build\` first.`);
  }
  const { url } = await serveSite({ folder: outDir, base, port });
  console.log(`${findSiteName(home) ?? "The site"} is at ${url}`);
}

/** The name that a page gives its site; Astro writes two characters of an attribute as references. */
function findSiteName(html: string): string | undefined {
  const name = /<meta property="og:site_name" content="([^"]*)"/.exec(html)?.[1];
  return name?.replaceAll("&#34;", '"').replaceAll("&#38;", "&");
}
