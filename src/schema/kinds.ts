import type { z } from "astro/zod";
import { pairingSchema } from "./pairing.ts";
import { postSchema } from "./post.ts";
import { responsibilitySchema } from "./responsibility.ts";
import { roleSchema } from "./role.ts";
import { sourceSchema } from "./source.ts";
import { termSchema } from "./term.ts";
import type { RecordKind } from "./vocabulary.ts";

/** How the records of a kind stand in the content folder, and what of them is general. */
export interface KindEntry {
  /** The folder that holds one file for each record; the catalog's list of them has the same name. */
  readonly folder: string;
  /** What its files end in: `.mdx` where a record has a body of prose, `.yaml` where it has only fields. */
  readonly ending: ".mdx" | ".yaml";
  /** The fields: the front matter, or the whole YAML file. */
  readonly schema: z.ZodType<object>;
  /** Whether everyday-words.yaml and everyday-questions.yaml have a group for the kind, under its folder's name. */
  readonly everyday: boolean;
  /** Whether a file is named after its title, so that two files with each other's names can be told. */
  readonly namedAfterTitle: boolean;
}

/**
 * The one table of kinds of record, from which the reader, the catalog's lists, the rules between
 * records, the groups of everyday words and the counts of `check:content` follow.
 *
 * A new kind needs a label in `recordKinds` (vocabulary.ts) and a row here. The compiler then asks for
 * the rest: its rules and its names that must be unique (model/integrity), its order
 * (model/catalog/catalog.ts), the claims that it cites (model/evidence/uses.ts), its address
 * (routes.ts), its place in search and what search knows of it (search/tables.ts, draft-targets.ts).
 * What shows it is up to you: a page model, a page, its components.
 */
export const kinds = {
  role: {
    folder: "roles",
    ending: ".mdx",
    schema: roleSchema,
    everyday: true,
    namedAfterTitle: true,
  },
  // Named after its two roles.
  pairing: {
    folder: "pairings",
    ending: ".mdx",
    schema: pairingSchema,
    everyday: true,
    namedAfterTitle: false,
  },
  responsibility: {
    folder: "responsibilities",
    ending: ".mdx",
    schema: responsibilitySchema,
    everyday: true,
    namedAfterTitle: true,
  },
  post: {
    folder: "posts",
    ending: ".mdx",
    schema: postSchema,
    everyday: true,
    namedAfterTitle: true,
  },
  term: {
    folder: "terms",
    ending: ".mdx",
    schema: termSchema,
    everyday: true,
    namedAfterTitle: true,
  },
  source: {
    folder: "sources",
    ending: ".yaml",
    schema: sourceSchema,
    everyday: false,
    namedAfterTitle: false,
  },
} as const satisfies Readonly<Record<RecordKind, KindEntry>>;

type Kinds = typeof kinds;

/** All kinds, in the order in which content is read and counted. */
export const kindIds = Object.keys(kinds) as readonly RecordKind[];

/** The file of a record, relative to the content folder. */
export function fileOf(kind: RecordKind, id: string): string {
  return `${kinds[kind].folder}/${id}${kinds[kind].ending}`;
}

/** The kinds whose records have a body. */
export type ProseKind = {
  [Kind in RecordKind]: Kinds[Kind]["ending"] extends ".mdx" ? Kind : never;
}[RecordKind];

/** The folder of a kind, which is also the name of the list that holds its records. */
export type FolderOf<Kind extends RecordKind> = Kinds[Kind]["folder"];

/** The fields of a kind's records. */
export type FieldsOf<Kind extends RecordKind> = z.infer<Kinds[Kind]["schema"]>;

/** The folders of the kinds that have a group of everyday words. */
export type EverydayFolder = {
  [Kind in RecordKind]: Kinds[Kind]["everyday"] extends true ? FolderOf<Kind> : never;
}[RecordKind];

/** One value for each kind that has a group of everyday words, by its folder. */
export function forEverydayFolders<T>(value: T): Record<EverydayFolder, T> {
  const folders = kindIds.filter((kind) => kinds[kind].everyday).map((kind) => kinds[kind].folder);
  return Object.fromEntries(folders.map((folder) => [folder, value])) as Record<EverydayFolder, T>;
}
