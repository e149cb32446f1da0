import { formatList } from "../language.ts";
import { defineWords, message } from "../table.ts";

/** The question to settle for each thing that a plan shows. */
export const planQuestions = defineWords("planQuestions", {
  none: message(
    "{count, plural, =0 {Who answers for it?} other {Who answers for it, if not {names} as in the reference?}}",
    (usual: readonly string[]) => ({ count: usual.length, names: formatList(usual, "or") }),
  ),
  absent: message("There is no {names} here: who has this duty?", (names: readonly string[]) => ({
    names: formatList(names, "or"),
  })),
  two: message("Who of {names} has the last word?", (names: readonly string[]) => ({
    names: formatList(names),
  })),
  /** Titles stand in it as they are, since some are names. */
  differs: message(
    "Is it meant that {here} {owners, plural, one {answers} other {answer}}{ownership, select, contested {? In the reference {usual} claim it.} other {, and not {usual}{usually, plural, =0 {} =1 {} other { together}}?}}",
    (here: readonly string[], usual: readonly string[], ownership: string) => ({
      here: formatList(here),
      owners: here.length,
      ownership,
      usual: formatList(usual),
      usually: usual.length,
    }),
  ),
  dependsOn: message("It depends on {what}", (what: string) => ({
    what: what.replace(/[.]?$/, "."),
  })),
});
