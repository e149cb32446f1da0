import { formatList } from "../language.ts";

/** What the files say that a plan is taken away in. */
export const planFiles = {
  title: (name: string) => (name === "" ? "Who does what" : `Who does what at ${name}`),
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
  usual: (ownership: string, names: readonly string[]) =>
    names.length === 0
      ? "Nobody"
      : ownership === "contested"
        ? `Disputed: ${formatList(names)}`
        : formatList(names),
  open: "Open this plan",
  roles: "Roles",
  settle: "To settle",
  notSaid: "Not said yet",
  samePerson: (title: string) => `the same person as ${title}`,
  madeWith: (site: string) => `Made with the planner of ${site}.`,
  meeting: {
    title: (name: string) => (name === "" ? "Two views" : `Two views at ${name}`),
    lead: (count: number) =>
      count === 1 ? "One row is seen differently." : `${count} rows are seen differently.`,
    first: "First view",
    second: "Second view",
    speaksFor: (name: string) => `For ${name}`,
    nothing: "The reference has nothing that speaks for it.",
    decision: "Decided",
    decisionLine: "Owner: ……………  By: ……………  On: ……………",
  },
  diagram: (name: string) =>
    name === "" ? "Who answers for what" : `Who answers for what at ${name}`,
  diagramDescription: "Owners on the left, what they answer for on the right.",
};
