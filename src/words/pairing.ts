/** Pairings: the list of them, their cards and their pages. */
export const pairing = {
  kicker: "Pairing",
  list: {
    title: "Pairings",
    description: (titles: readonly string[]) => `Two roles side by side: ${titles.join("; ")}.`,
    lead: "Two roles side by side: what only one owns, what both claim, where work passes between them.",
    compare: "For three or four at once, <compare>compare any roles</compare>.",
    decide:
      "To find which role you need, <decide>answer a few questions</decide>. For a single case, see <situations>who leads when …</situations>",
    /** Where no page decides. */
    situations: "For a single case, see <situations>who leads when …</situations>",
    derived:
      "Nobody has written about these pairs yet; their pages compare what the register says.",
  },
  /** Of two roles' short titles. */
  title: (first: string, second: string) => `${first} and ${second}`,
  heading: (first: string, second: string) => `${first} and ${second}`,
  derivedSummary: (first: string, second: string) =>
    `The ${first} and the ${second}, worked out from the register.`,
  derivedDescription: (first: string, second: string) =>
    `The ${first} and the ${second} side by side, worked out from the register of responsibilities.`,
  derivedNote:
    "Nobody has written about this pair yet. This page is worked out from the <register>register</register> and the two roles' guides.",
  glance: (count: number) => `The ${count === 2 ? "two " : ""}roles at a glance`,
  /** In place of an at-a-glance cell that a role does not have. */
  notStated: "Not stated",
  compare:
    "To lay other roles beside these two, go to the <compare>comparison of any roles</compare>.",
  linked: "Parts in what both own open to the reasons here; the others lead to theirs.",
  handOff: {
    starts: "The {role} starts, in <row>{title}</row>.",
    passes: (what: string) => `What passes: ${what}.`,
    finishes: "The {role} finishes, in <row>{title}</row>.",
  },
  tension: {
    view: "View of the {role}",
    settle: "How to settle it.",
    about: "About: {rows}",
  },
  allSituations: "Of every pair: <situations>who leads when …</situations>",
  sharedPost:
    "<decide>Which role do you need?</decide> A few questions sort your reasons. One person for both? See <post>what falls between</post>.",
  contested:
    "Disputed responsibilities in which the {roles} have a part, and <disputes>how to settle them</disputes>:",
  noneContested: "No disputed responsibility involves the {first} or the {second}.",
  alsoAsked: "Also asked as: {names}.",
};
