import { describe, expect, test } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import {
  matchesSituation,
  situationAddress,
} from "../../../../src/model/views/situation-filter.ts";
import { formatView, parseView } from "../../../../src/model/views/address-view.ts";
import { groupSituations, listSituations } from "../../../../src/model/pages/situations.ts";
import { at, Finder } from "../broken.ts";
import { soundRecords } from "../fixture.ts";

describe("the situations", () => {
  test("are those of all pairings, each with its place there", () => {
    const catalog = buildCatalog(soundRecords());
    expect(
      listSituations(catalog).map(({ listId, id, pairing, lead, support, when }) => [
        listId,
        id,
        pairing.id,
        lead.id,
        support.map((role) => role.id).join(),
        when,
      ]),
    ).toEqual([["pm-td-laptop", "laptop", "pm-td", "pm", "td", "a laptop will not start"]]);
    expect(groupSituations(catalog).map((group) => group.pairing.title)).toEqual(["PM and TD"]);
  });

  const besides = (change: (all: Finder) => void) => {
    const finder = new Finder();
    change(finder);
    return listSituations(buildCatalog(finder.records)).map((one) => one.besides);
  };

  test("say who answers, where the lead does not, and who leads where hardly anybody holds the lead's title", () => {
    expect(besides(() => undefined)).toEqual([undefined]);
    expect(besides((all) => (at(all.pairing().situations, 0).lead = "td"))).toEqual([
      "first step only; the PM answers for it",
    ]);
    expect(besides((all) => (all.role("pm").elsewhere = "td"))).toEqual([
      "where there is one; elsewhere the TD",
    ]);
    expect(
      besides((all) => {
        at(all.pairing().situations, 0).lead = "td";
        all.responsibility("run-the-desk").ownership = "contested";
      }),
    ).toEqual([undefined]);
  });

  test("are none where no pairing is written", () => {
    expect(groupSituations(buildCatalog({ ...soundRecords(), pairings: [] }))).toEqual([]);
  });
});

describe("a situation", () => {
  const situation = { text: "An employee’s laptop will not start. PM", roles: ["pm", "td"] };

  test.each([
    ["", "", true],
    ["laptop", "", true],
    ["LAPTOP start", "", true],
    ["start laptop", "td", true],
    ["employee's", "", true],
    ["láptop", "", true],
    ["lapt", "", true],
    ["campaign", "", false],
    ["laptop campaign", "", false],
    ["laptop", "ad", false],
    ["  ", "", true],
  ])("for %j and role %j fits: %s", (q, role, fits) => {
    expect(matchesSituation(situation, { q, role })).toBe(fits);
  });
});

describe("a query in an address", () => {
  const address = situationAddress(["pm", "td", "ad"]);
  const parse = (query: string) => parseView(query, address);

  test.each([
    ["", "", "", []],
    ["?q=a+b&role=td", "a b", "td", []],
    ["?q=&role=", "", "", []],
    ["?role=cfo", "", "", ["cfo"]],
    ["?role=cfo&role=pm", "", "pm", ["cfo"]],
    ["?role=PM,td", "", "pm", ["td"]],
    ["?q=a&q=b", "a b", "", []],
    ["?domain=x&utm_source=y", "", "", []],
  ])("%s", (query, q, role, ignored) => {
    const told = ignored.map((value) => ({ parameter: "role", value }));
    expect(parse(query)).toEqual({ view: { q, role }, ignored: told });
  });

  test.each([
    ["", ""],
    ["laptop & co", ""],
    ["", "pm"],
    ["50% off", "ad"],
  ])("comes back: %j %j", (q, role) => {
    expect(parse(formatView({ q, role }, address))).toEqual({ view: { q, role }, ignored: [] });
  });
});
