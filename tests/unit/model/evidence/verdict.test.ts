import { expect, test } from "vitest";
import { buildCatalog, get } from "../../../../src/model/catalog/catalog.ts";
import { findVerdict, formatVerdict } from "../../../../src/model/evidence/verdict.ts";
import { makeResponsibility, part, position, soundRecords, type Draft } from "../fixture.ts";
import type { Responsibility } from "../../../../src/model/catalog/records.ts";

const catalog = buildCatalog(soundRecords());
const say = (fields: Partial<Draft<Responsibility>>) =>
  formatVerdict(findVerdict(catalog, makeResponsibility("one", "R001", fields)));

test("a sole responsibility names its owner", () => {
  expect(say({ involvement: [part("td", "informed"), part("pm", "accountable")] })).toBe(
    "The Production Manager answers for this.",
  );
});

test("a joint one names both, in the roles' order", () => {
  const involvement = [part("td", "accountable"), part("pm", "accountable")];
  expect(say({ ownership: "joint", involvement })).toBe(
    "The Production Manager and Technical Director both answer for this.",
  );
});

test("a joint one of three names all", () => {
  const involvement = [
    part("pm", "accountable"),
    part("td", "accountable"),
    part("ad", "accountable"),
  ];
  expect(say({ ownership: "joint", involvement })).toBe(
    "The Production Manager, Technical Director and Artistic Director answer for this together.",
  );
});

test("a joint one counts somebody outside the register", () => {
  const positions = [position("outside", [], ["a/b"], "the chief executive")];
  const pm = part("pm", "accountable");
  expect(say({ ownership: "joint", involvement: [pm], positions })).toBe(
    "The Production Manager and the chief executive both answer for this.",
  );
  expect(say({ ownership: "joint", involvement: [pm, part("td", "accountable")], positions })).toBe(
    "The Production Manager, Technical Director and the chief executive answer for this together.",
  );
});

test("a contested one names each claimant, somebody outside the register once", () => {
  expect(
    say({
      ownership: "contested",
      involvement: [part("ad", "accountable"), part("pm", "responsible")],
      positions: [
        position("one", ["ad"], ["a/b"]),
        position("two", [], ["a/b"], "the chief executive"),
        position("three", ["pm"], ["a/b"], "the chief executive"),
      ],
    }),
  ).toBe(
    "The Artistic Director and the chief executive each have a claim to this: the sources disagree.",
  );
});

test("a contested one with a single claimant does not speak of each", () => {
  expect(say({ ownership: "contested", involvement: [part("ad", "accountable")] })).toBe(
    "The Artistic Director is said to answer for this, and that is contested.",
  );
});

test("an unowned one says so", () => {
  expect(say({ ownership: "unowned", involvement: [part("ad", "consulted")] })).toBe(
    "No role in the register answers for this.",
  );
});

test("a verdict keeps its parts, so that a page can link the roles", () => {
  const verdict = findVerdict(catalog, get(catalog.responsibilityById, "lead-the-change"));
  expect(verdict.ownership).toBe("contested");
  expect(verdict.owners.map((owner) => owner.id)).toEqual(["pm", "ad"]);
  expect(verdict.outside).toEqual(["the chief executive"]);
});
