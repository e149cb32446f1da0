import { defineWords, message } from "./table.ts";

/** The page that everything begins with. */
export const home = defineWords("home", {
  title: "Home",
  question: "Who answers for what?",
  examples: "Try",
  happened: {
    heading: "“Something happened. Who leads?”",
    all: message("All {count}", (count: number) => ({ count })),
  },
  oneRole: {
    heading: "“We can pay for one {roleName}.”",
    noneYet: "none yet",
    all: "All questions",
  },
  /** Leads on from a list that names all there is. */
  atLength: "More on each",
  both: { all: message("All {count}", (count: number) => ({ count })) },
  /** Why the disputes in the table do not add up to all of them. */
  uneven: ({ several, none }: { readonly several: number; readonly none: number }): string =>
    [several > 0 && home.unevenSeveral(several), none > 0 && home.unevenNone(none)]
      .filter(Boolean)
      .join(" "),
  unevenSeveral: message(
    "{several, plural, one {One of the disputes is between three or more of these {roleNames}: it counts once for each pair of them.} other {{several} of the disputes are between three or more of these {roleNames}: each counts once for every pair of them.}}",
    (several: number) => ({ several }),
  ),
  unevenNone: message(
    "{none, plural, one {One is between a single {roleName} and somebody whom the table leaves out: it is not in it.} other {{none} are between a single {roleName} and somebody whom the table leaves out: they are not in it.}}",
    (none: number) => ({ none }),
  ),
  whyUneven: message("Why not {count} in all?", (count: number) => ({ count })),
  /** In place of a table, where too many roles meet for one. */
  allPairs: message(
    "{count, plural, one {One pair of {roleNames} side by side} other {All {count} pairs of {roleNames}}}",
    (count: number) => ({ count }),
  ),
  meets: message(
    "{shared, plural, =0 {{disputed, plural, =0 {nothing shared} other {{disputed} disputed}}} other {{shared} shared{disputed, plural, =0 {} other {, {disputed} disputed}}}}",
    (shared: number, disputed: number) => ({ shared, disputed }),
  ),
});
