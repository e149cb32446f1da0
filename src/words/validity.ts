import { formatDate } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** From when and until when something holds. */
export const validity = defineWords("validity", {
  term: "Valid",
  /** @param from an ISO date, as is `until`; at least one of them is given */
  holds: message(
    "{known, select, from {from {from}} until {until {until}} other {from {from} until {until}}}",
    (from: string | undefined, until: string | undefined) => ({
      known: from === undefined ? "until" : until === undefined ? "from" : "both",
      from: from === undefined ? "" : formatDate(from),
      until: until === undefined ? "" : formatDate(until),
    }),
  ),
});
