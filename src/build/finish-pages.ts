import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findStyleSources, isEmbeddable } from "../exports/security-headers.ts";
import { kindOfPage } from "../model/pages/page-kind.ts";
import { InputError } from "../settings.ts";
import type { AddressCheck } from "./address-check.ts";
import { listFiles } from "./built-files.ts";
import { findRepeatedIds } from "./find-repeated-ids.ts";
import { keepNeededRules, type ElementNames } from "./needed-rules.ts";
import { findScriptNames } from "./script-names.ts";

/** The built pages cannot be published; the message lists every problem. */
export class PageError extends InputError {}

/** Pages of one kind, which keep the same rules: each style has to be named in the policy of all pages. */
interface Kind {
  readonly css: string;
  readonly files: string[];
  /** The elements by their names, each of its kind once. */
  readonly elements: Map<string, ElementNames>;
  /** The custom properties that the markup mentions. */
  readonly properties: Set<string>;
  /** The names of the scripts that the pages load. */
  readonly scripts: Set<string>;
}

/** What a script holds that matters to styles. */
interface Script {
  /** The words that may name a tag or a class. */
  readonly names: ReadonlySet<string>;
  /** The custom properties that it, or a style that it brings, mentions. */
  readonly properties: ReadonlySet<string>;
  /** The names of other scripts that it loads. */
  readonly uses: readonly string[];
}

/**
 * The last step for built pages: each is looked at once, and then written without the rules in its style that
 * no page of its kind and no script needs, because every page has its style before its first paint.
 * @param addresses looks for the addresses that were published before
 * @returns the sources of the styles that stand in pages and in pictures, each once, in a fixed order, and the
 * folders that hold pages more than one level down
 * @throws {PageError} where two elements of a page bear one id, because a link to it would lead to
 * either, or where a published address is missing
 */
export async function finishPages(
  folder: string,
  addresses?: AddressCheck,
): Promise<{ readonly styleSources: string[]; readonly folders: string[] }> {
  const files = await listFiles(folder);
  const pages = files.filter((name) => name.endsWith(".html"));
  const kinds = new Map<string, Kind>();
  const sources = new Set<string>();
  // ASCII is on every page.
  const letters = new Set(Array.from({ length: 0x7f }, (_, codePoint) => codePoint));
  const repeated: string[] = [];
  for (const file of pages) {
    const html = await readFile(join(folder, file), "utf8");
    const address = `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
    addresses?.visit(address, html);
    addLetters(letters, html);
    for (const id of findRepeatedIds(html))
      repeated.push(`  /${file}: the id "${id}" is there twice`);
    // Pages to embed are of one kind.
    const css = addToKind(kinds, file, isEmbeddable(file) ? "embed" : kindOfPage(address), html);
    const replaced = css === undefined ? undefined : toSource(css);
    for (const source of findStyleSources(html)) if (source !== replaced) sources.add(source);
  }
  throwProblems(repeated, addresses?.finish() ?? []);
  const scripts = await readScripts(folder, files);
  const inSheets = new Set<string>();
  for (const sheet of files.filter((name) => name.endsWith(".css")))
    for (const property of findProperties(await readFile(join(folder, sheet), "utf8")))
      inSheets.add(property);
  for (const kind of kinds.values())
    sources.add(await writeStyle(folder, kind, scripts, inSheets, letters));
  for (const file of files.filter((name) => name.endsWith(".svg"))) {
    const css = styleOf(await readFile(join(folder, file), "utf8"));
    if (css !== undefined) sources.add(toSource(css));
  }
  const folders = pages.flatMap((file) => /^([^/]+)\/[^/]+\//.exec(file)?.[1] ?? []);
  return { styleSources: [...sources].sort(), folders: [...new Set(folders)].sort() };
}

function throwProblems(repeated: readonly string[], missing: readonly string[]): void {
  if (repeated.length > 0)
    throw new PageError(
      `${repeated.length === 1 ? "1 problem" : `${repeated.length} problems`} in the pages:\n${repeated.join("\n")}\nA link to such an id would lead to either. Rename what the content calls so; where it calls nothing so, the template is at fault.`,
    );
  if (missing.length > 0)
    throw new PageError(
      `The built site lacks ${missing.length} published ${missing.length === 1 ? "address" : "addresses"} of addresses.lock:\n${missing.map((address) => `  ${address}`).join("\n")}`,
    );
}

/** Adds the code points of a page's text, in which no letter is written as an entity but those of markup. */
function addLetters(letters: Set<number>, html: string): void {
  for (const [letter] of html.matchAll(/[^\0-\x7f]/gu)) letters.add(letter.codePointAt(0) ?? 0);
}

/** Adds what a page holds to its kind; one without a style belongs to none. @returns its style */
function addToKind(
  kinds: Map<string, Kind>,
  file: string,
  name: string,
  html: string,
): string | undefined {
  const css = styleOf(html);
  if (css === undefined) return undefined;
  const key = `${name}\n${css}`;
  const kind: Kind = kinds.get(key) ?? {
    css,
    files: [],
    elements: new Map(),
    properties: new Set(),
    scripts: new Set(),
  };
  kinds.set(key, kind);
  kind.files.push(file);
  const markup = html.replace(css, "");
  for (const [, tag = "", attributes = ""] of markup.matchAll(
    /<([a-z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)/gi,
  )) {
    const names = /\sclass="([^"]*)"/.exec(attributes)?.[1]?.trim() ?? "";
    const key = `${tag} ${names}`;
    if (!kind.elements.has(key))
      kind.elements.set(key, {
        tag: tag.toLowerCase(),
        classes: new Set(names === "" ? [] : names.split(/\s+/)),
      });
  }
  for (const property of findProperties(markup)) kind.properties.add(property);
  for (const [, script = ""] of markup.matchAll(/<script\b[^>]*\bsrc="([^"]*)"/g))
    kind.scripts.add(nameOf(script));
  return css;
}

/** Writes the pages of a kind with the style that they need. @returns its source in their policy */
async function writeStyle(
  folder: string,
  kind: Kind,
  scripts: ReadonlyMap<string, Script>,
  inSheets: ReadonlySet<string>,
  letters: ReadonlySet<number>,
): Promise<string> {
  const loaded = findLoaded(scripts, kind.scripts);
  const made = new Set(loaded.flatMap(({ names }) => [...names]));
  const css = keepNeededRules(kind.css, {
    elements: [...kind.elements.values()],
    made,
    properties: new Set([
      ...kind.properties,
      ...inSheets,
      ...loaded.flatMap(({ properties }) => [...properties]),
    ]),
    letters,
  });
  const [before, after] = [toSource(kind.css), toSource(css)];
  for (const file of kind.files) {
    const html = await readFile(join(folder, file), "utf8");
    // Functions, because a text to put in may hold what stands for a match.
    const trimmed = html.replace(kind.css, () => css).replace(before, () => after);
    await writeFile(join(folder, file), foldSpaces(trimmed));
  }
  return after;
}

/** A page with one space where templates left several, which browsers show as one; what keeps its spaces stays. */
function foldSpaces(html: string): string {
  return html
    .split(/(<(?:pre|textarea|script|style)\b[\s\S]*?<\/(?:pre|textarea|script|style)>)/i)
    .map((part, place) =>
      place % 2 === 1
        ? part
        : part.replace(/(?:^|>)[^<]+/g, (text) => text.replace(/[ \t\n]+/g, " ")),
    )
    .join("");
}

/** The source by which a policy names a style. */
function toSource(css: string): string {
  return `'sha256-${createHash("sha256").update(css).digest("base64")}'`;
}

/** The style that stands in a page; undefined where there is none. */
function styleOf(html: string): string | undefined {
  return /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
}

/** The names in each script, by the script's own. */
async function readScripts(folder: string, files: readonly string[]): Promise<Map<string, Script>> {
  const scripts = new Map<string, Script>();
  for (const file of files.filter((one) => one.startsWith("_astro/") && one.endsWith(".js"))) {
    const text = await readFile(join(folder, file), "utf8");
    scripts.set(nameOf(file), {
      names: findScriptNames(file, text),
      properties: findProperties(text),
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

/** All scripts that something may load, in one go or one after the other. */
function findLoaded(
  scripts: ReadonlyMap<string, Script>,
  loadedFirst: ReadonlySet<string>,
): Script[] {
  const loaded = new Set(loadedFirst);
  for (const name of loaded) for (const used of scripts.get(name)?.uses ?? []) loaded.add(used);
  return [...loaded].flatMap((name) => scripts.get(name) ?? []);
}

/** The custom properties that a text mentions. */
function findProperties(text: string): Set<string> {
  return new Set(text.match(/--[a-z][\w-]*/gi));
}
