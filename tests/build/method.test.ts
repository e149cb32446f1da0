import { describe, expect, inject, test } from "vitest";
import { readSettings } from "../../src/settings.ts";
import { fixtureContent } from "../fixture.ts";
import { readPages } from "./built-site.ts";
import {
  citesSources,
  judgePart,
  readClaims,
  readFolder,
  readRows,
} from "./read-content-plainly.ts";

const sites = [
  ["the content", inject("contentSite"), readSettings().contentDir],
  ["the fixture", inject("site"), fixtureContent],
] as const;

/** A register that cites no sources has no page on a method. */
const withMethod = sites.filter(([, , content]) => citesSources(content));

describe.each(withMethod)(
  "the page on the method of %s counts what the files hold:",
  (_, folder, content) => {
    const page = readPages(folder).find(({ address }) => address === "/method/");
    const rows = readRows(content);
    const claims = readClaims(content);
    const sources = readFolder(content, "sources");
    const told = (of: string): Record<string, number> => {
      const lines = page?.document.querySelectorAll<HTMLElement>(
        `[data-counts="${of}"] [data-word]`,
      );
      return Object.fromEntries(
        [...(lines ?? [])].map((line) => [
          line.dataset["word"] ?? "",
          Number(/\d+/.exec((line.querySelector(".number") ?? line).textContent)?.[0]),
        ]),
      );
    };
    const count = (all: readonly string[]) => {
      const counts: Record<string, number> = {};
      for (const one of all) counts[one] = (counts[one] ?? 0) + 1;
      return counts;
    };
    const withoutZeros = (counts: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0));

    test("claims by type", () => {
      expect(withoutZeros(told("claim-types"))).toEqual(
        count([...claims.values()].map(({ type }) => type)),
      );
    });

    test("sources by kind", () => {
      expect(withoutZeros(told("source-kinds"))).toEqual(
        count(sources.map(({ kind }) => String(kind))),
      );
    });

    test("accountable parts by standing", () => {
      const parts = rows.flatMap((row) =>
        (row.involvement ?? [])
          .filter(({ level }) => level === "accountable")
          .map((part) => judgePart(row, part, claims)[0]),
      );
      expect(parts.length).toBeGreaterThan(8);
      expect(withoutZeros(told("standings"))).toEqual(count(parts));
    });

    test("responsibilities by ownership, by verdict in sum, and by condition", () => {
      expect(withoutZeros(told("ownership"))).toEqual(
        count(rows.map(({ ownership }) => ownership)),
      );
      const verdicts = Object.values(told("verdicts")).reduce((sum, one) => sum + one, 0);
      expect(verdicts).toBe(rows.length);
      expect(withoutZeros(told("conditions"))).toEqual(
        count(
          rows.flatMap(({ conditions = [] }) => [...new Set(conditions.map(({ when }) => when))]),
        ),
      );
    });

    test("the totals", () => {
      expect(told("totals")).toMatchObject({
        responsibilities: rows.length,
        roles: readFolder(content, "roles").length,
        posts: readFolder(content, "posts").length,
        sources: sources.length,
        claims: claims.size,
        secondHand: sources.filter(({ read }) => (read as { hand: string }).hand === "second")
          .length,
      });
    });
  },
);
