import { defineWords, message } from "./table.ts";

/** How the register is made, and how far to trust it. */
export const method = defineWords("method", {
  title: "Method",
  description: message(
    "How {site} decides what an answer is worth: what claims do, how sure an answer is, how good the evidence for it is, and its limits.",
    (site: string) => ({ site }),
  ),
  lead: "How an answer comes about, and how far to trust it.",
  caption: {
    claims: "Claims by what their sentence does",
    sources: "Sources by kind, strongest first",
    standings: "Accountable parts by how sure they are, strongest first",
    ownership: "Responsibilities by who holds them",
    verdicts: "Responsibilities by the verdict on their evidence",
    conditions: "Conditions, with the responsibilities that name somebody for them",
  },
  word: "Word",
  meaning: "Meaning",
  count: "Count",
});
