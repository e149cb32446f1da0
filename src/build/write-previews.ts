import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Catalog } from "../model/catalog/catalog.ts";
import { formatCardText, listCards, type Card } from "../model/pages/card.ts";
import { readFontFaces } from "../diagrams/render/served-fonts.ts";
import { assignColors } from "../exports/role-styles.ts";
import { besidePage } from "../routes.ts";
import { listFiles } from "./built-files.ts";
import { digestOf, keep, readKept } from "./preview-cache.ts";
import { openDrawer, type Preview } from "./preview-image.ts";

/** What the preview of a page that is no record's shows: what it says of itself; undefined of one that is not listed. */
export function previewOfPage(html: string, { site }: Pick<Catalog, "site">): Preview | undefined {
  const title = readProperty(html, "og:title");
  const text = readProperty(html, "og:description");
  // Redirects and pages for what is not there have no image either.
  if (title === undefined || text === undefined || !html.includes('property="og:image"'))
    return undefined;
  return { site: site.name, kicker: "", title, text, marks: [] };
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#34": '"',
  "#38": "&",
  "#39": "'",
};

/** The content of a page's meta element, as plain text. */
function readProperty(html: string, name: string): string | undefined {
  return new RegExp(`<meta property="${name}" content="([^"]*)"`)
    .exec(html)?.[1]
    ?.replace(/&([a-z]+|#\d+);/g, (whole, entity: string) => entities[entity] ?? whole);
}

/** What the preview of a record's page shows. */
function previewOf(card: Card, { site, roles }: Pick<Catalog, "site" | "roles">): Preview {
  const hues = new Map(assignColors(roles).map(({ id, color }) => [id, color.hue]));
  const kicker = [card.kicker, card.mark === card.title ? undefined : card.mark];
  return {
    site: site.name,
    kicker: kicker.filter(Boolean).join(" "),
    title: card.title,
    text: formatCardText(card),
    marks: card.roles.map(({ id, shortTitle }) => ({ name: shortTitle, hue: hues.get(id) ?? 0 })),
  };
}

/**
 * Writes a preview beside every built page that names one, for links in chats and other feeds. What was drawn
 * before comes from a cache that keeps it by all that it depends on.
 */
export async function writePreviews(folder: string, catalog: Catalog): Promise<void> {
  const cards = new Map(listCards(catalog).map((card) => [card.address, card]));
  const files: { readonly file: string; readonly preview: Preview }[] = [];
  for (const file of (await listFiles(folder)).filter((name) => name.endsWith("index.html"))) {
    const page = `/${file.replace(/index\.html$/, "")}`;
    const card = cards.get(page);
    const preview =
      card === undefined
        ? previewOfPage(await readFile(join(folder, file), "utf8"), catalog)
        : previewOf(card, catalog);
    if (preview !== undefined) files.push({ file: besidePage(page, "preview").slice(1), preview });
  }
  const version = await drawerVersion();
  let drawer: ReturnType<typeof openDrawer> | undefined;
  const write = async ({ file, preview }: (typeof files)[number]) => {
    const digest = digestOf([version, JSON.stringify(preview)]);
    let png = await readKept(digest);
    if (png === undefined) {
      png = await (await (drawer ??= openDrawer())).draw(preview);
      await keep(digest, png);
    }
    await writeFile(join(folder, file), png);
  };
  // A few at a time: the drawer works in threads of its own.
  const queue = files.values();
  const work = async () => {
    for (const one of queue) await write(one);
  };
  await Promise.all(Array.from({ length: 4 }, work));
}

/** A digest of everything but its words that decides how a preview looks: what composes it, the fonts, the package. */
async function drawerVersion(): Promise<string> {
  const files = [
    join("src", "build", "preview-image.ts"),
    ...readFontFaces().map(({ file }) => file),
    join("node_modules", "@takumi-rs", "core", "package.json"),
  ];
  return digestOf(await Promise.all(files.map((file) => readFile(file))));
}
