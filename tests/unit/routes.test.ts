import { expect, test } from "vitest";
import { addresses } from "../../src/routes.ts";

/** Every permanent address of product.md, below a base path. */
const expected = (root: string) => ({
  home: root,
  roles: `${root}roles/`,
  pairings: `${root}pairings/`,
  responsibilities: `${root}responsibilities/`,
  glossary: `${root}glossary/`,
  sources: `${root}sources/`,
  search: `${root}search/`,
  about: `${root}about/`,
});

test.each([
  ["/", "/"],
  ["/handbook/", "/handbook/"],
  ["/handbook", "/handbook/"],
])("below %s the addresses begin with %s", (base, root) => {
  const to = addresses(base);
  expect(to.pages).toMatchObject(expected(root));
  expect(to.role("cio")).toBe(`${root}roles/cio/`);
  expect(to.pairing("cio-cto")).toBe(`${root}pairings/cio-cto/`);
  expect(to.responsibility("run-the-help-desk")).toBe(`${root}responsibilities/run-the-help-desk/`);
  expect(to.part("run-the-help-desk", "cio")).toBe(
    `${root}responsibilities/run-the-help-desk/#part-cio`,
  );
  expect(to.domain("it-operations")).toBe(`${root}responsibilities/#it-operations`);
  expect(to.decision("first-cio")).toBe(`${root}decide/#first-cio`);
  expect(to.term("shadow-it")).toBe(`${root}glossary/shadow-it/`);
  expect(to.source("innova-2023")).toBe(`${root}sources/innova-2023/`);
  expect(to.claim("innova-2023/roles-blur")).toBe(`${root}sources/innova-2023/#roles-blur`);
  expect(to.short("cmo")).toBe(`${root}cmo/`);
  expect(to.file("favicon.svg")).toBe(`${root}favicon.svg`);
});

test("an address that content writes gets the base path", () => {
  expect(addresses("/handbook/").local("/roles/cio/#skills")).toBe("/handbook/roles/cio/#skills");
  expect(addresses("/").local("/roles/cio/")).toBe("/roles/cio/");
});

test("every page's address ends with a slash, so that it works on every web server", () => {
  const to = addresses("/handbook");
  const all = [
    ...Object.values(to.pages),
    to.role("a"),
    to.pairing("a"),
    to.responsibility("a"),
    to.term("a"),
    to.source("a"),
    to.short("a"),
  ];
  expect(all.filter((address) => !/^\/handbook\/([a-z]+\/)*$/.test(address))).toEqual([]);
});
