import { lstat } from "node:fs/promises";
import { join, relative } from "node:path";
import { BodySyntaxError, parseBody, type Body } from "../model/catalog/body.ts";
import type { RecordLists, RecordOf, Records, Release } from "../model/catalog/records.ts";
import { setQuotesIn } from "../model/catalog/set-quotes.ts";
import { checkHouseRules } from "../model/house-rules/house-rules.ts";
import { checkAddressLock } from "../model/integrity/check-address-lock.ts";
import { checkEverydayWords } from "../model/integrity/check-everyday-words.ts";
import { checkFileNames } from "../model/integrity/check-file-names.ts";
import { checkIntegrity } from "../model/integrity/check-integrity.ts";
import { checkWords } from "../model/integrity/check-words.ts";
import { checkReleases, releaseFolder } from "../model/integrity/check-releases.ts";
import type { Issue } from "../model/integrity/issue.ts";
import { kindIds, kinds, type KindEntry, type ProseKind } from "../schema/kinds.ts";
import { releaseSchema, version } from "../schema/release.ts";
import { siteSchema } from "../schema/site.ts";
import { singleFiles } from "../schema/single-files.ts";
import { describeExpected } from "./expected.ts";
import { checkDates, listCurrentDates } from "./check-dates.ts";
import { checkDiagrams } from "./check-diagrams.ts";
import { checkLogo } from "./check-logo.ts";
import { checkLabels } from "./check-labels.ts";
import { digestOf } from "./digest.ts";
import { checkTopLevel, idOf, listFiles } from "./list-files.ts";
import { readPictures } from "./read-pictures.ts";
import { openFile, type OpenFile } from "./open-file.ts";
import { validate } from "./validate.ts";

/** What reading a content folder gives: the records that could be read, and every issue found. */
export interface Reading {
  /** All records, sound and resolved, or undefined if there is any issue. */
  readonly records: Records | undefined;
  /** Every problem at once, ordered by file and line. */
  readonly issues: readonly Issue[];
  /** House rules that the content does not keep, where that stops nothing; in the same order. */
  readonly advice: readonly Issue[];
  /** A digest of what each record says, by its file; of all that could be opened. */
  readonly digests: ReadonlyMap<string, string>;
}

/** A content folder as messages name it: relative to where the command runs, if it stands below. */
export function formatFolder(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path.startsWith("..") ? folder : path;
}

/**
 * Reads a content folder whole: every file, every problem, and the typed records when there is none.
 * @param dates what becomes of dates that do not hold any more, because their record changed: `left out` and shown
 * nowhere, or `told`; `unread` for what writes the lock anew
 */
export async function readContent(
  folder: string,
  { dates = "left out" }: { readonly dates?: "left out" | "told" | "unread" } = {},
): Promise<Reading> {
  const issues: Issue[] = [];
  const open = new Map<string, OpenFile>();
  const singles = await readSingles(folder, open, issues, dates === "unread" ? ["dateLock"] : []);
  const lists = await readLists(folder, open, issues);
  const digests = listDigests(lists, open);
  const releases = await readReleases(folder, open, issues);
  // Where site.yaml cannot be read, the rest is checked all the same, so that everything is told at once.
  const site = singles.site ?? siteSchema.parse(unknownSite);
  issues.push(...(await checkTopLevel(folder, site.logo)));
  const logoIssues = await checkLogo(folder, site.logo);
  const pictures = await readPictures(
    folder,
    Object.values(lists).flatMap((all: readonly object[]) =>
      all.filter((one): one is RecordOf<ProseKind> => "body" in one),
    ),
    kindIds.map((kind) => kinds[kind].folder),
  );
  const records = {
    pictures: pictures.sizes,
    ...singles,
    site,
    domains: singles.domains ?? [],
    ...lists,
    releases,
  } as Records;
  issues.push(...(await checkRecords(records, open, new Set(issues.map(({ file }) => file)))));
  const { breaches, advice } = checkHouseRules(records, issues.length === 0);
  const inPlace = (all: readonly Issue[]) => all.map((issue) => locate(issue, open));
  issues.push(...inPlace([...breaches, ...logoIssues, ...pictures.issues]));
  // What is about to be corrected is dated after that.
  if (issues.length === 0 && dates === "told" && records.dateLock !== undefined)
    issues.push(...inPlace(checkDates(records.dateLock, digests)));
  const dateLock = records.dateLock && listCurrentDates(records.dateLock, digests);
  return {
    records: issues.length === 0 ? { ...records, dateLock } : undefined,
    issues: issues.sort(byPlace),
    advice: inPlace(advice).sort(byPlace),
    digests,
  };
}

/** What stands for site.yaml where it cannot be read; nothing is built of it. */
const unknownSite = {
  name: "?",
  description: "?",
  address: "",
  repository: "",
  licence: { name: "?" },
};

/** What the files hold that stand by themselves; undefined where one cannot be read, or may be missing and is. */
async function readSingles(
  folder: string,
  open: Map<string, OpenFile>,
  issues: Issue[],
  passedOver: readonly string[],
): Promise<Partial<Records>> {
  const names = Object.entries(singleFiles).filter(([name]) => !passedOver.includes(name));
  const read = await Promise.all(
    names.map(async ([name, { file, schema, ...may }]) => {
      if ("absent" in may && !(await isThere(folder, file))) return [name, may.absent.value];
      if (!(await isThere(folder, file))) {
        issues.push({
          file,
          path: [],
          problem: `there is no such file in ${folder}`,
          remedy: `Create it: ${describeExpected(schema)}. If it stands in another folder, set CONTENT_DIR to that`,
        });
        return [name, undefined];
      }
      const opened = await openFile(folder, file, issues);
      if (opened === undefined) return [name, undefined];
      open.set(file, opened);
      return [name, setQuotesIn(validate(schema, opened, issues))];
    }),
  );
  return Object.fromEntries(read) as Partial<Records>;
}

/** The records of every kind that could be read. */
async function readLists(
  folder: string,
  open: Map<string, OpenFile>,
  issues: Issue[],
): Promise<RecordLists> {
  const lists = await Promise.all(
    kindIds.map(async (kind) => {
      const entry: KindEntry = kinds[kind];
      const read = await Promise.all(
        (await listFiles(folder, entry, issues)).map(async (file) => {
          const opened = await openFile(folder, file, issues);
          if (opened === undefined) return [];
          open.set(file, opened);
          const fields = validate(entry.schema, opened, issues);
          const body = opened.body && readBody(opened, issues);
          if (fields === undefined || (opened.body && body === undefined)) return [];
          return [{ ...setQuotesIn(fields), id: idOf(file), file, ...(body && { body }) }];
        }),
      );
      return [entry.folder, read.flat()];
    }),
  );
  return Object.fromEntries(lists) as RecordLists;
}

/** The versions of the content that could be read. */
async function readReleases(
  folder: string,
  open: Map<string, OpenFile>,
  issues: Issue[],
): Promise<Release[]> {
  const place = { folder: releaseFolder, ending: ".yaml", id: version } as const;
  const read = await Promise.all(
    (await listFiles(folder, place, issues)).map(async (file) => {
      const opened = await openFile(folder, file, issues);
      if (opened === undefined) return [];
      open.set(file, opened);
      const fields = validate(releaseSchema, opened, issues);
      return fields === undefined ? [] : [{ ...setQuotesIn(fields), id: idOf(file), file }];
    }),
  );
  return read.flat();
}

/** A digest for each record that was opened, in the order of the files. */
function listDigests(
  lists: RecordLists,
  open: ReadonlyMap<string, OpenFile>,
): ReadonlyMap<string, string> {
  return new Map(
    kindIds
      .flatMap((kind) => lists[kinds[kind].folder].map(({ file }) => file))
      .flatMap((file) => {
        const opened = open.get(file);
        return opened === undefined ? [] : [[file, digestOf(opened)] as const];
      }),
  );
}

/** The rules between records, for what could be read. */
async function checkRecords(
  records: Records,
  open: ReadonlyMap<string, OpenFile>,
  unread: ReadonlySet<string>,
): Promise<Issue[]> {
  const all = kindIds.map((kind) => ({ ...kinds[kind], all: records[kinds[kind].folder] }));
  const issues = [
    ...checkIntegrity(records),
    ...checkEverydayWords(records),
    ...checkLabels(records),
    ...checkWords(records),
    ...all.flatMap((kind) => (kind.namedAfterTitle ? checkFileNames(kind.all) : [])),
    // What could not be read is not gone.
    ...(unread.size === 0 ? [...checkAddressLock(records), ...checkReleases(records)] : []),
  ];
  const bodies = all.flatMap((kind) => kind.all.filter((one) => "body" in one));
  return [
    // A reference to a record that could not be read is not reported a second time, because the
    // record's own issue says more.
    ...issues.filter((issue) => !refersToUnread(issue, unread)).map((issue) => locate(issue, open)),
    ...(await checkDiagrams(bodies, (file, line) => inFile(open, file, line))),
  ];
}

async function isThere(folder: string, file: string): Promise<boolean> {
  return lstat(join(folder, file)).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT",
  );
}

function readBody(opened: OpenFile, issues: Issue[]): Body | undefined {
  const { text, line } = opened.body ?? { text: "", line: 1 };
  try {
    return parseBody(text, opened.file.slice(0, opened.file.lastIndexOf("/") + 1));
  } catch (error) {
    if (!(error instanceof BodySyntaxError)) throw error;
    issues.push({
      file: opened.file,
      path: ["body"],
      line: line + error.line - 1,
      problem: error.message,
      remedy: "Correct the text; write &lt; for < and a word for braces",
    });
    return undefined;
  }
}

function inFile(open: ReadonlyMap<string, OpenFile>, file: string, bodyLine: number): number {
  return (open.get(file)?.body?.line ?? 1) + bodyLine - 1;
}

/** Gives an issue its line in the file: from its line in the body, or from the place of its field. */
function locate(issue: Issue, open: ReadonlyMap<string, OpenFile>): Issue {
  if (issue.line !== undefined) return { ...issue, line: inFile(open, issue.file, issue.line) };
  const opened = open.get(issue.file);
  if (issue.path[0] === "body") return { ...issue, line: opened?.body?.line ?? 1 };
  return opened === undefined ? issue : { ...issue, line: opened.yaml.lineOf(issue.path) };
}

/** Whether an issue only follows from another file that could not be read. */
function refersToUnread({ dependsOn }: Issue, unread: ReadonlySet<string>): boolean {
  if (dependsOn === undefined) return false;
  return dependsOn.endsWith("/")
    ? [...unread].some((file) => file.startsWith(dependsOn))
    : unread.has(dependsOn);
}

function byPlace(a: Issue, b: Issue): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
}
