import { defineWords } from "./table.ts";

/** The page on which readers say who does what in their organization. */
export const planner = defineWords("plannerPage", {
  title: "Who does what here?",
  heading: "Who does what in your organization?",
  description:
    "Put your organization’s own answers beside the reference: who answers for what, what nobody does, what two do, and a page to take away.",
  lead: "Put your own answer beside the reference, see the gaps and overlaps at once, and take the result with you.",
  stays:
    "Nothing leaves your browser. What you enter stands in the address of this page, behind the #, which browsers never send to a server.",
  needsScript:
    "Filling it in here needs JavaScript, which is not running. Print this page instead: the last columns are empty for your answers.",
  role: "{roleName}",
  hasRole: "Do we have it?",
  holder: "Who holds it?",
  responsibility: "Responsibility",
  usual: "Usually",
  here: "Here",
  note: "Note",
  /** On a responsibility's page. */
  setHere: "Set who does this where you are",
});
