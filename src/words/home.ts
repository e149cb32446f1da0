import { pluralize } from "./language.ts";

/** The page that everything begins with. */
export const home = {
  title: "Home",
  question: "Who answers for what?",
  examples: "Try",
  happened: {
    heading: "“Something happened. Who leads?”",
    all: (count: number) => `All ${count}`,
  },
  oneRole: {
    heading: (role: string) => `“We can pay for one ${role}.”`,
    noneYet: "none yet",
    all: "All questions",
  },
  both: { all: (count: number) => `All ${count}` },
  /** Why the disputes in the table do not add up to all of them. */
  uneven: ({ several, none }: { readonly several: number; readonly none: number }) =>
    [
      several > 0 &&
        pluralize(several, {
          one: "One of the disputes is between three or more of these roles: it counts once for each pair of them.",
          other: `${several} of the disputes are between three or more of these roles: each counts once for every pair of them.`,
        }),
      none > 0 &&
        pluralize(none, {
          one: "One is between a single role and somebody whom the table leaves out: it is not in it.",
          other: `${none} are between a single role and somebody whom the table leaves out: they are not in it.`,
        }),
    ]
      .filter(Boolean)
      .join(" "),
  whyUneven: (count: number) => `Why not ${count} in all?`,
  meets: (shared: number, disputed: number) =>
    [shared > 0 && `${shared} shared`, disputed > 0 && `${disputed} disputed`]
      .filter(Boolean)
      .join(", ") || "nothing shared",
};
