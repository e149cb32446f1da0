import { defineWords } from "../words/table.ts";

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

/** How a role takes part in a responsibility: the RACI levels and two more, strongest first. */
export const involvementLevels = defineWords("involvementLevels", {
  accountable: {
    label: "Accountable",
    description: "Answers for the outcome and has the last word on it.",
  },
  approves: {
    label: "Approves",
    description: "Must agree before it holds; somebody else answers for it.",
  },
  responsible: {
    label: "Responsible",
    description: "Does the work, or a named part of it.",
  },
  supports: {
    label: "Supports",
    description: "Helps whoever does the work, with hands, means or skills.",
  },
  consulted: {
    label: "Consulted",
    description: "Is asked before the decision; the advice counts.",
  },
  informed: {
    label: "Informed",
    description: "Is told after the decision.",
  },
} satisfies Vocabulary<string>);
export type InvolvementLevel = keyof typeof involvementLevels;

/** Levels that not every register has: what explains the words leaves them out where none is used. */
const furtherLevels: readonly InvolvementLevel[] = ["approves", "supports"];

/** The levels that are to be explained beside some responsibilities, strongest first. */
export function listInvolvementLevels(
  responsibilities: readonly {
    readonly involvement: readonly {
      readonly level: InvolvementLevel;
      readonly also?: readonly InvolvementLevel[] | undefined;
    }[];
  }[],
): Readonly<Partial<typeof involvementLevels>> {
  const used = new Set(
    responsibilities.flatMap(({ involvement }) =>
      involvement.flatMap(({ level, also = [] }) => [level, ...also]),
    ),
  );
  return Object.fromEntries(
    Object.entries(involvementLevels).filter(
      ([id]) => used.has(id as InvolvementLevel) || !furtherLevels.includes(id as InvolvementLevel),
    ),
  );
}

/** What a role of a register is. */
export const roleForms = defineWords("roleForms", {
  post: { label: "{roleName}", description: "A post, whoever holds it." },
  team: { label: "Team", description: "Several people who answer for it together." },
  person: { label: "Person", description: "One person by name." },
} satisfies Vocabulary<string>);
export type RoleForm = keyof typeof roleForms;

/** Who owns a responsibility as a whole. Anything but `sole` carries a note on its page. */
export const ownershipStates = defineWords("ownershipStates", {
  sole: {
    label: "Sole",
    description: "One {roleName} is accountable.",
  },
  joint: {
    label: "Shared",
    description: "Two or more {roleNames} carry it together.",
  },
  contested: {
    label: "Disputed",
    description: "Several have a claim to it; each position is shown with its evidence.",
  },
  outside: {
    label: "Outside",
    description: "A post that is not one of the register's {roleNames} is accountable.",
  },
  unowned: {
    label: "Unowned",
    description: "Nobody is known to be accountable.",
  },
} satisfies Vocabulary<string>);
export type Ownership = keyof typeof ownershipStates;

/** How sure it is that somebody answers for something, strongest first; the claims behind it decide. */
export const standings = defineWords("standings", {
  required: {
    label: "Required",
    short: "by law",
    description: "A law or a rule says that it must be so.",
  },
  assigned: {
    label: "Assigned",
    short: "assigned",
    description: "A source gives the duty to the holder in so many words.",
  },
  possible: {
    label: "Possible",
    short: "possible",
    description: "A source says that it may be so, or that it often is.",
  },
  inferred: {
    label: "Inferred",
    short: "inferred",
    description:
      "Our conclusion: no source gives the holder this duty outright, but what sources report, advise or aim at points to it.",
  },
  judgement: {
    label: "Our judgement",
    short: "our judgement",
    description: "No source is cited for it.",
  },
  decided: {
    label: "Decided",
    short: "decided",
    description: "Whoever keeps this register decided it; the record says who, when and where.",
  },
} satisfies Readonly<Record<string, Entry & { readonly short: string }>>);
export type StandingId = keyof typeof standings;

/** Where another answer may hold. */
export interface Condition extends Entry {
  /** As a sentence says it: "in UK government". */
  readonly where: string;
  /** Whether only the source tells which place is meant, so that the answer names it. */
  readonly namesSource?: true;
}

/**
 * Where an answer changes. A claim that is bound to one counts only there. A register may have conditions of its own in
 * their place: see `conditions` of the site.
 */
export const conditions: Readonly<Record<string, Condition>> = defineWords("conditions", {
  "us-agency": {
    label: "US federal agency",
    where: "in US federal agencies",
    description: "An agency of the United States' federal government.",
  },
  "uk-government": {
    label: "UK government",
    where: "in UK government",
    description: "A department or body of the United Kingdom's central government.",
  },
  eu: {
    label: "European Union",
    where: "where EU law applies",
    description: "An organization to which a law of the European Union applies.",
  },
  "regulated-finance": {
    label: "Regulated finance",
    where: "in regulated finance",
    description: "A bank, an insurer or another firm under a financial regulator.",
    namesSource: true,
  },
  "sells-technology": {
    label: "Sells technology",
    where: "in a company that sells technology",
    description: "A company whose product is technology.",
  },
  "sells-no-technology": {
    label: "Sells no technology",
    where: "in a company that sells no technology",
    description: "A company that uses technology and sells something else.",
  },
  "small-company": {
    label: "Small company",
    where: "in a small company",
    description: "A company in which few people hold several posts.",
  },
  "other-rule": {
    label: "Another rule",
    where: "where another rule binds you",
    description: "Wherever another state's or body's rule applies; the source says where that is.",
    namesSource: true,
  },
} satisfies Readonly<Record<string, Condition>>);

/** How good the evidence for a whole row is. */
export const evidenceVerdicts = defineWords("evidenceVerdicts", {
  settled: {
    label: "Settled",
    description:
      "At least three independent sources agree, one of them a law, an official framework or an audit, and it gives the duty.",
  },
  usual: {
    label: "Usual",
    description:
      "At least two independent sources agree, and not all of them are opinion or advertising.",
  },
  split: { label: "Split", description: "Independent sources name different holders." },
  thin: {
    label: "Thin",
    description: "One source alone speaks for it, or only opinion and advertising do.",
  },
  none: { label: "None", description: "No source is cited for the answer." },
} satisfies Vocabulary<string>);
export type EvidenceVerdict = keyof typeof evidenceVerdicts;

/** Whether a source was read itself. */
export const readings = defineWords("readings", {
  first: { label: "First-hand", description: "The document itself was read." },
  second: {
    label: "Second-hand",
    description: "A copy, or somebody's report of the document, was read.",
  },
} satisfies Vocabulary<string>);

/** How much of a source was read. */
export const readExtents = defineWords("readExtents", {
  whole: { label: "whole", description: "All of it that bears on the subject." },
  part: { label: "in part", description: "An excerpt." },
} satisfies Vocabulary<string>);

/** What sort of document a source is, strongest first. */
export const sourceKinds = defineWords("sourceKinds", {
  statute: { label: "Statute", description: "Law in force." },
  "official-framework": {
    label: "Official framework",
    description: "A public body's description of {roleNames} or skills.",
  },
  "official-report": {
    label: "Audit or official report",
    description: "A public auditor's or agency's findings.",
  },
  policy: { label: "Policy", description: "What an organization has ruled for itself." },
  minutes: { label: "Minutes", description: "What a meeting decided, as it was written down." },
  "job-description": {
    label: "Job description",
    description: "What an organization asks of whoever holds a post.",
  },
  survey: { label: "Survey", description: "Answers from a stated group of people." },
  "trade-press": { label: "Trade press", description: "Journalism about the field." },
  "vendor-or-sponsored": {
    label: "Vendor or sponsored",
    description: "Written or paid for by a company that sells something related.",
  },
  opinion: { label: "Opinion", description: "What its author thinks." },
} satisfies Vocabulary<string>);
export type SourceKind = keyof typeof sourceKinds;

/** Kinds of source that only organizations have of themselves: what explains the words leaves them out where none is used. */
const ownSourceKinds: readonly SourceKind[] = ["policy", "minutes", "job-description"];

/** The kinds of source that are to be explained beside some sources. */
export function listSourceKinds(
  sources: readonly { readonly kind: SourceKind }[],
): Readonly<Partial<typeof sourceKinds>> {
  const used = new Set(sources.map(({ kind }) => kind));
  return Object.fromEntries(
    Object.entries(sourceKinds).filter(
      ([id]) => used.has(id as SourceKind) || !ownSourceKinds.includes(id as SourceKind),
    ),
  );
}

/**
 * What a claim's sentence does, strongest first. One rule types them all: look at the verb of the source's
 * sentence, not at how sure you are that it is right.
 */
export const claimTypes = defineWords("claimTypes", {
  requires: {
    label: "Requires",
    description: "A law or a rule says that it must be so.",
  },
  assigns: {
    label: "Assigns",
    description: "Gives a duty: “is responsible for”, “is in charge of”.",
  },
  may: {
    label: "May",
    description: "Says that it can be so, or often is: “could”, “frequently”.",
  },
  aims: {
    label: "Aims",
    description: "Names a purpose, a focus or an objective.",
  },
  advises: {
    label: "Advises",
    description: "Recommends something: “should”, “needs to”.",
  },
  reports: {
    label: "Reports",
    description: "Gives a figure, or what people said.",
  },
  describes: {
    label: "Describes",
    description: "Says how things are, were or will be, or what a word means.",
  },
} satisfies Vocabulary<string>);
export type ClaimType = keyof typeof claimTypes;

/** The standing of an answer for which a claim of a type is the strongest. */
export const claimStandings = {
  requires: "required",
  assigns: "assigned",
  may: "possible",
  aims: "inferred",
  advises: "inferred",
  reports: "inferred",
  describes: "inferred",
} as const satisfies Readonly<Record<ClaimType, StandingId>>;

/** What claims' types were called before, each with the ones that took its place. */
export const formerClaimTypes: Readonly<Record<string, readonly ClaimType[]>> = {
  definition: ["describes", "aims"],
  responsibility: ["requires", "assigns", "may"],
  skill: ["describes", "advises"],
  relationship: ["describes"],
  advice: ["advises"],
  question: ["describes"],
  statistic: ["reports"],
  context: ["describes"],
  opinion: ["describes", "advises"],
  prediction: ["describes"],
};

/** The at-a-glance rows, in the same order for every role, so that guides can be laid side by side. */
export const glanceRows = defineWords("glanceRows", {
  looks: { label: "Focus", description: "Inward at the company, or outward at its customers." },
  serves: { label: "Serves", description: "Whom the {roleName} works for day by day." },
  measuredBy: { label: "Measured by", description: "What shows that the {roleName} succeeds." },
  attitudeToChange: {
    label: "Attitude to change",
    description: "How the {roleName} treats what exists.",
  },
  brings: { label: "Brings", description: "What the {roleName} adds to the leadership team." },
  background: { label: "Background", description: "Where people in the {roleName} come from." },
  mistakenFor: {
    label: "Often mistaken for",
    description: "Which {roleName} or title it is confused with.",
  },
} satisfies Vocabulary<string>);
export type GlanceRow = keyof typeof glanceRows;

/** The kinds of record. */
export const recordKinds = defineWords("recordKinds", {
  responsibility: { label: "Responsibility", description: "One thing that somebody answers for." },
  role: { label: "{roleName}", description: "{aRoleName} of the register, and what it is for." },
  post: { label: "Post", description: "A post outside the register that answers touch." },
  pairing: { label: "Pairing", description: "Two {roleNames} side by side." },
  term: { label: "Term", description: "A word of the field, explained." },
  source: { label: "Source", description: "A document that pages cite." },
} satisfies Vocabulary<string>);
export type RecordKind = keyof typeof recordKinds;
