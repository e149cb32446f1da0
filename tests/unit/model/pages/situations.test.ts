import { describe, expect, test } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import {
  matchesSituation,
  situationAddress,
} from "../../../../src/model/views/situation-filter.ts";
import { formatView, parseView } from "../../../../src/model/views/address-view.ts";
import { groupSituations, listSituations } from "../../../../src/model/pages/situations.ts";
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
    ).toEqual([["cio-cto-laptop", "laptop", "cio-cto", "cio", "cto", "a laptop will not start"]]);
    expect(groupSituations(catalog).map((group) => group.pairing.title)).toEqual(["CIO and CTO"]);
  });

  test("are none where no pairing is written", () => {
    expect(groupSituations(buildCatalog({ ...soundRecords(), pairings: [] }))).toEqual([]);
  });
});

describe("a situation", () => {
  const situation = { text: "An employee’s laptop will not start. CIO", roles: ["cio", "cto"] };

  test.each([
    ["", "", true],
    ["laptop", "", true],
    ["LAPTOP start", "", true],
    ["start laptop", "cto", true],
    ["employee's", "", true],
    ["láptop", "", true],
    ["lapt", "", true],
    ["campaign", "", false],
    ["laptop campaign", "", false],
    ["laptop", "cmo", false],
    ["  ", "", true],
  ])("for %j and role %j fits: %s", (q, role, fits) => {
    expect(matchesSituation(situation, { q, role })).toBe(fits);
  });
});

describe("a query in an address", () => {
  const address = situationAddress(["cio", "cto", "cmo"]);
  const parse = (query: string) => parseView(query, address);

  test.each([
    ["", "", "", []],
    ["?q=a+b&role=cto", "a b", "cto", []],
    ["?q=&role=", "", "", []],
    ["?role=cfo", "", "", ["cfo"]],
    ["?role=cfo&role=cio", "", "cio", ["cfo"]],
    ["?role=CIO,cto", "", "cio", ["cto"]],
    ["?q=a&q=b", "a b", "", []],
    ["?domain=x&utm_source=y", "", "", []],
  ])("%s", (query, q, role, ignored) => {
    const told = ignored.map((value) => ({ parameter: "role", value }));
    expect(parse(query)).toEqual({ view: { q, role }, ignored: told });
  });

  test.each([
    ["", ""],
    ["laptop & co", ""],
    ["", "cio"],
    ["50% off", "cmo"],
  ])("comes back: %j %j", (q, role) => {
    expect(parse(formatView({ q, role }, address))).toEqual({ view: { q, role }, ignored: [] });
  });
});
