import { defineWords, message } from "../table.ts";

/** The answer to a query in a sentence, by what is known of it. */
export const answerLine = defineWords("answerLine", {
  /** `{grounds}` are what the answer rests on, by the kind of the sources: "one survey". */
  sole: {
    required: "{theOwners} answers for it: required by {grounds}.",
    assigned: "{theOwners} answers for it: assigned by {grounds}.",
    possible: "Perhaps {theOwners}: possible, by {grounds}.",
    inferred: "Probably {theOwners}: inferred from {grounds}.",
    judgement: "{theOwners}, in our judgement.",
    decided: "{theOwners}: decided here.",
  },
  together: {
    required: "{theOwners} together: required by {grounds}.",
    assigned: "{theOwners} together: assigned by {grounds}.",
    possible: "Perhaps {theOwners} together: possible, by {grounds}.",
    inferred: "Probably {theOwners} together: inferred from {grounds}.",
    judgement: "{theOwners} together, in our judgement.",
    decided: "{theOwners} together: decided here.",
    /** Each with how sure it is. */
    mixed: "Together {theEach}.",
  },
  /** What it depends on comes first: it says more than who claims it, which the first result repeats. */
  contested: {
    inferred: "Disputed. {dependsOn} Claimed by {theOwners}: each only inferred.",
    judgement: "Disputed. {dependsOn} Claimed by {theOwners}, in our judgement.",
    /** Each with what it rests on. */
    mixed: "Disputed. {dependsOn} Claimed by {theEach}.",
  },
  /** Of a dispute, where the question is how well it is backed: who claims it, each with what that rests on. */
  backed: "Disputed. Claimed by {theEach}.",
  /** A post that is none of the register's roles. */
  outside: {
    required: "None of the {count} {roles} here but {theOwners}: required by {grounds}.",
    assigned: "None of the {count} {roles} here but {theOwners}: assigned by {grounds}.",
    possible: "None of the {count} {roles} here, perhaps {theOwners}: possible, by {grounds}.",
    inferred: "None of the {count} {roles} here, probably {theOwners}: inferred from {grounds}.",
    judgement: "None of the {count} {roles} here but {theOwners}, in our judgement.",
    decided: "None of the {count} {roles} here but {theOwners}: decided here.",
    mixed: "None of the {count} {roles} here but {theEach}.",
  },
  /** What `{roles}` are in the sentences above. */
  roles: message("{count, plural, one {{roleName}} other {{roleNames}}}", (count: number) => ({
    count,
  })),
  unowned: "Nobody, as far as the sources go.",
  /** What an answer rests on as long as that has not been loaded, by how sure it is. */
  someGrounds: {
    required: "a rule",
    assigned: "a source",
    possible: "a source",
    inferred: "sources",
    judgement: "",
    decided: "",
  },
  askFirst: message("Ask {who} first.", (who: string) => ({ who })),
  lasting: message("This link never changes: {address}", (address: string) => ({ address })),
  each: message("{name} ({standing})", (name: string, standing: string) => ({ name, standing })),
  dependsOn: message("We think it depends on {what}", (what: string) => ({
    what: what.replace(/[.]?$/, "."),
  })),
  /** What answers that are no responsibility say. */
  kinds: {
    role: "{title}: {summary}",
    post: "{title}: not one of the {count} {roleNames} here. {summary}",
    pairing: "{title}: {summary}",
    term: "{title}: {summary}",
    source: "{title}: {summary}",
    page: "{title}",
    section: "{title}",
    /** Where a page or a section says something, the answer stands before the name of its place. */
    saying: "{summary} ({title})",
    situation: "When {title}: {summary}",
    elsewhere: "Not covered here: {title} {summary}",
  },
});
