import { lstat, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { formatIssue, formatPath } from "../../src/model/integrity/issue.ts";
import type { Reading } from "../../src/reader/read-content.ts";
import type { ContentText } from "./content-text.ts";
import type { Random } from "./random.ts";

/** What stands at a path of the content folder after a mutation. */
export type Become =
  | { readonly text: string | Buffer }
  | { readonly linkTo: string }
  | { readonly folder: true }
  | { readonly nothing: true };

/** The issue that has to tell of a mutation. */
export interface Told {
  /** The file that it names; of several, any. */
  readonly file: string | readonly string[];
  /** The field, as authors read it. */
  readonly path?: string;
  /** The line, or the first and the last that will do. */
  readonly line?: number | readonly [number, number];
  readonly says?: RegExp;
}

/** One change to sound content, and what has to come of it. */
export interface Mutation {
  /** What was done, and to what. */
  readonly what: string;
  readonly changes: Readonly<Record<string, Become>>;
  /** Nothing has to be told of what its kind says is harmless. */
  readonly told?: Told;
}

/** A kind of mutation. */
export interface Kind {
  readonly name: string;
  /** Why content is as sound as before. Of every other kind something has to be told. */
  readonly harmless?: string;
  /** Whether harmless also means that the records are the same as before. */
  readonly sameRecords?: true;
  readonly times: number;
  /** Whether one of these YAML files has what the kind changes; undefined where the kind chooses its files itself. */
  readonly suits?: (content: ContentText, files: readonly string[]) => boolean;
  /** @param files the YAML files to choose from, unless the kind chooses itself */
  make(random: Random, content: ContentText, files?: readonly string[]): Mutation;
}

/** A file with another text. */
export function rewrite(file: string, text: string | Buffer): Mutation["changes"] {
  return { [file]: { text } };
}

/** A file under another name. */
export function rename(content: ContentText, from: string, to: string): Mutation["changes"] {
  return { [from]: { nothing: true }, [to]: { text: content.text(from) } };
}

/** Makes the changes of a mutation in a folder. */
export async function apply(folder: string, mutation: Mutation): Promise<void> {
  for (const [path, become] of Object.entries(mutation.changes)) {
    const place = join(folder, path);
    await rm(place, { recursive: true, force: true });
    await mkdir(dirname(place), { recursive: true });
    if ("text" in become) await writeFile(place, become.text);
    if ("linkTo" in become) await symlink(become.linkTo, place);
    if ("folder" in become) await mkdir(place);
  }
}

/** Puts everything back that a mutation changed. */
export async function restore(
  folder: string,
  mutation: Mutation,
  content: ContentText,
): Promise<void> {
  for (const path of Object.keys(mutation.changes)) {
    const place = join(folder, path);
    await rm(place, { recursive: true, force: true });
    if (content.files.includes(path)) await writeFile(place, content.text(path));
  }
  for (const path of Object.keys(mutation.changes)) {
    const isThere = await lstat(join(folder, path)).then(
      () => true,
      () => false,
    );
    if (isThere !== content.files.includes(path)) throw new Error(`${path} was not put back`);
  }
}

/**
 * What is wrong with a reading of mutated content, or undefined.
 * @param sound the reading of the content without a mutation
 */
export function judge(
  kind: Kind,
  mutation: Mutation,
  reading: Pick<Reading, "records" | "issues">,
  sound: Pick<Reading, "records">,
): string | undefined {
  const all = reading.issues.map((issue) => formatIssue(issue));
  const listed = all.length > 0 ? all.slice(0, 5).join("\n") : "nothing";
  const stray = all.find((text) => /\n|\bundefined\b|\[object|^\s*at /.test(text));
  if (stray !== undefined) return `a message that is none: ${stray}`;
  if (kind.harmless !== undefined) {
    if (reading.records === undefined) return `harmless (${kind.harmless}), but told:\n${listed}`;
    if (kind.sameRecords && JSON.stringify(reading.records) !== JSON.stringify(sound.records))
      return "harmless, but the records changed";
    return undefined;
  }
  const { told } = mutation;
  if (told === undefined) return "the mutation does not say what has to be told";
  if (reading.records !== undefined) return "it passed silently";
  const isTold = reading.issues.some((issue) => {
    const files = typeof told.file === "string" ? [told.file] : told.file;
    const [from, to] = typeof told.line === "number" ? [told.line, told.line] : (told.line ?? []);
    return (
      files.includes(issue.file.replace(/\/$/, "")) &&
      (told.path === undefined || formatPath(issue.path) === told.path) &&
      (from === undefined ||
        to === undefined ||
        (issue.line !== undefined && issue.line >= from && issue.line <= to)) &&
      (told.says === undefined || told.says.test(`${issue.problem}. ${issue.remedy}`))
    );
  });
  return isTold ? undefined : `expected ${describeTold(told)}, but told:\n${listed}`;
}

function describeTold({ file, path = "", line, says }: Told): string {
  return `${String(file)}:${line === undefined ? "?" : String(line)} ${path} ${says === undefined ? "" : String(says)}`;
}
