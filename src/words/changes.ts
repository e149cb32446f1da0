/** When things changed, and what each version brought. */
export const changes = {
  title: "Changes",
  description: (site: string) => `What each version of ${site} changed, the newest first.`,
  lead: "What each version changed, the newest first.",
  feed: "New versions come as an <feed>Atom feed</feed>.",
  version: (version: string) => `Version ${version}`,
  feedTitle: (site: string) => `${site}: versions`,
  /** At the foot of a record's page. */
  lastChanged: "Last changed on {date}",
  see: "See",
} as const;
