import { describe, expect, test } from "vitest";
import { buildCatalog, get } from "../../../../src/model/catalog/catalog.ts";
import { describePair, type PairPage } from "../../../../src/model/pages/pairing.ts";
import { at, Finder } from "../broken.ts";
import { body, makeResponsibility, part } from "../fixture.ts";

/** The page of two roles, once the records are changed. */
function pageOf(a: string, b: string, change: (all: Finder) => void = () => undefined): PairPage {
  const finder = new Finder();
  change(finder);
  const catalog = buildCatalog(finder.records);
  return describePair(catalog, get(catalog.roleById, a), get(catalog.roleById, b));
}

/** A responsibility that roles dispute. */
function addDispute(all: Finder, id: string, roles: readonly string[], dependsOn?: string): void {
  all.records.responsibilities.push(
    makeResponsibility(id, "R006", {
      ownership: "contested",
      involvement: roles.map((role) => part(role, "accountable")),
      ...(dependsOn !== undefined && { dependsOn }),
    }),
  );
}

const idsOf = (rows: PairPage["onlyFirst"]) => rows.map(({ id }) => id);

describe("what two roles answer for", () => {
  test("is each other's, or of one alone, in the order of the register", () => {
    const page = pageOf("td", "pm");
    expect(page.roles.map(({ id }) => id)).toEqual(["pm", "td"]);
    expect(idsOf(page.onlyFirst)).toEqual(["run-the-desk", "lead-the-change"]);
    expect(page.both.map(({ row }) => row.id)).toEqual(["share-the-plan"]);
    expect(idsOf(page.onlySecond)).toEqual(["build-products"]);
  });

  test("tells what both dispute first, with what it depends on in a clause", () => {
    const { both } = pageOf("pm", "td", (all) => {
      all.responsibility("share-the-plan").dependsOn = "nothing.";
      addDispute(all, "claim-it", ["pm", "td"], "who pays. Ask the one who does.");
      addDispute(all, "claim-too", ["td", "pm"]);
      addDispute(
        all,
        "claim-this",
        ["td", "pm"],
        "who pays: the TD for ropes. Ask the one who does.",
      );
      addDispute(all, "claim-all", ["td", "pm", "ad"], "who pays: the TD for ropes.");
    });
    expect(both.map(({ row, dependsOn }) => [row.id, dependsOn])).toEqual([
      ["claim-it", "who pays"],
      ["claim-too", undefined],
      ["claim-this", "who pays: the TD for ropes"],
      ["claim-all", "who pays"],
      ["share-the-plan", undefined],
    ]);
  });
});

describe("what heads a pair’s page", () => {
  const headingOf = (title: string) =>
    pageOf("pm", "td", (all) => (all.pairing().title = title)).heading;

  test("asks which of the two it is, and is the title that somebody gave the pair", () => {
    expect(headingOf("PM and TD")).toBe("PM or TD?");
    expect(headingOf("Who decides on stage?")).toBe("Who decides on stage?");
    expect(pageOf("td", "ad").heading).toBe("TD or AD?");
  });
});

describe("a hand-off", () => {
  const disputed = (roles: readonly string[]) =>
    pageOf("pm", "td", (all) => {
      addDispute(all, "claim-it", roles);
      at(all.pairing().handOffs, 0).starts.responsibility = "claim-it";
    }).written?.handOffs.map((one) => one.disputed);

  test("has its two ends with their rows", () => {
    const handOffs = pageOf("pm", "td").written?.handOffs ?? [];
    expect(
      handOffs.map(({ starts, finishes, passes }) => [
        starts.role.id,
        starts.row.id,
        passes,
        finishes.role.id,
        finishes.row.id,
      ]),
    ).toEqual([["pm", "run-the-desk", "a defect", "td", "build-products"]]);
  });

  test("names what both roles claim of the two", () => {
    expect(disputed(["pm", "td", "ad"])).toEqual([["Title of claim-it"]]);
  });

  test("does not name what one of them disputes with somebody else", () => {
    expect(disputed(["pm", "ad"])).toEqual([[]]);
  });
});

describe("a written pairing", () => {
  test("keeps what folds apart from what stands open", () => {
    const { written } = pageOf("pm", "td", (all) => {
      const tension = at(all.pairing().tensions, 0);
      at(tension.views, 1).more = "And faster still.";
      tension.settleMore = "Or shout.";
    });
    const [tension] = written?.tensions ?? [];
    expect(tension?.views.map(({ text, more }) => [text, more])).toEqual([
      ["Slower.", undefined],
      ["Faster.", "And faster still."],
    ]);
    expect([tension?.settle.text, tension?.settle.more]).toEqual(["Talk.", "Or shout."]);
  });

  test("has a quick test, and says who reports to whom and whether both are needed, each with what it rests on", () => {
    const { written, evidence } = pageOf("pm", "td", (all) => {
      all.pairing().quickTest = { text: "Ask.", claims: ["post/ad-wants-change"] };
      all.pairing().reporting = { text: "Never.", claims: ["report/desk-is-pms"] };
      all.pairing().needBoth = [{ text: "Both.", claims: ["leaflet/unused"] }];
    });
    const cited = [written?.quickTest, written?.reporting, ...(written?.needBoth ?? [])].map(
      (one) => [one?.text, one?.citations.map(({ claim }) => claim)],
    );
    expect(cited).toEqual([
      ["Ask.", ["post/ad-wants-change"]],
      ["Never.", ["report/desk-is-pms"]],
      ["Both.", ["leaflet/unused"]],
    ]);
    expect(evidence.map(({ sourceId }) => sourceId)).toEqual(
      expect.arrayContaining(["post", "leaflet"]),
    );
  });

  test("keeps the drawing of how a tension is settled apart from the words", () => {
    const section = "One.\n\n```mermaid\nflowchart TD\n```\n\nTwo.";
    const { written } = pageOf("pm", "td", (all) => {
      all.pairing().body = body(`<Section id="settling">\n\n${section}\n\n</Section>`);
    });
    expect(written?.settling?.words.blocks.map(({ type }) => type)).toEqual([
      "paragraph",
      "paragraph",
    ]);
    expect(written?.settling?.drawings.map(({ text }) => text)).toEqual(["flowchart TD"]);
  });
});

test("a pair that nobody wrote about is worked out from the register alone", () => {
  const page = pageOf("pm", "ad");
  expect(page.written).toBeUndefined();
  expect(page.both.map(({ row }) => row.id)).toEqual(["lead-the-change"]);
  expect(page.sections.map(({ id }) => id)).toEqual(["side-by-side", "owned", "evidence"]);
  expect(page.description).toContain("worked out from the register");
});
