import { formatList } from "./language.ts";

/** What drawings say beside the titles of records. */
export const diagrams = {
  /** Below a drawing. */
  tableAbove: "The table above says the same in words.",
  tableBelow: "The table below says the same in words.",
  arrowsAreHandOffs: "The arrows are the hand-offs further down.",
  role: {
    title: (role: string) => `What the ${role} answers for`,
    description: (count: number, domains: readonly { readonly title: string; count: number }[]) =>
      `${count} responsibilities in ${domains.length} domains: ${domains.map((one) => `${one.title}, ${one.count}`).join("; ")}.`,
    counted: (domain: string, count: number) => `${domain} (${count})`,
    marked: (title: string, ownership: string) => `${title} (${ownership})`,
  },
  pairing: {
    title: (first: string, second: string) =>
      `What the ${first} and the ${second} own apart and together`,
    description: (
      first: { readonly name: string; readonly count: number },
      shared: number,
      second: { readonly name: string; readonly count: number },
    ) =>
      `${first.count} only with the ${first.name}, ${shared} joint or contested, ${second.count} only with the ${second.name}. Arrows are hand-offs.`,
    only: (role: string) => `Only ${role}`,
    shared: "Joint or contested",
    nothing: "Nothing",
    counted: (domain: string, count: number) => `${domain}: ${count}`,
    countedMore: (domain: string, count: number) => `${domain}: ${count} more`,
  },
  decide: {
    title: "From the answers to the role that comes first",
    description: (answers: number, questions: number, roles: readonly string[]) =>
      `${answers} answers to ${questions} questions speak for ${formatList(roles)}. Thick arrows count twice. The role with the highest count comes first.`,
    answer: (number: number, short: string) => `${number}: ${short}`,
    answers: "What you answer",
    roles: "Whom it speaks for",
    follows: "What follows",
    addUp: "Add up who has most",
    nobody: (roles: readonly string[]) => `Nobody? Begin with ${formatList(roles, "or")}`,
    held: "In post already? Settle there first",
    tie: "One? Begin with it. Several alike? A tie",
  },
};
