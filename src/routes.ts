/**
 * The permanent addresses of the site, below a base path such as `/` or `/handbook/`.
 * Each ends with a slash, so that it works on every web server without configuration.
 */
export function addresses(base: string) {
  const root = base.endsWith("/") ? base : `${base}/`;
  const at = (path: string) => `${root}${path}`;
  return {
    /** Pages that stand by themselves. */
    pages: {
      home: root,
      roles: at("roles/"),
      pairings: at("pairings/"),
      responsibilities: at("responsibilities/"),
      compare: at("compare/"),
      glossary: at("glossary/"),
      sources: at("sources/"),
      decide: at("decide/"),
      disputes: at("disputes/"),
      situations: at("situations/"),
      search: at("search/"),
      about: at("about/"),
    },
    role: (id: string) => at(`roles/${id}/`),
    pairing: (id: string) => at(`pairings/${id}/`),
    responsibility: (id: string) => at(`responsibilities/${id}/`),
    /** A role's part in a responsibility, with its reason. */
    part: (id: string, role: string) => at(`responsibilities/${id}/#${partFragment(role)}`),
    /** A domain's rows in the register. */
    domain: (id: string) => at(`responsibilities/#${id}`),
    /** A domain's own page, which a register has that is too large for one. */
    domainPage: (id: string) => at(`responsibilities/domain/${id}/`),
    /** A responsibility's entry among the disputes. */
    dispute: (id: string) => at(`disputes/#${id}`),
    /** A question, an answer or a result on the page that decides. */
    decision: (fragment: string) => at(`decide/#${fragment}`),
    term: (id: string) => at(`glossary/${id}/`),
    source: (id: string) => at(`sources/${id}/`),
    /** A claim, by its id `<source>/<slug>`. */
    claim: (id: string) => at(`sources/${id.replace("/", "/#")}`),
    /** A short address under the root: `cmo`. */
    short: (slug: string) => at(`${slug}/`),
    /** A file that the build writes, such as `favicon.svg`. */
    file: (path: string) => at(path),
    /** A site-absolute address written in content, such as `/roles/cio/`. */
    local: (path: string) => at(path.replace(/^\//, "")),
  };
}

/** The fragment of a role's part on a responsibility's page; no section there begins so. */
export function partFragment(role: string): string {
  return `part-${role}`;
}

export type Addresses = ReturnType<typeof addresses>;
