import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCatalog, get, type Catalog } from "../../src/model/catalog/catalog.ts";
import { describePair } from "../../src/model/pages/pairing.ts";
import { allPairs } from "../../src/model/catalog/pair.ts";
import { formatIssues } from "../../src/model/integrity/issue.ts";
import { buildRow } from "../../src/model/pages/matrix.ts";
import { shortAddresses } from "../../src/model/catalog/redirects.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { fifthRole, fifthRoleHelps, fifthRoleOwns, writeFifthRoleContent } from "./fifth-role.ts";

let folder = "";
let catalog: Catalog;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "remit-fifth-role-"));
  await writeFifthRoleContent(folder);
  const { records, issues } = await readContent(folder);
  if (records === undefined) throw new Error(formatIssues(issues));
  catalog = buildCatalog(records);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a fifth role, added with one file and named in two responsibilities,", () => {
  test("comes after the others", () => {
    expect(catalog.roles.map((role) => role.id)).toEqual([
      "pm",
      "td",
      "ad",
      "administrative-director",
      fifthRole.id,
    ]);
  });

  test("has a column in every row", () => {
    const levels = (id: string) =>
      buildRow(catalog, get(catalog.responsibilityById, id)).cells.map((cell) => cell.level);
    expect(levels(fifthRoleHelps).at(-1)).toBe("responsible");
    expect(levels(fifthRoleOwns).at(-1)).toBe("accountable");
    expect(levels("keep-the-prop-store")).toHaveLength(5);
    expect(levels("keep-the-prop-store").at(-1)).toBeUndefined();
  });

  test("pairs with every other role", () => {
    const pairs = allPairs(catalog).map(({ id }) => id);
    expect(pairs).toHaveLength(10);
    expect(pairs).toEqual(
      expect.arrayContaining([
        "pm-house-manager",
        "td-house-manager",
        "ad-house-manager",
        "administrative-director-house-manager",
      ]),
    );
    const { both } = describePair(
      catalog,
      get(catalog.roleById, "pm"),
      get(catalog.roleById, fifthRole.id),
    );
    expect(both.map(({ row }) => row.id)).toEqual([fifthRoleOwns]);
  });

  test("has a short address", () => {
    expect(
      shortAddresses(catalog)
        .find(({ slug }) => slug === "hm")
        ?.holders.map(({ title }) => title),
    ).toEqual([fifthRole.title]);
  });
});
