import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isEmbeddable } from "../exports/security-headers.ts";
import { listFiles } from "./built-files.ts";
import { keepNeededRules } from "./needed-rules.ts";

/** Pages of one kind, which keep the same rules: each style has to be named in the policy of all pages. */
interface Kind {
  readonly css: string;
  readonly files: string[];
  readonly tags: Set<string>;
  readonly classes: Set<string>;
  /** The names of the scripts that the pages load. */
  readonly scripts: Set<string>;
}

/** What a script holds that matters to styles. */
interface Script {
  readonly words: ReadonlySet<string>;
  /** The names of other scripts that it loads. */
  readonly uses: readonly string[];
}

/**
 * Takes from the style in each built page what no page of its kind and no script needs: every page has
 * it before its first paint.
 */
export async function trimStyles(folder: string): Promise<void> {
  const files = await listFiles(folder);
  const scripts = await readScripts(folder, files);
  const kinds = new Map<string, Kind>();
  for (const file of files.filter((name) => name.endsWith(".html"))) {
    const html = await readFile(join(folder, file), "utf8");
    const css = styleOf(html);
    if (css === undefined) continue;
    const key = `${kindOf(file, html)}\n${css}`;
    const kind = kinds.get(key) ?? {
      css,
      files: [],
      tags: new Set(),
      classes: new Set(),
      scripts: new Set(),
    };
    kinds.set(key, kind);
    kind.files.push(file);
    const markup = html.replace(css, "");
    for (const [, tag = ""] of markup.matchAll(/<([a-z][\w-]*)/gi))
      kind.tags.add(tag.toLowerCase());
    for (const [, names = ""] of markup.matchAll(/\bclass="([^"]*)"/g))
      for (const name of names.split(/\s+/)) kind.classes.add(name);
    for (const [, script = ""] of markup.matchAll(/<script\b[^>]*\bsrc="([^"]*)"/g))
      kind.scripts.add(nameOf(script));
  }
  for (const kind of kinds.values()) {
    const made = wordsOf(scripts, [...kind.scripts]);
    const css = keepNeededRules(kind.css, {
      tags: kind.tags.union(made),
      classes: kind.classes.union(made),
    });
    const [before, after] = [kind.css, css].map(
      (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`,
    ) as [string, string];
    for (const file of kind.files) {
      const html = await readFile(join(folder, file), "utf8");
      // Functions, because a text to put in may hold what stands for a match.
      const trimmed = html.replace(kind.css, () => css).replace(before, () => after);
      await writeFile(join(folder, file), trimmed);
    }
  }
}

/** The style that stands in a page; undefined where there is none. */
function styleOf(html: string): string | undefined {
  return /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
}

/** What a page is of: its record's kind, or the folder that it stands in; pages to embed are of one kind. */
function kindOf(file: string, html: string): string {
  if (isEmbeddable(file)) return "embed";
  return /<main\b[^>]*\bdata-kind="([^"]+)"/.exec(html)?.[1] ?? file.replace(/[^/]*$/, "");
}

/** The words of each script by its name: whatever names a class or a tag that it makes is among them. */
async function readScripts(folder: string, files: readonly string[]): Promise<Map<string, Script>> {
  const scripts = new Map<string, Script>();
  for (const file of files.filter((one) => one.startsWith("_astro/") && one.endsWith(".js"))) {
    const text = await readFile(join(folder, file), "utf8");
    scripts.set(nameOf(file), {
      words: new Set(text.match(/[a-z][\w-]*/gi)),
      uses: findScripts(text),
    });
  }
  return scripts;
}

/** The names of scripts in a text: those that a page loads, or a script now or later. */
function findScripts(text: string): string[] {
  return (text.match(/[\w./-]+\.js\b/g) ?? []).map(nameOf);
}

function nameOf(path: string): string {
  return path.replace(/^.*\//, "");
}

/** The words of all scripts that something may load, in one go or one after the other. */
function wordsOf(scripts: ReadonlyMap<string, Script>, names: readonly string[]): Set<string> {
  const loaded = new Set(names);
  const words = new Set<string>();
  for (const name of loaded) {
    const script = scripts.get(name);
    for (const word of script?.words ?? []) words.add(word);
    for (const used of script?.uses ?? []) loaded.add(used);
  }
  return words;
}
