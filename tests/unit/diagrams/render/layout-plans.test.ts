import { describe, expect, it } from "vitest";
import { planColumns } from "../../../../src/diagrams/render/columns-plan.ts";
import type { PlanGraph } from "../../../../src/diagrams/render/planned-layout.ts";
import { isTree, planTree } from "../../../../src/diagrams/render/tree-plan.ts";

const edge = (from: string, to: string, labelWidth = 0) => ({
  from,
  to,
  labelWidth,
  labelHeight: labelWidth ? 22 : 0,
});

function buildGraph(
  columns: Record<string, readonly string[]>,
  edges: PlanGraph["edges"],
): PlanGraph {
  return {
    groups: Object.keys(columns).map((id) => ({
      id,
      groupId: undefined,
      titleWidth: 80,
      titleHeight: 20,
    })),
    nodes: Object.entries(columns).flatMap(([groupId, ids]) =>
      ids.map((id) => ({ id, groupId, width: 180, height: 40 })),
    ),
    edges,
  };
}

describe("planColumns", () => {
  const plan = planColumns(
    buildGraph({ L: ["a", "b", "c", "d", "e", "f"], S: ["s"], R: ["x", "y"] }, [
      edge("a", "y", 90),
      edge("y", "b", 90),
    ]),
  );

  it("keeps columns and nodes in the order of the source", () => {
    const x = (id: string) => plan.nodes.get(id)?.x ?? Number.NaN;
    const y = (id: string) => plan.nodes.get(id)?.y ?? Number.NaN;
    expect(x("a")).toBeLessThan(x("s"));
    expect(x("s")).toBeLessThan(x("x"));
    expect([x("b"), x("c")]).toEqual([x("a"), x("a")]);
    expect(["a", "b", "c", "d", "e", "f"].map(y)).toEqual(
      ["a", "b", "c", "d", "e", "f"].map(y).sort((p, q) => p - q),
    );
  });

  it("aligns frames at the top and leads long lines below the middle one", () => {
    const frames = ["L", "S", "R"].map((id) => plan.frames.get(id));
    const tops = frames.map((frame) => (frame ? frame.y - frame.height / 2 : Number.NaN));
    expect(tops).toEqual([0, 0, 0]);
    const middleBottom = frames[1]?.height ?? Number.NaN;
    const labels = plan.routes.map(({ label }) => label.y);
    expect(labels).toHaveLength(2);
    for (const y of labels) expect(y).toBeGreaterThan(middleBottom);
    expect(Math.abs((labels[0] ?? 0) - (labels[1] ?? 0))).toBeGreaterThanOrEqual(22);
  });

  it("lets a line run from its first node to its second", () => {
    const back = plan.routes[1]?.points ?? [];
    expect(back[0]?.x).toBeGreaterThan(back.at(-1)?.x ?? Number.NaN);
  });

  it("turns only level and upright", () => {
    const steps = plan.routes.flatMap(({ points }) =>
      points.slice(1).map((point, index) => [points[index], point]),
    );
    expect(steps.length).toBeGreaterThan(4);
    for (const [from, to] of steps) expect(from?.x === to?.x || from?.y === to?.y).toBe(true);
  });

  it("draws a column without nodes", () => {
    const { frames } = planColumns(buildGraph({ L: ["a"], S: [], R: ["x"] }, []));
    expect(frames.get("S")?.width).toBeGreaterThan(80);
  });

  it("refuses one group, and nodes outside groups", () => {
    expect(() => planColumns(buildGraph({ L: ["a"] }, []))).toThrow("two or three groups");
    const graph = buildGraph({ L: ["a"], R: ["b"] }, []);
    graph.nodes.push({ id: "stray", groupId: undefined, width: 1, height: 1 });
    expect(() => planColumns(graph)).toThrow("stray");
  });
});

describe("planTree", () => {
  const edges = [edge("r", "a"), edge("r", "b"), edge("a", "a1"), edge("a", "a2"), edge("b", "b1")];
  const nodes = ["r", "a", "b", "a1", "a2", "b1"].map((id) => ({
    id,
    groupId: undefined,
    width: 100,
    height: 40,
  }));

  it("sets each family level with its first child, below the family before", () => {
    const { nodes: places } = planTree({ groups: [], nodes, edges });
    const y = (id: string) => places.get(id)?.y ?? Number.NaN;
    expect([y("r"), y("a")]).toEqual([y("a1"), y("a1")]);
    expect(y("b")).toBe(y("b1"));
    expect(y("b1") - y("a2")).toBeGreaterThan(40);
  });

  it.each([
    ["a tree", ["r", "a", "b"], [edge("r", "a"), edge("r", "b")], true],
    ["two parents", ["r", "a", "b"], [edge("r", "b"), edge("a", "b")], false],
    ["two roots", ["r", "a", "b"], [edge("r", "b")], false],
    ["a circle beside a root", ["r", "a", "b"], [edge("a", "b"), edge("b", "a")], false],
    ["a node alone", ["r"], [], false],
  ])("knows %s", (_, ids, lines, expected) => {
    expect(isTree(ids, lines)).toBe(expected);
  });
});
