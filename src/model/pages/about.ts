import type { Catalog } from "../catalog/catalog.ts";
import { getSection, listSections, type Section } from "./sections.ts";

/** The sections of the page about the site; its prose is the page's own. */
export interface AboutPage {
  readonly sections: readonly Section[];
  /** What the words in tables mean, as everywhere, with the sections around it. */
  readonly legend: Section;
  readonly before: readonly Section[];
  readonly after: readonly Section[];
}

/** Works out the sections of the page about the site. */
export function describeAbout({ elsewhere }: Pick<Catalog, "elsewhere">): AboutPage {
  const sections = listSections("about", { elsewhere: elsewhere.length > 0 });
  const legend = getSection(sections, "words");
  const at = sections.indexOf(legend);
  return { sections, legend, before: sections.slice(0, at), after: sections.slice(at + 1) };
}
