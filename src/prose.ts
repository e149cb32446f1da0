import { getEntry, render } from "astro:content";
import type { FolderOf, ProseKind } from "./schema/kinds.ts";

/** The prose of a record as a component. */
export async function loadProse(folder: FolderOf<ProseKind>, id: string) {
  const entry = await getEntry("bodies", `${folder}/${id}`);
  if (entry === undefined) throw new Error(`content has no ${folder}/${id}`);
  return (await render(entry)).Content;
}
