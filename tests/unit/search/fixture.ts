import type { EverydayWords } from "../../../src/model/catalog/records.ts";
import { everydayWordsSchema } from "../../../src/schema/everyday-words.ts";
import { siteSchema } from "../../../src/schema/site.ts";
import type { TargetDraft } from "../../../src/search/draft-targets.ts";
import { emptyDraft } from "../../../src/search/empty-draft.ts";
import type { EngineResults, EngineSearch } from "../../../src/search/engine.ts";
import {
  finishTables,
  prepareSearch,
  type PreparedSearch,
} from "../../../src/search/prepare-search.ts";
import { createPlanner, type Answers, type Planner } from "../../../src/search/planner.ts";
import type { SearchTables } from "../../../src/search/tables.ts";
import { makeFakeEngine } from "./fake-engine.ts";
import {
  claim,
  makeResponsibility,
  makeRole,
  makeSource,
  makeTerm,
  part,
} from "../model/fixture.ts";

const responsibilities = [
  [
    "run-the-desk",
    "R001",
    "Run the help desk",
    "information",
    ["service desk", "broken laptop", "IT support", "password", "head of support"],
  ],
  [
    "secure-the-company",
    "R002",
    "Secure the company",
    "information",
    ["phishing", "data breach", "information security"],
  ],
  [
    "own-products",
    "R003",
    "Own the products",
    "technology",
    ["product owner", "our app crashes", "R&D", "release notes"],
  ],
  [
    "build-the-brand",
    "R004",
    "Build the brand",
    "marketing",
    ["company logo", "press release", "shadow IT posters"],
  ],
  [
    "stop-shadow-it",
    "R005",
    "Stop shadow IT",
    "information",
    ["unapproved software", "tools nobody asked for", "SLA", "digital agenda", "rogue"],
  ],
  [
    "modernize",
    "R006",
    "Modernize the servers",
    "renewal",
    ["cloud migration", "organisational renewal", "head of renewal"],
  ],
] as const;

const role = (id: string, title: string, abbreviation: string, order: number, aliases: string[]) =>
  makeRole(id, title, {
    abbreviation,
    shortTitle: abbreviation === "CMO" ? title : abbreviation,
    order,
    aliases,
  });

export const records = {
  site: siteSchema.parse({
    name: "Test",
    description: "A test.",
    address: "",
    repository: "",
    licence: { name: "X", url: "https://example.org" },
  }),
  domains: [{ id: "operations", title: "Operations", description: "All." }],
  roles: [
    role("information", "Chief Information Officer", "CIO", 1, ["head of IT", "IT director"]),
    role("technology", "Chief Technology Officer", "CTO", 2, ["head of engineering"]),
    role("marketing", "Chief Marketing Officer", "CMO", 3, ["marketing director"]),
    role("renewal", "Chief Modernization Officer", "CMO", 4, ["head of renewal"]),
  ],
  posts: [],
  elsewhere: [],
  releases: [],
  pairings: [],
  responsibilities: responsibilities.map(([id, code, title, owner, aliases]) =>
    makeResponsibility(id, code, {
      title,
      aliases: [...aliases],
      involvement: [part(owner, "accountable")],
    }),
  ),
  terms: [
    makeTerm("shadow-it", { title: "Shadow IT", aliases: ["Shadow-IT", "rogue IT", "rogue"] }),
    makeTerm("digital-agenda", { title: "Digital agenda", aliases: ["digital plan"] }),
  ],
  sources: [
    makeSource("report", [claim("one", "describes", ["information"])], {
      title: "A report of 2020",
    }),
  ],
};

export const everydayWords: EverydayWords = everydayWordsSchema.parse({
  sameMeaning: [["laptop", "computer", "notebook"]],
  responsibilities: {
    "run-the-desk": "printer, screen stays black, laptop does not start",
    "own-products": "customers report bugs",
    "build-the-brand": "newspaper",
  },
  roles: { renewal: "modernization officer", marketing: "marketing officer" },
  pages: [
    {
      id: "matrix",
      address: "/responsibilities/",
      title: "The register",
      summary: "All in one table.",
      phrases: "RACI, who does what",
    },
  ],
});

/** A target with what a test says of it, and nothing else. */
export function makeDraft(fields: Partial<TargetDraft>): TargetDraft {
  return {
    ...emptyDraft,
    kind: "term",
    id: "one",
    title: "One",
    address: "/one/",
    summary: "",
    ...fields,
  };
}

/** What search makes of a small register. */
function prepareFixture(words: EverydayWords = everydayWords): PreparedSearch {
  return prepareSearch({ ...records, everydayWords: words });
}

/** Pagefind's ids of the pages: `unknown_` and the place. */
function idsOf({ drafts }: PreparedSearch): ReadonlyMap<string, string> {
  return new Map(drafts.map(({ address }, place) => [address, hitAt(place)]));
}

/** What the build makes of a small register. */
export function makeTables(words: EverydayWords = everydayWords): SearchTables {
  const prepared = prepareFixture(words);
  return finishTables(prepared, idsOf(prepared));
}

/** What the engine finds in the small register for a query's searches. */
function askEngine(searches: readonly EngineSearch[]): EngineResults[] {
  const prepared = prepareFixture();
  return makeFakeEngine(prepared.indexRecords, idsOf(prepared))(searches);
}

/** The final ranking of a query, as the tables and the engine's index of the small register make it. */
export function rankFor(query: string, planner = makePlanner()): Answers {
  return planner.rank(query, askEngine(planner.plan(query)));
}

/** The result id that a draft's page has, by its place. */
export function hitAt(place: number): string {
  return `unknown_${(place + 0xa00).toString(16)}99`;
}

export function makePlanner(words?: EverydayWords): Planner {
  return createPlanner(makeTables(words));
}

/** The ids of the answers from the tables, best first. */
export function answersTo(query: string, planner = makePlanner()): string[] {
  return planner.answer(query).answers.map((answer) => answer.target);
}
