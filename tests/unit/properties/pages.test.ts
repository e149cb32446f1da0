import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignColors, formatRoleStyles } from "../../../src/exports/role-styles.ts";
import { buildCatalog } from "../../../src/model/catalog/catalog.ts";
import type { Block } from "../../../src/model/catalog/prose.ts";
import { describeProse } from "../../../src/model/evidence/prose.ts";
import { addresses } from "../../../src/routes.ts";
import { soundRecords } from "../model/fixture.ts";
import { anyText, recordIds, runs } from "./hostile.ts";

describe("addresses", () => {
  const bases = fc.oneof(
    fc.constant("/"),
    recordIds.map((id) => `/${id}/`),
    fc.tuple(recordIds, recordIds).map(([a, b]) => `/${a}/${b}`),
  );

  test("begin with the base, stay below it, and end with a slash or a fragment", () => {
    fc.assert(
      fc.property(bases, recordIds, recordIds, (base, a, b) => {
        const { pages, file, claim, citation, part, local, embed, code, row, plannerRow, ...byId } =
          addresses(base);
        const root = base.endsWith("/") ? base : `${base}/`;
        const made = Object.values(byId).map((to) => to(a));
        const all = [
          ...Object.values(pages),
          ...made,
          claim(`${a}/${b}`),
          citation(`${a}/${b}`, b),
          part(a, b),
          embed("role", a),
          local(`/${a}/${b}/`),
          code(a),
          row(a),
        ];
        expect(made.length).toBeGreaterThan(5);
        expect(plannerRow(a)).toBe(`${pages.planner}?row=${a}`);
        for (const address of all) {
          expect(address.startsWith(root)).toBe(true);
          expect(address).toMatch(/\/(#[a-z0-9-]+)?$/);
          expect(address).not.toMatch(/\/\/|\.\.|[\s"'<>]/);
          expect(new URL(address, "https://example.org").pathname.startsWith(root)).toBe(true);
        }
        expect(file("favicon.svg")).toBe(`${root}favicon.svg`);
        expect(new Set(made).size).toBe(made.length);
      }),
      runs,
    );
  });
});

describe("prose", () => {
  const catalog = buildCatalog(soundRecords());
  const claims = [...catalog.claims.keys()];
  const paragraphs = fc.array(fc.record({ text: anyText, cites: fc.boolean() }), { minLength: 1 });
  const toBlocks = (all: readonly { readonly text: string; readonly cites: boolean }[]): Block[] =>
    all.map(({ text, cites }) => ({
      type: "paragraph",
      children: [
        { type: "text", text },
        ...(cites ? [{ type: "claims" as const, ids: claims }] : []),
      ],
    }));

  test("carries a mark wherever it cites nothing, or one note where none of it does", () => {
    expect(claims.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(paragraphs, (all) => {
        const { blocks, isEditorial, isMixed } = describeProse(catalog, toBlocks(all));
        expect(isEditorial).toBe(all.every(({ cites }) => !cites));
        expect(isMixed).toBe(new Set(all.map(({ cites }) => cites)).size === 2);
        expect(blocks.map((block) => block.type === "paragraph" && block.isMarked)).toEqual(
          all.map(({ cites }) => !isEditorial && !cites),
        );
      }),
      runs,
    );
  });

  test("keeps every word, whatever its words are", () => {
    fc.assert(
      fc.property(paragraphs, (all) => {
        const { blocks } = describeProse(catalog, toBlocks(all));
        const texts = blocks.map((block) => block.type === "paragraph" && block.children[0]);
        expect(texts).toEqual(all.map(({ text }) => ({ type: "text", text })));
      }),
      runs,
    );
  });
});

test("the roles' style sheet is one rule for each role and nothing else", () => {
  const role = fc.record({
    id: recordIds,
    hue: fc.option(fc.integer({ min: 0, max: 359 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(role, { selector: ({ id }) => id, minLength: 1 }), (roles) => {
      const rules = formatRoleStyles(assignColors(roles)).split("\n");
      expect(rules).toHaveLength(roles.length);
      rules.forEach((rule, at) => {
        expect(rule.startsWith(`.hue-${roles[at]?.id}{`)).toBe(true);
        expect(rule).toMatch(/^\.hue-[a-z0-9-]+\{--hue:\d+;--shade:-?[\d.]+\}$/);
      });
    }),
    runs,
  );
});
