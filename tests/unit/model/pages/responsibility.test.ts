import { describe, expect, test } from "vitest";
import { buildCatalog, get } from "../../../../src/model/catalog/catalog.ts";
import {
  describeResponsibility,
  type ResponsibilityPage,
} from "../../../../src/model/pages/responsibility.ts";
import { Finder } from "../broken.ts";
import { makePost, position } from "../fixture.ts";

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

describe("how two settle it", () => {
  const settled = (id: string, change?: (all: Finder) => void) =>
    pageOf(id, change).settlings.map(({ fragment, text, citations }) => [
      fragment,
      text,
      citations.map(({ leadsTo, claim }) => `${leadsTo}: ${claim}`),
    ]);

  test("stands with its evidence where both answer for it", () => {
    expect(settled("share-the-plan")).toEqual([
      ["speed", "Talk.", ["source: report/plan-is-shared"]],
    ]);
  });

  test("is told neither of what one answers for nor of what others dispute", () => {
    const about = (id: string) =>
      settled(id, (all) => {
        const [one] = all.pairing().tensions;
        if (one) one.responsibilities = [id];
      });
    expect(about("run-the-desk")).toEqual([]);
    expect(about("lead-the-change")).toEqual([]);
  });

  test("is told on the page of the first that a tension is about, not of the others", () => {
    const among = (...responsibilities: string[]) =>
      settled("share-the-plan", (all) => {
        const [one] = all.pairing().tensions;
        if (one) one.responsibilities = responsibilities;
      });
    expect(among("share-the-plan", "run-the-desk")).toHaveLength(1);
    expect(among("run-the-desk", "share-the-plan")).toEqual([]);
  });

  test("leaves room for two positions", () => {
    const [one] = pageOf("share-the-plan").settlings;
    expect(one).toBeDefined();
    const claims = ["report/plan-is-shared"];
    const { positions } = pageOf("share-the-plan", (all) =>
      all.responsibility("share-the-plan").positions.push(position("the-ad", ["ad"], claims)),
    );
    expect(positions.map(({ isFirst }) => isFirst)).toEqual([true, true, false]);
  });
});

describe("what a claim rests on", () => {
  const wordsOf = (change: (all: Finder) => void = () => undefined) => {
    const { named, parts } = pageOf("lead-the-change", (all) => {
      all.source("report").kind = "survey";
      change(all);
    });
    return {
      named: named.map((owner) =>
        "grounds" in owner ? owner.grounds : "standing" in owner && owner.standing,
      ),
      parts: parts.map(({ inShort }) => inShort),
    };
  };

  test("stands beside each name where they are few", () => {
    const { named, parts } = wordsOf();
    expect(named).toEqual(["inferred from one survey", "inferred from one opinion piece"]);
    expect(parts).toEqual(["Accountable", "Accountable"]);
  });

  test("stands in the column beside where they are many", () => {
    const { named, parts } = wordsOf((all) => {
      all.records.posts.push(makePost("chair"), makePost("board"));
      all
        .responsibility("lead-the-change")
        .positions.push({ ...position("both", [], []), posts: ["chair", "board"] });
    });
    expect(named).toEqual(["inferred", "inferred", "judgement", "judgement"]);
    expect(parts).toEqual([
      "Accountable, inferred from one survey",
      "Accountable, inferred from one opinion piece",
    ]);
  });
});
