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
      posts: at("posts/"),
      glossary: at("glossary/"),
      sources: at("sources/"),
      decide: at("decide/"),
      planner: at("planner/"),
      /** Who does what in one organization, where the content says it. */
      our: at("our/"),
      disputes: at("disputes/"),
      situations: at("situations/"),
      search: at("search/"),
      index: at("search/a-z/"),
      linking: at("linking/"),
      method: at("method/"),
      changes: at("changes/"),
      data: at("data/"),
      about: at("about/"),
    },
    /** A record's card without the site around it, for frames of other sites. */
    embed: (kind: string, id: string) => at(`embed/${kind}/${id}/`),
    role: (id: string) => at(`roles/${id}/`),
    /** What a role's guide sums up, at length. */
    roleInFull: (id: string) => at(`roles/${id}/in-full/`),
    post: (id: string) => at(`posts/${id}/`),
    pairing: (id: string) => at(`pairings/${id}/`),
    /** What a pairing sums up, at length. */
    pairingInFull: (id: string) => at(`pairings/${id}/in-full/`),
    responsibility: (id: string) => at(`responsibilities/${id}/`),
    /** A responsibility's prose and evidence, where its page cannot hold them. */
    responsibilityInFull: (id: string) => at(`responsibilities/${id}/in-full/`),
    /** A responsibility by its code, which leads to its page: `R062`. */
    code: (code: string) => at(`${code}/`),
    /** A responsibility's row in the register, where that is one page. */
    row: (code: string) => at(`responsibilities/#${code}`),
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
    /** A responsibility's row in the planner, by its code. */
    plannerRow: (code: string) => at(`planner/?row=${code}`),
    /** What a version of the content changed. */
    release: (version: string) => at(`changes/#${releaseFragment(version)}`),
    term: (id: string) => at(`glossary/${id}/`),
    source: (id: string) => at(`sources/${id}/`),
    /** A claim, by its id `<source>/<slug>`. */
    claim: (id: string) => at(`sources/${id.replace("/", "/#")}`),
    /** The same claim by its code, which the site's own pages link by: it stands in the link already, so that it weighs little. */
    citation: (claim: string, code: string) => at(`sources/${claim.replace(/\/.*/, "")}/#${code}`),
    /** A short address under the root: `cmo`. */
    short: (slug: string) => at(`${slug}/`),
    /** A file that the build writes, such as `favicon.svg`. */
    file: (path: string) => at(path),
    /** A site-absolute address written in content, such as `/roles/cio/`. */
    local: (path: string) => at(path.replace(/^\//, "")),
  };
}

/** The names of the files that stand in a page's folder, each for one thing. */
export const filesBeside = {
  /** The page as an entry for reference managers, in CSL-JSON. */
  citation: "cite.json",
  /** The texts by which others link to the page, cite it or embed it. */
  linkTexts: "link.txt",
  /** What a link to the page becomes elsewhere, as oEmbed has it. */
  oembed: "oembed.json",
  /** The card to embed as a picture, beside the page to embed. */
  card: "card.svg",
  /** The picture in previews of a link to the page. */
  preview: "preview.png",
} as const;

/** The name under which a site has the logo that its content brings, by the name of the picture there. */
export function logoFile(picture: string): string {
  return `logo${picture.slice(picture.lastIndexOf("."))}`;
}

/** The address of a file beside a page. */
export function besidePage(page: string, file: keyof typeof filesBeside): string {
  return page + filesBeside[file];
}

/**
 * What fragments begin with that pages make of ids. An id written in content that becomes a fragment of
 * the same page may not begin so; `reservedPrefixes` of a page's template says which it uses.
 */
export const fragmentPrefixes = {
  /** A role's part, on a responsibility's page. */
  part: "part-",
  /** A domain of what a role answers for, and of what it takes part in, on its guide. */
  owns: "owns-",
  supports: "supports-",
  /** A group of a comparison's rows. */
  rows: "rows-",
  /** A line about roles at a glance, side by side. */
  glance: "glance-",
  /** A word and how often the register uses it, on the page on the method. */
  counted: "counted-",
  /** Where alone an answer holds, on a responsibility's page. */
  where: "where-",
  /** A file, on the page of the data. */
  file: "file-",
  /** What a link is for, on the page for those who link here. */
  purpose: "for-",
  /** A role's meetings with others, on the home page. */
  meets: "meets-",
  /** A role as the first, and one person for two posts, on the page that decides. */
  first: "first-",
  both: "both-",
  /** A role and who holds it, on the page of one organization. */
  holds: "holds-",
  /** A topic that the register does not cover, on the page about the site. */
  elsewhere: "elsewhere-",
  /** A drawing that a template makes, and one that prose holds. */
  diagram: "d-",
  fence: "dg-",
} as const;
export type FragmentPrefix = keyof typeof fragmentPrefixes;

/** The fragment of the paragraph to paste, on a role's guide. */
export const paragraphFragment = "paragraph";

/** The fragment of a role's part on a responsibility's page. */
export function partFragment(role: string): string {
  return fragmentPrefixes.part + role;
}

/** The fragment of a domain's rows among what a role answers for, on its guide. */
export function ownsFragment(domain: string): string {
  return fragmentPrefixes.owns + domain;
}

/** The fragment of a domain's rows among what a role takes part in, on its guide. */
export function supportsFragment(domain: string): string {
  return fragmentPrefixes.supports + domain;
}

/** The fragment of a group of a comparison's rows, such as those of only one role. */
export function rowsFragment(group: string): string {
  return fragmentPrefixes.rows + group;
}

/** The fragment of a version on the page of changes: `v1-2` for 1.2. */
export function releaseFragment(version: string): string {
  return `v${version.replaceAll(".", "-")}`;
}

/** The fragment of a line about roles at a glance, side by side. */
export function glanceFragment(row: string): string {
  return fragmentPrefixes.glance + row;
}

/** The fragment of a counted word, by the group of words that it is counted in. */
export function countedFragment(group: string, word: string): string {
  return `${fragmentPrefixes.counted}${group}-${word}`;
}

/**
 * The fragment of the row that says who answers where a condition holds.
 * @param before how many rows of the same condition stand above it
 */
export function whereFragment(condition: string, before: number): string {
  return fragmentPrefixes.where + condition + (before === 0 ? "" : `-${before + 1}`);
}

/** The fragment of a file's row on the page of the data. */
export function fileFragment(name: string): string {
  return fragmentPrefixes.file + name;
}

/** The fragment of a purpose's row on the page for those who link here. */
export function purposeFragment(purpose: string): string {
  return fragmentPrefixes.purpose + purpose;
}

/** The fragment of a role's row in the table of who meets whom. */
export function meetsFragment(role: string): string {
  return fragmentPrefixes.meets + role;
}

/** The fragment of the result that begins with a role, on the page that decides. */
export function firstFragment(role: string): string {
  return fragmentPrefixes.first + role;
}

/** The fragment of one person for a pair's two posts, on the page that decides. */
export function bothFragment(pair: string): string {
  return fragmentPrefixes.both + pair;
}

/** The fragment of a role's row in the table of who holds which, on the page of one organization. */
export function holdsFragment(role: string): string {
  return fragmentPrefixes.holds + role;
}

/** The fragment of a topic that the register does not cover, on the page about the site. */
export function elsewhereFragment(topic: string): string {
  return fragmentPrefixes.elsewhere + topic;
}

/** The fragment of an answer, on the page that decides; a question's is its own id. */
export function answerFragment(question: string, answer: string): string {
  return `${question}-${answer}`;
}

/** The fragment of a pairing's situation in the list of all; on the pairing's own page it is the situation's id. */
export function situationFragment(pairing: string, situation: string): string {
  return `${pairing}-${situation}`;
}

/** The id of a drawing that prose holds, by the body's line on which its text begins. */
export function fenceFragment(line: number): string {
  return `${fragmentPrefixes.fence}${line}`;
}

/** The id of a drawing on its page, by the id of what it draws. */
export function diagramFragment(subject: string): string {
  return fragmentPrefixes.diagram + subject;
}
