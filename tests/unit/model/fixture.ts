import { parseBody, type Body } from "../../../src/model/catalog/body.ts";
import type {
  Pairing,
  Post,
  Records,
  Responsibility,
  Role,
  Source,
  Term,
} from "../../../src/model/catalog/records.ts";
import { pairingSections, roleSections } from "../../../src/schema/sections.ts";
import { siteSchema } from "../../../src/schema/site.ts";
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
    bring: [],
    reportsTo: [],
    whetherToHaveOne: [],
    week: [],
    misread: [],
    skills: [],
    others: [],
    disagreements: [],
    firstMeeting: [],
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
  return {
    id,
    roles,
    posts: [],
    view: "A view.",
    claims,
    ...(outside === undefined ? {} : { outside }),
  };
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
    noteClaims: [],
    positions: [],
    conditions: [],
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
    mark: id
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, "")
      .slice(0, 4),
    publisher: "not stated",
    author: "not stated",
    date: "2020",
    kind: "opinion",
    jurisdiction: "Everywhere",
    read: { hand: "first", extent: "whole", on: "2026" },
    about: "What it is about.",
    claims: claims.map((one, index) => ({ ...one, number: index + 1 })),
    ...fields,
  };
}

type DraftClaim = Draft<Source>["claims"][number];

/** A claim; the source gives it its number. */
export function claim(
  slug: string,
  type: DraftClaim["type"],
  roles: string[],
  fields: Partial<DraftClaim> = {},
): DraftClaim {
  return { slug, number: 1, type, roles, posts: [], says: `What ${slug} says.`, ...fields };
}

export function makePost(id: string, fields: Partial<Draft<Post>> = {}): Draft<Post> {
  return {
    id,
    file: `posts/${id}.mdx`,
    title: `Title of ${id}`,
    abbreviations: [],
    summary: "In short.",
    aliases: [],
    answersFor: [],
    choices: [],
    claims: [],
    related: [],
    body: body("What it is."),
    ...fields,
  };
}

function makePairing(): Draft<Pairing> {
  return {
    id: "pm-td",
    file: "pairings/pm-td.mdx",
    title: "PM and TD",
    roles: ["pm", "td"],
    difference: "One looks inward, the other outward.",
    differenceClaims: ["report/plan-is-shared"],
    summary: "In short.",
    aliases: ["pm or td"],
    needBoth: [],
    handOffs: [
      {
        id: "a-defect",
        title: "A defect",
        starts: { role: "pm", responsibility: "run-the-desk" },
        finishes: { role: "td", responsibility: "build-products" },
        passes: "a defect",
        text: "The desk passes it on.",
        claims: ["report/desk-is-pms"],
      },
    ],
    tensions: [
      {
        id: "speed",
        title: "Speed",
        views: [
          { role: "pm", text: "Slower.", claims: ["report/desk-is-pms"] },
          { role: "td", text: "Faster.", claims: ["report/products-are-tds"] },
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
        lead: "pm",
        support: ["td"],
        why: "It is the desk's.",
        responsibilities: ["run-the-desk"],
        claims: ["report/desk-is-pms"],
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
    site: siteSchema.parse({
      name: "Test",
      description: "A test.",
      address: "",
      repository: "",
      licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
    }),
    domains: [
      { id: "operations", title: "Operations", description: "What runs." },
      { id: "empty", title: "Empty", description: "Nothing belongs here." },
      { id: "products", title: "Products", description: "What is sold." },
    ],
    roles: [
      makeRole("ad", "Artistic Director", { order: 3, claims: ["post/ad-wants-change"] }),
      makeRole("pm", "Production Manager", {
        order: 1,
        purposeClaims: ["report/desk-is-pms"],
        aliases: ["head of IT"],
        notOwned: [
          {
            responsibility: "build-products",
            because: "People ask the PM.",
            says: "They are the TD's.",
            claims: ["report/products-are-tds"],
          },
        ],
      }),
      makeRole("td", "Technical Director", { order: 2 }),
    ],
    pairings: [makePairing()],
    responsibilities: [
      makeResponsibility("build-products", "R002", {
        domain: "products",
        involvement: [
          part("td", "accountable", ["report/products-are-tds"]),
          part("ad", "consulted"),
        ],
        related: ["run-the-desk"],
      }),
      makeResponsibility("run-the-desk", "R001", {
        involvement: [part("pm", "accountable", ["report/desk-is-pms"]), part("td", "informed")],
        aliases: ["help desk"],
        excludes: [{ text: "Products", see: "build-products" }],
        related: ["build-products"],
        claims: ["report/plan-is-shared"],
        body: body(
          'The desk. <Claims ids="report/desk-is-pms" />\n\nSee [the products](/responsibilities/build-products/).',
        ),
      }),
      makeResponsibility("lead-the-change", "R005", {
        domain: "products",
        ownership: "contested",
        note: "They disagree.",
        involvement: [
          part("ad", "accountable", ["post/ad-wants-change"]),
          part("pm", "accountable", ["report/plan-is-shared"]),
        ],
        positions: [
          position("the-ad", ["ad"], ["post/ad-wants-change"]),
          position("the-pm", ["pm"], ["report/plan-is-shared"]),
          position("the-top", [], ["report/plan-is-shared"], "the chief executive"),
        ],
        related: ["share-the-plan"],
      }),
      makeResponsibility("share-the-plan", "R003", {
        ownership: "joint",
        note: "Both carry it.",
        involvement: [
          part("pm", "accountable", ["report/plan-is-shared"]),
          part("td", "accountable", ["report/plan-is-shared"]),
        ],
        positions: [
          position("the-pm", ["pm"], ["report/plan-is-shared"]),
          position("the-td", ["td"], ["report/plan-is-shared"]),
        ],
        related: ["lead-the-change"],
      }),
      makeResponsibility("watch-the-sky", "R004", {
        ownership: "unowned",
        note: "Nobody does.",
        involvement: [part("ad", "consulted")],
        related: ["run-the-desk"],
      }),
    ],
    posts: [],
    elsewhere: [],
    releases: [],
    terms: [
      makeTerm("shadow-it", {
        related: ["devops"],
        responsibilities: ["run-the-desk"],
        claims: ["report/desk-is-pms"],
      }),
      makeTerm("devops", { related: ["shadow-it"] }),
    ],
    sources: [
      makeSource("leaflet", [claim("unused", "describes", ["td"])], {
        date: "undated",
        dateNote: "It names no date.",
      }),
      makeSource("post", [claim("ad-wants-change", "describes", ["ad"])], { date: "2012-07" }),
      makeSource("report", [
        claim("desk-is-pms", "assigns", ["pm"]),
        claim("products-are-tds", "assigns", ["td"]),
        claim("plan-is-shared", "describes", ["pm", "td"]),
      ]),
    ],
  };
}
