import { defineWords, message } from "../table.ts";

/** What of an address could not be followed, on every page that reads its own. */
export const addressView = defineWords("addressView", {
  ignored: message(
    "The address asks for something that this page does not have, or for more than it can show. Left out: {values}.",
    (values: readonly { readonly parameter: string; readonly value: string }[]) => ({
      values: values.map(({ parameter, value }) => `${parameter} “${value}”`).join(", "),
    }),
  ),
});
