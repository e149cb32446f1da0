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
    marked: (title: string, ...marks: readonly string[]) =>
      marks.length === 0 ? title : `${title} (${marks.join(", ")})`,
  },
  pairing: {
    title: (first: string, second: string) =>
      `What the ${first} and the ${second} own apart and together`,
    description: (
      first: { readonly name: string; readonly count: number },
      shared: number,
      second: { readonly name: string; readonly count: number },
    ) =>
      `${first.count} only with the ${first.name}, ${shared} joint or disputed, ${second.count} only with the ${second.name}. Arrows are hand-offs.`,
    /** A row with how sure it is that its owner answers for it, or each of several: "Plan (CIO: assigned, CTO: possible)". */
    owned: (
      title: string,
      owners: readonly { readonly name: string; readonly standing: string }[],
    ) => {
      if (owners.length === 0) return title;
      const named = owners.map(({ name, standing }) =>
        owners.length === 1 ? standing : `${name}: ${standing}`,
      );
      return `${title} (${named.join(", ")})`;
    },
    only: (role: string) => `Only ${role}`,
    shared: "Joint or disputed",
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
