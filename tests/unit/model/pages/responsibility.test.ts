import { describe, expect, test } from "vitest";
import { buildCatalog, get } from "../../../../src/model/catalog/catalog.ts";
import {
  describeResponsibility,
  type ResponsibilityPage,
} from "../../../../src/model/pages/responsibility.ts";
import { Finder } from "../broken.ts";
import { position } from "../fixture.ts";

/** A responsibility's page, once the records are changed. */
function pageOf(id: string, change: (all: Finder) => void = () => undefined): ResponsibilityPage {
  const finder = new Finder();
  change(finder);
  const catalog = buildCatalog(finder.records);
  return describeResponsibility(catalog, get(catalog.responsibilityById, id));
}

/** The ids of positions: those that are read first, and those that fold. */
function splitOf(change?: (all: Finder) => void): [string[], string[]] {
  const { positions } = pageOf("lead-the-change", change);
  const ids = (isFirst: boolean) =>
    positions.filter((one) => one.isFirst === isFirst).map(({ id }) => id);
  return [ids(true), ids(false)];
}

describe("the positions of a dispute", () => {
  const claims = ["report/plan-is-shared"];

  test("all stand open where they are three with other holders", () => {
    expect(splitOf()).toEqual([["the-ad", "the-pm", "the-top"], []]);
  });

  test("fold where the same holders have one already, whatever their number", () => {
    expect(
      splitOf((all) => {
        const one = all.responsibility("lead-the-change");
        one.positions = [
          position("the-ad", ["ad"], claims),
          position("ad-again", ["ad"], claims),
          position("both", ["ad", "pm"], claims),
          position("both-again", ["pm", "ad"], claims),
        ];
      }),
    ).toEqual([
      ["the-ad", "both"],
      ["ad-again", "both-again"],
    ]);
  });

  test("fold from the fourth holder on, each after those before it", () => {
    expect(
      splitOf((all) =>
        all
          .responsibility("lead-the-change")
          .positions.push(
            position("the-board", [], claims, "the board"),
            position("top-again", [], claims, "the chief executive"),
            position("the-td", ["td"], claims),
          ),
      ),
    ).toEqual([
      ["the-ad", "the-pm", "the-top"],
      ["the-board", "top-again", "the-td"],
    ]);
  });

  test("stand the surest first, and those of one standing as the record has them", () => {
    const [first, folded] = splitOf((all) => {
      const one = all.responsibility("lead-the-change");
      one.positions = [
        position("ours", ["ad"], []),
        position("told", ["pm"], ["report/plan-is-shared"]),
        position("told-too", ["td"], ["report/plan-is-shared"]),
        position("given", [], ["report/desk-is-pms"], "the board"),
      ];
    });
    expect([...first, ...folded]).toEqual(["given", "told", "told-too", "ours"]);
    expect(folded).toEqual(["ours"]);
  });

  test("name each kind of source once, with the years of its sources", () => {
    const { positions } = pageOf("lead-the-change", (all) => {
      const one = all.responsibility("lead-the-change");
      one.positions = [
        position(
          "the-ad",
          ["ad"],
          ["report/plan-is-shared", "report/desk-is-pms", "post/ad-wants-change"],
        ),
      ];
    });
    expect(positions.map(({ grounds }) => grounds)).toEqual([["Opinion, 2020, 2012"]]);
  });
});

test("what is not one holder's alone has its entry among the disputes, and nothing else has", () => {
  const has = (id: string) => pageOf(id).dispute?.row.id;
  expect(has("lead-the-change")).toBe("lead-the-change");
  expect(has("share-the-plan")).toBe("share-the-plan");
  expect(has("watch-the-sky")).toBe("watch-the-sky");
  expect(has("run-the-desk")).toBeUndefined();
});

test("the desk to ask first comes with the page", () => {
  expect(pageOf("run-the-desk").askFirst).toBeUndefined();
  const change = (all: Finder) => (all.responsibility("run-the-desk").askFirst = "the help desk");
  expect(pageOf("run-the-desk", change).askFirst).toBe("the help desk");
});

test("why it is shared is asked where nobody disputes it, and on what grounds where somebody does", () => {
  const heading = (id: string) =>
    pageOf(id).sections.find((section) => section.id === "positions")?.heading;
  expect(heading("share-the-plan")).toBe("Why it is shared");
  expect(heading("lead-the-change")).toBe("Who claims it, and on what grounds");
  expect(heading("run-the-desk")).toBeUndefined();
});

test("what stands in the column beside is among the page's sections", () => {
  const { sections, beside } = pageOf("run-the-desk");
  expect(sections).toEqual(expect.arrayContaining([beside.related, beside.called]));
  expect([beside.related.id, beside.called.id]).toEqual(["related", "also-called"]);
});

describe("the situations in the first lines", () => {
  const cases = (id: string, lead: string) =>
    pageOf(id, (all) => {
      const [one] = all.pairing().situations;
      if (one) Object.assign(one, { lead, responsibilities: [id] });
    }).cases.map(({ lead, isAnothers }) => [lead.id, isAnothers]);

  test("are those that somebody leads who does not answer for it", () => {
    expect(cases("run-the-desk", "td")).toEqual([["td", true]]);
    expect(cases("run-the-desk", "pm")).toEqual([]);
  });

  test("are all where several answer for it", () => {
    expect(cases("share-the-plan", "pm")).toEqual([["pm", false]]);
  });

  test("stand among the places where it is discussed, too", () => {
    const { mentions } = pageOf("run-the-desk");
    expect(mentions.map(({ fragment }) => fragment)).toContain("laptop");
  });
});
