import { describe, expect, test } from "vitest";
import { allPairs } from "../../../../src/model/catalog/pair.ts";
import {
  describeChoice,
  longAddresses,
  reversedPairs,
  shortAddresses,
} from "../../../../src/model/catalog/redirects.ts";
import { slugOf } from "../../../../src/model/views/text.ts";
import { makeRole } from "../fixture.ts";

/** The register's own four roles, out of order. */
const modernization = makeRole("chief-modernization-officer", "Chief Modernization Officer", {
  abbreviation: "CMO",
  order: 4,
});
const cmo = makeRole("cmo", "Chief Marketing Officer", { order: 3 });
const cto = makeRole("cto", "Chief Technology Officer", { order: 2 });
const cio = makeRole("cio", "Chief Information Officer", { order: 1 });
const roles = [modernization, cmo, cto, cio];
const pairsOf = (all: typeof roles) =>
  allPairs({
    roles: [...all].sort((a, b) => a.order - b.order),
    pairings: [],
    responsibilities: [],
  });

describe("short addresses", () => {
  const targets = shortAddresses(roles).map(({ slug, roles: sharing }) => [
    slug,
    sharing.map((role) => role.id),
  ]);

  test("come from abbreviations and ids", () => {
    expect(Object.fromEntries(targets)).toEqual({
      cio: ["cio"],
      cto: ["cto"],
      cmo: ["cmo", "chief-modernization-officer"],
      "chief-modernization-officer": ["chief-modernization-officer"],
    });
  });

  test("are there once each", () => {
    expect(targets).toHaveLength(4);
  });

  test("a role that shares an abbreviation keeps an address of its own", () => {
    const other = makeRole("ciso", "Chief Information Safety Officer", {
      abbreviation: "CIO",
      order: 5,
    });
    const found = shortAddresses([...roles, other]);
    expect(found.find(({ slug }) => slug === "cio")?.roles).toEqual([cio, other]);
    expect(found.find(({ slug }) => slug === "ciso")?.roles).toEqual([other]);
  });
});

describe("long addresses", () => {
  test("come from titles that are not ids already", () => {
    expect(longAddresses(roles)).toEqual([
      { slug: "chief-marketing-officer", role: "cmo" },
      { slug: "chief-technology-officer", role: "cto" },
      { slug: "chief-information-officer", role: "cio" },
    ]);
  });
});

describe("reversed pairs", () => {
  test("lead to the spelling that is the page", () => {
    const reversed = reversedPairs(pairsOf(roles));
    expect(reversed).toContainEqual({ slug: "cto-cio", pair: "cio-cto" });
    expect(reversed).toContainEqual({
      slug: "chief-modernization-officer-cto",
      pair: "cto-chief-modernization-officer",
    });
    expect(reversed).toHaveLength(6);
  });

  test("never take the address of another pair's page", () => {
    const a = makeRole("a", "A", { order: 1 });
    const ab = makeRole("b-a", "B", { order: 2 });
    const b = makeRole("a-b", "C", { order: 3 });
    const pages = ["a-b-a", "a-a-b", "b-a-a-b"];
    expect(
      reversedPairs(pairsOf([a, ab, b]))
        .map(({ slug }) => slug)
        .filter((slug) => pages.includes(slug)),
    ).toEqual([]);
  });
});

test("where roles share an abbreviation, the page asks which is meant", () => {
  expect(describeChoice([cmo, modernization])).toEqual({
    title: "Which CMO do you mean?",
    lead: "The sources use CMO for 2 different roles. This site writes them out.",
    description: "CMO is short for Chief Marketing Officer and for Chief Modernization Officer.",
  });
});

test.each([
  ["Chief Information Officer", "chief-information-officer"],
  ["R&D", "r-d"],
  ["  Müller & Söhne ", "muller-sohne"],
])("%j becomes the address %j", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
