import { formatList, uncapitalize } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** How much of what a role answers for sources give it, in rows of the register. */
interface RoleEvidence {
  readonly strength: string;
  readonly count: number;
  readonly outright: number;
  readonly possible: number;
  readonly inferred: number;
  readonly judgement: number;
}

/** Roles: the list of them, their cards and their guides. */
export const role = defineWords("role", {
  list: {
    title: "{roleNames}",
    description: message(
      "Guides to {titles}: what each answers for and what it does not.",
      (titles: readonly string[]) => ({ titles: titles.join(", ") }),
    ),
    lead: "What each {roleName} is for, what it answers for, and what people wrongly bring to its door.",
    compare: "To lay two to four of them side by side, <compare>compare any {roleNames}</compare>.",
  },
  card: {
    /** Beside the abbreviation of a role whose title hardly anybody holds. */
    seldom: message("{abbreviation}, rare", (abbreviation: string) => ({ abbreviation })),
    looks: message("Focus: {where}.", (where: string) => ({ where: uncapitalize(where) })),
    count: message(
      "{sole, plural, =0 {{shared} shared or disputed} other {{sole} alone{shared, plural, =0 {} other {, {shared} shared or disputed}}}}",
      (sole: number, shared: number) => ({ sole, shared }),
    ),
  },
  choice: {
    /** Between what an abbreviation is short for. */
    andFor: " and for ",
    title: message("Which {abbreviation} do you mean?", (abbreviation: string) => ({
      abbreviation,
    })),
    description: message(
      "{abbreviation} is short for {titles}.",
      (abbreviation: string, titles: readonly string[]) => ({
        abbreviation,
        titles: joinTitles(titles),
      }),
    ),
    lead: message(
      "The sources use {abbreviation} for {count} different {roleNames}. This site writes them out.",
      (abbreviation: string, count: number) => ({ abbreviation, count }),
    ),
    /** Which of them the register mostly means. */
    mostly: message(
      "Here mostly {theRole}, who answers for {count} {count, plural, one {responsibility} other {responsibilities}}; the other for {next}.",
      (theRole: string, count: number, next: number) => ({ theRole, count, next }),
    ),
    /** The same where hardly anybody holds the other titles. */
    nearlyAlways: message(
      "Nearly always {theRole}: hardly anybody holds the title of {others}.",
      (theRole: string, others: readonly string[]) => ({
        theRole,
        others: formatList(others, "or"),
      }),
    ),
    serves: "<strong>Serves.</strong> {text}",
    measuredBy: "<strong>Measured by.</strong> {text}",
  },

  /** @param roles what roles are called here */
  namesakes: "{abbreviation} may also mean {theRoles}.",
  copyParagraph: "Copy with link",
  /** What the role does, and what else some come for. */
  allDay: "<week>What it does all day</week>: {what}.",
  alsoHere: "Also here: {links}.",
  askFirst: message("via {who}", (who: string) => ({ who })),
  nobody: "nobody in the register",
  /** How it takes part, where it does, and where else it answers: "Responsible, and accountable in US federal agencies". */
  part: message(
    "{level, select, no {Accountable {where}} other {{level}{somewhere, select, no {} other {, and accountable {where}}}}}",
    (level: string | undefined, where: readonly string[]) => ({
      level: level ?? "no",
      somewhere: where.length === 0 ? "no" : "yes",
      where: formatList(where),
    }),
  ),
  /** How it takes part in what others answer for. */
  takesPart: "{level}; accountable: {whose}",
  /** The same where it answers itself under a condition. */
  takesPartElse: "{level}; otherwise: {whose}",
  why: message(
    "{count, plural, one {Why not here} other {Why not here, case by case}}",
    (count: number) => ({ count }),
  ),
  /** Who holds it, in the box beside. */
  held: {
    holder: "Held by",
    /** By whoever holds it for a part of the time. */
    holderWhen: message("Held by ({when})", (when: string) => ({ when })),
    deputy: "Deputy",
    contact: "Contact",
    channel: "Channel",
    superior: "Reports to",
    escalation: "Next step",
  },
  glance: {
    alsoCalled: "Also called",
    /** Who has the duty of a role whose title hardly anybody holds. */
    elsewhere: "Where there is none",
    sure: "How sure",
    evidence: "Evidence",
  },
  /** How much of what it answers for sources give it outright, in the box beside. */
  sure: message(
    "{strength, select, good {Good} mixed {Mixed} other {Thin}}: sources state {outright} of {count} outright",
    ({ strength, outright, count }: RoleEvidence) => ({ strength, outright, count }),
  ),
  /** The same at the top of the evidence, in full. */
  evidenceInShort: message(
    "{strength, select, good {Good} mixed {Mixed} other {Thin}}: of the {count} {count, plural, one {responsibility} other {responsibilities}} of {theRole}, sources state {outright} outright and call {possible} possible; {inferred} {inferred, plural, one {is} other {are}} inferred from them and {judgement} our judgement.",
    (
      theRole: string,
      { strength, count, outright, possible, inferred, judgement }: RoleEvidence,
    ) => ({
      strength,
      count,
      theRole,
      outright,
      possible,
      inferred,
      judgement,
    }),
  ),
  counts: {
    alone: message("{count} alone", (count: number) => ({ count })),
    shared: message("{count} shared", (count: number) => ({ count })),
    disputed: message("{count} disputed", (count: number) => ({ count })),
  },
  asTable: "The same <register>as a table</register>, with the reason for each part.",
  domain: message("{title} ({count})", (title: string, count: number) => ({ title, count })),
  supported: message(
    "{count, plural, one {Takes part in one more, where somebody else answers} other {Takes part in {count} more, where others answer}}",
    (count: number) => ({ count }),
  ),
  noPart: "The register names no part for this {roleName} yet.",
  noFurtherPart: "The register names no further part for this {roleName}.",
  meets: message(
    "{shared, plural, =0 {{disputed, plural, =0 {Nothing shared} other {{disputed} disputed}}} other {{shared} shared{disputed, plural, =0 {} other {, {disputed} disputed}}}}.",
    (shared: number, disputed: number) => ({ shared, disputed }),
  ),
  workedOut: "worked out from the register",
  compare: "Compare with any {roleNames}",
  situations: "Who leads when …",
  decide: "Which {roleName} do you need?",
  more: message("{count, plural, one {One more} other {{count} more}}", (count: number) => ({
    count,
  })),
  /** Where the page beside tells at length what stands here in lines. */
  inFull: {
    day: "What the {roleName} does all day, in full",
    misread: "What people get wrong, in full",
    skills: "Skills in full",
    "works-with": "How they work together, in full",
    disagreements: "The disagreements in full",
  },
  /** What to read before meeting whoever is new in the role: sections of the guide, and the same with links. */
  readFirst: message("Read first: {sections}.", (headings: readonly string[]) => ({
    sections: formatList(headings.map((one) => `“${one}”`)),
  })),
  readFirstLinked: "Read first: {sections}.",
  /** The same in a search’s answer, with the first thing to say or to ask. */
  beforeMeeting: message("{read} {ask}", (read: string, ask: string) => ({ read, ask })),
  aboutTheEvidence: "how thin it is, and why",
  meeting: "what to know and to ask",
  skills: message(
    "{count, plural, =0 {at length} other {{count}, and who names them}}",
    (count: number) => ({ count }),
  ),
  jobDescription: "purpose, main duties and more, to copy",
});

function joinTitles(titles: readonly string[]): string {
  return titles.join(role.choice.andFor);
}
