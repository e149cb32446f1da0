import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { fixtureContent } from "../fixture.ts";
import { findContentIds, listRecordIds } from "./find-content-ids.ts";

/** The project's own content, whatever CONTENT_DIR says: tests live beside it. */
const ownContent = "content";
const ids = listRecordIds(ownContent, ["responsibilities", "pairings", "sources"]);

/** Everything in tests/ except the query sets, which name their targets, and what is installed or built there. */
const files = globSync("tests/**/*", {
  withFileTypes: true,
  exclude: (entry) =>
    ["node_modules", "coverage"].includes(entry.name) ||
    (entry.name === "queries" && entry.parentPath.endsWith("tests")),
})
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

describe("the tests hold no copy of the content", () => {
  it("there are ids to look for and files to look into", () => {
    expect(ids.length).toBeGreaterThan(0);
    const names = files.map((file) => file.split(sep).join("/"));
    expect(names.some((name) => name.endsWith("tests/fixture.ts"))).toBe(true);
    expect(names.filter((name) => /tests\/(?:queries|bench\/node_modules)\//.test(name))).toEqual(
      [],
    );
  });

  it("no file names a responsibility, a pairing or a source of the content", () => {
    const found = files.flatMap((file) =>
      [
        ...findContentIds(
          file
            .split(sep)
            .join("/")
            .replace(/\.\w+$/, ""),
          ids,
        ).map(({ id }) => `${file} bears the id ${id}`),
        ...findContentIds(readFileSync(file, "utf8"), ids).map(
          ({ line, id }) => `${file}:${line} names ${id}`,
        ),
      ].map((what) => `${what} of ${ownContent}/: take a record of ${fixtureContent} instead`),
    );
    expect(found).toEqual([]);
  });

  it.each(["responsibilities", "pairings", "sources", "roles", "terms"])(
    "the fixture's %s bear other ids than the content's",
    (folder) => {
      const invented = listRecordIds(fixtureContent, [folder]);
      expect(invented.length).toBeGreaterThan(0);
      const own = new Set(listRecordIds(ownContent, [folder]));
      expect(invented.filter((id) => own.has(id))).toEqual([]);
    },
  );
});

describe("the finder", () => {
  const known = ["mend-nets", "mend-nets-at-sea", "harbor"];
  const find = (text: string) => findContentIds(text, known);

  it.each([
    ['visit("responsibilities/mend-nets/")', "mend-nets"],
    ['see: "mend-nets#signs"', "mend-nets"],
    ["claims: [mend-nets/at-dawn]", "mend-nets"],
    ["`the page of mend-nets`", "mend-nets"],
    ["mend-nets-at-sea", "mend-nets-at-sea"],
    ['["harbor"]', "harbor"],
    ["const id = 'harbor'", "harbor"],
    ["/sources/harbor/#at-dawn", "harbor"],
  ])("finds the id in %s", (text, id) => {
    expect(find(`a line\n${text}\n`)).toEqual([{ line: 2, id }]);
  });

  it("finds each of several on a line", () => {
    expect(find('["mend-nets", "harbor", "mend-nets-at-sea"]').map(({ id }) => id)).toEqual([
      "mend-nets",
      "harbor",
      "mend-nets-at-sea",
    ]);
  });

  it.each([
    "mend-nets-by-hand",
    "to-mend-nets",
    "mend_nets",
    "mend nets",
    "// the harbor is a word",
    '"a harbor at night"',
    "harbors/harbor.png",
  ])("passes over %s", (text) => {
    expect(find(text)).toEqual([]);
  });

  it("finds nothing where there are no ids", () => {
    expect(findContentIds("mend-nets", [])).toEqual([]);
  });
});
