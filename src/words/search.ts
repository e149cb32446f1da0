import { formatList, uncapitalize } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** The search box and the search page, as far as they stand in the page. */
export const search = defineWords("search", {
  title: "Search",
  description: message(
    "Search {count, plural, one {1 responsibility} other {{count} responsibilities}} in your own words.",
    (count: number) => ({
      count,
    }),
  ),
  needsScript:
    "Search needs JavaScript, which is switched off here. Look through <index>all names from A to Z</index> with your browser’s own search.",
  index: {
    title: "All names from A to Z",
    description: message(
      "{count, plural, one {1 responsibility} other {{count} responsibilities}} with everything they are called.",
      (count: number) => ({ count }),
    ),
  },
  byDomain: "The register, by domain",
  button: "Search",
  question: "What needs somebody to answer for it?",
  inHeader: "Search responsibilities",
  inHeaderExample: "Who answers for …",
  filters: "Filters",
  kind: "Kind",
  role: "{roleName}",
  all: "all",
});

/** What search says of its targets where their pages have no line for it. */
export const searchTargets = defineWords("searchTargets", {
  /** How questions begin that ask who answers, with commas between them. */
  asksWho:
    "who answers, who approves, who decides, who fixes, who leads, who owns, who pays, who runs",
  /** Who leads in a situation. */
  situation: message(
    "{lead} leads{more, select, no {} other { ({besides})}}{count, plural, =0 {} other {, {support} {count, plural, =1 {supports} other {support}}}}{posts, plural, =0 {} other {, where there is no {before}}}.",
    (
      lead: string,
      support: readonly string[],
      before: readonly string[],
      besides: string | undefined,
    ) => ({
      count: support.length,
      lead,
      support: formatList(support),
      posts: before.length,
      before: formatList(before, "or"),
      more: besides === undefined ? "no" : "yes",
      besides: besides ?? "",
    }),
  ),
  /** A pair of roles about which nobody wrote. */
  pairing: message(
    "What {theFirst} and {theSecond} answer for, apart and together.",
    (theFirst: string, theSecond: string) => ({ theFirst, theSecond }),
  ),
  /** Sections of the page that decides. */
  first: message("{theRole} first", (theRole: string) => ({ theRole })),
  both: message("One person for two posts: {roles}", (roles: readonly string[]) => ({
    roles: formatList(roles),
  })),
  /** What the sections of the pages about the register and the site say, where neither content nor vocabulary says it. */
  saying: {
    aims: "Who usually answers for what, how sure that is, and what it rests on.",
    counts:
      "How many responsibilities, {roleNames}, sources and claims there are, and how many of each sort.",
    review: message(
      "Last reviewed on {last}, to be reviewed again by {next}.",
      (last: string, next: string) => ({
        last,
        next,
      }),
    ),
    editorial:
      "A statement that cites nothing is our own judgement; the section that it stands in says so.",
    browsers:
      "Every page can be read without JavaScript, and the browsers of autumn 2023 and later have search, filters and copying.",
    elsewhere: "What people ask here and the register does not cover, with where to turn.",
  },
  /** What the page of disputes holds, in place of what it is for. */
  disputes: message(
    "{contested} {contested, plural, one {is} other {are}} disputed and {joint} shared. Most claim: {titles}.",
    (contested: number, joint: number, titles: readonly string[]) => ({
      contested,
      joint,
      titles: formatList(titles),
    }),
  ),
  /** For what each role is the one to begin with. */
  hint: message("{answer}: {role}", (answer: string, role: string) => ({ answer, role })),
  /** What a text for a job description holds. */
  jobDescription: message(
    "Purpose, main duties, skills ({skills}) and measures, as a text to copy.",
    (skills: readonly string[]) => ({ skills: formatList(skills.map(uncapitalize)) }),
  ),
  /** What a source says that states a share: the claim, of what the share is, and the source with its year. */
  figure: message(
    "{says}{isKnown, select, no {} other { Sample: {sample}.}} Source: {source}.",
    (says: string, sample: string | undefined, source: string) => ({
      says,
      isKnown: sample === undefined ? "no" : "yes",
      sample: sample ?? "",
      source,
    }),
  ),
  /** How to cite the register, and what may be done with it. */
  cite: message(
    "Each page has a citation to copy at its end, under “Link or cite”. The license is {licence}.",
    (licence: string) => ({ licence }),
  ),
  /**
   * What people say who look for a section of the pages about the register and the site: phrases with commas between
   * them; `{site}` is its name.
   */
  asked: {
    method: {
      aims: "purpose of the register, why this register",
      claims: "what is a claim, claim codes, kinds of claims",
      standing: "how sure is an answer, standing of an answer, how certain, confidence",
      verdict: "how good is the evidence, quality of evidence, verdict",
      conditions: "in which companies is it otherwise, exceptions, where is it different",
      counts: "how many responsibilities, how many sources, statistics of the register",
      limits: "limits, limitations, weaknesses, bias",
      review: "last review, when was this checked, how up to date",
    },
    about: {
      "cite-and-reuse": "cite {site}, citation, how do I cite, reuse this text",
      what: "{site}, what is {site}, this website",
      evidence: "kinds of sources, which sources count",
      editorial: "editorial judgement, opinion of the editors",
      words: "meaning of the words in tables, legend, levels",
      who: "who writes this, authors, editors, who is behind {site}",
      corrections: "report an error, correct a mistake, suggest a change, contribute",
      browsers: "which browsers, screen reader, supported browsers",
      not: "legal advice, HR advice",
      elsewhere: "what is not covered, what is missing",
      licences: "license, copyright of this site",
    },
  },
});
