import { pluralize } from "./language.ts";

/** Roles: the list of them, their cards and their guides. */
export const role = {
  kicker: "Role",
  list: {
    title: "Roles",
    description: (titles: readonly string[]) =>
      `Guides to ${titles.join(", ")}: what each answers for and what it does not.`,
    lead: "What each chief is for, what it answers for, and what people wrongly bring to its door.",
    compare: "To lay two to four of them side by side, <compare>compare any roles</compare>.",
  },
  card: {
    count: (sole: number, shared: number) =>
      `Answers alone for ${sole}, with others or disputed for ${shared}.`,
  },
  choice: {
    title: (abbreviation: string) => `Which ${abbreviation} do you mean?`,
    description: (abbreviation: string, titles: readonly string[]) =>
      `${abbreviation} is short for ${titles.join(" and for ")}.`,
    lead: (abbreviation: string, count: number) =>
      `The sources use ${abbreviation} for ${count} different roles. This site writes them out.`,
    serves: "<strong>Serves.</strong> {text}",
    measuredBy: "<strong>Measured by.</strong> {text}",
  },
  alsoCalled: "Also called: {names}.",
  namesakes: "{abbreviation} may also mean the {roles}.",
  owned: (count: number) =>
    pluralize(count, {
      one: "One responsibility in the <register>register</register>, by domain. Each part opens to the reason for it.",
      other:
        "{count} responsibilities in the <register>register</register>, by domain. Each part opens to the reason for it.",
    }),
  ownedCaption: (title: string) => `What the ${title} is accountable for`,
  noFurtherPart: "The register names no further part for this role.",
  supported: (title: string) =>
    `Here others are accountable, and the ${title} does part of the work, is asked, or is told.`,
  supportedCaption: (title: string) => `Where the ${title} takes part without being accountable`,
  notOwned: "<row>{title}</row>: {owners}",
  nobody: "nobody in the register",
  sideBySide: (other: string) => `Side by side with the ${other}`,
  workedOut: "worked out from the register",
  compare: "Compare with any roles",
  situations: "Who leads when …",
  decide: "Which role do you need?",
  contested:
    "Disputed responsibilities that touch the {role}, and <disputes>how to settle them</disputes>:",
};
