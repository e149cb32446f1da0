/** What of an address could not be followed, on every page that reads its own. */
export const addressView = {
  ignored: (values: readonly { readonly parameter: string; readonly value: string }[]) =>
    `The address asks for something that this page does not have, or for more than it can show. Left out: ${values.map(({ parameter, value }) => `${parameter} “${value}”`).join(", ")}.`,
};
