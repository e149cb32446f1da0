/**
 * The closed vocabularies: every word that content may use for a kind, a state or a level, with the
 * label that pages print and the sentence that legends and the About page explain it with.
 * One list feeds the schemas, the tables' heads and the legends.
 */
export interface Entry {
  /** What pages print. */
  readonly label: string;
  /** One sentence that explains it to a newcomer. */
  readonly description: string;
}

type Vocabulary<Id extends string> = Readonly<Record<Id, Entry>>;

/** The ids of a vocabulary in their order, as the non-empty tuple that `z.enum` wants. */
export function idsOf<Id extends string>(vocabulary: Vocabulary<Id>): [Id, ...Id[]] {
  return Object.keys(vocabulary) as [Id, ...Id[]];
}

/** How a role takes part in a responsibility: the RACI levels, strongest first. */
export const involvementLevels = {
  accountable: {
    label: "Accountable",
    description: "Answers for the outcome and has the last word on it.",
  },
  responsible: {
    label: "Responsible",
    description: "Does the work, or a named part of it.",
  },
  consulted: {
    label: "Consulted",
    description: "Is asked before the decision; the advice counts.",
  },
  informed: {
    label: "Informed",
    description: "Is told after the decision.",
  },
} as const satisfies Vocabulary<string>;
export type InvolvementLevel = keyof typeof involvementLevels;

/** Who owns a responsibility as a whole. Anything but `sole` carries a note on its page. */
export const ownershipStates = {
  sole: {
    label: "Sole",
    description: "One role is accountable.",
  },
  joint: {
    label: "Joint",
    description: "Two or more roles carry it together.",
  },
  contested: {
    label: "Contested",
    description: "The sources disagree on who leads; each position is shown with its evidence.",
  },
  unowned: {
    label: "Unowned",
    description: "No role in the register is accountable.",
  },
} as const satisfies Vocabulary<string>;
export type Ownership = keyof typeof ownershipStates;

/** How sure a role's part is where no claim gives it; a part that claims give has no word of its own. */
export const standings = {
  inferred: {
    label: "Inferred",
    description: "The claims behind it describe or report; they do not assign the duty.",
  },
  editorial: {
    label: "Editorial",
    description: "No source is cited for it; it is our judgement.",
  },
} as const satisfies Vocabulary<string>;

/** What sort of document a source is, strongest first. */
export const sourceKinds = {
  statute: { label: "Statute", description: "Law in force." },
  "official-framework": {
    label: "Official framework",
    description: "A public body's description of roles or skills.",
  },
  "official-report": {
    label: "Audit or official report",
    description: "A public auditor's or agency's findings.",
  },
  survey: { label: "Survey", description: "Answers from a stated group of people." },
  "trade-press": { label: "Trade press", description: "Journalism about the field." },
  "vendor-or-sponsored": {
    label: "Vendor or sponsored",
    description: "Written or paid for by a company that sells something related.",
  },
  opinion: { label: "Opinion", description: "What its author thinks." },
} as const satisfies Vocabulary<string>;

interface ClaimTypeEntry extends Entry {
  /** Whether such a claim can make a role accountable by itself; where none can, accountability is inferred. */
  readonly assignsDuty: boolean;
}

/** What sort of thing a source says. */
export const claimTypes = {
  definition: {
    label: "Definition",
    description: "Says what a role or a word means.",
    assignsDuty: true,
  },
  responsibility: {
    label: "Responsibility",
    description: "Says that a role has a duty.",
    assignsDuty: true,
  },
  skill: { label: "Skill", description: "Says what a role is good at.", assignsDuty: false },
  relationship: {
    label: "Relationship",
    description: "Says how two roles stand to each other.",
    assignsDuty: false,
  },
  advice: { label: "Advice", description: "Recommends something.", assignsDuty: false },
  question: { label: "Question", description: "Asks something.", assignsDuty: false },
  statistic: { label: "Statistic", description: "Gives a figure.", assignsDuty: false },
  context: { label: "Context", description: "Describes how things are.", assignsDuty: false },
  opinion: { label: "Opinion", description: "Says what its author thinks.", assignsDuty: false },
  prediction: { label: "Prediction", description: "Says what will come.", assignsDuty: false },
} as const satisfies Readonly<Record<string, ClaimTypeEntry>>;
export type ClaimType = keyof typeof claimTypes;

/** The at-a-glance rows, in the same order for every role, so that guides can be laid side by side. */
export const glanceRows = {
  looks: { label: "Looks", description: "Inward at the company, or outward at its customers." },
  serves: { label: "Serves", description: "Whom the role works for day by day." },
  measuredBy: { label: "Measured by", description: "What shows that the role succeeds." },
  attitudeToChange: {
    label: "Attitude to change",
    description: "How the role treats what exists.",
  },
  brings: { label: "Brings", description: "What the role adds to the leadership team." },
  background: { label: "Background", description: "Where people in the role come from." },
  mistakenFor: {
    label: "Often mistaken for",
    description: "Which role or title it is confused with.",
  },
} as const satisfies Vocabulary<string>;
export type GlanceRow = keyof typeof glanceRows;

/** The five kinds of record. */
export const recordKinds = {
  responsibility: { label: "Responsibility", description: "One thing that somebody answers for." },
  role: { label: "Role", description: "A chief of something, and what the post is for." },
  pairing: { label: "Pairing", description: "Two roles side by side." },
  term: { label: "Term", description: "A word of the field, explained." },
  source: { label: "Source", description: "A document that pages cite." },
} as const satisfies Vocabulary<string>;
export type RecordKind = keyof typeof recordKinds;
