import { describe, expect, it } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import {
  describeResponsibilityCard,
  formatCardText,
  formatCardTitle,
  getEmbeddedCard,
  isEmbedded,
  listCards,
} from "../../../../src/model/pages/card.ts";
import { soundRecords } from "../fixture.ts";

const records = soundRecords();
const catalog = buildCatalog(records);
const cards = listCards(catalog);

describe("cards", () => {
  it("are one for each record and pair, each with its page and a sentence", () => {
    expect(cards).toHaveLength(
      catalog.roles.length +
        catalog.pairs.length +
        catalog.responsibilities.length +
        catalog.posts.length +
        catalog.terms.length +
        catalog.sources.length,
    );
    expect(new Set(cards.map(({ address }) => address)).size).toBe(cards.length);
    for (const card of cards) expect(formatCardText(card), card.address).toMatch(/\S.*[.!?]$/);
  });

  it("of a responsibility name whoever takes part, at the level, and lead to their pages", () => {
    for (const one of catalog.responsibilities) {
      const card = describeResponsibilityCard(catalog, one);
      const named = card.lines.flatMap(({ items }) => items.map(({ address }) => address));
      for (const { role } of one.involvement)
        if (role !== undefined) expect(named, one.id).toContain(`/roles/${role}/`);
      expect(formatCardTitle(card)).toBe(`${one.title} (${one.code})`);
    }
  });

  it("say how sure the answer is", () => {
    const sole = catalog.responsibilities.filter(({ ownership }) => ownership === "sole");
    expect(sole.length).toBeGreaterThan(0);
    for (const one of sole)
      expect(describeResponsibilityCard(catalog, one).says).toMatch(
        /requires|assigned|possible|inferred|judgement|decided/,
      );
  });

  it("to embed are those of roles, pairs and responsibilities", () => {
    const embedded = cards.filter(({ kind }) => isEmbedded(kind));
    expect(new Set(embedded.map(({ kind }) => kind))).toEqual(
      new Set(["role", "pairing", "responsibility"]),
    );
    for (const card of embedded)
      if (isEmbedded(card.kind)) expect(getEmbeddedCard(catalog, card.kind, card.id)).toEqual(card);
  });
});
