import type { Page } from "playwright-core";

/** Every way in which the diagrams of an open page are not drawn as they should be; empty for good ones. */
export function checkDiagramGeometry(page: Page): Promise<string[]> {
  return page.evaluate(inspectDiagrams);
}

/** Runs in the page, so it may use nothing from outside itself. */
function inspectDiagrams(): string[] {
  const findings: string[] = [];
  const smallestText = 12;

  const nameOf = (element: Element) =>
    (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
  const overlap = (a: DOMRect, b: DOMRect, slack: number) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
  const within = (inner: DOMRect, outer: DOMRect, slack: number) =>
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack;
  const pairs = <Item>(items: readonly Item[]) =>
    items.flatMap((first, index) =>
      items.slice(index + 1).map((second) => [first, second] as const),
    );

  /** Whether a point of the screen lies in a shape. */
  const covers = (shape: SVGGeometryElement, x: number, y: number) => {
    const matrix = shape.getScreenCTM();
    return (
      matrix !== null && shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()))
    );
  };

  for (const svg of document.querySelectorAll<SVGSVGElement>("svg.dg")) {
    const add = (kind: string, ...parts: Element[]) => {
      const title = svg.querySelector("title")?.textContent ?? "";
      findings.push(`${kind}: ${parts.map(nameOf).join(" / ")} (${title})`);
    };

    const nodes = [...svg.querySelectorAll(".dg-n")].flatMap((node) => {
      const shape = node.querySelector<SVGGeometryElement>(".dg-s");
      const text = node.querySelector<SVGTextElement>("text");
      if (!shape || !text) {
        add("node without a shape or a label", node);
        return [];
      }
      return [
        {
          node,
          shape,
          text,
          box: shape.getBoundingClientRect(),
          label: text.getBoundingClientRect(),
        },
      ];
    });
    const frames = [...svg.querySelectorAll(".dg-g > .dg-s")].map((shape) =>
      shape.getBoundingClientRect(),
    );
    const titles = [...svg.querySelectorAll(".dg-t")].map((title) => ({
      title,
      box: title.getBoundingClientRect(),
    }));
    const labels = [...svg.querySelectorAll(".dg-l")].map((label) => ({
      label,
      box: (label.querySelector("text") ?? label).getBoundingClientRect(),
    }));

    for (const { node, shape, box, label } of nodes) {
      const corners = [
        [label.left, label.top + 4],
        [label.right, label.top + 4],
        [label.left, label.bottom - 4],
        [label.right, label.bottom - 4],
      ] as const;
      const isOut = !within(label, box, 0) || corners.some(([x, y]) => !covers(shape, x, y));
      if (isOut) add("label outside its shape", node);
    }
    for (const [a, b] of pairs(nodes))
      if (overlap(a.box, b.box, 1)) add("nodes overlap", a.node, b.node);

    for (const { title, box } of titles) {
      if (!frames.some((frame) => within(box, frame, 0))) add("title outside its group", title);
      for (const { node, box: nodeBox } of nodes)
        if (overlap(box, nodeBox, 0)) add("title over a node", title, node);
      for (const { label, box: labelBox } of labels)
        if (overlap(box, labelBox, 0)) add("title over a line's label", title, label);
    }
    for (const [a, b] of pairs(titles))
      if (overlap(a.box, b.box, 0)) add("titles overlap", a.title, b.title);

    for (const { label, box } of labels) {
      for (const { node, box: nodeBox } of nodes)
        if (overlap(box, nodeBox, 0)) add("line's label over a node", label, node);
      for (const frame of frames)
        if (overlap(box, frame, 1) && !within(box, frame, 0))
          add("line's label on a group's border", label);
    }
    for (const [a, b] of pairs(labels))
      if (overlap(a.box, b.box, 0)) add("lines' labels overlap", a.label, b.label);

    for (const line of svg.querySelectorAll<SVGPathElement>("path.dg-e")) {
      const matrix = line.getScreenCTM();
      if (!matrix) continue;
      const steps = Math.ceil(line.getTotalLength() / 4);
      const points = Array.from({ length: steps + 1 }, (_, step) =>
        line.getPointAtLength(step * 4).matrixTransform(matrix),
      );
      const isIn =
        (box: DOMRect, margin: number) =>
        ({ x, y }: DOMPoint) =>
          x > box.left + margin &&
          x < box.right - margin &&
          y > box.top + margin &&
          y < box.bottom - margin;
      for (const { node, shape, box } of nodes) {
        const inside = points.filter(isIn(box, 4)).filter(({ x, y }) => covers(shape, x, y));
        if (inside.length >= 4) add("line through a node", node);
      }
    }

    const whole = svg.getBoundingClientRect();
    for (const drawn of svg.querySelectorAll(".dg-s, .dg-e, .dg-l, text"))
      if (!within(drawn.getBoundingClientRect(), whole, 0.5)) add("outside the drawing", drawn);

    for (const text of svg.querySelectorAll<SVGTextElement>("text")) {
      const scale = text.getScreenCTM()?.a ?? 1;
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < smallestText) add(`text of ${size.toFixed(1)} px`, text);
      if (!getComputedStyle(text).fontFamily.includes("Source Serif 4"))
        add("text in another font", text);
    }
  }
  return findings;
}
