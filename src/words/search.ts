import { formatList, lowerCase, uncapitalize } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** Who leads in a situation, with the names as a sentence says them; what there is not is empty. */
interface Leading {
  readonly theLead: string;
  /** What whoever leads does: all, the first step, or the one that is named. */
  readonly step: "none" | "first" | "named";
  readonly firstStep: string;
  /** Posts that lead where there are such. */
  readonly before: readonly string[];
  readonly theSupport: string;
  /** How many support it. */
  readonly count: number;
  readonly standing: string;
  readonly besides: string;
}

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
  /** Who leads in a situation or acts first, and how sure that is; `{besides}` is a sentence on who else there is. */
  situation: message(
    "{theLead} {step, select, none {leads} first {takes the first step} other {acts first and {firstStep}}}{posts, plural, =0 {} other { where there is no {before}}}{count, plural, =0 {} other {, and {theSupport} {count, plural, =1 {supports} other {support}}}}{standing, select, none {} other { ({standing})}}.{besides, select, none {} other { {besides}}}",
    ({ theLead, step, firstStep, before, theSupport, count, standing, besides }: Leading) => ({
      theLead,
      step,
      firstStep,
      posts: before.length,
      before: formatList(before, "or"),
      theSupport,
      count,
      standing: standing || "none",
      besides: besides || "none",
    }),
  ),
  /** How sure it is who leads: concluded from sources, or from none. */
  leading: { inferred: "inferred", judgement: "in our judgement" },
  /** Who answers for what a situation is about, where that is somebody else. */
  answering: message(
    "{theOwners} {count, plural, one {answers} other {answer}} for the duty “{duty}”.",
    (theOwners: string, count: number, duty: string) => ({ theOwners, count, duty }),
  ),
  /** Who leads where nobody holds the title. */
  elsewhere: message("Where nobody holds that title, {theOther} does.", (theOther: string) => ({
    theOther,
  })),
  /** How good the evidence for an answer is as a whole. */
  verdict: message(
    "The evidence as a whole: {label}. {description}",
    (label: string, description: string) => ({ label: lowerCase(label), description }),
  ),
  /** What is done about a dispute. */
  settle: message("To settle it: {how}", (how: string) => ({ how: uncapitalize(how) })),
  /** That a paragraph to paste stands somewhere. */
  paragraph: message("A paragraph to copy. It begins: “{first}”", (first: string) => ({ first })),
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
    "{contested} {contested, plural, one {is} other {are}} disputed and {joint} shared. Most disputed: {titles}.",
    (contested: number, joint: number, titles: readonly string[]) => ({
      contested,
      joint,
      titles: formatList(titles),
    }),
  ),
  /** What a role answers for: how much, how much of it alone, and some of that. */
  duties: message(
    "{count} {count, plural, one {responsibility} other {responsibilities}}, {alone} of them alone{named, plural, =0 {} other {: {titles}{more, plural, =0 {} other { …}}}}",
    (count: number, alone: number, titles: readonly string[]) => ({
      count,
      alone,
      named: titles.length,
      titles: titles.join(" · "),
      more: alone - titles.length,
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
  /** What may be done with the register, by the kind of its license, and how to cite it. */
  cite: message(
    "{kind, select, by {You may use it and change it if you say where it comes from ({licence}).} free {You may use it as you like ({licence}).} other {The license is {licence}.}} To cite a page, copy the citation at its end, under “Link or cite”.",
    (licence: string) => ({ licence, kind: kindOfLicence(licence) }),
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
      "cite-and-reuse":
        "cite {site}, cite this site, cite this page, citation, how do I cite, reuse this text",
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

/** What a license asks for, as far as its name tells: the author’s name alone, nothing, or something else. */
function kindOfLicence(name: string): "by" | "free" | "other" {
  if (/^CC BY \d/.test(name)) return "by";
  return name.startsWith("CC0") ? "free" : "other";
}
