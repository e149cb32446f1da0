import { describe, expect, test } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import {
  citationsOf,
  claimsOfResponsibility,
  groupEvidence,
} from "../../../../src/model/evidence/evidence.ts";
import { makeResponsibility, part, position, soundRecords, body } from "../fixture.ts";

const catalog = buildCatalog(soundRecords());

test("citations keep the order given and print the source's short title and the claim's number", () => {
  const leadsTo = "evidence";
  expect(citationsOf(catalog, ["report/plan-is-shared", "post/ad-wants-change"])).toEqual([
    { claim: "report/plan-is-shared", source: "Short report", number: 3, code: "REPO3", leadsTo },
    { claim: "post/ad-wants-change", source: "Short post", number: 1, code: "POST1", leadsTo },
  ]);
});

test("citations of a page without evidence lead to the source", () => {
  const [citation] = citationsOf(catalog, ["report/plan-is-shared"], "source");
  expect(citation?.leadsTo).toBe("source");
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
      code: "POST1",
      leadsTo: "evidence",
      says: "What ad-wants-change says.",
      type: "Describes",
      condition: undefined,
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
