import { formatList } from "../language.ts";
import { defineWords, message } from "../table.ts";

/** What the files say that a plan is taken away in. */
export const planFiles = defineWords("planFiles", {
  title: message(
    "{named, select, no {Who does what} other {Who does what at {name}}}",
    (name: string) => ({ named: name === "" ? "no" : "yes", name }),
  ),
  nobody: "Nobody",
  columns: {
    code: "Code",
    responsibility: "Responsibility",
    domain: "Domain",
    owner: "Owner",
    holder: "Held by",
    usual: "In the reference",
    settle: "To settle",
    note: "Note",
    contact: "Contact",
    decidedBy: "Decided by",
    decidedOn: "Decided on",
    see: "Written down at",
    address: "Address",
  },
  /** The reference's answer in a cell. */
  usual: message(
    "{count, plural, =0 {Nobody} other {{ownership, select, contested {Disputed: {names}} other {{names}}}}}",
    (ownership: string, names: readonly string[]) => ({
      count: names.length,
      ownership,
      names: formatList(names),
    }),
  ),
  open: "Open this plan",
  roles: "{roleNames}",
  settle: "To settle",
  notSaid: "Not said yet",
  samePerson: message("the same person as {title}", (title: string) => ({ title })),
  madeWith: message("Made with the planner of {site}.", (site: string) => ({ site })),
  meeting: {
    title: message(
      "{named, select, no {Two views} other {Two views at {name}}}",
      (name: string) => ({ named: name === "" ? "no" : "yes", name }),
    ),
    lead: message(
      "{count, plural, =1 {One row is seen differently.} other {{count} rows are seen differently.}}",
      (count: number) => ({ count }),
    ),
    first: "First view",
    second: "Second view",
    speaksFor: message("For {name}", (name: string) => ({ name })),
    nothing: "The reference has nothing that speaks for it.",
    decision: "Decided",
    decisionLine: "Owner: ……………  By: ……………  On: ……………",
  },
  diagram: message(
    "{named, select, no {Who answers for what} other {Who answers for what at {name}}}",
    (name: string) => ({ named: name === "" ? "no" : "yes", name }),
  ),
  diagramDescription: "Owners on the left, what they answer for on the right.",
});
