/** The page that everything begins with. */
export const home = {
  title: "Home",
  question: "Who answers for what?",
  /** The numbers of roles that are written out. */
  lead: (roles: number) =>
    `Among the ${roles === 4 ? "four" : roles} chiefs of information, technology, marketing and modernization. One answer for each responsibility, with evidence.`,
  examples: "Try",
  happened: {
    heading: "“Something happened. Who leads?”",
    all: (count: number) => `All ${count}`,
  },
  oneChief: {
    heading: "“We can pay for one chief.”",
    noneYet: "none yet",
    all: "All questions",
  },
  both: { all: (count: number) => `All ${count}` },
  /** Why the disputes in the table do not add up to all of them. */
  uneven: ({ several, none }: { readonly several: number; readonly none: number }) =>
    [
      several > 0 && `${several} of three or more roles stand in several cells`,
      none > 0 && `${none} of one role and other posts in none`,
    ]
      .filter(Boolean)
      .join(", "),
  whyUneven: (count: number) => `Why not ${count}?`,
  unevenOf: (how: string) => `Of all disputes, ${how}.`,
  meets: (shared: number, disputed: number) =>
    [shared > 0 && `${shared} shared`, disputed > 0 && `${disputed} disputed`]
      .filter(Boolean)
      .join(", ") || "nothing shared",
};
