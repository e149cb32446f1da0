import { defineWords, message } from "../table.ts";

/** How many situations are shown, on the page and in the browser. */
export const situationList = defineWords("situationList", {
  all: message(
    "{count, plural, one {1 situation.} other {{count} situations.}}",
    (count: number) => ({
      count,
    }),
  ),
  some: message("{shown} of {count} situations.", (shown: number, count: number) => ({
    shown,
    count,
  })),
});
