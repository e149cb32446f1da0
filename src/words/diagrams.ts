import { formatList } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** What drawings say beside the titles of records. */
export const diagrams = defineWords("diagrams", {
  role: {
    title: message(
      "What {theRole} gets from the other {roleNames}, and what they get",
      (theRole: string) => ({ theRole }),
    ),
    /** @param boxes what stands in the boxes: "CTO brings usage data" */
    description: message(
      "{boxes}.{standings, plural, =0 {} other { What the {roleName} answers for: {counts}.}}",
      (
        boxes: readonly string[],
        standings: readonly { readonly count: number; readonly standing: string }[],
      ) => ({
        boxes: boxes.join(". "),
        standings: standings.length,
        counts: standings.map(({ count, standing }) => `${count} ${standing}`).join(", "),
      }),
    ),
    brings: message("{other} brings {what}", (other: string, what: readonly string[]) => ({
      other,
      what: what.join(", "),
    })),
    gets: message("{other} gets {what}", (other: string, what: readonly string[]) => ({
      other,
      what: what.join(", "),
    })),
    counted: message(
      "{role}: {alone} alone, {shared} shared, {disputed} disputed",
      (
        role: string,
        { alone, shared, disputed }: { alone: number; shared: number; disputed: number },
      ) => ({ role, alone, shared, disputed }),
    ),
  },
  pairing: {
    title: message(
      "What passes between {theFirst} and {theSecond}",
      (theFirst: string, theSecond: string) => ({ theFirst, theSecond }),
    ),
    description: message(
      "{told}{count, plural, =0 {} other { Both claim: {disputed}.}}",
      (told: readonly string[], disputed: readonly string[]) => ({
        told: told.join(" "),
        count: disputed.length,
        disputed: disputed.join("; "),
      }),
    ),
    told: message(
      "{number}: {theSender} gives {what}.",
      (number: number, theSender: string, what: string) => ({ number, theSender, what }),
    ),
    numbered: message("{number} {what}", (number: number, what: string) => ({ number, what })),
    disputed: message("disputed: {title}", (title: string) => ({ title })),
  },
  decide: {
    title: "From the answers to the {roleName} that comes first",
    description:
      "What the answers speak for is added up. Where one {roleName} is ahead and nobody has its post yet, begin with it. Where it is filled, settle there first what is missing. Several alike are a tie.",
    addUp: "Add up what the answers speak for",
    isAhead: "Who has most?",
    one: "one",
    several: "several",
    none: "none",
    isFilled: "In post already?",
    yes: "yes",
    no: "no",
    begin: "Begin with that {roleName}",
    nobody: message("Think of {roles} first", (roles: readonly string[]) => ({
      roles: formatList(roles, "or"),
    })),
    held: "Settle there first",
    tie: "A tie: see what falls between",
  },
});
