/**
 * `npm run prove:content -- [--all] [--seed N] [ID]`: shows that content can change without a test being edited. In a
 * copy of the project it removes a responsibility with all that refers to it and retires its address, adds a role and
 * a responsibility, changes ten titles and locks the addresses; then it runs the unit and content tests, or with --all
 * all of `npm test`, on the copy. The house rules judge writing, which no script does: they are advice in the copy.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  visit,
  type Pair,
} from "yaml";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: "boolean", default: false },
    seed: { type: "string" },
    keep: { type: "boolean", default: false },
  },
});

/** A file of front matter and body, or of YAML alone. */
interface Opened {
  readonly file: string;
  readonly document: Document;
  body: string | undefined;
}

function open(file: string): Opened {
  const text = readFileSync(file, "utf8");
  const [, frontmatter, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  return { file, document: parseDocument(frontmatter ?? text), body };
}

function save({ file, document, body }: Opened): void {
  const yaml = document.toString({ lineWidth: 0 });
  writeFileSync(file, body === undefined ? yaml : `---\n${yaml}---\n${body}`);
}

/** Takes every mention of a responsibility out of a file; whether there was one. */
function forget(opened: Opened, id: string): boolean {
  const { document } = opened;
  let found = false;
  const remove = (path: readonly unknown[]) => {
    found = true;
    for (let depth = path.length - 1; depth > 0; depth -= 1) {
      const [holder, part] = [path[depth - 1], path[depth]];
      if (isSeq(holder)) {
        holder.items = holder.items.filter((item) => item !== part);
        if (holder.items.length > 0) return;
      } else if (isMap(holder) && isPair(part)) {
        const isOptional = isScalar(part.key) && ["see", id].includes(String(part.key.value));
        holder.items = (holder.items as Pair[]).filter((item) => item !== part);
        // An entry of a list that spoke of nothing else goes; one that only pointed on to it stays, as does a record.
        if (isOptional || (isSeq(part.value) && !isSeq(path[depth - 2]))) return;
      }
    }
  };
  const mentions: (readonly unknown[])[] = [];
  visit(document, {
    Scalar(_key, node, path) {
      const holder = path.at(-1);
      const isOwn =
        isPair(holder) && isScalar(holder.key) && ["id", "slug"].includes(String(holder.key.value));
      if (node.value === id && !isOwn) mentions.push([...path, node]);
    },
  });
  for (const mention of mentions) remove(mention);
  if (opened.body === undefined) return found;
  const link = new RegExp(`\\[([^\\]]*)\\]\\(/responsibilities/${id}/[^)]*\\)`, "g");
  const click = new RegExp(`^ *click \\S+ href "/responsibilities/${id}/[^"]*"\\n`, "gm");
  const body = opened.body.replace(link, "$1").replace(click, "");
  found ||= body !== opened.body;
  opened.body = body;
  return found;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(from: readonly T[], random: () => number): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error("there is nothing to pick from");
  return picked;
}

function copyProject(to: string): void {
  const listed = execFileSync("git", ["ls-files", "-z"]).toString();
  for (const file of listed.split("\0").filter((one) => one !== "" && existsSync(one)))
    cpSync(file, join(to, file));
  // Some tests ask git which files there are and how it writes them.
  execFileSync("git", ["init", "--quiet"], { cwd: to });
  execFileSync("git", ["add", "--all"], { cwd: to, stdio: ["ignore", "ignore", "inherit"] });
  symlinkSync(resolve("node_modules"), join(to, "node_modules"), "junction");
}

const list = (folder: string, pattern: string) => globSync(pattern, { cwd: folder }).sort();

function removeResponsibility(content: string, id: string): void {
  rmSync(join(content, "responsibilities", `${id}.mdx`));
  for (const file of list(content, "**/*.{mdx,yaml}")) {
    const opened = open(join(content, file));
    if (forget(opened, id)) save(opened);
  }
  leadElsewhere(content, id);
  retire(content, `/responsibilities/${id}/`);
}

/** What was retired before and led to a responsibility leads to the register. */
function leadElsewhere(content: string, id: string): void {
  const file = join(content, "retired.yaml");
  if (!existsSync(file)) return;
  const link = new RegExp(`^(\\s*see: )/responsibilities/${id}/\\S*$`, "gm");
  writeFileSync(file, readFileSync(file, "utf8").replace(link, "$1/responsibilities/"));
}

function retire(content: string, address: string): void {
  const file = join(content, "retired.yaml");
  const retired = existsSync(file) ? readFileSync(file, "utf8") : "";
  const entry = {
    address,
    because: "Nobody answers for this any more.",
    see: "/responsibilities/",
  };
  writeFileSync(file, retired + stringify([entry], { lineWidth: 0 }));
}

/** Retires the places of other pages that went with what was removed, as `npm run lock` tells an author to. */
function retireLost(copy: string): void {
  const { stderr } = spawnSync(process.execPath, lock, { cwd: copy, encoding: "utf8" });
  for (const [, address = ""] of stderr.matchAll(/: (\/\S*) leads nowhere now/g))
    retire(join(copy, "content"), address);
}

function addRoleAndResponsibility(content: string): void {
  const opened = list(content, "responsibilities/*.mdx").map((file) => open(join(content, file)));
  const locked = open(join(content, "addresses.lock")).document.toString();
  const codes = `${locked}${opened.map(({ document }) => String(document.get("code"))).join("\n")}`;
  const last = Math.max(...[...codes.matchAll(/\bR(\d{3})\b/g)].map(([, code]) => Number(code)));
  const orders = list(content, "roles/*.mdx").map((file) =>
    Number(open(join(content, file)).document.get("order")),
  );
  const write = (file: string, fields: object, body: string) =>
    writeFileSync(
      join(content, file),
      `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}\n`,
    );
  write(
    "roles/chief-of-proof.mdx",
    {
      title: "Chief of Proof",
      abbreviation: "CPRF",
      shortTitle: "CPRF",
      order: Math.max(...orders) + 1,
      hue: 310,
      purpose: "The Chief of Proof shows that what was added can be found.",
      summary: "The Chief of Proof (CPRF): what the role does all day.",
    },
    '<Section id="day">\n\nAdds a record, and looks whether it can be found.\n\n</Section>',
  );
  // No test may name a record of the content, and this file is one of them: the id is made from the title.
  const title = "Show that records are free";
  write(
    `responsibilities/${title.toLowerCase().replaceAll(" ", "-")}.mdx`,
    {
      title,
      code: `R${String(last + 1).padStart(3, "0")}`,
      domain: opened[0]?.document.get("domain"),
      ownership: "sole",
      summary: "Adding records and taking some away, to see that nothing else has to change.",
      involvement: [
        {
          role: "chief-of-proof",
          level: "accountable",
          reason: "The post exists for nothing else.",
        },
      ],
      covers: ["Adding records", "Taking records away"],
      aliases: ["proof of free records"],
    },
    "A record is added like this one: a file, and a line in the lock.",
  );
}

/** Changes the titles of ten records of all kinds that have one; returns their files. */
function changeTitles(content: string, random: () => number): string[] {
  const files = list(content, "{responsibilities,roles,terms,sources}/*.{mdx,yaml}");
  const changed = new Set<string>();
  while (changed.size < Math.min(10, files.length)) changed.add(pick(files, random));
  for (const file of changed) {
    const opened = open(join(content, file));
    const field = opened.document.has("title") ? "title" : "term";
    opened.document.set(field, `${String(opened.document.get(field))} anew`);
    save(opened);
  }
  return [...changed];
}

const lock = ["--import", "./src/commands/need-node.js", "src/commands/lock.ts"];
const seed = Number(options.seed ?? Math.floor(Math.random() * 1e6));
const random = randomFrom(seed);
const copy = mkdtempSync(join(tmpdir(), "remit-proof-"));
try {
  copyProject(copy);
  const content = join(copy, "content");
  const ids = list(content, "responsibilities/*.mdx").map((file) => basename(file, ".mdx"));
  const id = positionals[0] ?? pick(ids, random);
  if (!ids.includes(id)) throw new Error(`there is no responsibility "${id}"`);
  const site = open(join(content, "site.yaml"));
  site.document.set("houseRules", false);
  save(site);
  removeResponsibility(content, id);
  addRoleAndResponsibility(content);
  const changed = changeTitles(content, random);
  retireLost(copy);
  console.log(`Seed ${seed}: removed ${id}, changed the titles of ${changed.join(", ")}`);
  const steps = [
    lock,
    ["--import", "./src/commands/need-node.js", "src/commands/check-content.ts"],
    ["node_modules/prettier/bin/prettier.cjs", "--log-level", "warn", "--write", "content"],
    ["tests/run-steps.ts", ...(options.all ? [] : ["unit", "content"])],
  ];
  const failed = steps.find(
    (step) => spawnSync(process.execPath, step, { cwd: copy, stdio: "inherit" }).status !== 0,
  );
  console.log(
    failed === undefined
      ? "Everything is green with no test edited."
      : `Not free: node ${failed.join(" ")} failed.`,
  );
  if (failed !== undefined) process.exitCode = 1;
} finally {
  if (options.keep) console.log(`The copy is kept: ${copy}`);
  else rmSync(copy, { recursive: true, force: true });
}
