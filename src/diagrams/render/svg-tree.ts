import type { CustomPlugin } from "svgo";

/** svgo's own names for the parts of its tree. */
type Root = Parameters<CustomPlugin["fn"]>[0];
export type SvgChild = Root["children"][number];
export type SvgElement = Extract<SvgChild, { type: "element" }>;
export type SvgText = Extract<SvgChild, { type: "text" }>;

type AttributeValue = string | number | undefined;

/** An element; attributes without a value are left out and numbers keep at most one decimal. */
export function element(
  name: string,
  attributes: Record<string, AttributeValue> = {},
  children: readonly SvgChild[] = [],
): SvgElement {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(
      ([key, value]) =>
        [key, typeof value === "number" ? formatNumber(value) : (value ?? "")] as const,
    );
  return {
    type: "element",
    name,
    attributes: Object.fromEntries(written),
    children: [...children],
  };
}

export function textNode(value: string): SvgText {
  return { type: "text", value };
}

/** A number with at most one decimal, and never minus zero. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a coordinate of the drawing is ${value}`);
  return String(Math.round(value * 10) / 10 + 0);
}

export function childElements(node: SvgElement): SvgElement[] {
  return node.children.filter((child) => child.type === "element");
}

/** All elements below a node for which a test holds, in document order. */
export function findAll(
  node: { children: SvgChild[] },
  test: (element: SvgElement) => boolean,
): SvgElement[] {
  return node.children.flatMap((child) =>
    child.type === "element" ? [...(test(child) ? [child] : []), ...findAll(child, test)] : [],
  );
}

export function findFirst(
  node: { children: SvgChild[] },
  test: (element: SvgElement) => boolean,
): SvgElement | undefined {
  return findAll(node, test)[0];
}

export function classesOf({ attributes }: SvgElement): string[] {
  return (attributes["class"] ?? "").split(/\s+/).filter(Boolean);
}

export function hasClass(node: SvgElement, name: string): boolean {
  return classesOf(node).includes(name);
}

export function textContent(node: SvgChild): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textContent).join("") : "";
}
