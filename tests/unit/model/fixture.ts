import { parseBody, type Body } from "../../../src/model/catalog/body.ts";
import type {
  Pairing,
  Records,
  Responsibility,
  Role,
  Source,
  Term,
} from "../../../src/model/catalog/records.ts";
import { pairingSections, roleSections } from "../../../src/schema/sections.ts";
import { glanceRows, type GlanceRow } from "../../../src/schema/vocabulary.ts";

/** A type whose every part may be changed: tests break sound records one part at a time. */
export type Draft<T> = { -readonly [Key in keyof T]: Draft<T[Key]> };

type Part = Draft<Responsibility["involvement"][number]>;
type Position = Draft<Responsibility["positions"][number]>;

/** A body that holds the given sections, each with a sentence of prose. */
export function bodyWith(sections: readonly string[]): Draft<Body> {
  return body(
    sections.map((id) => `<Section id="${id}">\n\nSome prose.\n\n</Section>`).join("\n\n"),
  );
}

export function body(text: string): Draft<Body> {
  return parseBody(text) as Draft<Body>;
}

function requiredOf(sections: Readonly<Record<string, { readonly required: boolean }>>): string[] {
  return Object.keys(sections).filter((id) => sections[id]?.required);
}

export function makeRole(
  id: string,
  title: string,
  fields: Partial<Draft<Role>> = {},
): Draft<Role> {
  const glance = Object.fromEntries(
    Object.keys(glanceRows).map((row) => [row, { text: `${row} of ${title}`, claims: [] }]),
  ) as unknown as Record<GlanceRow, { text: string; claims: string[] }>;
  return {
    id,
    file: `roles/${id}.mdx`,
    title,
    abbreviation: id.toUpperCase(),
    shortTitle: id.toUpperCase(),
    order: 1,
    hue: 100,
    purpose: "What it is for.",
    purposeClaims: [],
    summary: "In short.",
    aliases: [],
    glance,
    notOwned: [],
    claims: [],
    body: bodyWith(requiredOf(roleSections)),
    ...fields,
  };
}

export function part(role: string, level: Part["level"], claims: string[] = []): Part {
  return { role, level, reason: "A reason.", claims };
}

export function position(
  id: string,
  roles: string[],
  claims: string[],
  outside?: string,
): Position {
  return { id, roles, view: "A view.", claims, ...(outside === undefined ? {} : { outside }) };
}

export function makeResponsibility(
  id: string,
  code: string,
  fields: Partial<Draft<Responsibility>>,
): Draft<Responsibility> {
  return {
    id,
    file: `responsibilities/${id}.mdx`,
    title: `Title of ${id}`,
    code,
    domain: "operations",
    ownership: "sole",
    summary: "In short.",
    involvement: [],
    positions: [],
    covers: ["One thing", "Another thing"],
    excludes: [{ text: "Something else" }],
    aliases: [],
    claims: [],
    related: [],
    body: body("Some prose."),
    ...fields,
  };
}

export function makeTerm(id: string, fields: Partial<Draft<Term>> = {}): Draft<Term> {
  return {
    id,
    file: `terms/${id}.mdx`,
    title: `Title of ${id}`,
    summary: "In short.",
    aliases: [],
    related: [],
    responsibilities: [],
    claims: [],
    body: body("What it means."),
    ...fields,
  };
}

export function makeSource(
  id: string,
  claims: Draft<Source>["claims"],
  fields: Partial<Draft<Source>> = {},
): Draft<Source> {
  return {
    id,
    file: `sources/${id}.yaml`,
    title: `Title of ${id}`,
    shortTitle: `Short ${id}`,
    publisher: "not stated",
    author: "not stated",
    date: "2020",
    kind: "opinion",
    about: "What it is about.",
    claims,
    ...fields,
  };
}

export function claim(
  slug: string,
  type: Draft<Source>["claims"][number]["type"],
  roles: string[],
) {
  return { slug, type, roles, says: `What ${slug} says.` };
}

function makePairing(): Draft<Pairing> {
  return {
    id: "cio-cto",
    file: "pairings/cio-cto.mdx",
    title: "CIO and CTO",
    roles: ["cio", "cto"],
    difference: "One looks inward, the other outward.",
    differenceClaims: ["report/plan-is-shared"],
    summary: "In short.",
    aliases: ["cio or cto"],
    handOffs: [
      {
        id: "a-defect",
        title: "A defect",
        starts: { role: "cio", responsibility: "run-the-desk" },
        finishes: { role: "cto", responsibility: "build-products" },
        passes: "a defect",
        text: "The desk passes it on.",
        claims: ["report/desk-is-cios"],
      },
    ],
    tensions: [
      {
        id: "speed",
        title: "Speed",
        views: [
          { role: "cio", text: "Slower.", claims: ["report/desk-is-cios"] },
          { role: "cto", text: "Faster.", claims: ["report/products-are-ctos"] },
        ],
        settle: "Talk.",
        settleClaims: ["report/plan-is-shared"],
        responsibilities: ["share-the-plan"],
      },
    ],
    situations: [
      {
        id: "laptop",
        when: "a laptop will not start",
        lead: "cio",
        support: ["cto"],
        why: "It is the desk's.",
        responsibilities: ["run-the-desk"],
        claims: ["report/desk-is-cios"],
      },
    ],
    questions: [
      {
        id: "which",
        question: "Which one?",
        answer: "It depends.",
        claims: ["report/plan-is-shared"],
      },
    ],
    claims: ["report/plan-is-shared"],
    body: bodyWith(requiredOf(pairingSections)),
  };
}

/**
 * A small register without any issue, new with every call: three roles, a responsibility of each
 * ownership, one pairing, two terms and three sources. Lists are deliberately out of order.
 */
export function soundRecords(): Draft<Records> {
  return {
    site: {
      name: "Test",
      description: "A test.",
      address: "",
      repository: "",
      licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
      houseRules: false,
    },
    domains: [
      { id: "operations", title: "Operations", description: "What runs." },
      { id: "empty", title: "Empty", description: "Nothing belongs here." },
      { id: "products", title: "Products", description: "What is sold." },
    ],
    roles: [
      makeRole("cmo", "Chief Marketing Officer", { order: 3, claims: ["post/cmo-wants-change"] }),
      makeRole("cio", "Chief Information Officer", {
        order: 1,
        purposeClaims: ["report/desk-is-cios"],
        aliases: ["head of IT"],
        notOwned: [
          {
            responsibility: "build-products",
            because: "It is the CTO's.",
            claims: ["report/products-are-ctos"],
          },
        ],
      }),
      makeRole("cto", "Chief Technology Officer", { order: 2 }),
    ],
    pairings: [makePairing()],
    responsibilities: [
      makeResponsibility("build-products", "R002", {
        domain: "products",
        involvement: [
          part("cto", "accountable", ["report/products-are-ctos"]),
          part("cmo", "consulted"),
        ],
        related: ["run-the-desk"],
      }),
      makeResponsibility("run-the-desk", "R001", {
        involvement: [part("cio", "accountable", ["report/desk-is-cios"]), part("cto", "informed")],
        aliases: ["help desk"],
        excludes: [{ text: "Products", see: "build-products" }],
        related: ["build-products"],
        claims: ["report/plan-is-shared"],
        body: body(
          'The desk. <Claims ids="report/desk-is-cios" />\n\nSee [the products](/responsibilities/build-products/).',
        ),
      }),
      makeResponsibility("lead-the-change", "R005", {
        domain: "products",
        ownership: "contested",
        note: "They disagree.",
        involvement: [
          part("cmo", "accountable", ["post/cmo-wants-change"]),
          part("cio", "accountable", ["report/plan-is-shared"]),
        ],
        positions: [
          position("the-cmo", ["cmo"], ["post/cmo-wants-change"]),
          position("the-cio", ["cio"], ["report/plan-is-shared"]),
          position("the-top", [], ["report/plan-is-shared"], "the chief executive"),
        ],
        related: ["share-the-plan"],
      }),
      makeResponsibility("share-the-plan", "R003", {
        ownership: "joint",
        note: "Both carry it.",
        involvement: [
          part("cio", "accountable", ["report/plan-is-shared"]),
          part("cto", "accountable", ["report/plan-is-shared"]),
        ],
        positions: [
          position("the-cio", ["cio"], ["report/plan-is-shared"]),
          position("the-cto", ["cto"], ["report/plan-is-shared"]),
        ],
        related: ["lead-the-change"],
      }),
      makeResponsibility("watch-the-sky", "R004", {
        ownership: "unowned",
        note: "Nobody does.",
        involvement: [part("cmo", "consulted")],
        related: ["run-the-desk"],
      }),
    ],
    terms: [
      makeTerm("shadow-it", {
        related: ["devops"],
        responsibilities: ["run-the-desk"],
        claims: ["report/desk-is-cios"],
      }),
      makeTerm("devops", { related: ["shadow-it"] }),
    ],
    sources: [
      makeSource("leaflet", [claim("unused", "opinion", ["cto"])], {
        date: "undated",
        dateNote: "It names no date.",
      }),
      makeSource("post", [claim("cmo-wants-change", "opinion", ["cmo"])], { date: "2012-07" }),
      makeSource("report", [
        claim("desk-is-cios", "responsibility", ["cio"]),
        claim("products-are-ctos", "definition", ["cto"]),
        claim("plan-is-shared", "relationship", ["cio", "cto"]),
      ]),
    ],
  };
}
