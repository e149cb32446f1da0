import { JSDOM } from "jsdom";
import { describe, expect, inject, it } from "vitest";
import { rolePartsOf } from "../../src/model/catalog/ownership.ts";
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
      const links = [...pageAt(address).document.querySelectorAll("main a")].map((link) =>
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

  it("opens in place to its reason and its claims: register, comparison, what a role owns", () => {
    const whole = real.filter((page) =>
      /^\/(responsibilities|compare|roles\/.+)\/$/.test(page.address),
    );
    expect(whole).toHaveLength(2 + catalog.roles.length);
    const parts = whole.flatMap(partsOf);
    const involved = catalog.responsibilities.flatMap(rolePartsOf);
    expect(parts).toHaveLength(3 * involved.length);
    const supporting = parts.filter((cell) => cell.closest("section#supports") !== null);
    expect(supporting.length).toBeGreaterThan(0);
    expect(parts.filter((cell) => !opens(cell) && !supporting.includes(cell))).toEqual([]);
  });

  it("opens on a pair's page and a guide, or there leads to its reason on the responsibility's page", () => {
    const pairs = allPairs(catalog).map((pair) => pageAt(`/pairings/${pair.id}/`));
    const guides = catalog.roles.map(({ id }) => pageAt(`/roles/${id}/`));
    const parts = [...pairs, ...guides].flatMap(partsOf);
    const closed = parts.filter((cell) => !opens(cell));
    for (const cell of closed) {
      const link = cell.querySelector("a");
      const [, address = "", part = ""] =
        /^(.+)#(.+)$/.exec(link?.getAttribute("href") ?? "") ?? [];
      expect(pageAt(address).document.getElementById(part)?.matches(".parts > div")).toBe(true);
      expect(link?.getAttribute("aria-label")).toMatch(
        /^(Accountable|Responsible|Consulted|Informed): ./,
      );
    }
    // What both own is what the page is about: those always open.
    const shared = pairs.flatMap((page) => [
      ...page.document.querySelectorAll('[data-group="contested"] td, [data-group="joint"] td'),
    ]);
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.filter((cell) => closed.includes(cell))).toEqual([]);
  });
});

describe("a style", () => {
  it.each([
    ...[".cards", ".ways", ".legend", ".definition", ".letter", ".domain-index", ".jump"],
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
