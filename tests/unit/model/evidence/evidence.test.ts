import { describe, expect, test } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import {
  citationsOf,
  claimsOfResponsibility,
  groupEvidence,
  standingOf,
} from "../../../../src/model/evidence/evidence.ts";
import { claimTypes } from "../../../../src/schema/vocabulary.ts";
import {
  claim,
  makeResponsibility,
  makeSource,
  part,
  position,
  soundRecords,
  body,
} from "../fixture.ts";

const catalog = buildCatalog(soundRecords());

describe("what a part rests on", () => {
  test("no claim: editorial judgement, even where it is accountable", () => {
    expect(standingOf(catalog, part("pm", "accountable"))).toEqual({ state: "editorial" });
    expect(standingOf(catalog, part("pm", "consulted"))).toEqual({ state: "editorial" });
  });

  test("a claim that assigns the duty: cited", () => {
    expect(standingOf(catalog, part("pm", "accountable", ["report/desk-is-pms"]))).toEqual({
      state: "cited",
    });
    expect(standingOf(catalog, part("td", "accountable", ["report/products-are-tds"]))).toEqual({
      state: "cited",
    });
  });

  test("one that assigns among others that do not: cited", () => {
    const both = part("pm", "accountable", ["report/plan-is-shared", "report/desk-is-pms"]);
    expect(standingOf(catalog, both)).toEqual({ state: "cited" });
  });

  test("only claims that describe or report: inferred, and their types say why", () => {
    expect(
      standingOf(
        catalog,
        part("pm", "accountable", ["report/plan-is-shared", "post/ad-wants-change"]),
      ),
    ).toEqual({
      state: "inferred",
      why: "The claims behind it describe or report (relationship, opinion); none of them assigns the duty.",
    });
  });

  test("the record says that it is inferred: inferred, with the record's words", () => {
    const one = {
      ...part("pm", "accountable", ["report/desk-is-pms"]),
      inferred: "From the desk.",
    };
    expect(standingOf(catalog, one)).toEqual({ state: "inferred", why: "From the desk." });
  });

  test("a weaker part than accountable needs no claim that assigns: cited", () => {
    expect(standingOf(catalog, part("ad", "consulted", ["post/ad-wants-change"]))).toEqual({
      state: "cited",
    });
  });

  test.each(Object.entries(claimTypes))("a claim of the type %s", (type, { assignsDuty }) => {
    const records = soundRecords();
    records.sources.push(makeSource("one", [claim("it", type as keyof typeof claimTypes, ["pm"])]));
    const { state } = standingOf(buildCatalog(records), part("pm", "accountable", ["one/it"]));
    expect(state).toBe(assignsDuty ? "cited" : "inferred");
  });

  test("only definitions and responsibilities assign a duty", () => {
    const assigning = Object.entries(claimTypes).filter(([, entry]) => entry.assignsDuty);
    expect(assigning.map(([type]) => type)).toEqual(["definition", "responsibility"]);
  });
});

test("citations keep the order given and print the source's short title and the claim's number", () => {
  expect(citationsOf(catalog, ["report/plan-is-shared", "post/ad-wants-change"])).toEqual([
    { claim: "report/plan-is-shared", source: "Short report", number: 3 },
    { claim: "post/ad-wants-change", source: "Short post", number: 1 },
  ]);
});

describe("grouped evidence", () => {
  const groups = groupEvidence(catalog, [
    "leaflet/unused",
    "report/plan-is-shared",
    "post/ad-wants-change",
    "report/desk-is-pms",
    "report/plan-is-shared",
  ]);

  test("has each claim once, by source newest first, by number within it", () => {
    expect(
      groups.map((group) => [group.sourceId, group.year, group.items.map((item) => item.number)]),
    ).toEqual([
      ["report", "2020", [1, 3]],
      ["post", "2012", [1]],
      ["leaflet", "undated", [1]],
    ]);
  });

  test("tells each claim in full", () => {
    expect(groups[1]?.items[0]).toEqual({
      claim: "post/ad-wants-change",
      source: "Short post",
      number: 1,
      says: "What ad-wants-change says.",
      type: "Opinion",
    });
  });

  test("of nothing is nothing", () => {
    expect(groupEvidence(catalog, [])).toEqual([]);
  });
});

test("a responsibility cites in its parts, its positions, as a whole and in its prose", () => {
  const one = makeResponsibility("one", "R001", {
    involvement: [part("pm", "accountable", ["a/part"])],
    positions: [position("p", ["pm"], ["a/position"])],
    claims: ["a/whole", "a/part"],
    body: body('Prose. <Claims ids="a/prose" />'),
  });
  expect([...claimsOfResponsibility(one)].sort()).toEqual([
    "a/part",
    "a/position",
    "a/prose",
    "a/whole",
  ]);
});
