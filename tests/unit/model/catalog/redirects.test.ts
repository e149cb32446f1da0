import { describe, expect, test } from "vitest";
import { allPairs } from "../../../../src/model/catalog/pair.ts";
import {
  describeChoice,
  longAddresses,
  reversedPairs,
  shortAddresses,
} from "../../../../src/model/catalog/redirects.ts";
import { slugOf } from "../../../../src/model/views/text.ts";
import { makePost, makeRole } from "../fixture.ts";

/** The register's own four roles, out of order. */
const administration = makeRole("administrative-director", "Administrative Director", {
  abbreviation: "AD",
  order: 4,
});
const ad = makeRole("ad", "Artistic Director", { order: 3 });
const td = makeRole("td", "Technical Director", { order: 2 });
const pm = makeRole("pm", "Production Manager", { order: 1 });
const roles = [administration, ad, td, pm];
const pairsOf = (all: typeof roles) =>
  allPairs({
    roles: [...all].sort((a, b) => a.order - b.order),
    pairings: [],
    responsibilities: [],
  });

function idsAt(records: Parameters<typeof shortAddresses>[0]) {
  const all = shortAddresses(records);
  return (address: string) => all.find(({ slug }) => slug === address)?.holders.map(({ id }) => id);
}

describe("short addresses", () => {
  const targets = shortAddresses({ roles, posts: [] }).map(({ slug, holders }) => [
    slug,
    holders.map(({ id }) => id),
  ]);

  test("come from abbreviations and ids", () => {
    expect(Object.fromEntries(targets)).toEqual({
      pm: ["pm"],
      td: ["td"],
      ad: ["ad", "administrative-director"],
      "administrative-director": ["administrative-director"],
    });
  });

  test("are there once each", () => {
    expect(targets).toHaveLength(4);
  });

  test("a role that shares an abbreviation keeps an address of its own", () => {
    const other = makeRole("ciso", "Chief Information Safety Officer", {
      abbreviation: "PM",
      order: 5,
    });
    const found = idsAt({ roles: [...roles, other], posts: [] });
    expect(found("pm")).toEqual(["pm", "ciso"]);
    expect(found("ciso")).toEqual(["ciso"]);
  });

  test("posts have them too, and those that share one are all there", () => {
    const found = idsAt({
      roles,
      posts: [
        makePost("house-manager", { abbreviations: ["HM"] }),
        makePost("hat-manager", { abbreviations: ["HM", "HAT"] }),
      ],
    });
    expect(found("hm")).toEqual(["house-manager", "hat-manager"]);
    expect(found("hat")).toEqual(["hat-manager"]);
    expect(found("house-manager")).toEqual(["house-manager"]);
  });

  test("a role's leads where it always led, whatever posts come to share it", () => {
    const found = idsAt({ roles, posts: [makePost("print-master", { abbreviations: ["PM"] })] });
    expect(found("pm")).toEqual(["pm"]);
    expect(found("print-master")).toEqual(["print-master"]);
  });
});

describe("long addresses", () => {
  test("come from titles that are not ids already", () => {
    expect(longAddresses(roles)).toEqual([
      { slug: "artistic-director", role: "ad" },
      { slug: "technical-director", role: "td" },
      { slug: "production-manager", role: "pm" },
    ]);
  });
});

describe("reversed pairs", () => {
  test("lead to the spelling that is the page", () => {
    const reversed = reversedPairs(pairsOf(roles));
    expect(reversed).toContainEqual({ slug: "td-pm", pair: "pm-td" });
    expect(reversed).toContainEqual({
      slug: "administrative-director-td",
      pair: "td-administrative-director",
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
  const sharing = shortAddresses({ roles, posts: [] }).find(({ slug }) => slug === "ad");
  expect(describeChoice(sharing?.holders ?? [])).toEqual({
    abbreviation: "AD",
    title: "Which AD do you mean?",
    lead: "The sources use AD for 2 different roles. This site writes them out.",
    description: "AD is short for Artistic Director and for Administrative Director.",
  });
});

test.each([
  ["Production Manager", "production-manager"],
  ["R&D", "r-d"],
  ["  Müller & Söhne ", "muller-sohne"],
])("%j becomes the address %j", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
