const attributes = String.raw`(?:[^>"']|"[^"]*"|'[^']*')*`;
/** What may stand in a page beside text: comments, elements whose content is no markup, and start tags. */
const markup = new RegExp(
  `<!--[\\s\\S]*?-->|(<(script|style|textarea)\\b${attributes}>)[\\s\\S]*?</\\2\\s*>|<[a-z]${attributes}>`,
  "gi",
);
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The ids that more than one element of a page bears, each once, in the order in which they are repeated. */
export function findRepeatedIds(html: string): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const [whole, opening = whole] of html.matchAll(markup)) {
    const id = whole.startsWith("<!--") ? undefined : idOf(opening);
    if (id === undefined) continue;
    if (seen.has(id)) repeated.add(id);
    seen.add(id);
  }
  return [...repeated];
}

/** The id in a start tag; of two attributes of a name the first counts. */
function idOf(tag: string): string | undefined {
  // Few elements bear an id, and reading attributes takes time.
  if (!/\sid\s*=/i.test(tag)) return undefined;
  for (const [, name = "", double, single, bare] of tag.slice(1).matchAll(attribute)) {
    if (name.toLowerCase() === "id") return double ?? single ?? bare;
  }
  return undefined;
}
