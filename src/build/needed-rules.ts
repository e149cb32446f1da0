import postcss, {
  type ChildNode,
  type Container,
  type Declaration,
  type Document,
  type Root,
} from "postcss";
import parseSelectors, { type Node, type Selector } from "postcss-selector-parser";
import { parseUnicodeRange } from "../diagrams/render/served-fonts.ts";

/** The tag of an element and its classes. */
export interface ElementNames {
  readonly tag: string;
  readonly classes: ReadonlySet<string>;
}

/** What a page holds that a selector may name. */
export interface PageNames {
  /** The elements of the markup, each of its kind once. */
  readonly elements: readonly ElementNames[];
  /** The tags of elements that scripts make, and the classes that they give. */
  readonly made: ReadonlySet<string>;
  /** The custom properties that anything beside the sheet may use, scripts and other sheets among it. */
  readonly properties: ReadonlySet<string>;
  /** The code points of the letters that any page of the site shows: what a search finds may show them here. */
  readonly letters: ReadonlySet<number>;
}

/**
 * The rules of a style sheet that may match something where there are only these elements and what scripts make of
 * them, the custom properties that something uses, and the files of a typeface that have one of the letters: where a
 * face has one file left, it is for all letters. Rules by other means (ids, attributes, states, what stands in what)
 * and at-rules with something in them stay.
 */
export function keepNeededRules(css: string, names: PageNames): string {
  const sheet = postcss.parse(css);
  removeUnneeded(sheet, (selector) => mayMatch(selector, names));
  removeUnusedProperties(sheet, names.properties);
  removeUnneededFaces(sheet, names.letters);
  // What stands last now may be a statement without a block, which a semicolon ends.
  const { last } = sheet;
  sheet.raws.semicolon = last?.type === "atrule" && last.nodes === undefined;
  return sheet.toString();
}

function removeUnneeded(
  within: Container | Document,
  isNeeded: (selector: string) => boolean,
): void {
  for (const node of [...(within.nodes ?? [])] as ChildNode[]) {
    if (node.type === "rule") {
      const needed = node.selectors.filter(isNeeded);
      if (needed.length === 0) node.remove();
      else if (needed.length < node.selectors.length) node.selectors = needed;
    } else if (node.type === "atrule" && node.nodes && !node.name.endsWith("keyframes")) {
      const before = node.nodes.length;
      removeUnneeded(node as Container, isNeeded);
      if (before > 0 && node.nodes.length === 0) node.remove();
    }
  }
}

/** Removes what sets a custom property that nothing uses; what only such a one uses goes with it. */
function removeUnusedProperties(sheet: Root, elsewhere: ReadonlySet<string>): void {
  const used = new Set(elsewhere);
  sheet.walkDecls(({ value }) => {
    for (const [property] of value.matchAll(/--[\w-]+/g)) used.add(property);
  });
  let removed = 0;
  sheet.walkDecls(/^--/, (declaration) => {
    if (used.has(declaration.prop)) return;
    declaration.remove();
    removed += 1;
  });
  if (removed === 0) return;
  sheet.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
  removeUnusedProperties(sheet, elsewhere);
}

/** Removes a typeface's files that have none of the letters. */
function removeUnneededFaces(sheet: Root, letters: ReadonlySet<number>): void {
  const ranges = new Map<string, (Declaration | undefined)[]>();
  sheet.walkAtRules("font-face", (face) => {
    const told = new Map<string, Declaration>();
    face.walkDecls((declaration) => void told.set(declaration.prop, declaration));
    const range = told.get("unicode-range");
    if (range && ![...letters].some(parseUnicodeRange(range.value))) return void face.remove();
    const key = ["font-family", "font-weight", "font-style"]
      .map((prop) => told.get(prop)?.value ?? "")
      .join("\n");
    ranges.set(key, [...(ranges.get(key) ?? []), range]);
  });
  // Alone, a file is asked for letters that it lacks in vain, and asked for anyway.
  for (const [range, ...more] of ranges.values()) if (more.length === 0) range?.remove();
}

/** Whether something on a page with these names may match a selector. */
function mayMatch(selector: string, names: PageNames): boolean {
  return parseSelectors()
    .astSync(selector)
    .nodes.some((one) => isPossible(one, names));
}

/** What holds one of several selectors; what holds none of them says nothing of what is there. */
const alternatives = new Set([":is", ":where", ":has", ":matches"]);

function isPossible(selector: Selector, names: PageNames): boolean {
  const compounds: Node[][] = [[]];
  for (const node of selector.nodes)
    if (node.type === "combinator") compounds.push([]);
    else compounds.at(-1)?.push(node);
  return compounds.every((compound) => isOfOneElement(compound, names));
}

/** Whether one element may be all that stands without a combinator: one of the markup, with classes that scripts give it, or one that they make. */
function isOfOneElement(compound: readonly Node[], names: PageNames): boolean {
  const { elements, made } = names;
  const classes = compound.flatMap((node) => (node.type === "class" ? [node.value] : []));
  const tag = compound.find((node) => node.type === "tag")?.value?.toLowerCase();
  const given = classes.filter((name) => !made.has(name));
  return (
    compound.every(
      (node) =>
        node.type !== "pseudo" ||
        !alternatives.has(node.value) ||
        node.nodes.some((inner) => isPossible(inner, names)),
    ) &&
    ((given.length === 0 && (tag === undefined || made.has(tag))) ||
      elements.some(
        (one) =>
          (tag === undefined || one.tag === tag) && given.every((name) => one.classes.has(name)),
      ))
  );
}
