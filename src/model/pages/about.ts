import type { records } from "../../words/records.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Records } from "../catalog/records.ts";
import { getSection, listSections, type Section } from "./sections.ts";

/** The sections of the page about the site; its prose is the page's own. */
export interface AboutPage {
  readonly sections: readonly Section[];
  /** What the words in tables mean, as everywhere, with the sections around it. */
  readonly legend: Section;
  readonly before: readonly Section[];
  readonly after: readonly Section[];
  /** How much the site holds of what. */
  readonly holds: Parameters<typeof records.about.what>[0];
}

/** The sections that the page about the site has, by what the content says of itself. */
export function listAboutSections({
  site,
  elsewhere,
}: Pick<Records, "site" | "elsewhere">): Section[] {
  return listSections("about", {
    evidence: site.citesSources,
    editorial: site.citesSources,
    who: site.about.who !== undefined,
    not: site.about.not !== undefined,
    elsewhere: elsewhere.length > 0,
  });
}

/** Works out the sections of the page about the site. */
export function describeAbout(catalog: Catalog): AboutPage {
  const sections = listAboutSections(catalog);
  const legend = getSection(sections, "words");
  const at = sections.indexOf(legend);
  return {
    sections,
    legend,
    before: sections.slice(0, at),
    after: sections.slice(at + 1),
    holds: {
      responsibilities: catalog.responsibilities.length,
      roles: catalog.roles.length,
      pairs: catalog.pairs.length,
      terms: catalog.terms.length,
      sources: catalog.sources.length,
      citesSources: catalog.site.citesSources,
    },
  };
}
