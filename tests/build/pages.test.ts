import { JSDOM } from "jsdom";
import { describe, expect, inject, it } from "vitest";
import { ownersOf, rolePartsOf } from "../../src/model/catalog/ownership.ts";
import { allPairs } from "../../src/model/catalog/pair.ts";
import { fixtureContent } from "../fixture.ts";
import { findBrokenReferences, readPages, type BuiltPage } from "./built-site.ts";
import { findInvalidHtml } from "./find-invalid-html.ts";
import { pageFinder, readCatalog } from "./site-rules.ts";

const origin = inject("origin");
const pages = readPages(inject("site"));
const real = pages.filter((page) => !page.isRedirect);
const pageAt = pageFinder(pages);
const catalog = await readCatalog(fixtureContent);

describe("the pages", () => {
  it("lead from every second address to its page", () => {
    const leads = Object.fromEntries(
      pages
        .filter((page) => page.isRedirect)
        .map((page) => [page.address, page.document.querySelector("a")?.getAttribute("href")]),
    );
    expect(leads).toMatchObject({
      "/pm/": "/roles/pm/",
      "/td/": "/roles/td/",
      "/administrative-director/": "/roles/administrative-director/",
      "/roles/production-manager/": "/roles/pm/",
      "/roles/technical-director/": "/roles/td/",
      "/roles/artistic-director/": "/roles/ad/",
      "/pairings/td-pm/": "/pairings/pm-td/",
      "/pairings/ad-pm/": "/pairings/pm-ad/",
      "/pairings/ad-td/": "/pairings/td-ad/",
      "/pairings/administrative-director-pm/": "/pairings/pm-administrative-director/",
      "/pairings/administrative-director-td/": "/pairings/td-administrative-director/",
      "/pairings/administrative-director-ad/": "/pairings/ad-administrative-director/",
    });
  });

  it("ask which AD is meant", () => {
    const choices = [...pageAt("/ad/").document.querySelectorAll("main .card h2 a")];
    expect(choices.map((link) => link.getAttribute("href"))).toEqual([
      "/roles/ad/",
      "/roles/administrative-director/",
    ]);
  });

  it("say that a pair nobody wrote about is worked out from the register", () => {
    expect(pageAt("/pairings/td-ad/").document.querySelector(".note")?.textContent).toContain(
      "worked out from the",
    );
    expect(pageAt("/pairings/pm-td/").document.querySelector(".note")).toBeNull();
  });

  it("lead from roles and written pairings to deciding, settling and who leads when", () => {
    const addresses = [
      ...catalog.roles.map((role) => `/roles/${role.id}/`),
      ...catalog.pairings.map((pairing) => `/pairings/${pairing.id}/`),
    ];
    for (const address of addresses) {
      const links = [...pageAt(address).document.querySelectorAll("a")].map((link) =>
        link.getAttribute("href")?.replace(/[?#].*$/, ""),
      );
      expect(links, address).toEqual(
        expect.arrayContaining(["/decide/", "/disputes/", "/situations/"]),
      );
    }
  });
});

describe("every part in a ledger", () => {
  const partsOf = (page: BuiltPage) => [
    ...page.document.querySelectorAll(
      ".ledger td:is(.accountable, .responsible, .consulted, .informed)",
    ),
  ];
  const opens = (cell: Element) =>
    ["details > p", "details > .rests"].every((part) =>
      Boolean(cell.querySelector(part)?.textContent?.trim()),
    );

  it("opens in place to its reason and its claims: register and comparison", () => {
    const whole = real.filter((page) => /^\/(responsibilities|compare)\/$/.test(page.address));
    expect(whole).toHaveLength(2);
    const parts = whole.flatMap(partsOf);
    const involved = catalog.responsibilities.flatMap(rolePartsOf);
    expect(parts).toHaveLength(2 * involved.length);
    expect(parts.filter((cell) => !opens(cell))).toEqual([]);
  });
});

describe("what a role answers for", () => {
  const linksIn = (page: BuiltPage, selector: string) =>
    [...page.document.querySelectorAll(`${selector} a[href^="/responsibilities/"]`)].map((link) =>
      link.getAttribute("href")?.slice("/responsibilities/".length, -1),
    );
  const idsWhere = (holds: (owners: readonly string[]) => boolean) =>
    catalog.responsibilities.filter((one) => holds(ownersOf(one))).map(({ id }) => id);

  it("stands in its guide, each once, and where it only takes part on the page that this leads to", () => {
    for (const { id } of catalog.roles) {
      const guide = pageAt(`/roles/${id}/`);
      expect(linksIn(guide, '#responsibilities [id^="owns-"]').sort(), id).toEqual(
        idsWhere((owners) => owners.includes(id)).sort(),
      );
      const parts = catalog.responsibilities.filter(
        (one) => rolePartsOf(one).some((part) => part.role === id) && !ownersOf(one).includes(id),
      );
      const beside = pageAt(`/roles/${id}/in-full/`);
      expect(linksIn(beside, '#supports [id^="supports-"]').sort(), id).toEqual(
        parts.map((one) => one.id).sort(),
      );
      const way = guide.document.querySelector(
        `#responsibilities a[href="/roles/${id}/in-full/#supports"]`,
      );
      expect(way !== null, id).toBe(parts.length > 0);
    }
  });

  it("stands on a pair's page, what both claim apart from what only one does", () => {
    for (const { id, first, second } of allPairs(catalog)) {
      const page = pageAt(`/pairings/${id}/`);
      const has = (owners: readonly string[], role: { readonly id: string }) =>
        owners.includes(role.id);
      expect(linksIn(page, ".shared-rows dt").sort(), id).toEqual(
        idsWhere((owners) => has(owners, first) && has(owners, second)).sort(),
      );
      for (const [own, other] of [
        [first, second],
        [second, first],
      ] as const)
        expect(linksIn(page, `[id="rows-only-${own.id}"]`).sort(), id).toEqual(
          idsWhere((owners) => has(owners, own) && !has(owners, other)).sort(),
        );
    }
  });
});

describe("a style", () => {
  it.each([
    ...[".cards", ".boxes", ".legend", ".definition", ".jump"],
    ...[".ledger", ".ledger-controls", ".dispute", ".situation-list", ".dg"],
  ])("of %s comes with each page that shows it", (selector) => {
    const shown = real.filter((page) => page.document.querySelector(selector) !== null);
    expect(shown.length).toBeGreaterThan(0);
    const without = shown.filter(
      (page) => !page.document.querySelector("style")?.textContent?.includes(selector),
    );
    expect(without.map((page) => page.address)).toEqual([]);
  });
});

describe("the check of HTML", () => {
  it("finds an element where none may be, and two of the same id", async () => {
    const html =
      '<!doctype html><html lang="en"><head><title>t</title></head><body><p id="a"><table id="a"></table></p></body></html>';
    const [page] = real;
    const found = page && (await findInvalidHtml([{ ...page, address: "/bad/", html }]));
    expect(found?.join()).toMatch(/^\/bad\/:1:\d+ .*no-dup-id/);
  });
});

describe("the check of references", () => {
  it("finds a broken link, a missing fragment and a script address", () => {
    const html = `<a href="/nowhere/">a</a><a href="/#gone">b</a><a href="javascript:alert(1)">c</a><a href="/#here" id="here">d</a>`;
    const bad = { ...pageAt("/"), html, document: new JSDOM(html).window.document };
    expect(findBrokenReferences([bad], ["index.html"], "/", origin).map((one) => one.why)).toEqual([
      "no such file",
      "no such fragment",
      "not a web address",
    ]);
  });
});
