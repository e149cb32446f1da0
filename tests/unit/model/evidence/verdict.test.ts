import { expect, test } from "vitest";
import { buildCatalog, get } from "../../../../src/model/catalog/catalog.ts";
import { findVerdict, formatVerdict } from "../../../../src/model/evidence/verdict.ts";
import { makeResponsibility, part, position, soundRecords, type Draft } from "../fixture.ts";
import type { Responsibility } from "../../../../src/model/catalog/records.ts";

const catalog = buildCatalog(soundRecords());
const say = (fields: Partial<Draft<Responsibility>>) =>
  formatVerdict(findVerdict(catalog, makeResponsibility("one", "R001", fields)));

test("a sole responsibility names its owner", () => {
  expect(say({ involvement: [part("cto", "informed"), part("cio", "accountable")] })).toBe(
    "The Chief Information Officer answers for this.",
  );
});

test("a joint one names both, in the roles' order", () => {
  const involvement = [part("cto", "accountable"), part("cio", "accountable")];
  expect(say({ ownership: "joint", involvement })).toBe(
    "The Chief Information Officer and Chief Technology Officer both answer for this.",
  );
});

test("a joint one of three names all", () => {
  const involvement = [
    part("cio", "accountable"),
    part("cto", "accountable"),
    part("cmo", "accountable"),
  ];
  expect(say({ ownership: "joint", involvement })).toBe(
    "The Chief Information Officer, Chief Technology Officer and Chief Marketing Officer answer for this together.",
  );
});

test("a joint one counts somebody outside the register", () => {
  const positions = [position("outside", [], ["a/b"], "the chief executive")];
  const cio = part("cio", "accountable");
  expect(say({ ownership: "joint", involvement: [cio], positions })).toBe(
    "The Chief Information Officer and the chief executive both answer for this.",
  );
  expect(
    say({ ownership: "joint", involvement: [cio, part("cto", "accountable")], positions }),
  ).toBe(
    "The Chief Information Officer, Chief Technology Officer and the chief executive answer for this together.",
  );
});

test("a contested one names each claimant, somebody outside the register once", () => {
  expect(
    say({
      ownership: "contested",
      involvement: [part("cmo", "accountable"), part("cio", "responsible")],
      positions: [
        position("one", ["cmo"], ["a/b"]),
        position("two", [], ["a/b"], "the chief executive"),
        position("three", ["cio"], ["a/b"], "the chief executive"),
      ],
    }),
  ).toBe(
    "The Chief Marketing Officer and the chief executive each have a claim to this: the sources disagree.",
  );
});

test("a contested one with a single claimant does not speak of each", () => {
  expect(say({ ownership: "contested", involvement: [part("cmo", "accountable")] })).toBe(
    "The Chief Marketing Officer is said to answer for this, and that is contested.",
  );
});

test("an unowned one says so", () => {
  expect(say({ ownership: "unowned", involvement: [part("cmo", "consulted")] })).toBe(
    "No role in the register answers for this.",
  );
});

test("a verdict keeps its parts, so that a page can link the roles", () => {
  const verdict = findVerdict(catalog, get(catalog.responsibilityById, "lead-the-change"));
  expect(verdict.ownership).toBe("contested");
  expect(verdict.owners.map((owner) => owner.id)).toEqual(["cio", "cmo"]);
  expect(verdict.outside).toEqual(["the chief executive"]);
});
