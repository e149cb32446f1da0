import { readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import budgets from "../budgets.json" with { type: "json" };
import type { BuiltPage } from "./built-site.ts";

/** A kind of page that has a budget. */
export type PageKind = keyof typeof budgets.firstPaint;

/** What was weighed before: scripts are the same on many pages, and the best quality takes its time. */
const weights = new Map<string, number>();

/** Bytes after brotli at its best quality, which is what a host serves of a file that does not change. */
export function weigh(content: string): number {
  const known = weights.get(content);
  if (known !== undefined) return known;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  const weight = brotliCompressSync(content, { params }).length;
  weights.set(content, weight);
  return weight;
}

/** The kind of a page, by its address below the root. */
export function kindOfPage(address: string): PageKind {
  if (address === "/") return "home";
  const [, first = "", second = "", third = ""] = address.split("/");
  if (third === "in-full") return "inFull";
  const alone: Readonly<Record<string, PageKind>> = {
    search: "search",
    decide: "decide",
    planner: "planner",
    disputes: "disputes",
    situations: "situations",
    compare: "compare",
    responsibilities: "register",
  };
  const records: Readonly<Record<string, PageKind>> = {
    roles: "role",
    pairings: "pairing",
    responsibilities: "responsibility",
    glossary: "term",
    sources: "source",
  };
  return (second === "" ? alone[first] : records[first]) ?? "list";
}

/** Bytes of a page's HTML and of the style sheets that it waits for. */
export function weighFirstPaint(folder: string, page: BuiltPage): number {
  const waitedFor = 'link[rel="stylesheet"]:not([media="print"])';
  const sheets = [...page.document.querySelectorAll(waitedFor)].map(
    (link) => link.getAttribute("href") ?? "",
  );
  return sheets.reduce(
    (sum, sheet) => sum + weigh(readFileSync(join(folder, sheet), "utf8")),
    weigh(page.html),
  );
}

/** Files that a page asks for before anybody touches it, beside itself: fonts, styles, and scripts with what they import. */
export function filesUntilIdle(folder: string, page: BuiltPage): string[] {
  const links = page.document.querySelectorAll("link[rel=preload], link[rel=stylesheet]");
  const files = new Set([...links].map((link) => link.getAttribute("href") ?? ""));
  const add = (script: string) => {
    if (files.has(script)) return;
    files.add(script);
    for (const imported of findStaticImports(readFileSync(join(folder, script), "utf8")))
      add(posix.join(posix.dirname(script), imported));
  };
  for (const script of page.document.querySelectorAll("script[src]"))
    add(script.getAttribute("src") ?? "");
  return [...files];
}

/** The addresses that a built script imports at once; those of `import(…)` are left out. */
export function findStaticImports(script: string): string[] {
  return [...script.matchAll(/\b(?:from|import)\s*(["'`])(\.[^"'`]+)\1/g)].map(
    ([, , address]) => address ?? "",
  );
}

/** Bytes of a page and of all that it asks for before anybody touches it, without headers. */
export function weighUntilIdle(folder: string, page: BuiltPage): number {
  return filesUntilIdle(folder, page).reduce((sum, file) => {
    const path = join(folder, file);
    // A font is compressed in itself.
    return (
      sum + (file.endsWith(".woff2") ? statSync(path).size : weigh(readFileSync(path, "utf8")))
    );
  }, weigh(page.html));
}
