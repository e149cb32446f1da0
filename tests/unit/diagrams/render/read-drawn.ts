import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";

type Parsed = DefaultTreeAdapterTypes.Element;

/** A line of a drawing by its two ends. */
export interface DrawnEdge {
  readonly start: readonly [x: number, y: number];
  readonly end: readonly [x: number, y: number];
  readonly classes: string;
  readonly startHead: string;
  readonly endHead: string;
}

/** A node of a drawing: its words, and the box around its outline. */
export interface DrawnBox {
  readonly text: string;
  readonly href: string | undefined;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a browser would find in an SVG of ours: read by a parser that knows nothing of how it was written. */
export function readDrawn(svg: string) {
  const elements = listElements(parseFragment(svg).childNodes);
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const textOf = (name: string) => named(name).map(readText);
  const withClass = (name: string) =>
    elements.filter((element) => attribute(element, "class").split(" ").includes(name));
  return {
    title: textOf("title")[0],
    description: textOf("desc")[0],
    texts: textOf("text"),
    width: Number(attribute(named("svg")[0], "width")),
    edges: withClass("dg-e").map(readEdge),
    nodes: withClass("dg-n").map(readBox),
  };
}

function listElements(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Parsed[] {
  return nodes.flatMap((node) =>
    "tagName" in node ? [node, ...listElements(node.childNodes)] : [],
  );
}

function attribute(element: Parsed | undefined, name: string): string {
  return element?.attrs.find((one) => one.name === name)?.value ?? "";
}

function readText(element: Parsed): string {
  const read = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string =>
    nodes
      .map((node) =>
        "value" in node ? node.value : "childNodes" in node ? read(node.childNodes) : "",
      )
      .join("");
  return read(element.childNodes);
}

function numbersIn(text: string): number[] {
  return (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}

function readEdge(element: Parsed): DrawnEdge {
  const points = numbersIn(attribute(element, "d"));
  const head = (name: string) => /-(\w+)\)$/.exec(attribute(element, name))?.[1] ?? "none";
  return {
    start: [points[0] ?? NaN, points[1] ?? NaN],
    end: [points.at(-2) ?? NaN, points.at(-1) ?? NaN],
    classes: attribute(element, "class"),
    startHead: head("marker-start"),
    endHead: head("marker-end"),
  };
}

function readBox(element: Parsed): DrawnBox {
  const [x = 0, y = 0] = numbersIn(attribute(element, "transform"));
  const shape = listElements(element.childNodes).find(
    (child) => attribute(child, "class") === "dg-s",
  );
  const number = (name: string) => Number(attribute(shape, name));
  const points = numbersIn(attribute(shape, "points"));
  const half =
    shape?.tagName === "rect"
      ? [number("width") / 2, number("height") / 2]
      : shape?.tagName === "circle"
        ? [number("r"), number("r")]
        : [0, 1].map((odd) => Math.max(...points.filter((_, index) => index % 2 === odd)));
  const [dx = 0, dy = 0] = half;
  const text = listElements(element.childNodes).filter(({ tagName }) => tagName === "text");
  return {
    text: text.map(readText).join(""),
    href: attribute(element, "href") || undefined,
    left: x - dx,
    top: y - dy,
    right: x + dx,
    bottom: y + dy,
  };
}
