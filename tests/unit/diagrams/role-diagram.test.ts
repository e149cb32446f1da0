import { describe, expect, test } from "vitest";
import type { DiagramText } from "../../../src/diagrams/mermaid-text.ts";
import { drawRole } from "../../../src/diagrams/role-diagram.ts";
import type { Exchange } from "../../../src/model/pages/role.ts";
import { roleLabel } from "./role-label.ts";

const pm = roleLabel("pm", "Production Manager");
const exchange = (other: string, fields: Partial<Exchange> = {}): Exchange => ({
  pair: `pm-${other}`,
  other: roleLabel(other, `Head of ${other}`),
  gives: [],
  gets: [],
  ...fields,
});
const draw = (exchanges: readonly Exchange[], fields = {}) =>
  drawRole({
    role: pm,
    exchanges,
    counts: { alone: 3, shared: 2, disputed: 1 },
    standings: [
      { standing: "assigned", count: 4 },
      { standing: "judgement", count: 2 },
    ],
    ...fields,
  });

function drawn(...given: Parameters<typeof draw>): DiagramText {
  const diagram = draw(...given);
  if (diagram === undefined) throw new Error("nothing is drawn");
  return diagram;
}

/** The boxes that a diagram's text declares: id → label. */
function boxesOf({ text }: DiagramText): Map<string, string> {
  const boxes = [...text.matchAll(/^(\w+)(?:\[|\(\[)"([^"]*)"(?:\]|\]\))$/gm)];
  return new Map(boxes.map(([, id = "", label = ""]) => [id, label]));
}

/** The arrows that a diagram's text declares, as pairs of box ids. */
function arrowsOf({ text }: DiagramText): [string, string][] {
  return [...text.matchAll(/^(\w+) --> (\w+)$/gm)].map(([, from = "", to = ""]) => [from, to]);
}

/** What the links and classes of a diagram's text say: of which box, and what. */
function detailsOf({ text }: DiagramText): [string, string][] {
  const details = [...text.matchAll(/^(?:click|class) (\w+) (.*)$/gm)];
  return details.map(([, id = "", what = ""]) => [id, what]);
}

describe("a role's drawing", () => {
  const diagram = drawn([
    exchange("td", { gets: ["usage data", "a defect"], gives: ["a budget"] }),
    exchange("ad", { gets: ["a wish"] }),
    exchange("fm", { gives: ["figures"] }),
    exchange("hm"),
  ]);
  const boxes = boxesOf(diagram);

  test("leads from what the others bring through the role to what they get", () => {
    const arrows = arrowsOf(diagram).map((ends) => ends.map((id) => boxes.get(id)));
    const role = "PM: 3 alone, 2 shared, 1 disputed";
    expect(arrows).toEqual([
      ["TD brings usage data, a defect", role],
      ["AD brings a wish", role],
      [role, "TD gets a budget"],
      [role, "FM gets figures"],
    ]);
  });

  test("has no box beside those", () => {
    expect([...boxes.keys()].sort()).toEqual([...new Set(arrowsOf(diagram).flat())].sort());
  });

  test("leads from each box to the hand-offs of its own pair, in the other's color", () => {
    const details = detailsOf(diagram).map(([id, what]) => [boxes.get(id), what]);
    expect(details).toEqual(
      expect.arrayContaining([
        ["AD brings a wish", 'href "/pairings/pm-ad/#hand-offs"'],
        ["AD brings a wish", "hue-ad"],
        ["FM gets figures", 'href "/pairings/pm-fm/#hand-offs"'],
        ["FM gets figures", "hue-fm"],
        ["PM: 3 alone, 2 shared, 1 disputed", "hue-pm"],
      ]),
    );
    expect(details.filter(([label]) => label === undefined)).toEqual([]);
  });

  test("has a name, and a description that tells all that is drawn and how sure the role's duties are", () => {
    expect(diagram.title).toBe(
      "What the Production Manager gets from the other roles, and what they get",
    );
    expect(diagram.text).toContain(`accTitle: ${diagram.title}\n`);
    expect(diagram.text).toContain(
      "accDescr: TD brings usage data, a defect. AD brings a wish. TD gets a budget. FM gets figures. What the role answers for: 4 assigned, 2 our judgement.\n",
    );
  });

  test("of a role that answers for nothing does not speak of that", () => {
    const { text } = drawn([exchange("td", { gets: ["a wish"] })], { standings: [] });
    expect(text).toContain("accDescr: TD brings a wish.\n");
  });

  test("is left out where nothing passes", () => {
    expect(draw([])).toBeUndefined();
    expect(draw([exchange("td")])).toBeUndefined();
  });

  test("prints what means something to Mermaid as it is", () => {
    const odd = 'do "this" [now] <b>';
    const { text } = drawn([exchange("td", { gives: [odd], gets: [odd] })], {
      role: { ...pm, shortTitle: 'P"M' },
    });
    expect(text).toContain('i0["TD brings do #quot;this#quot; [now] #lt;b#gt;"]');
    expect(text).toContain('o0["TD gets do #quot;this#quot; [now] #lt;b#gt;"]');
    expect(text).toContain('role(["P#quot;M: 3 alone');
  });
});
