import { defineWords, message } from "./table.ts";

/** When things changed, and what each version brought. */
export const changes = defineWords("changes", {
  title: "Changes",
  description: message(
    "What each version of {site} changed, the newest first.",
    (site: string) => ({ site }),
  ),
  lead: "What each version changed, the newest first.",
  feed: "New versions come as an <feed>Atom feed</feed>.",
  version: message("Version {version}", (version: string) => ({ version })),
  feedTitle: message("{site}: versions", (site: string) => ({ site })),
  /** At the foot of a record's page. */
  lastChanged: "Last changed on {date}",
  see: "See",
});
