/** What a rendered section begins with, so that a page can put each in its place. */
export function sectionMark(id: string): string {
  return `<!--section:${id}-->`;
}

/** A rendered MDX body taken apart: section id → HTML. */
export function splitSections(html: string): ReadonlyMap<string, string> {
  const [, ...parts] = html.split(/<!--section:([a-z-]+)-->/);
  const sections = new Map<string, string>();
  for (let index = 0; index < parts.length; index += 2) {
    sections.set(parts[index] ?? "", parts[index + 1] ?? "");
  }
  return sections;
}
