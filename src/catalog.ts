import { getCollection, type CollectionEntry, type CollectionKey } from "astro:content";
import { parseBody } from "./model/catalog/body.ts";
import { buildCatalog, type Catalog } from "./model/catalog/catalog.ts";
import { checkIntegrity } from "./model/integrity/check-integrity.ts";
import { formatIssues } from "./model/integrity/issue.ts";

let loading: Promise<Catalog> | undefined;

/**
 * The catalog of all content: the only bridge from Astro's collections to the model.
 * @throws an error that lists every integrity issue, which stops the build
 */
export function loadCatalog(): Promise<Catalog> {
  // The development server reloads content while it runs, so only a build keeps the catalog.
  if (import.meta.env.DEV) return readCatalog();
  loading ??= readCatalog();
  return loading;
}

async function readCatalog(): Promise<Catalog> {
  const [site] = await getCollection("site");
  if (site === undefined) throw new Error("site.yaml is missing from the content folder");
  const [decision] = await getCollection("decision");
  const records = {
    site: site.data,
    decision: decision?.data,
    domains: (await getCollection("domains"))
      .map((entry) => entry.data)
      .sort((a, b) => a.place - b.place)
      .map(({ id, title, description }) => ({ id, title, description })),
    roles: await load("roles"),
    pairings: await load("pairings"),
    responsibilities: await load("responsibilities"),
    terms: await load("terms"),
    sources: (await getCollection("sources")).map((entry) => ({
      ...entry.data,
      id: entry.id,
      file: `sources/${entry.id}.yaml`,
    })),
  };
  const issues = checkIntegrity(records);
  if (issues.length > 0) throw new Error(formatIssues(issues));
  return buildCatalog(records);
}

type ProseCollection = Exclude<CollectionKey, "site" | "domains" | "decision" | "sources">;

async function load<Name extends ProseCollection>(name: Name) {
  const entries: CollectionEntry<Name>[] = await getCollection(name);
  return entries.map((entry) => ({
    ...(entry.data as CollectionEntry<Name>["data"]),
    id: entry.id,
    file: `${name}/${entry.id}.mdx`,
    body: parseBody(entry.body ?? ""),
  }));
}
