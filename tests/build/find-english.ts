/** Words of a page that neither stand in the content nor are written in the pseudo-language. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** Attributes that are read aloud, shown or taken over by others. */
const readAttributes = ["alt", "title", "placeholder", "aria-label", "aria-description", "label"];

/** Markup to paste, addresses and files. */
const notRead = /<\/?[a-z][^>]*>?|\S*\w\/\S*|\b[\w-]+\.(?:json|csv|md|yaml|txt)\b/g;

/** Every text that a page has for readers: its own and its attributes', each as it stands. */
export function listTexts(document: Document): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document, document.defaultView?.NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    // A drawing breaks its lines anywhere; what it says stands in its title and description, too.
    if (parent === null || parent.closest("script, style, pre, code, svg text") !== null) continue;
    const text = node.textContent ?? "";
    // What may break over two lines is one text.
    if (node.previousSibling?.nodeName === "WBR") texts.push((texts.pop() ?? "") + text);
    else texts.push(text);
  }
  for (const name of readAttributes)
    for (const element of document.querySelectorAll(`[${name}]`))
      texts.push(element.getAttribute(name) ?? "");
  for (const element of document.querySelectorAll(
    'meta[name="description"], meta[property^="og:"]',
  ))
    if (!/:(url|image|type)\b/.test(element.getAttribute("property") ?? ""))
      texts.push(element.getAttribute("content") ?? "");
  return texts
    .map((text) => tidy(text.replace(/\]\([^)]*\)/g, " ").replace(notRead, " ")))
    .filter((text) => text !== "");
}

/** Every piece of text that a content folder holds: texts of fields, and the bodies' between their markup. */
export function readContentTexts(folder: string): string[] {
  const texts = new Set<string>();
  const add = (text: string): void => {
    // Links and emphasis cut a text into pieces, and a page may show one sentence of several.
    for (const piece of text.split(/\[|\]\([^)]*\)|[*`_]|<[^>]*>|\n\n|(?<=[.!?:;])\s/)) {
      const one = tidy(piece)
        .toLowerCase()
        .replace(/[.!?:;]$/, "");
      if (/\p{L}/u.test(one)) texts.add(one);
    }
  };
  for (const file of globSync("**/*.{yaml,mdx}", { cwd: folder })) {
    if (file === "words.yaml") continue;
    const source = readFileSync(join(folder, file), "utf8");
    const [, front = source, body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
    addAll(parse(front) as unknown);
    for (const line of body.split(/\n\s*[-\d.]*\s*/)) add(line);
    add(body);
  }
  return [...texts].sort((a, b) => b.length - a.length);

  function addAll(value: unknown): void {
    if (typeof value === "string") add(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(addAll);
  }
}

/** The words of a text that are left once the content's texts are taken out of it, and have no accent on a vowel. */
export function findEnglish(text: string, contentTexts: readonly string[]): string[] {
  let rest = text.toLowerCase();
  if (listEnglish(rest).length === 0) return [];
  for (const one of contentTexts) if (rest.includes(one)) rest = takeOut(rest, one);
  return listEnglish(rest);
}

function listEnglish(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return words.filter((word) => /^[a-z’'-]*[aeiouy][a-z’'-]*$/.test(word));
}

/** Takes a text out of another wherever it stands as whole words. */
function takeOut(text: string, part: string): string {
  const isLetter = (letter: string | undefined) =>
    letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  let left = "";
  let rest = text;
  for (let at = rest.indexOf(part); at >= 0; at = rest.indexOf(part)) {
    const end = at + part.length;
    const isWhole = !isLetter(rest[at - 1] ?? left.at(-1)) && !isLetter(rest[end]);
    left += rest.slice(0, at) + (isWhole ? " " : rest.slice(at, end));
    rest = rest.slice(end);
  }
  return left + rest;
}

function tidy(text: string): string {
  // The pages set quotes in their typographic form.
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim();
}
