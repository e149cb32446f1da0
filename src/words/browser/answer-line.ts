import { defineWords, message } from "../table.ts";

/** The answer to a query in a sentence, by what is known of it. */
export const answerLine = defineWords("answerLine", {
  sole: {
    required: "The {owners}: a rule requires it.",
    assigned: "The {owners}: assigned by a source.",
    possible: "Perhaps the {owners}: a source says that it may be so.",
    inferred: "Probably the {owners}: inferred from sources.",
    judgement: "The {owners}, in our judgement.",
    decided: "The {owners}: decided here.",
  },
  together: {
    required: "The {owners} together: a rule requires it.",
    assigned: "The {owners} together: assigned by a source.",
    possible: "Perhaps the {owners} together: a source says that it may be so.",
    inferred: "Probably the {owners} together: inferred from sources.",
    judgement: "The {owners} together, in our judgement.",
    decided: "The {owners} together: decided here.",
    /** Each with how sure it is. */
    mixed: "Together the {each}.",
  },
  contested: {
    required: "Disputed between the {owners}: rules give it to each.",
    assigned: "Disputed between the {owners}: assigned to each by a source.",
    possible: "Disputed between the {owners}: possible for each.",
    inferred: "Disputed between the {owners}: inferred for each.",
    judgement: "Disputed between the {owners}, in our judgement.",
    decided: "Disputed between the {owners}: decided here.",
    mixed: "Disputed between the {each}.",
  },
  /** A post that is none of the register's roles. */
  outside: {
    required: "None of the {count} {roles} here but the {owners}: a rule requires it.",
    assigned: "None of the {count} {roles} here but the {owners}: assigned by a source.",
    possible:
      "None of the {count} {roles} here, perhaps the {owners}: a source says that it may be so.",
    inferred: "None of the {count} {roles} here, probably the {owners}: inferred from sources.",
    judgement: "None of the {count} {roles} here but the {owners}, in our judgement.",
    decided: "None of the {count} {roles} here but the {owners}: decided here.",
    mixed: "None of the {count} {roles} here but the {each}.",
  },
  unowned: "Nobody, as far as the sources go.",
  askFirst: message("Ask {who} first.", (who: string) => ({ who })),
  each: message("{name} ({standing})", (name: string, standing: string) => ({ name, standing })),
  dependsOn: message("It depends on {what}", (what: string) => ({
    what: what.replace(/[.]?$/, "."),
  })),
  /** What answers that are no responsibility say. */
  kinds: {
    role: "{title}: {summary}",
    post: "{title}: not one of the {count} roles here. {summary}",
    pairing: "{title}: {summary}",
    term: "{title}: {summary}",
    source: "{title}: {summary}",
    page: "{title}: {summary}",
    section: "{title}",
    /** The answer stands before the name of its place. */
    saying: "{summary} ({title})",
    situation: "When {title}: {summary}",
    elsewhere: "Not covered here: {title} {summary}",
  },
});
