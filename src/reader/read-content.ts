import { isUtf8 } from "node:buffer";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { z } from "astro/zod";
import { checkIntegrity } from "../model/integrity/check-integrity.ts";
import { BodySyntaxError, parseBody, type Body } from "../model/catalog/body.ts";
import type { Issue } from "../model/integrity/issue.ts";
import type { Domain, Records } from "../model/catalog/records.ts";
import { checkEverydayWords } from "../model/integrity/check-everyday-words.ts";
import { checkAddressLock, lockFile } from "../model/integrity/check-address-lock.ts";
import { listPublishedAddresses } from "../model/pages/published-addresses.ts";
import { addressLockSchema } from "../schema/address-lock.ts";
import { decisionSchema } from "../schema/decision.ts";
import { everydayQuestionsSchema, noEverydayQuestions } from "../schema/everyday-questions.ts";
import { everydayWordsSchema, noEverydayWords } from "../schema/everyday-words.ts";
import { findStrangeCharacter } from "../schema/find-strange-character.ts";
import { recordId } from "../schema/ids.ts";
import { pairingSchema } from "../schema/pairing.ts";
import { responsibilitySchema } from "../schema/responsibility.ts";
import { roleSchema } from "../schema/role.ts";
import { domainsSchema, siteSchema } from "../schema/site.ts";
import { sourceSchema } from "../schema/source.ts";
import { termSchema } from "../schema/term.ts";
import { checkDiagrams } from "./check-diagrams.ts";
import { checkFileNames } from "../model/integrity/check-file-names.ts";
import { checkLabels } from "./check-labels.ts";
import { parseYaml, type YamlText } from "./yaml-text.ts";

/** What reading a content folder gives: the records that could be read, and every issue found. */
export interface Reading {
  /** All records, sound and resolved, or undefined if there is any issue. */
  readonly records: Records | undefined;
  /** Every problem at once, ordered by file and line. */
  readonly issues: readonly Issue[];
}

/** A content folder as messages name it: relative to where the command runs, if it stands below. */
export function formatFolder(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path.startsWith("..") ? folder : path;
}

const largestFile = 1_000_000;

/** What may stand at the top of a content folder; a name with a slip would otherwise not be read. */
const topLevel: ReadonlySet<string> = new Set([
  lockFile,
  "changes",
  "decision.yaml",
  "domains.yaml",
  "everyday-questions.yaml",
  "everyday-words.yaml",
  "organization.yaml",
  "pairings",
  "responsibilities",
  "roles",
  "site.yaml",
  "sources",
  "terms",
]);

/** A file whose text could be taken apart. */
interface OpenFile {
  /** Relative to the content folder. */
  readonly file: string;
  readonly yaml: YamlText;
  /** The MDX text below the front matter, and the file's line on which it begins. */
  readonly body: { readonly text: string; readonly line: number } | undefined;
}

/** Reads a content folder whole: every file, every problem, and the typed records when there is none. */
export async function readContent(folder: string): Promise<Reading> {
  const issues: Issue[] = [];
  const open = new Map<string, OpenFile>();

  const readRecords = async <Schema extends z.ZodType>(
    name: string,
    ending: ".mdx" | ".yaml",
    schema: Schema,
  ) => {
    const read = await Promise.all(
      (await listFiles(folder, name, ending, issues)).map(async (file) => {
        const opened = await openFile(folder, file, issues);
        if (opened === undefined) return [];
        open.set(file, opened);
        const fields = validate(schema, opened, issues);
        const body = ending === ".mdx" ? readBody(opened, issues) : emptyBody;
        if (fields === undefined || body === undefined) return [];
        return [
          { ...(fields as object), id: idOf(file), file, body } as z.infer<Schema> & RecordFile,
        ];
      }),
    );
    return read.flat();
  };
  const readSingle = async <Schema extends z.ZodType>(file: string, schema: Schema) => {
    const opened = await openFile(folder, file, issues);
    if (opened === undefined) return undefined;
    open.set(file, opened);
    return validate(schema, opened, issues);
  };

  await checkTopLevel(folder, issues);
  const site = await readSingle("site.yaml", siteSchema);
  const domains = await readSingle("domains.yaml", domainsSchema);
  // A content folder does without these files: search then knows what the records say.
  const everydayWords = (await isThere(folder, "everyday-words.yaml"))
    ? await readSingle("everyday-words.yaml", everydayWordsSchema)
    : noEverydayWords;
  const everydayQuestions = (await isThere(folder, "everyday-questions.yaml"))
    ? await readSingle("everyday-questions.yaml", everydayQuestionsSchema)
    : noEverydayQuestions;
  // Nor does it need this one: the site then has no page that decides.
  const decision = (await isThere(folder, "decision.yaml"))
    ? await readSingle("decision.yaml", decisionSchema)
    : undefined;
  // Content that was never published has locked nothing.
  const addressLock = (await isThere(folder, lockFile))
    ? await readSingle(lockFile, addressLockSchema)
    : undefined;
  const roles = await readRecords("roles", ".mdx", roleSchema);
  const pairings = await readRecords("pairings", ".mdx", pairingSchema);
  const responsibilities = await readRecords("responsibilities", ".mdx", responsibilitySchema);
  const terms = await readRecords("terms", ".mdx", termSchema);
  const sources = await readRecords("sources", ".yaml", sourceSchema);

  // The rules between records hold for what could be read; a reference to a record that could not
  // be read is not reported a second time, because the record's own issue says more.
  const unread = new Set(issues.map((issue) => issue.file));
  if (site !== undefined) {
    const records = {
      site,
      domains: (domains ?? []) as readonly Domain[],
      roles,
      pairings,
      responsibilities,
      terms,
      sources,
      ...(everydayWords && { everydayWords }),
      ...(everydayQuestions && { everydayQuestions }),
      ...(decision && { decision }),
      ...(addressLock && { addressLock }),
    };
    issues.push(
      ...[
        ...checkIntegrity(records),
        ...checkEverydayWords(records),
        ...checkLabels(records),
        ...[roles, responsibilities, terms, sources].flatMap(checkFileNames),
        // What could not be read is not gone.
        ...(addressLock !== undefined && unread.size === 0
          ? checkAddressLock(addressLock, listPublishedAddresses(records))
          : []),
      ]
        .filter((issue) => !refersToUnread(issue, unread))
        .map((issue) => locate(issue, open)),
    );
    issues.push(
      ...(await checkDiagrams(
        [...roles, ...pairings, ...responsibilities, ...terms],
        (file, line) => inFile(open, file, line),
      )),
    );
    if (issues.length === 0) return { records, issues };
  }
  return { records: undefined, issues: issues.sort(byPlace) };
}

interface RecordFile {
  readonly id: string;
  readonly file: string;
  readonly body: Body;
}

const emptyBody: Body = parseBody("");

function idOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[a-z]+$/, "");
}

async function isThere(folder: string, file: string): Promise<boolean> {
  return lstat(join(folder, file)).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT",
  );
}

async function checkTopLevel(folder: string, issues: Issue[]): Promise<void> {
  // A folder that is not there is told by the files that it lacks.
  const names = await readdir(folder).catch(() => []);
  for (const name of names.sort()) {
    if (name.startsWith(".") || topLevel.has(name)) continue;
    const remedy = `Rename or remove it; expected one of ${[...topLevel].join(", ")}`;
    issues.push({ file: name, path: [], problem: "nothing here has this name", remedy });
  }
}

async function listFiles(
  folder: string,
  name: string,
  ending: string,
  issues: Issue[],
): Promise<string[]> {
  const add = (file: string, problem: string, remedy: string) =>
    issues.push({ file, path: [], problem, remedy });
  let entries;
  try {
    entries = await readdir(join(folder, name), { withFileTypes: true });
  } catch {
    add(
      `${name}/`,
      `there is no such folder in ${folder}`,
      "Create it, or set CONTENT_DIR to the folder that holds it",
    );
    return [];
  }
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `${name}/${entry.name}`;
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory())
      add(`${file}/`, "a folder is not a record", `Put its files into ${name}/, one record each`);
    else if (!entry.name.endsWith(ending))
      add(file, `expected a file that ends in ${ending}`, "Rename or move it");
    else {
      const { success, error } = recordId.safeParse(idOf(file));
      const why = error?.issues[0]?.message ?? "";
      if (success) files.push(file);
      else add(file, `the file name is the record's address: ${why}`, "Rename it");
    }
  }
  return files;
}

async function openFile(
  folder: string,
  file: string,
  issues: Issue[],
): Promise<OpenFile | undefined> {
  const fail = (problem: string, remedy: string, line?: number): undefined => {
    issues.push({ file, path: [], ...(line === undefined ? {} : { line }), problem, remedy });
    return undefined;
  };
  let bytes: Buffer;
  try {
    const entry = await lstat(join(folder, file));
    // A link may lead anywhere, and a pipe would never end.
    if (!entry.isFile()) {
      const what = entry.isSymbolicLink() ? "a link" : entry.isDirectory() ? "a folder" : "no file";
      return fail(`expected a plain file, found ${what}`, "Put the file itself there");
    }
    const { size } = entry;
    if (size > largestFile)
      return fail(
        `the file has ${size} bytes; at most ${largestFile} are read`,
        "Split it, or remove what does not belong",
      );
    bytes = await readFile(join(folder, file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    return fail(`the file cannot be read (${code})`, "Put a plain file there");
  }
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])))
    return fail(
      "the file begins with a byte order mark",
      "Save it as UTF-8 without a byte order mark",
    );
  if (!isUtf8(bytes))
    return fail("the file is not UTF-8 text", "Save it as UTF-8", firstBrokenLine(bytes));
  const text = bytes.toString("utf8").replace(/\r\n/g, "\n");
  const strange = findStrangeCharacter(text);
  if (strange !== undefined)
    return fail(
      `found ${strange.name}, a character that readers do not see`,
      "Remove it; if there are many, save the file as UTF-8",
      text.slice(0, strange.index).split("\n").length,
    );

  let yamlText = text;
  let body: OpenFile["body"];
  let firstLine = 1;
  if (file.endsWith(".mdx")) {
    const parts = /^---\n([\s\S]*?)\n---[ \t]*(?:\n|$)([\s\S]*)$/.exec(text);
    if (parts === null)
      return fail(
        "expected front matter between two lines of ---",
        "Begin the file with --- and close its fields with ---",
        1,
      );
    yamlText = parts[1] ?? "";
    firstLine = 2;
    body = { text: parts[2] ?? "", line: yamlText.split("\n").length + 3 };
  }
  // Astro takes such a line for the end of the front matter.
  const early = file.endsWith(".mdx")
    ? yamlText.split("\n").findIndex((row) => /^(---|\+\+\+)/.test(row))
    : -1;
  if (early >= 0)
    return fail(
      "a line of the front matter begins with --- or +++",
      "Indent it, or write it otherwise",
      early + firstLine,
    );
  const yaml = parseYaml(yamlText, firstLine);
  for (const { line, message, remedy } of yaml.errors) fail(message, remedy, line);
  return yaml.errors.length > 0 ? undefined : { file, yaml, body };
}

/** The first line whose bytes are not UTF-8. */
function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf("\n", start);
    const row = bytes.subarray(start, end < 0 ? undefined : end);
    if (!isUtf8(row) || end < 0) return line;
    start = end + 1;
  }
  return line;
}

function validate<Schema extends z.ZodType>(
  schema: Schema,
  opened: OpenFile,
  issues: Issue[],
): z.infer<Schema> | undefined {
  const result = schema.safeParse(opened.yaml.value);
  if (result.success) return result.data;
  for (const problem of result.error.issues) {
    const path = problem.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    const place = { file: opened.file, line: opened.yaml.lineOf(path) };
    if (problem.code === "unrecognized_keys") {
      for (const key of problem.keys) {
        issues.push({
          ...place,
          line: opened.yaml.lineOf([...path, key]),
          path: [...path, key],
          problem: "unknown key",
          remedy: "Remove it, or correct its spelling",
        });
      }
    } else {
      const missing =
        /^invalid_(type|value)$/.test(problem.code) && opened.yaml.valueAt(path) === undefined;
      issues.push({
        ...place,
        path,
        problem: missing ? "the field is missing" : problem.message,
        remedy: missing ? "Add it" : "Correct the value",
      });
    }
  }
  return undefined;
}

function readBody(opened: OpenFile, issues: Issue[]): Body | undefined {
  const { text, line } = opened.body ?? { text: "", line: 1 };
  try {
    return parseBody(text);
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
function refersToUnread(issue: Issue, unread: ReadonlySet<string>): boolean {
  const isUnread = (folder: string) => [...unread].some((file) => file.startsWith(`${folder}/`));
  if (issue.problem.startsWith("no responsibility names the role"))
    return isUnread("responsibilities");
  const [, kind, id = ""] = /^unknown (\w+) "([^"]+)"$/.exec(issue.problem) ?? [];
  const files: Readonly<Record<string, string>> = {
    role: `roles/${id}.mdx`,
    responsibility: `responsibilities/${id}.mdx`,
    term: `terms/${id}.mdx`,
    claim: `sources/${id.replace(/\/.*$/, "")}.yaml`,
    domain: "domains.yaml",
  };
  if (kind !== undefined) return unread.has(files[kind] ?? "");
  const [, section, slug] =
    /^no page has the address \/(?:(\w+)\/)?([\w-]+)\/$/.exec(issue.problem) ?? [];
  if (slug === undefined) return false;
  const pages: Readonly<Record<string, string>> = {
    roles: `roles/${slug}.mdx`,
    responsibilities: `responsibilities/${slug}.mdx`,
    glossary: `terms/${slug}.mdx`,
    sources: `sources/${slug}.yaml`,
  };
  // Pairs and short addresses are made of roles, any of which may be the one that was not read.
  return section === undefined || section === "pairings"
    ? isUnread("roles")
    : unread.has(pages[section] ?? "");
}

function byPlace(a: Issue, b: Issue): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
}
