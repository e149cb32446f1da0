import { describe, expect, test } from "vitest";
import { buildCatalog, get } from "../../../../src/model/catalog/catalog.ts";
import { buildComparedLedger } from "../../../../src/model/pages/compare.ts";
import { findLinkedGroups } from "../../../../src/model/pages/pairing.ts";
import { makeResponsibility, part, soundRecords } from "../fixture.ts";

/** The ledger of the PM and the TD, with so many more duties of the PM in which the TD has a part. */
function ledgerOf(more: number) {
  const records = soundRecords();
  for (let at = 0; at < more; at += 1) {
    const involvement = [part("pm", "accountable"), part("td", "informed")];
    records.responsibilities.push(makeResponsibility(`duty-${at}`, `R1${at}`, { involvement }));
  }
  const catalog = buildCatalog(records);
  return buildComparedLedger(catalog, [get(catalog.roleById, "pm"), get(catalog.roleById, "td")]);
}

describe("the cells of a pair's ledger", () => {
  test("all open where they are few", () => {
    expect(findLinkedGroups(ledgerOf(10))).toEqual([]);
  });

  test("lead to their reasons where they are many, but in what both own", () => {
    const ledger = ledgerOf(45);
    const all = [...ledger.differences, ledger.agreement].map((group) => group.id);
    expect(all).toContain("joint");
    expect(findLinkedGroups(ledger)).toEqual(all.filter((id) => id !== "joint"));
  });
});
