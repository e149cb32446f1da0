import postcss, { type ChildNode, type Container, type Document } from "postcss";
import parseSelectors, { type Node, type Selector } from "postcss-selector-parser";
import { parseUnicodeRange } from "../diagrams/render/served-fonts.ts";

/** What a page holds that a selector may name. */
export interface PageNames {
  readonly tags: ReadonlySet<string>;
  /** Also those that scripts give. */
  readonly classes: ReadonlySet<string>;
  /** The code points of the letters that any page of the site shows: what a search finds may show them here. */
  readonly letters: ReadonlySet<number>;
}

/**
 * The rules of a style sheet that may match something where only these tags and classes are, and the files of a
 * typeface that have one of the letters. Rules by other means (ids, attributes, states) and at-rules with something
 * in them stay.
 */
export function keepNeededRules(css: string, names: PageNames): string {
  const sheet = postcss.parse(css);
  removeUnneeded(sheet, (selector) => mayMatch(selector, names));
  sheet.walkAtRules("font-face", (face) => {
    face.walkDecls("unicode-range", ({ value }) => {
      if (![...names.letters].some(parseUnicodeRange(value))) face.remove();
    });
  });
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

/** Whether something on a page with these names may match a selector. */
function mayMatch(selector: string, names: PageNames): boolean {
  return parseSelectors()
    .astSync(selector)
    .nodes.some((one) => isPossible(one, names));
}

/** What holds one of several selectors; what holds none of them says nothing of what is there. */
const alternatives = new Set([":is", ":where", ":has", ":matches"]);

function isPossible(selector: Selector, names: PageNames): boolean {
  return selector.nodes.every((node: Node) => {
    if (node.type === "class") return names.classes.has(node.value);
    if (node.type === "tag") return names.tags.has(node.value.toLowerCase());
    if (node.type === "pseudo" && alternatives.has(node.value))
      return node.nodes.some((inner) => isPossible(inner, names));
    return true;
  });
}
