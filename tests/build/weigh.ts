import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import budgets from "../budgets.json" with { type: "json" };
import type { BuiltPage } from "./built-site.ts";

/** A kind of page that has a budget. */
export type PageKind = keyof typeof budgets.firstPaint;

/** Bytes after brotli at its best quality, which is what a host serves of a file that does not change. */
export function weigh(content: string | Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** The kind of a page, by its address below the root. */
export function kindOfPage(address: string): PageKind {
  if (address === "/") return "home";
  const [, first = "", second = ""] = address.split("/");
  const alone: Readonly<Record<string, PageKind>> = {
    search: "search",
    decide: "decide",
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
  const sheets = [...page.document.querySelectorAll('link[rel="stylesheet"]')].map(
    (link) => link.getAttribute("href") ?? "",
  );
  return sheets.reduce(
    (sum, sheet) => sum + weigh(readFileSync(join(folder, sheet))),
    weigh(page.html),
  );
}
