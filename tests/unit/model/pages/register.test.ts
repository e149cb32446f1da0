import { expect, test } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import {
  buildDomainLedger,
  isRegisterSplit,
  largestRegister,
  listDomains,
} from "../../../../src/model/pages/register.ts";
import { makeResponsibility, makeRole, part, soundRecords } from "../fixture.ts";

const catalog = buildCatalog(soundRecords());

test("a domain lists its rows and the roles that take part, and a domain without rows is left out", () => {
  expect(
    listDomains(catalog).map(({ id, count, roles }) => [id, count, roles.map((role) => role.id)]),
  ).toEqual([
    ["operations", 3, ["pm", "td", "ad"]],
    ["products", 2, ["pm", "td", "ad"]],
  ]);
});

test("a domain's ledger has a column for each role that takes part there and no other", () => {
  const records = soundRecords();
  records.domains.push({ id: "quiet", title: "Quiet", description: "Few." });
  records.responsibilities.push(
    makeResponsibility("hush", "R009", {
      domain: "quiet",
      involvement: [part("td", "accountable")],
    }),
  );
  const larger = buildCatalog(records);
  const [quiet] = listDomains(larger).filter((domain) => domain.id === "quiet");
  if (quiet === undefined) throw new Error("the domain is missing");
  const ledger = buildDomainLedger(larger, quiet);
  expect(ledger.roles.map((role) => role.id)).toEqual(["td"]);
  expect(ledger.groups.map((group) => [group.id, group.rows.map((row) => row.id)])).toEqual([
    ["quiet", ["hush"]],
  ]);
});

test("the register has pages for its domains only above the limit", () => {
  const records = soundRecords();
  records.roles.push(makeRole("cfo", "Chief Financial Officer", { order: 4 }));
  const rows = largestRegister / records.roles.length;
  while (records.responsibilities.length < rows) {
    const number = records.responsibilities.length + 1;
    records.responsibilities.push(makeResponsibility(`more-${number}`, `R${number}`, {}));
  }
  expect(records.roles.length * records.responsibilities.length).toBe(largestRegister);
  expect(isRegisterSplit(records)).toBe(false);
  records.responsibilities.push(makeResponsibility("one-more", "R999", {}));
  expect(isRegisterSplit(records)).toBe(true);
});
