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
  index: `${root}search/a-z/`,
  about: `${root}about/`,
});

test.each([
  ["/", "/"],
  ["/handbook/", "/handbook/"],
  ["/handbook", "/handbook/"],
])("below %s the addresses begin with %s", (base, root) => {
  const to = addresses(base);
  expect(to.pages).toMatchObject(expected(root));
  expect(to.role("pm")).toBe(`${root}roles/pm/`);
  expect(to.pairing("pm-td")).toBe(`${root}pairings/pm-td/`);
  expect(to.responsibility("run-the-box-office")).toBe(
    `${root}responsibilities/run-the-box-office/`,
  );
  expect(to.code("R062")).toBe(`${root}R062/`);
  expect(to.row("R062")).toBe(`${root}responsibilities/#R062`);
  expect(to.part("run-the-box-office", "pm")).toBe(
    `${root}responsibilities/run-the-box-office/#part-pm`,
  );
  expect(to.domain("it-operations")).toBe(`${root}responsibilities/#it-operations`);
  expect(to.decision("first-pm")).toBe(`${root}decide/#first-pm`);
  expect(to.term("shadow-it")).toBe(`${root}glossary/shadow-it/`);
  expect(to.source("handbook-2019")).toBe(`${root}sources/handbook-2019/`);
  expect(to.citation("handbook-2019/roles-blur", "HBK3")).toBe(
    `${root}sources/handbook-2019/#HBK3`,
  );
  expect(to.claim("handbook-2019/roles-blur")).toBe(`${root}sources/handbook-2019/#roles-blur`);
  expect(to.short("ad")).toBe(`${root}ad/`);
  expect(to.file("favicon.svg")).toBe(`${root}favicon.svg`);
});

test("an address that content writes gets the base path", () => {
  expect(addresses("/handbook/").local("/roles/pm/#skills")).toBe("/handbook/roles/pm/#skills");
  expect(addresses("/").local("/roles/pm/")).toBe("/roles/pm/");
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
  expect(all.filter((address) => !/^\/handbook\/([a-z-]+\/)*$/.test(address))).toEqual([]);
});
