import { formatList, pluralize } from "../language.ts";

/** How titles stand in a question: as they are, since some are names. */
const list = (names: readonly string[], word: "and" | "or" = "and") => formatList(names, word);

/** The question to settle for each thing that a plan shows. */
export const planQuestions = {
  none: (usual: readonly string[]) =>
    usual.length === 0
      ? "Who answers for it?"
      : `Who answers for it, if not ${list(usual, "or")} as in the reference?`,
  absent: (names: readonly string[]) => `There is no ${list(names, "or")} here: who has this duty?`,
  two: (names: readonly string[]) => `Who of ${list(names)} has the last word?`,
  differs: (here: readonly string[], usual: readonly string[], ownership: string) =>
    ownership === "contested"
      ? `Is it meant that ${list(here)} ${pluralize(here.length, { one: "answers", other: "answer" })}? In the reference ${list(usual)} claim it.`
      : `Is it meant that ${list(here)} ${pluralize(here.length, { one: "answers", other: "answer" })}, and not ${list(usual)}${usual.length > 1 ? " together" : ""}?`,
  dependsOn: (what: string) => `It depends on ${what.replace(/[.]?$/, ".")}`,
};
