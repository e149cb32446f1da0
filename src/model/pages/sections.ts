import { fragmentPrefixes, paragraphFragment, type FragmentPrefix } from "../../routes.ts";
import type { BodySection } from "../catalog/body.ts";
import { ownershipStates } from "../../schema/vocabulary.ts";
import { headings } from "../../words/headings.ts";

/** A section of a page. Its id is the fragment that links lead to, and never changes. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  /** Fragments of sections that it took the place of; links to them lead here. */
  readonly formerly: readonly string[];
}

/** A section as a template knows it, whatever the record. */
export interface SectionTemplate {
  /** In the words of the moment, which content may replace. */
  readonly heading: () => string;
  /** Fragments that it had before, or that sections had whose content it holds now. */
  readonly formerly?: readonly string[];
  /** Whether some records' pages do without it. */
  readonly isOptional?: true;
}

/** The fragments of a kind of page that do not depend on its record, and what the others begin with. */
interface PageTemplate {
  /** In the order of the page. */
  readonly sections: Readonly<Record<string, SectionTemplate>>;
  /** Fragments that are no sections of their own. */
  readonly places?: readonly string[];
  /** Ids that only tie a control to its label or its answers: no link leads to them. */
  readonly controls?: readonly string[];
  /** What fragments begin with that the page makes of ids. */
  readonly prefixes?: readonly FragmentPrefix[];
}

/** What any page may hold around its content. */
export const frameIds = [
  "main",
  "site-search",
  "site-search-results",
  "on-this-page",
] as const satisfies readonly string[];

const optional = true;
const { role, post, pairing, responsibility, term, source, decide } = headings;

/** Every kind of page, with its sections in their order. */
export const pageTemplates = {
  home: {
    sections: {
      roles: { heading: () => headings.home.roles, isOptional: optional },
      pairings: { heading: () => headings.home.pairings, isOptional: optional },
      contested: { heading: () => headings.home.contested, isOptional: optional },
    },
    controls: ["home-search", "home-search-results"],
    prefixes: ["meets"],
  },
  roles: { sections: {} },
  role: {
    sections: {
      bring: { heading: () => role.bring, isOptional: optional },
      "not-owned": { heading: () => role["not-owned"], isOptional: optional },
      "at-a-glance": { heading: () => role["at-a-glance"] },
      // One line each where nobody opens them, and what some come for.
      "first-meeting": { heading: () => role["first-meeting"], isOptional: optional },
      "job-description": { heading: () => role["job-description"] },
      responsibilities: { heading: () => role.responsibilities, formerly: ["supports"] },
      "works-with": {
        heading: () => role["works-with"],
        formerly: ["diagram"],
        isOptional: optional,
      },
      "reports-to": { heading: () => role["reports-to"], isOptional: optional },
      "whether-to-have-one": { heading: () => role["whether-to-have-one"], isOptional: optional },
      day: { heading: () => role.day, isOptional: optional },
      misread: { heading: () => role.misread, isOptional: optional },
      skills: { heading: () => role.skills, isOptional: optional },
      disagreements: { heading: () => role.disagreements, isOptional: optional },
      "about-the-evidence": { heading: () => role["about-the-evidence"], isOptional: optional },
      evidence: { heading: () => role.evidence, isOptional: optional },
    },
    places: [paragraphFragment],
    prefixes: ["owns", "supports", "diagram", "fence"],
  },
  // What a guide's lines sum up, and what few readers of it need.
  "role-in-full": {
    sections: {
      "works-with": { heading: () => role["works-with"], isOptional: optional },
      day: { heading: () => role.day, isOptional: optional },
      misread: { heading: () => role.misread, isOptional: optional },
      skills: { heading: () => role.skills, isOptional: optional },
      disagreements: { heading: () => role.disagreements, isOptional: optional },
      supports: { heading: () => role.supports, isOptional: optional },
      "job-description": { heading: () => role["job-description"] },
      evidence: { heading: () => role.evidence, isOptional: optional },
    },
    prefixes: ["supports", "fence"],
  },
  choice: { sections: {} },
  pairings: {
    sections: { derived: { heading: () => headings.pairings.derived, isOptional: optional } },
  },
  pairing: {
    sections: {
      "reports-to": { heading: () => pairing["reports-to"], isOptional: optional },
      "side-by-side": {
        heading: () => pairing["side-by-side"],
        formerly: ["difference"],
        isOptional: optional,
      },
      owned: { heading: () => pairing.owned, formerly: ["diagram", "disagreements"] },
      "hand-offs": { heading: () => pairing["hand-offs"], isOptional: optional },
      tensions: { heading: () => pairing.tensions, isOptional: optional },
      settling: { heading: () => pairing.settling, isOptional: optional },
      situations: { heading: () => pairing.situations, isOptional: optional },
      "need-both": { heading: () => pairing["need-both"], isOptional: optional },
      questions: { heading: () => pairing.questions, isOptional: optional },
      evidence: { heading: () => pairing.evidence, isOptional: optional },
    },
    prefixes: ["rows", "glance", "diagram", "fence"],
  },
  "pairing-in-full": {
    sections: {
      difference: { heading: () => pairing.difference, isOptional: optional },
      disagreements: { heading: () => pairing.disagreements, isOptional: optional },
      "need-both": { heading: () => pairing["need-both"], isOptional: optional },
      evidence: { heading: () => pairing.evidence, isOptional: optional },
    },
    prefixes: ["fence"],
  },
  responsibilities: {
    sections: { words: { heading: () => headings.responsibilities.words } },
    controls: ["copy-table"],
  },
  domain: { sections: { words: { heading: () => headings.domain.words } } },
  responsibility: {
    sections: {
      related: { heading: () => responsibility.related },
      "also-called": { heading: () => responsibility["also-called"] },
      conditions: { heading: () => responsibility.conditions, isOptional: optional },
      positions: { heading: () => responsibility.positions, isOptional: optional },
      covers: { heading: () => responsibility.covers, isOptional: optional },
      excludes: { heading: () => responsibility.excludes, isOptional: optional },
      who: { heading: () => responsibility.who },
      "in-practice": { heading: () => responsibility["in-practice"], isOptional: optional },
      discussed: { heading: () => responsibility.discussed, isOptional: optional },
      evidence: { heading: () => responsibility.evidence, isOptional: optional },
    },
    prefixes: ["part", "where", "fence"],
  },
  // Where there is more evidence than the page can hold.
  "responsibility-in-full": {
    sections: {
      positions: { heading: () => responsibility.positions, isOptional: optional },
      who: { heading: () => responsibility.who },
      "in-practice": { heading: () => responsibility["in-practice"], isOptional: optional },
      evidence: { heading: () => responsibility.evidence },
    },
    prefixes: ["part", "fence"],
  },
  compare: {
    sections: {
      "at-a-glance": { heading: () => headings.compare["at-a-glance"], isOptional: optional },
      owned: { heading: () => headings.compare.owned, isOptional: optional },
      pairs: { heading: () => headings.compare.pairs, isOptional: optional },
    },
    prefixes: ["rows", "glance"],
  },
  posts: { sections: {} },
  post: {
    sections: {
      "answers-for": { heading: () => post["answers-for"], isOptional: optional },
      choices: { heading: () => post.choices, isOptional: optional },
      touches: { heading: () => post.touches, isOptional: optional },
      related: { heading: () => post.related, isOptional: optional },
      evidence: { heading: () => post.evidence, isOptional: optional },
    },
    prefixes: ["fence"],
  },
  glossary: { sections: {} },
  term: {
    sections: {
      responsibilities: { heading: () => term.responsibilities, isOptional: optional },
      related: { heading: () => term.related, isOptional: optional },
      evidence: { heading: () => term.evidence, isOptional: optional },
    },
    prefixes: ["fence"],
  },
  sources: { sections: {} },
  source: { sections: { claims: { heading: () => source.claims } }, places: ["follows"] },
  planner: { sections: {} },
  our: {
    sections: {
      roles: { heading: () => headings.our.roles, isOptional: optional },
      settle: { heading: () => headings.our.settle },
      owners: { heading: () => headings.our.owners, isOptional: optional },
      open: { heading: () => headings.our.open, isOptional: optional },
    },
    prefixes: ["diagram"],
  },
  decide: {
    sections: {
      "your-result": { heading: () => decide["your-result"] },
      questions: { heading: () => decide.questions },
      diagram: { heading: () => decide.diagram },
      results: { heading: () => decide.results },
      both: { heading: () => decide.both },
    },
    places: ["tie", "held", "none", "nobody"],
    controls: ["your-result-title"],
    prefixes: ["first", "both", "diagram"],
  },
  disputes: {
    sections: {
      settle: { heading: () => headings.disputes.settle },
      contested: { heading: () => ownershipStates.contested.label },
      joint: { heading: () => ownershipStates.joint.label },
      unowned: { heading: () => ownershipStates.unowned.label },
    },
  },
  situations: { sections: {} },
  search: {
    sections: {},
    // What stood here once, and where it is now.
    places: ["by-domain", "a-z"],
    controls: ["page-search", "page-search-results"],
  },
  index: { sections: {} },
  linking: {
    sections: {
      which: { heading: () => headings.linking.which },
      paste: { heading: () => headings.linking.paste },
      promised: { heading: () => headings.linking.promised },
      "new-colleagues": { heading: () => headings.linking["new-colleagues"] },
    },
    prefixes: ["purpose"],
  },
  method: {
    sections: {
      aims: { heading: () => headings.method.aims },
      claims: { heading: () => headings.method.claims },
      standing: { heading: () => headings.method.standing },
      verdict: { heading: () => headings.method.verdict },
      conditions: { heading: () => headings.method.conditions },
      counts: { heading: () => headings.method.counts },
      limits: { heading: () => headings.method.limits, isOptional: optional },
      review: { heading: () => headings.method.review, isOptional: optional },
    },
    prefixes: ["counted"],
  },
  changes: { sections: {} },
  data: {
    sections: {
      files: { heading: () => headings.data.files },
      ids: { heading: () => headings.data.ids },
      script: { heading: () => headings.data.script, isOptional: optional },
      spreadsheet: { heading: () => headings.data.spreadsheet },
      wiki: { heading: () => headings.data.wiki },
      markdown: { heading: () => headings.data.markdown },
    },
    prefixes: ["file"],
  },
  about: {
    sections: {
      "cite-and-reuse": { heading: () => headings.about["cite-and-reuse"] },
      what: { heading: () => headings.about.what },
      evidence: { heading: () => headings.about.evidence, isOptional: optional },
      editorial: { heading: () => headings.about.editorial, isOptional: optional },
      words: { heading: () => headings.about.words },
      who: { heading: () => headings.about.who, isOptional: optional },
      corrections: { heading: () => headings.about.corrections },
      browsers: { heading: () => headings.about.browsers },
      not: { heading: () => headings.about.not, isOptional: optional },
      elsewhere: { heading: () => headings.about.elsewhere, isOptional: optional },
      licences: { heading: () => headings.about.licences },
    },
    prefixes: ["elsewhere"],
  },
} as const satisfies Readonly<Record<string, PageTemplate>>;

/** A kind of page: those of records are called as their records are. */
export type PageKind = keyof typeof pageTemplates;

/** The id of a section of a kind of page. */
export type SectionId<Kind extends PageKind> = keyof (typeof pageTemplates)[Kind]["sections"] &
  string;

const templates: Readonly<Record<PageKind, PageTemplate>> = pageTemplates;

function mapKinds<T>(describe: (template: PageTemplate) => T): Readonly<Record<PageKind, T>> {
  return Object.fromEntries(
    Object.entries(templates).map(([kind, template]) => [kind, describe(template)]),
  ) as Record<PageKind, T>;
}

/** The fragments that a kind of page has whatever its record, in the order of the page: sections first, then other places. */
export const sectionIds: Readonly<Record<PageKind, readonly string[]>> = mapKinds(
  ({ sections, places = [] }) => [...Object.keys(sections), ...places],
);

/** The fragments that a kind of page had, which lead to a section that took their place. */
export const formerSectionIds: Readonly<Record<PageKind, readonly string[]>> = mapKinds(
  ({ sections }) => Object.values(sections).flatMap(({ formerly = [] }) => formerly),
);

/** The fragments of a kind of page that some of its records do without. */
export const optionalSectionIds: Readonly<Record<PageKind, readonly string[]>> = mapKinds(
  ({ sections }) =>
    Object.entries(sections)
      .filter(([, { isOptional }]) => isOptional === true)
      .map(([id]) => id),
);

/**
 * The sections of one page, in their order.
 * @param present whether a section that some records do without is there; the others always are
 * @param named headings that depend on the record
 */
export function listSections<Kind extends PageKind>(
  kind: Kind,
  present?: Readonly<Partial<Record<SectionId<Kind>, boolean>>>,
  named?: Readonly<Partial<Record<SectionId<Kind>, string>>>,
): Section[] {
  const given: Readonly<Record<string, boolean | undefined>> = present ?? {};
  const headingOf: Readonly<Record<string, string | undefined>> = named ?? {};
  return Object.entries(templates[kind].sections)
    .filter(([id, { isOptional }]) => isOptional !== true || given[id] === true)
    .map(([id, { heading, formerly = [] }]) => ({
      id,
      heading: headingOf[id] ?? heading(),
      formerly,
    }));
}

/** What comes after a record's own sections: what they rest on. */
const lastSections: ReadonlySet<string> = new Set(["about-the-evidence", "evidence"]);

/** The sections of a page with those that its record gives a heading of their own. */
export function addOwnSections(
  sections: readonly Section[],
  body: { readonly sections: readonly Pick<BodySection, "id" | "heading">[] } | undefined,
): Section[] {
  const own = (body?.sections ?? []).flatMap(({ id, heading }) =>
    heading === undefined ? [] : [{ id, heading, formerly: [] }],
  );
  const isLast = ({ id }: Section) => lastSections.has(id);
  return [...sections.filter((one) => !isLast(one)), ...own, ...sections.filter(isLast)];
}

/** A section that the page is known to have. */
export function getSection(sections: readonly Section[], id: string): Section {
  const found = sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`the page has no section "${id}"`);
  return found;
}

/**
 * Whether a kind of page may have a fragment by itself, whatever its record holds: no id written in
 * content may take it there.
 */
export function isReservedFragment(kind: PageKind, fragment: string): boolean {
  return (
    reserved[kind].has(fragment) ||
    (templates[kind].prefixes ?? []).some((prefix) => fragment.startsWith(fragmentPrefixes[prefix]))
  );
}

const reserved = mapKinds(
  ({ sections, places = [], controls = [] }): ReadonlySet<string> =>
    new Set([
      ...frameIds,
      ...places,
      ...controls,
      ...Object.entries(sections).flatMap(([id, { formerly = [] }]) => [id, ...formerly]),
    ]),
);
