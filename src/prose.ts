import { getEntry, render, type CollectionKey } from "astro:content";

type ProseCollection = Exclude<CollectionKey, "site" | "domains" | "decision" | "sources">;

/** The prose of a record as a component. */
export async function loadProse(collection: ProseCollection, id: string) {
  const entry = await getEntry(collection, id);
  if (entry === undefined) throw new Error(`content has no ${collection}/${id}`);
  return (await render(entry)).Content;
}
