import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  editorialMark,
  isCited,
  settleEditorial,
} from "../../../src/components/prose/editorial.ts";
import { sectionMark, splitSections } from "../../../src/components/prose/sections.ts";
import { formatRoleStyles } from "../../../src/exports/role-styles.ts";
import { addresses } from "../../../src/routes.ts";
import { roleSections } from "../../../src/schema/sections.ts";
import { anyText, escapeHtml, recordIds, runs } from "./hostile.ts";

describe("addresses", () => {
  const bases = fc.oneof(
    fc.constant("/"),
    recordIds.map((id) => `/${id}/`),
    fc.tuple(recordIds, recordIds).map(([a, b]) => `/${a}/${b}`),
  );

  test("begin with the base, stay below it, and end with a slash or a fragment", () => {
    fc.assert(
      fc.property(bases, recordIds, recordIds, (base, a, b) => {
        const { pages, file, claim, part, local, ...byId } = addresses(base);
        const root = base.endsWith("/") ? base : `${base}/`;
        const made = Object.values(byId).map((to) => to(a));
        const all = [
          ...Object.values(pages),
          ...made,
          claim(`${a}/${b}`),
          part(a, b),
          local(`/${a}/${b}/`),
        ];
        expect(made.length).toBeGreaterThan(5);
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
  const paragraphs = fc.array(anyText.map(escapeHtml), { minLength: 1, maxLength: 4 });

  test("of which nothing is cited loses its marks and nothing else, whatever its words are", () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const plain = texts.map((text) => `<p>${text}</p>`).join("");
        const marked = texts.map((text) => `<p>${text}${editorialMark}</p>`).join("");
        expect(isCited(marked)).toBe(false);
        expect(settleEditorial(marked)).toEqual({ html: plain, allEditorial: true });
      }),
      runs,
    );
  });

  test("of which something is cited stays as it is", () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const html = `${texts.map((text) => `<p>${text}${editorialMark}</p>`).join("")}<p>One<span class="cites">1</span></p>`;
        expect(settleEditorial(html)).toEqual({ html, allEditorial: false });
      }),
      runs,
    );
  });

  test("comes apart into its sections, whatever their words are", () => {
    fc.assert(
      fc.property(
        fc.tuple(...Object.keys(roleSections).map(() => anyText.map(escapeHtml))),
        (texts) => {
          const ids = Object.keys(roleSections);
          const html = ids.map((id, at) => `${sectionMark(id)}${texts[at] ?? ""}`).join("");
          expect([...splitSections(html)]).toEqual(ids.map((id, at) => [id, texts[at]]));
        },
      ),
      runs,
    );
  });
});

test("the roles' style sheet is one rule for each role and nothing else", () => {
  const role = fc.record({ id: recordIds, hue: fc.integer({ min: 0, max: 359 }) });
  fc.assert(
    fc.property(fc.uniqueArray(role, { selector: ({ id }) => id, minLength: 1 }), (roles) => {
      const rules = formatRoleStyles(roles).split("\n");
      expect(rules).toHaveLength(roles.length);
      rules.forEach((rule, at) => {
        expect(rule.startsWith(`.hue-${roles[at]?.id}{`)).toBe(true);
        expect(rule).toMatch(/^\.hue-[a-z0-9-]+\{--hue:\d+\}$/);
      });
    }),
    runs,
  );
});
