/** At an address that the site does not have. */
export const missingAddress = {
  meant: "This is probably what you are looking for:",
  or: "Or perhaps:",
} as const;
