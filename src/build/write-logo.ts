import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import type { Records } from "../model/catalog/records.ts";
import { logoFile } from "../routes.ts";

/** Puts the picture that the content brings into a built site: as its logo, and as the icon where it is SVG. */
export async function writeLogo(
  folder: string,
  { site }: Pick<Records, "site">,
  contentDir: string,
): Promise<void> {
  if (site.logo === undefined) return;
  const from = join(contentDir, site.logo);
  await copyFile(from, join(folder, logoFile(site.logo)));
  if (site.logo.endsWith(".svg")) await copyFile(from, join(folder, "favicon.svg"));
}
