import { mdxToMdast } from "satteri";
import { setQuotes } from "./set-quotes.ts";

/** A node of the Markdown tree, as far as it is read here. */
interface Node {
  readonly type: string;
  readonly position?: {
    readonly start: { readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
  readonly children?: readonly Node[];
}

/** Blocks whose text is read in one go: a quotation may begin in a link and end behind it. */
const blocks: ReadonlySet<string> = new Set(["paragraph", "heading", "tableCell"]);

/** Sets the straight quotes in an MDX body's prose, and leaves markup, code and diagrams as they are. */
export function setBodyQuotes(text: string): string {
  if (!/['"]/.test(text)) return text;
  let root: Node;
  try {
    root = mdxToMdast(text) as unknown as Node;
  } catch {
    // Whoever reads the body tells what is wrong with it.
    return text;
  }
  const set = text.split("");
  const visit = (node: Node): void => {
    if (blocks.has(node.type)) setBlock(node, text, set);
    else node.children?.forEach(visit);
  };
  visit(root);
  return set.join("");
}

function setBlock(block: Node, text: string, set: string[]): void {
  // Each piece of text as long as it stands there; of anything else, a letter in its place.
  const pieces: { readonly at: number | undefined; readonly text: string }[] = [];
  const collect = (node: Node): void => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type === "text" && from !== undefined && to !== undefined)
      pieces.push({ at: from, text: text.slice(from, to) });
    else if (node.type === "inlineCode") pieces.push({ at: undefined, text: "x" });
    else if (node.type === "break") pieces.push({ at: undefined, text: " " });
    else node.children?.forEach(collect);
  };
  collect(block);
  const whole = setQuotes(pieces.map((piece) => piece.text).join(""));
  let place = 0;
  for (const { at, text: piece } of pieces) {
    if (at !== undefined)
      for (let index = 0; index < piece.length; index += 1)
        set[at + index] = whole.charAt(place + index);
    place += piece.length;
  }
}
