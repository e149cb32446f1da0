import { formatList } from "./language.ts";

/** What drawings say beside the titles of records. */
export const diagrams = {
  role: {
    /** @param roles what roles are called here */
    title: (role: string, roles: string) =>
      `What the ${role} gets from the other ${roles}, and what they get`,
    /** @param boxes what stands in the boxes: "CTO brings usage data" */
    description: (
      boxes: readonly string[],
      standings: readonly { readonly count: number; readonly standing: string }[],
    ) =>
      `${boxes.join(". ")}.${standings.length === 0 ? "" : ` What the role answers for: ${standings.map(({ count, standing }) => `${count} ${standing}`).join(", ")}.`}`,
    brings: (other: string, what: readonly string[]) => `${other} brings ${what.join(", ")}`,
    gets: (other: string, what: readonly string[]) => `${other} gets ${what.join(", ")}`,
    counted: (
      role: string,
      { alone, shared, disputed }: { alone: number; shared: number; disputed: number },
    ) => `${role}: ${alone} alone, ${shared} shared, ${disputed} disputed`,
  },
  pairing: {
    title: (first: string, second: string) => `What passes between the ${first} and the ${second}`,
    description: (told: readonly string[], disputed: readonly string[]) =>
      `${told.join(" ")}${disputed.length === 0 ? "" : ` Both claim: ${disputed.join("; ")}.`}`,
    told: (number: number, from: string, what: string) => `${number}: the ${from} gives ${what}.`,
    numbered: (number: number, what: string) => `${number} ${what}`,
    disputed: (title: string) => `disputed: ${title}`,
  },
  decide: {
    title: "From the answers to the role that comes first",
    description:
      "What the answers speak for is added up. Where one role is ahead and nobody has its post yet, begin with it. Where it is filled, settle there first what is missing. Several alike are a tie.",
    addUp: "Add up what the answers speak for",
    isAhead: "Who has most?",
    one: "one",
    several: "several",
    none: "none",
    isFilled: "In post already?",
    yes: "yes",
    no: "no",
    begin: "Begin with that role",
    nobody: (roles: readonly string[]) => `Think of ${formatList(roles, "or")} first`,
    held: "Settle there first",
    tie: "A tie: see what falls between",
  },
};
