import { pluralize, uncapitalize } from "./language.ts";

/** Roles: the list of them, their cards and their guides. */
export const role = {
  kicker: "Role",
  list: {
    title: "Roles",
    description: (titles: readonly string[]) =>
      `Guides to ${titles.join(", ")}: what each answers for and what it does not.`,
    lead: (role: string) =>
      `What each ${role} is for, what it answers for, and what people wrongly bring to its door.`,
    compare: "To lay two to four of them side by side, <compare>compare any roles</compare>.",
  },
  card: {
    looks: (where: string) => `Looks: ${uncapitalize(where)}.`,
    count: (sole: number, shared: number) =>
      [sole > 0 && `${sole} alone`, shared > 0 && `${shared} with others`]
        .filter(Boolean)
        .join(", "),
  },
  choice: {
    title: (abbreviation: string) => `Which ${abbreviation} do you mean?`,
    description: (abbreviation: string, titles: readonly string[]) =>
      `${abbreviation} is short for ${titles.join(" and for ")}.`,
    lead: (abbreviation: string, count: number) =>
      `The sources use ${abbreviation} for ${count} different roles. This site writes them out.`,
    serves: "<strong>Serves.</strong> {text}",
    measuredBy: "<strong>Measured by.</strong> {text}",
  },

  /** @param roles what roles are called here */
  worksWith: (roles: string) => `With the other ${roles}`,
  namesakes: "{abbreviation} may also mean the {roles}.",
  copyParagraph: "Copy paragraph",
  /** What the role does, and what else some come for. */
  allDay: "<week>What it does all day</week>: {what}.",
  alsoHere: "Also here: {links}.",
  askFirst: (who: string) => `via ${who}`,
  nobody: "nobody in the register",
  why: (count: number) =>
    pluralize(count, { one: "Why not here", other: "Why not here, case by case" }),
  glance: {
    alsoCalled: "Also called",
    sure: "How sure",
    evidence: "Evidence",
  },
  sure: (all: readonly { readonly count: number; readonly standing: string }[]) =>
    all.map(({ count, standing }) => `${count} ${standing}`).join(", "),
  counts: {
    alone: (count: number) => `${count} alone`,
    shared: (count: number) => `${count} shared`,
    disputed: (count: number) => `${count} disputed`,
  },
  asTable: "The same <register>as a table</register>, with the reason for each part.",
  domain: (title: string, count: number) => `${title} (${count})`,
  supported: (count: number) =>
    pluralize(count, {
      one: "Takes part in one more, where somebody else answers",
      other: `Takes part in ${count} more, where others answer`,
    }),
  noFurtherPart: "The register names no further part for this role.",
  meets: (shared: number, disputed: number) =>
    shared + disputed === 0
      ? "Nothing shared."
      : `${[shared > 0 && `${shared} shared`, disputed > 0 && `${disputed} disputed`].filter(Boolean).join(", ")}.`,
  workedOut: "worked out from the register",
  compare: "Compare with any roles",
  situations: "Who leads when …",
  decide: "Which role do you need?",
  more: (count: number) => pluralize(count, { one: "One more", other: `${count} more` }),
  /** Where the page beside tells at length what stands here in lines. */
  inFull: {
    day: "What the role does all day, in full",
    misread: "What people get wrong, in full",
    skills: "Skills in full",
    "works-with": "How they work together, in full",
    disagreements: "The disagreements in full",
  },
  aboutTheEvidence: "how thin it is, and why",
  meeting: "what to know and to ask",
  skills: (count: number) => (count === 0 ? "at length" : `${count}, and who names them`),
  jobDescription: "purpose, duties, skills and measures to copy",
};
