import type { KeptFragments } from "../model/pages/kept-addresses.ts";
import { addressWords } from "../words/addresses.ts";

/** A link as a page prints it. */
interface Link {
  readonly href: string;
  readonly name: string;
}

/**
 * A page's HTML with an element for each fragment that it had before: an empty one within what took its
 * place, and at the end of the page a sentence for those that were given up, said once for all of one reason.
 * @param linkTo the link to an address below the site's root
 */
export function addKeptFragments(
  html: string,
  { moved, retired }: KeptFragments,
  linkTo: (address: string) => Link,
): string {
  let result = html;
  for (const [former, fragment] of moved) {
    const place = findPlaceWithin(result, fragment);
    if (place === undefined) continue;
    result = `${result.slice(0, place)}<span id="${former}"></span>${result.slice(place)}`;
  }
  const end = result.lastIndexOf("</main>");
  if (retired.size === 0 || end < 0) return result;
  const words = addressWords.retiredPlaces;
  const lines = groupByReason(retired).map(({ because, see, fragments }) => {
    const { href, name } = linkTo(see);
    const anchors = fragments.map((fragment) => `<span id="${fragment}"></span>`).join("");
    return `<p>${anchors}${escape(because)} ${words.see} <a href="${escape(href)}">${escape(name)}</a>.</p>`;
  });
  const section = `<section><h2>${words.heading}</h2>${lines.join("")}</section>`;
  return result.slice(0, end) + section + result.slice(end);
}

/** The fragments that were given up for one reason, and where all of them lead. */
interface GivenUp {
  readonly because: string;
  readonly see: string;
  readonly fragments: readonly string[];
}

function groupByReason(retired: KeptFragments["retired"]): readonly GivenUp[] {
  const groups = new Map<string, GivenUp>();
  for (const [fragment, { because, see }] of retired) {
    const key = `${because}\n${see}`;
    const fragments = [...(groups.get(key)?.fragments ?? []), fragment];
    groups.set(key, { because, see, fragments });
  }
  return [...groups.values()];
}

/** Elements that hold only certain others; an empty element may stand within the first of those. */
const holders = /^(dl|ol|table|tbody|thead|tr|ul)$/;

/** Where in the HTML, just within the element with an id, an empty element may stand. */
function findPlaceWithin(html: string, id: string): number | undefined {
  const at = html.indexOf(` id="${id}"`);
  if (at < 0) return undefined;
  let tag = readTag(html, html.lastIndexOf("<", at));
  while (tag !== undefined) {
    const next = readTag(
      html,
      tag.end + (/^\s*/.exec(html.slice(tag.end, tag.end + 200))?.[0].length ?? 0),
    );
    const isHolder = holders.test(tag.name) || (tag.name === "div" && next?.name === "dt");
    if (!isHolder) return tag.end;
    tag = next;
  }
  return undefined;
}

/** The opening tag that begins at a place, and where it ends. */
function readTag(
  html: string,
  start: number,
): { readonly name: string; readonly end: number } | undefined {
  const tag = /^<([a-z][a-z0-9-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(
    html.slice(start, start + 2000),
  );
  return tag === null ? undefined : { name: tag[1] ?? "", end: start + tag[0].length };
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
