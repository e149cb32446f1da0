import { describe, expect, inject, test } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "../../src/settings.ts";
import { fixtureContent } from "../fixture.ts";
import { readPages, type BuiltPage } from "./built-site.ts";
import {
  citesSources,
  judgePart,
  readClaims,
  readRows,
  standingOfType,
  type PlainRow,
} from "./read-content-plainly.ts";

const words = [...new Set(standingOfType.map(([, , word]) => word)), "our judgement", "decided"];
const standing = new RegExp(`\\b(?:${words.join("|")})\\b`, "i");

const sites = [
  { name: "the content", folder: inject("contentSite"), content: readSettings().contentDir },
  { name: "the fixture", folder: inject("site"), content: fixtureContent, isFixture: true },
];

describe.each(sites.filter(({ content }) => citesSources(content)))(
  "on the site of $name",
  ({ folder, content, isFixture = false }) => {
    const rows = readRows(content);
    const claims = readClaims(content);
    const pages = readPages(folder).filter((page) => !page.isRedirect);
    const at = new Map(pages.map((page) => [page.address, page]));
    const owned = rows.flatMap((row) =>
      (row.involvement ?? [])
        .filter(({ level }) => level === "accountable")
        .map((part) => ({ row, part, holder: part.role ?? part.post ?? "" })),
    );

    test("somebody is accountable", () => {
      expect(owned.length).toBeGreaterThan(8);
    });

    test.each(owned.map((one) => ({ ...one, name: `${one.row.id}: ${one.holder}` })))(
      "$name stands with what its claims give",
      ({ row, part, holder }) => {
        // A long row tells its parts on the page beside it.
        const page =
          at.get(`/responsibilities/${row.id}/in-full/`) ?? at.get(`/responsibilities/${row.id}/`);
        const level = page?.document.getElementById(`part-${holder}`)?.querySelector(".level");
        expect(level?.textContent.trim()).toBe(`Accountable, ${judgePart(row, part, claims)[1]}`);
      },
    );

    test("no accountable cell of a table is without it", () => {
      const cells = pages.flatMap((page) =>
        [...page.document.querySelectorAll("td.accountable")].map((cell) => ({ page, cell })),
      );
      expect(cells.length).toBeGreaterThan(owned.length);
      expect(
        cells
          .filter(({ cell }) => !standing.test(cell.textContent))
          .map(({ page, cell }) => `${page.address} ${cell.textContent.trim()}`),
      ).toEqual([]);
    });

    test("no line, row or card names a responsibility with whoever answers for it and leaves it out", () => {
      const owners = new Map(
        rows.map((row) => [
          row.id,
          new Set(owned.filter((one) => one.row === row).map(({ holder }) => holder)),
        ]),
      );
      let seen = 0;
      // A source's page tells what the source says, a situation who leads in it, and an organization who answers there.
      const answering = pages.filter(
        ({ address }) => !/^\/(sources|situations|our)\//.test(address),
      );
      const bare = answering.flatMap((page) =>
        [...page.document.querySelectorAll("li, tr, dd, dt, p, .card")].flatMap((line) => {
          if (line.closest("[data-lead], .situations") !== null) return [];
          if (!namesOwner(line, owners)) return [];
          seen += 1;
          return standing.test(line.textContent)
            ? []
            : [`${page.address} ${line.textContent.replace(/\s+/g, " ").trim().slice(0, 90)}`];
        }),
      );
      expect(seen).toBeGreaterThanOrEqual(owned.length);
      expect(bare).toEqual([]);
    });

    test("no first line is without it, but where nobody answers", () => {
      const lines = pages
        .filter((page) => page.document.querySelector("main")?.dataset["kind"] === "responsibility")
        .map((page) => page.document.querySelector(".verdict")?.textContent ?? "");
      expect(lines).toHaveLength(rows.length);
      expect(
        lines.filter(
          (line) =>
            !/requires? it|judgement|judgment|as far as the sources go/.test(line) &&
            !standing.test(line),
        ),
      ).toEqual([]);
    });

    test("no drawing that counts what a role answers for leaves it out of its description", () => {
      const counts = new Map<string, number>();
      for (const { holder } of owned) counts.set(holder, (counts.get(holder) ?? 0) + 1);
      const drawings = pages.flatMap((page) => {
        const role = page.document.querySelector('main[data-kind="role"]')?.getAttribute("data-id");
        const drawing = page.document.querySelector(`svg[aria-labelledby^="d-${role ?? ""}"]`);
        return role && drawing ? [{ role, drawing }] : [];
      });
      // A register without hand-offs and glances has nothing to draw of a role.
      if (isFixture) expect(drawings.length).toBeGreaterThan(0);
      for (const { role, drawing } of drawings) {
        const told = /What the role answers for: (.+)\.$/.exec(
          drawing.querySelector("desc")?.textContent ?? "",
        )?.[1];
        const parts = (told ?? "").split(", ").map((part) => /^(\d+) (.+)$/.exec(part) ?? []);
        expect(parts.filter(([, , name = ""]) => !standing.test(name))).toEqual([]);
        expect(parts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(counts.get(role));
      }
    });

    test("no drawing of ours has a box of a responsibility without it", () => {
      const boxes = pages.flatMap((page) => boxesOf(page, rows));
      expect(boxes.filter(({ text }) => !standing.test(text)).map(({ text }) => text)).toEqual([]);
    });

    test("no record of the search tables is without it", () => {
      const tables = JSON.parse(readFileSync(join(folder, "search/tables.json"), "utf8")) as {
        targets: { responsibility: { holders: string } };
      };
      const holders = tables.targets.responsibility.holders.split("\n");
      expect(holders).toHaveLength(rows.length);
      const coded = holders.flatMap((line) => line.split(".")).filter(Boolean);
      expect(coded).toHaveLength(owned.length);
      expect(coded.filter((code) => !/^-?[0-9a-z]+[RAPIJD]$/.test(code))).toEqual([]);
    });
  },
);

/** Whether a line links to one responsibility and to somebody who answers for it. */
function namesOwner(line: Element, owners: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const links = [...line.querySelectorAll("a[href]")].map(
    (link) => link.getAttribute("href") ?? "",
  );
  const named = new Set(
    links.flatMap((href) => /^\/responsibilities\/([^/]+)\/$/.exec(href)?.[1] ?? []),
  );
  const [id, ...more] = named;
  if (id === undefined || more.length > 0) return false;
  const holders = [...line.querySelectorAll("a.role, a.post")].flatMap(
    (link) => /^\/(?:roles|posts)\/([^/]+)\/$/.exec(link.getAttribute("href") ?? "")?.[1] ?? [],
  );
  return holders.some((holder) => owners.get(id)?.has(holder) === true);
}

/** The boxes of the drawings that a template makes, as far as they lead to a responsibility, each with its text. */
function boxesOf(page: BuiltPage, rows: readonly PlainRow[]): { id: string; text: string }[] {
  const ids = new Set(rows.map(({ id }) => id));
  return [...page.document.querySelectorAll('svg[aria-labelledby^="d-"] a')].flatMap((box) => {
    const href = box.getAttribute("href") ?? box.getAttribute("xlink:href") ?? "";
    const id = /\/responsibilities\/([^/]+)\/$/.exec(href)?.[1];
    return id !== undefined && ids.has(id)
      ? [{ id, text: box.textContent.replace(/\s+/g, " ") }]
      : [];
  });
}
