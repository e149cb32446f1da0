/** What a citation in prose names: the claims, `<source>/<slug>`, that what stands before rests on. */
export interface ClaimIds {
  readonly type: "claims";
  readonly ids: readonly string[];
}

/** Prose within a paragraph, with citations of the given shape. */
export type Inline<Citing = ClaimIds> =
  | { readonly type: "text" | "code"; readonly text: string }
  | { readonly type: "strong" | "emphasis"; readonly children: readonly Inline<Citing>[] }
  | { readonly type: "break" }
  | { readonly type: "link"; readonly href: string; readonly children: readonly Inline<Citing>[] }
  | Citing;

/** A Mermaid fence; `line` is the body's line on which the Mermaid text begins. */
export interface Fence {
  readonly type: "diagram";
  readonly text: string;
  readonly line: number;
}

/** A table: what its columns are called, and its rows, each cell as prose within a paragraph. */
export interface Table<Citing> {
  readonly type: "table";
  readonly head: readonly (readonly Inline<Citing>[])[];
  readonly rows: readonly (readonly (readonly Inline<Citing>[])[])[];
}

/** A picture that stands beside its record. */
export interface Picture {
  readonly type: "picture";
  /** Its file, relative to the content folder. */
  readonly file: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** What stands below it. */
  readonly caption: string | undefined;
}

/** What prose is made of. */
export type Block =
  | { readonly type: "paragraph"; readonly children: readonly Inline[] }
  | {
      readonly type: "list";
      /** The first number of a numbered list. */
      readonly start?: number;
      /** Whether the items are paragraphs, with space between them. */
      readonly isLoose: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: "quote"; readonly blocks: readonly Block[] }
  | Table<ClaimIds>
  | Picture
  | Fence;

/** A node of the Markdown tree, as far as it is read here. */
export interface MarkdownNode {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number } };
  readonly children?: readonly MarkdownNode[];
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null;
  readonly title?: string | null;
  readonly lang?: string | null;
  readonly checked?: boolean | null;
  readonly ordered?: boolean | null;
  readonly start?: number | null;
  readonly spread?: boolean | null;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
}

/**
 * Prose from the nodes of a Markdown tree. What a body may not hold is passed over: the checks report it.
 * @param folder where pictures stand, relative to the content folder, with a slash at its end
 */
export function buildBlocks(nodes: readonly MarkdownNode[] = [], folder = ""): Block[] {
  return nodes.flatMap((node): Block[] => {
    const picture = findPicture(node, folder);
    if (picture !== undefined) return [picture];
    switch (node.type) {
      case "paragraph":
        return [{ type: "paragraph", children: buildInlines(node.children) }];
      case "list":
        return [
          {
            type: "list",
            ...(node.ordered ? { start: node.start ?? 1 } : {}),
            isLoose: isLoose(node),
            items: (node.children ?? []).map((item) => buildBlocks(item.children, folder)),
          },
        ];
      case "blockquote":
        return [{ type: "quote", blocks: buildBlocks(node.children, folder) }];
      case "table":
        return [buildTable(node)];
      case "code":
        return node.lang === "mermaid"
          ? [{ type: "diagram", text: node.value ?? "", line: lineOf(node) + 1 }]
          : [];
      default:
        return [];
    }
  });
}

/** The picture that a paragraph is; undefined where it holds anything else. */
export function findPicture(node: MarkdownNode, folder: string): Picture | undefined {
  const [image, ...more] = node.type === "paragraph" ? (node.children ?? []) : [];
  if (image?.type !== "image" || more.length > 0) return undefined;
  const { alt, title, url } = image;
  return {
    type: "picture",
    file: folder + (url ?? ""),
    alt: (alt ?? "").trim(),
    caption: title?.trim() || undefined,
  };
}

/** A row that is shorter than the head has empty cells at its end; what is longer is cut off, as GitHub does. */
export function buildTable({ children = [] }: MarkdownNode): Table<ClaimIds> {
  const [head = [], ...rows] = children.map((row) =>
    (row.children ?? []).map((cell) => buildInlines(cell.children)),
  );
  return { type: "table", head, rows: rows.map((row) => head.map((_, place) => row[place] ?? [])) };
}

/** What prose within a paragraph says, without its citations. */
export function textOfInlines(
  inlines: readonly Inline<{ readonly type: "claims" | "citations" }>[],
): string {
  return inlines
    .map((one) => {
      switch (one.type) {
        case "text":
        case "code":
          return one.text;
        case "strong":
        case "emphasis":
        case "link":
          return textOfInlines(one.children);
        default:
          return "";
      }
    })
    .join("");
}

function buildInlines(nodes: readonly MarkdownNode[] = []): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case "text":
        return [{ type: "text", text: node.value ?? "" }];
      case "inlineCode":
        return [{ type: "code", text: node.value ?? "" }];
      case "strong":
      case "emphasis":
        return [{ type: node.type, children: buildInlines(node.children) }];
      case "break":
        return [{ type: "break" }];
      case "link":
        return [{ type: "link", href: hrefOf(node), children: buildInlines(node.children) }];
      case "mdxJsxTextElement":
        return node.name === "Claims" ? [{ type: "claims", ids: claimIdsOf(node) }] : [];
      default:
        return [];
    }
  });
}

function isLoose(list: MarkdownNode): boolean {
  return list.spread === true || (list.children ?? []).some((item) => item.spread === true);
}

/** The body's line on which a node begins, counted from 1. */
export function lineOf(node: MarkdownNode): number {
  return node.position?.start.line ?? 1;
}

/** A link's address. Browsers read it as if it had no tabs and line breaks. */
export function hrefOf(link: MarkdownNode): string {
  return (link.url ?? "").replace(/[\t\n\r]/g, "");
}

/** The claims that `<Claims ids="…" />` names. */
export function claimIdsOf(element: MarkdownNode): string[] {
  return attributeOf(element, "ids").split(/\s+/).filter(Boolean);
}

/** The text of an element's attribute; "" where it has none. */
export function attributeOf(element: MarkdownNode, name: string): string {
  const value = element.attributes?.find((one) => one.name === name)?.value;
  return typeof value === "string" ? value : "";
}
