import { join } from "node:path";
import type { Settings } from "../settings.ts";
import { checkOutDir } from "./check-out-dir.ts";
import { publish } from "./publish.ts";
import { takeTurn } from "./take-turn.ts";
import { withWorkFolder } from "./work-folder.ts";

/**
 * Builds the site into `settings.outDir`, which changes only when everything succeeded. Builds of one
 * project take turns, because Astro keeps what it works on in one folder of it.
 * @throws {InputError} where `settings.outDir` may not be filled, or the content has problems
 */
export async function buildSite(settings: Settings): Promise<void> {
  const project = process.cwd();
  const { contentDir, outDir } = settings;
  const out = await checkOutDir({ project, contentDir, outDir });
  console.log(`Reading ${contentDir} …`);
  // What reads and builds takes a second to load: by now its user knows that it has begun.
  const { readSoundContent, writeSite } = await import("./write-site.ts");
  const records = await readSoundContent(contentDir);
  if (settings.siteIsAssumed) {
    console.warn(
      `No public address is known: canonical links and the sitemap name ${settings.site}. Set SITE_URL, or address in site.yaml.`,
    );
  }
  const work = async (folder: string) => {
    const built = join(folder, "site");
    const indexed = await writeSite(built, join(folder, "cache"), records, settings);
    await takeTurn(`fill ${out.path}`, () => publish(built, out, join(folder, "previous")));
    console.log(`Built ${outDir}: ${indexed} pages can be searched.`);
  };
  await takeTurn(`build ${project}`, () => withWorkFolder(project, work), {
    onWait: () => console.log("Another build of this project is going on; waiting for its end …"),
  });
}
