import { describe, expect, test } from "vitest";
import { buildCatalog } from "../../src/model/catalog/catalog.ts";
import { formatIssues } from "../../src/model/integrity/issue.ts";
import { ownersOf } from "../../src/model/catalog/ownership.ts";
import { usesOfClaims } from "../../src/model/evidence/uses.ts";
import { readContent } from "../../src/reader/read-content.ts";
import claimIds from "./claims.json" with { type: "json" };
import register from "./register.json" with { type: "json" };
import {
  findBritishSpelling,
  findLongSentences,
  hasBareCmo,
  splitSentences,
} from "./style-rules.ts";
import { textsOfBody, textsOfFields } from "./texts.ts";

const folder = "content";
const { records, issues } = await readContent(folder);
if (records === undefined) throw new Error(formatIssues(issues));
const catalog = buildCatalog(records);
const { roles, pairings, responsibilities, terms, sources } = catalog;

describe("roles", () => {
  test("are the four of the register, in their order", () => {
    expect(roles.map((role) => role.id)).toEqual([
      "cio",
      "cto",
      "cmo",
      "chief-modernization-officer",
    ]);
  });

  /** The evidence for the Chief Modernization Officer is thin, and padding would hide it. */
  const lengths: Readonly<Record<string, readonly [number, number]>> = {
    "chief-modernization-officer": [500, 900],
  };

  test.each(roles)("$file is neither too short nor too long", ({ id, body }) => {
    const [least, most] = lengths[id] ?? [900, 1500];
    expect(body.words).toBeGreaterThanOrEqual(least);
    expect(body.words).toBeLessThanOrEqual(most);
  });

  test("the thin evidence is told where it matters", () => {
    const ids = roles.at(-1)?.body.sections.map((section) => section.id);
    expect(ids).toContain("about-the-evidence");
  });
});

describe("pairings", () => {
  test("are the three written ones", () => {
    expect(pairings.map((pairing) => pairing.id)).toEqual([
      "cio-cto",
      "cio-cmo",
      "cto-chief-modernization-officer",
    ]);
  });

  test.each(pairings)("$file has enough of everything", (pairing) => {
    expect(pairing.handOffs.length).toBeGreaterThanOrEqual(4);
    expect(pairing.tensions.length).toBeGreaterThanOrEqual(3);
    expect(pairing.situations.length).toBeGreaterThanOrEqual(6);
    expect(pairing.questions.length).toBeGreaterThanOrEqual(3);
    expect(pairing.body.diagrams).toHaveLength(1);
  });

  test.each(pairings)("$file gives both roles something to lead", ({ roles: pair, situations }) => {
    expect(new Set(situations.map((situation) => situation.lead))).toEqual(new Set(pair));
  });
});

describe("responsibilities", () => {
  test("are those of the register, with codes in its order", () => {
    const codes = register.map(({ id }, index) => `R${String(index + 1).padStart(3, "0")} ${id}`);
    expect(codes).toHaveLength(69);
    expect(responsibilities.map(({ code, id }) => `${code} ${id}`)).toEqual(codes);
  });

  const registered = new Map(register.map((entry) => [entry.id, entry]));

  test.each(responsibilities)(
    "$file has the register's facts",
    ({ id, domain, ownership, involvement }) => {
      const parts = involvement
        .filter((part) => part.level !== "informed")
        .map(({ role, level }) => [role, level]);
      expect({ id, domain, ownership, involvement: Object.fromEntries(parts) }).toEqual(
        registered.get(id),
      );
    },
  );

  test.each(responsibilities)(
    "$file says why every role takes part, in words of its own",
    ({ involvement }) => {
      const reasons = involvement.map((part) => part.reason);
      expect(reasons.length).toBeGreaterThan(0);
      expect(new Set(reasons).size).toBe(reasons.length);
    },
  );

  test.each(responsibilities)("$file has prose", ({ body }) => {
    expect(body.words).toBeGreaterThanOrEqual(60);
  });

  test("every role is accountable for some", () => {
    const owners = new Set(responsibilities.flatMap(ownersOf));
    expect(owners).toEqual(new Set(roles.map((role) => role.id)));
  });

  test("every domain has some", () => {
    expect(new Set(responsibilities.map((one) => one.domain))).toEqual(
      new Set(catalog.domains.map(({ id }) => id)),
    );
  });
});

describe("terms", () => {
  test("are the thirty-two of the glossary", () => {
    expect(terms.map((term) => term.id).sort()).toEqual([
      "accountable",
      "big-data",
      "bring-your-own-device",
      "c-suite",
      "consulted",
      "consumerization-of-it",
      "conversion-rate",
      "customer-experience",
      "devops",
      "digital-agenda",
      "digital-transformation",
      "enterprise-system",
      "external-customer",
      "governance-risk-and-compliance",
      "help-desk",
      "informed",
      "internal-customer",
      "internet-service-provider",
      "key-performance-indicator",
      "marketing-technology",
      "mission-critical-system",
      "modernization",
      "multi-channel",
      "operating-model",
      "people-process-progress",
      "personalization",
      "programme-management",
      "responsible",
      "rip-and-replace",
      "service-delivery",
      "shadow-it",
      "silo",
    ]);
  });

  test.each(terms)("$file defines in two to five sentences", ({ file }) => {
    const sentences = textsOfBody(folder, file).flatMap(({ text }) => splitSentences(text));
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(5);
  });

  test.each(terms)("$file leads on", ({ aliases, related, responsibilities: rows }) => {
    expect(aliases.length).toBeGreaterThan(0);
    expect(related.length + rows.length).toBeGreaterThan(0);
  });
});

describe("sources", () => {
  const uses = usesOfClaims(catalog);

  test("are five, with the 129 claims of the research", () => {
    expect(sources).toHaveLength(5);
    expect(claimIds).toHaveLength(129);
    expect([...catalog.claims.keys()].sort()).toEqual([...claimIds].sort());
  });

  test.each(sources)("every claim of $file is used as evidence", ({ id, claims }) => {
    const unused = claims.map((claim) => `${id}/${claim.slug}`).filter((claim) => !uses.has(claim));
    expect(unused).toEqual([]);
  });

  test("innova-2023 says which earlier post it follows", () => {
    const innova = sources.find((source) => source.id === "innova-2023");
    expect(innova?.kind).toBe("vendor-or-sponsored");
    expect(innova?.follows).toMatchObject({ kind: "vendor-or-sponsored", date: "2022-11" });
  });
});

describe("what readers are shown", () => {
  const titles = sources.flatMap((source) => [
    source.shortTitle,
    source.title,
    source.follows?.title ?? source.title,
  ]);
  const shownTexts = (file: string, record: object) => [
    ...textsOfFields(record),
    ...(file.endsWith(".mdx") ? textsOfBody(folder, file) : []),
  ];
  const files = [
    ...[...roles, ...pairings, ...responsibilities, ...terms].map((one) => ({
      file: one.file,
      texts: shownTexts(one.file, one),
    })),
    ...sources.map((one) => ({
      file: one.file,
      // Titles of sources are as their publishers wrote them.
      texts: shownTexts(one.file, one).filter(({ text }) => !titles.includes(text)),
    })),
    { file: "domains.yaml", texts: textsOfFields(catalog.domains) },
    { file: "site.yaml", texts: textsOfFields(catalog.site) },
  ];
  const wrong = (
    texts: readonly { place: string; text: string }[],
    find: (text: string) => readonly string[],
  ) => texts.flatMap(({ place, text }) => find(text).map((what) => `${place}: ${what}`));

  test.each(files)("$file has texts", ({ texts }) => {
    expect(texts.length).toBeGreaterThan(2);
  });

  test.each(files)("$file never says CMO without saying which", ({ texts }) => {
    expect(wrong(texts, (text) => (hasBareCmo(text, titles) ? [text] : []))).toEqual([]);
  });

  test.each(files)("$file has no sentence of more than 60 words", ({ texts }) => {
    expect(wrong(texts, findLongSentences)).toEqual([]);
  });

  test.each(files)("$file has American spelling", ({ texts }) => {
    expect(wrong(texts, findBritishSpelling)).toEqual([]);
  });
});

describe("the register's findability", () => {
  test("British spellings lead to what is spelled the American way", () => {
    const aliases = [...responsibilities, ...terms].flatMap((one) => one.aliases).join("\n");
    expect(findBritishSpelling(aliases).length).toBeGreaterThan(0);
  });
});
