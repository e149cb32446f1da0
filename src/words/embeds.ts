import { defineWords, message } from "./table.ts";

/** Cards in frames and pictures of other sites. */
export const embeds = defineWords("embeds", {
  from: "From {site}: {address}",
  source: message("From {site}", (site: string) => ({ site })),
});
