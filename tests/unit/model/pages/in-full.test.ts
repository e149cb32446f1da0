import { describe, expect, test } from "vitest";
import { buildCatalog, get } from "../../../../src/model/catalog/catalog.ts";
import {
  claimsOfResponsibility,
  type EvidenceGroup,
} from "../../../../src/model/evidence/evidence.ts";
import { claimsOfPairing, claimsOfRole } from "../../../../src/model/evidence/uses.ts";
import {
  describePairInFull,
  describeResponsibilityInFull,
  describeRoleInFull,
} from "../../../../src/model/pages/in-full.ts";
import { describePair } from "../../../../src/model/pages/pairing.ts";
import { listPublishedAddresses } from "../../../../src/model/pages/published-addresses.ts";
import { describeResponsibility } from "../../../../src/model/pages/responsibility.ts";
import { describeRole } from "../../../../src/model/pages/role.ts";
import { at, Finder } from "../broken.ts";
import { body } from "../fixture.ts";

const section = (id: string, text: string) => `<Section id="${id}">\n\n${text}\n\n</Section>`;
const cite = (id: string) => `<Claims ids="${id}" />`;

/** The two pages of a role, once the records are changed. */
function pagesOf(id: string, change: (all: Finder) => void) {
  const finder = new Finder();
  change(finder);
  const catalog = buildCatalog(finder.records);
  const role = get(catalog.roleById, id);
  return { role, guide: describeRole(catalog, role), beside: describeRoleInFull(catalog, role) };
}

function claimsIn(groups: readonly EvidenceGroup[]): string[] {
  return groups.flatMap(({ items }) => items.map(({ claim }) => claim)).sort();
}

function writeProse(all: Finder): void {
  const role = all.role("pm");
  role.week = [{ what: "Calls", text: "Calls people.", claims: ["report/desk-is-pms"] }];
  role.skills = [];
  role.body = body(
    [
      section("day", `Long. ${cite("report/plan-is-shared")}`),
      section("skills", `Short. ${cite("post/ad-wants-change")}`),
      section("works-with", "See [skills](#skills) and [elsewhere](/roles/td/#skills)."),
    ].join("\n\n"),
  );
}

describe("prose of a role", () => {
  test("stands beside the guide where lines sum it up, and on the guide where none do", () => {
    const { guide, beside } = pagesOf("pm", writeProse);
    expect([...beside.prose.keys()].sort()).toEqual(["day", "works-with"]);
    expect([...guide.inFull].sort()).toEqual(["day", "works-with"]);
    expect([...guide.prose.keys()]).toEqual(["skills"]);
  });

  test("brings its evidence to the page that it stands on, and no claim is lost", () => {
    const { role, guide, beside } = pagesOf("pm", writeProse);
    expect(claimsIn(beside.evidence)).toEqual(["report/plan-is-shared"]);
    expect(claimsIn(guide.evidence)).toContain("post/ad-wants-change");
    expect(claimsIn(guide.evidence)).not.toContain("report/plan-is-shared");
    const all = new Set([...claimsIn(guide.evidence), ...claimsIn(beside.evidence)]);
    expect(all).toEqual(claimsOfRole(role));
  });

  test("that links to a place on its guide leads back there", () => {
    const { beside } = pagesOf("pm", writeProse);
    expect(JSON.stringify(beside.prose.get("works-with"))).toMatch(
      /"href":"\/roles\/pm\/#skills".*"href":"\/roles\/td\/#skills"/,
    );
  });

  test("that draws a link to a place on its guide leads back there", () => {
    const { beside } = pagesOf("pm", (all) => {
      writeProse(all);
      all.role("pm").body = body(
        section("works-with", '```mermaid\nflowchart TB\n  a["A"]\n  click a "#skills"\n```'),
      );
    });
    expect(JSON.stringify(beside.prose.get("works-with"))).toContain(
      'click a \\"/roles/pm/#skills\\"',
    );
  });
});

test("the page beside a guide tells where the role takes part, where it does", () => {
  const ids = (change: (all: Finder) => void) =>
    pagesOf("pm", change).beside.sections.map(({ id }) => id);
  expect(ids(() => undefined)).toContain("job-description");
  const withoutPart = ids(({ records }) => {
    for (const one of records.responsibilities)
      one.involvement = one.involvement.filter(
        ({ role, level }) => role !== "pm" || level === "accountable",
      );
  });
  const withPart = ids(({ records }) => {
    at(records.responsibilities, 0).involvement.push({
      ...at(at(records.responsibilities, 0).involvement, 0),
      role: "pm",
      level: "informed",
    });
    at(records.responsibilities, 0).involvement = at(
      records.responsibilities,
      0,
    ).involvement.filter(({ role, level }) => role !== "pm" || level === "informed");
  });
  expect(withoutPart).not.toContain("supports");
  expect(withPart).toContain("supports");
});

describe("prose of a pairing", () => {
  const finder = new Finder();
  const pairing = at(finder.records.pairings, 0);
  pairing.needBoth = [];
  pairing.body = body(
    [
      section("difference", `Long. ${cite("report/plan-is-shared")}`),
      section("settling", "Steps."),
      section("need-both", "Both."),
      section("disagreements", "They differ."),
    ].join("\n\n"),
  );
  const catalog = buildCatalog(finder.records);
  const written = at(catalog.pairings, 0);
  const [a, b] = written.roles.map((id) => get(catalog.roleById, id));
  if (a === undefined || b === undefined) throw new Error("the pairing lacks a role");
  const page = describePair(catalog, a, b);
  const beside = describePairInFull(catalog, written);

  test("stands beside the pairing where the pairing sums it up", () => {
    expect([...beside.prose.keys()].sort()).toEqual(["difference", "disagreements"]);
    expect([...(page.written?.prose.keys() ?? [])].sort()).toEqual(["need-both", "settling"]);
  });

  test("loses no claim", () => {
    const all = new Set([...claimsIn(page.evidence), ...claimsIn(beside.evidence)]);
    expect([...claimsOfPairing(written)].filter((claim) => !all.has(claim))).toEqual([]);
    expect(claimsIn(beside.evidence)).toEqual(["report/plan-is-shared"]);
  });
});

describe("a responsibility that rests on much", () => {
  /** The first responsibility, once it cites so many claims, with its address in the lock or without. */
  function pagesWith(count: number) {
    const finder = new Finder();
    const { records } = finder;
    const one = at(records.responsibilities, 0);
    const source = at(records.sources, 0);
    const claim = at(source.claims, 0);
    for (let n = 0; n < count; n += 1)
      source.claims.push({ ...claim, slug: `much-${n}`, number: 900 + n });
    one.claims = Array.from({ length: count }, (_, n) => `${source.id}/much-${n}`);
    one.body = body(`In practice, much. ${cite(`${source.id}/much-0`)} See [why](#who).`);
    const catalog = buildCatalog(records);
    const written = get(catalog.responsibilityById, one.id);
    return {
      records,
      address: `/responsibilities/${one.id}/`,
      written,
      page: describeResponsibility(catalog, written),
      beside: describeResponsibilityInFull(catalog, written),
    };
  }
  const citedIn = (page: ReturnType<typeof pagesWith>["page"]) =>
    page.parts.flatMap(({ citations }) => citations.map(({ leadsTo }) => leadsTo));

  test("has its prose and all of its claims on a page beside, and its citations lead to their sources", () => {
    const { page, beside, written, records, address } = pagesWith(30);
    expect(page.isInFull).toBe(true);
    expect(claimsIn(beside.evidence)).toEqual([...claimsOfResponsibility(written)].sort());
    expect(beside.sections.map(({ id }) => id)).toEqual(["who", "in-practice", "evidence"]);
    expect(JSON.stringify(beside.prose.get("in-practice"))).toContain(`"href":"${address}#who"`);
    expect(new Set(citedIn(page))).toEqual(new Set(["source"]));
    expect(listPublishedAddresses(records).pages.has(`${address}in-full/`)).toBe(true);
  });

  test("that rests on less has all of it on its own page, to which an address of before leads", () => {
    const { page, records, address } = pagesWith(1);
    expect(page.isInFull).toBe(false);
    expect(new Set(citedIn(page))).toEqual(new Set(["evidence"]));
    const { pages, redirects } = listPublishedAddresses({
      ...records,
      addressLock: {
        pages: [`${address}in-full/`],
        redirects: {},
        codes: {},
        fragments: [],
        sections: {},
      },
    });
    expect(pages.has(`${address}in-full/`)).toBe(false);
    expect(redirects.get(`${address}in-full/`)).toBe(address);
  });
});
