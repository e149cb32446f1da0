import { defineWords } from "../table.ts";

/** At an address that the site does not have. */
export const missingAddress = defineWords("missingAddress", {
  meant: "This is probably what you are looking for:",
  or: "Or perhaps:",
});
