import { Feed } from "feed";
import type { Catalog } from "../model/catalog/catalog.ts";
import { addresses } from "../routes.ts";
import { changeKinds } from "../schema/release.ts";
import { changes as words } from "../words/changes.ts";
import { getLanguage } from "../words/table.ts";

/**
 * The versions of the content as an Atom feed; undefined where there is none.
 * @param origin where the site stands, such as `https://example.org`
 * @param base the path below which it stands, with a slash at both ends
 */
export function formatChangesFeed(
  { site, releases }: Pick<Catalog, "site" | "releases">,
  origin: string,
  base: string,
): string | undefined {
  const [newest] = releases;
  if (newest === undefined) return undefined;
  const to = addresses(base);
  const at = (address: string) => new URL(address, origin).href;
  const feed = new Feed({
    id: at(to.pages.changes),
    link: at(to.pages.changes),
    feedLinks: { atom: at(to.file(changesFeedPath)) },
    title: words.feedTitle(site.name),
    description: site.description,
    language: getLanguage(),
    author: { name: site.name, link: at(to.pages.home) },
    copyright: site.licence.name,
    generator: false,
    // The library would name the present moment.
    updated: startOf(newest.date),
  });
  for (const { id, date, summary, changes } of releases)
    feed.addItem({
      id: at(to.release(id)),
      link: at(to.release(id)),
      title: words.version(id),
      date: startOf(date),
      published: startOf(date),
      description: summary,
      content: [
        `<p>${escape(summary)}</p>`,
        "<ul>",
        ...changes.map(({ kind, text, see }) => {
          const links = see.map((address) => {
            const href = escape(at(to.local(address)));
            return ` <a href="${href}">${href}</a>`;
          });
          return `<li>${changeKinds[kind].label}: ${escape(text)}${links.join(",")}</li>`;
        }),
        "</ul>",
      ].join(""),
    });
  // The library says the language in RSS alone.
  return feed.atom1().replace("<feed ", `<feed xml:lang="${getLanguage()}" `);
}

/** The file of the feed, below the site's root. */
export const changesFeedPath = "changes/feed.xml";

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
