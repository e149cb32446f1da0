import type { Catalog } from "../catalog/catalog.ts";
import type { Body } from "../catalog/body.ts";
import type { PictureSize } from "../catalog/records.ts";
import {
  textOfInlines,
  type Block,
  type Fence,
  type Inline,
  type Picture,
  type Table,
} from "../catalog/prose.ts";
import { citationsOf, type Citation, type CitationTarget } from "./evidence.ts";

/** A citation in prose as a page prints it. */
export interface Citing {
  readonly type: "citations";
  readonly citations: readonly Citation[];
}

export type ShownInline = Inline<Citing>;

/** What prose is made of, with what each part rests on. */
export type ShownBlock =
  | {
      readonly type: "paragraph";
      readonly children: readonly ShownInline[];
      /** Whether it cites nothing while other prose beside it does: it is then ours. */
      readonly isMarked: boolean;
    }
  | {
      readonly type: "list";
      readonly start?: number;
      readonly isLoose: boolean;
      readonly items: readonly (readonly ShownBlock[])[];
    }
  | { readonly type: "quote"; readonly blocks: readonly ShownBlock[] }
  | (Table<Citing> & {
      /** What the columns are called, as plain text: a phone shows it beside each cell. */
      readonly names: readonly string[];
      /** Whether it cites nothing while other prose beside it does. */
      readonly isMarked: boolean;
    })
  | (Picture & PictureSize)
  | Fence;

/** Prose as a page prints it. */
export interface Prose {
  readonly blocks: readonly ShownBlock[];
  /** Whether all of it is editorial judgement. */
  readonly isEditorial: boolean;
  /** Whether some of it is, beside prose that cites: one note then says so. */
  readonly isMixed: boolean;
}

/**
 * Prose with its citations resolved, and with marks where a part cites nothing.
 * @param leadsTo where the citations lead, as of `citationsOf`
 */
export function describeProse(
  catalog: Catalog,
  blocks: readonly Block[],
  leadsTo?: CitationTarget,
): Prose {
  const isEditorial = !blocks.some(cites);
  const showInline = (inline: Inline): ShownInline => {
    if (inline.type === "claims")
      return { type: "citations", citations: citationsOf(catalog, inline.ids, leadsTo) };
    return "children" in inline ? { ...inline, children: inline.children.map(showInline) } : inline;
  };
  const show = (block: Block, isCovered: boolean): ShownBlock => {
    switch (block.type) {
      case "paragraph":
        return {
          ...block,
          children: block.children.map(showInline),
          isMarked: !isEditorial && !isCovered && !cites(block),
        };
      case "list":
        return {
          ...block,
          // An item without space around it is one paragraph, and what it introduces belongs to it.
          items: block.items.map((item) =>
            item.map((part) => show(part, isCovered || (!block.isLoose && item.some(cites)))),
          ),
        };
      case "quote":
        return { ...block, blocks: block.blocks.map((part) => show(part, isCovered)) };
      case "table":
        return {
          ...mapCells(block, showInline),
          names: block.head.map((cell) => textOfInlines(cell).trim()),
          isMarked: !isEditorial && !isCovered && !cites(block),
        };
      case "picture":
        return { ...block, ...sizeOf(catalog, block) };
      case "diagram":
        return block;
    }
  };
  const shown = blocks.map((block) => show(block, false));
  return { blocks: shown, isEditorial, isMixed: shown.some(isOurs) };
}

function sizeOf({ pictures }: Catalog, { file }: Picture): PictureSize {
  const size = pictures[file];
  if (size === undefined) throw new Error(`nobody measured the picture ${file}`);
  return size;
}

/** A table with something else in its cells. */
function mapCells<From, To>(
  { type, head, rows }: Table<From>,
  map: (inline: Inline<From>) => Inline<To>,
): Table<To> {
  return {
    type,
    head: head.map((cell) => cell.map(map)),
    rows: rows.map((row) => row.map((cell) => cell.map(map))),
  };
}

/** What stands in a drawing before a link to a place on its own page. */
const ownClick = /((?:^|[;\n])[ \t]*click[ \t]+[^\s"]+[ \t]+(?:href[ \t]+)?")(?=#)/g;

/**
 * Prose that stands beside the page it was written for: links to places on that page lead back there.
 * @param address the page's, below the site's root
 */
export function linkBack(blocks: readonly Block[], address: string): Block[] {
  const leadBack = (href: string) => (href.startsWith("#") ? address + href : href);
  const inInline = (inline: Inline): Inline => {
    if (inline.type === "link")
      return { ...inline, href: leadBack(inline.href), children: inline.children.map(inInline) };
    return "children" in inline ? { ...inline, children: inline.children.map(inInline) } : inline;
  };
  return blocks.map((block): Block => {
    switch (block.type) {
      case "paragraph":
        return { ...block, children: block.children.map(inInline) };
      case "list":
        return { ...block, items: block.items.map((item) => linkBack(item, address)) };
      case "quote":
        return { ...block, blocks: linkBack(block.blocks, address) };
      case "table":
        return mapCells(block, inInline);
      case "picture":
        return block;
      case "diagram":
        return { ...block, text: block.text.replace(ownClick, `$1${address}`) };
    }
  });
}

/** Every claim id that prose cites, in its order. */
export function claimsOfProse(blocks: readonly Block[]): string[] {
  const inInline = (inline: Inline): readonly string[] => {
    if (inline.type === "claims") return inline.ids;
    return "children" in inline ? inline.children.flatMap(inInline) : [];
  };
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "paragraph":
        return block.children.flatMap(inInline);
      case "list":
        return block.items.flatMap(claimsOfProse);
      case "quote":
        return claimsOfProse(block.blocks);
      case "table":
        return [block.head, ...block.rows].flat(2).flatMap(inInline);
      case "picture":
      case "diagram":
        return [];
    }
  });
}

/** Prose without the drawings that stand in it, and the drawings. */
export interface SeparatedProse {
  readonly words: Prose;
  readonly drawings: readonly Fence[];
}

/** Takes the drawings out of prose. */
export function separateDrawings(prose: Prose): SeparatedProse {
  return {
    words: { ...prose, blocks: prose.blocks.filter(({ type }) => type !== "diagram") },
    drawings: prose.blocks.flatMap((block) => (block.type === "diagram" ? [block] : [])),
  };
}

/** The prose of a body's sections, by their ids. */
export function describeSections(catalog: Catalog, body: Body): ReadonlyMap<string, Prose> {
  return new Map(body.sections.map(({ id, prose }) => [id, describeProse(catalog, prose)]));
}

function isOurs(block: ShownBlock): boolean {
  switch (block.type) {
    case "paragraph":
      return block.isMarked;
    case "list":
      return block.items.some((item) => item.some(isOurs));
    case "quote":
      return block.blocks.some(isOurs);
    case "table":
      return block.isMarked;
    case "picture":
    case "diagram":
      return false;
  }
}

function cites(block: Block): boolean {
  return claimsOfProse([block]).length > 0;
}
