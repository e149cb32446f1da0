import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { changesFeedPath, formatChangesFeed } from "../exports/changes-feed.ts";
import { listDataFiles, pageListPath, type DataFile } from "../exports/data/data-files.ts";
import { formatOpenSearch, openSearchPath } from "../exports/open-search.ts";
import type { SitePlace } from "../exports/twins/markdown.ts";
import { formatPageList } from "../exports/twins/page-list.ts";
import { listTwins } from "../exports/twins/twins.ts";
import { buildCatalog } from "../model/catalog/catalog.ts";
import type { Records } from "../model/catalog/records.ts";

/** Writes into a built site what programs read: pages as Markdown and their list, the data, the feed of versions, the search. */
export async function writeExports(
  folder: string,
  records: Records,
  place: SitePlace,
): Promise<void> {
  const catalog = buildCatalog(records);
  const twins = listTwins(catalog, place);
  const feed = formatChangesFeed(catalog, place.origin, place.base);
  const files: DataFile[] = [
    ...twins.map(({ path, format }) => ({ path, text: format() })),
    { path: pageListPath, text: formatPageList(catalog, twins, place) },
    ...listDataFiles(catalog, place),
    { path: openSearchPath, text: formatOpenSearch(catalog, place.origin, place.base) },
    ...(feed === undefined ? [] : [{ path: changesFeedPath, text: feed }]),
  ];
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
