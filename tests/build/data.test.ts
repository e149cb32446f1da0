import { Validator, type Schema } from "@cfworker/json-schema";
import { parse as parseCsv } from "csv-parse/sync";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { kindIds, kinds } from "../../src/schema/kinds.ts";
import { involvementLevels } from "../../src/schema/vocabulary.ts";
import { dataNames } from "../../src/schema/published-data.ts";
import { listFiles, readPages } from "./built-site.ts";
import { cslSchema, oEmbedSchema } from "./published-schemas.ts";
import { addressFinder, listSites, type PlacedSite } from "./published-files.ts";
import { readCatalog } from "./site-rules.ts";

type Json = Record<string, unknown>;

const read = ({ folder }: PlacedSite, path: string) => readFileSync(join(folder, path), "utf8");
const readJson = (site: PlacedSite, path: string) => JSON.parse(read(site, path)) as Json;

function validatorOf(site: PlacedSite, name: string): Validator {
  return new Validator(readJson(site, `data/${name}.schema.json`), "2020-12", false);
}

/** Every text under a key of the given name, at any depth. */
function textsAt(value: unknown, isKey: (key: string) => boolean): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    isKey(key) && typeof one === "string" ? [one] : textsAt(one, isKey),
  );
}

const sites = listSites();
const catalogs = new Map(
  await Promise.all(
    sites.map(async (site) => [site.name, await readCatalog(site.content)] as const),
  ),
);

describe.each(sites)("the data of $name", (site) => {
  const catalog = catalogs.get(site.name);
  if (catalog === undefined) throw new Error(`nothing was read for ${site.name}`);
  const isThere = addressFinder(site);
  const at = (path: string) => site.origin + site.base + path;

  test.each(dataNames)("%s.json keeps to its schema, and names it", (name) => {
    const file = readJson(site, `data/${name}.json`);
    expect(validatorOf(site, name).validate(file).errors).toEqual([]);
    expect(file["$schema"]).toBe(at(`data/${name}.schema.json`));
    expect(readJson(site, `data/${name}.schema.json`)["$id"]).toBe(file["$schema"]);
    expect(file["license"]).toEqual(catalog.site.licence);
    expect(file["version"]).toBe(catalog.site.version);
  });

  test("holds every record, by its id", () => {
    for (const name of [
      "roles",
      "responsibilities",
      "pairings",
      "posts",
      "terms",
      "sources",
    ] as const) {
      const listed = readJson(site, `data/${name}.json`)[name] as { readonly id: string }[];
      expect(listed.map(({ id }) => id)).toEqual(catalog[name].map(({ id }) => id));
    }
  });

  test.each(dataNames)("%s.json has no address that leads nowhere", (name) => {
    const file = readJson(site, `data/${name}.json`);
    const own = textsAt(file, (key) =>
      /^(url|markdown|codeUrl|schema|page|feed|\$schema)$/.test(key),
    )
      .filter((text) => text.startsWith("http"))
      .filter((text) => text.startsWith(site.origin));
    expect(own.length).toBeGreaterThan(0);
    expect([...new Set(own)].filter((address) => !isThere(address))).toEqual([]);
  });

  test("register.csv reads back to the register", () => {
    const rows = parseCsv(read(site, "data/register.csv"), {
      columns: true,
      bom: false,
    }) as Record<string, string>[];
    const labels = new Map(
      Object.entries(involvementLevels).map(([level, { label }]) => [label as string, level]),
    );
    const back = rows.map((row) => ({
      code: row["Code"],
      id: row["Id"],
      title: row["Responsibility"],
      parts: catalog.roles.flatMap(({ id, title }) => {
        const level = labels.get(row[title] ?? "");
        return level === undefined ? [] : [`${id} ${level}`];
      }),
      posts: (row["Posts outside the register"] ?? "").split("; ").filter(Boolean).length,
    }));
    expect(back.length).toBeGreaterThan(0);
    expect(back).toEqual(
      catalog.responsibilities.map(({ code, id, title, involvement }) => ({
        code,
        id,
        title,
        parts: catalog.roles.flatMap((role) => {
          const part = involvement.find((one) => one.role === role.id);
          return part === undefined ? [] : [`${role.id} ${part.level}`];
        }),
        posts: involvement.filter(({ post }) => post !== undefined).length,
      })),
    );
    expect(rows.every((row) => isThere(row["Address"] ?? ""))).toBe(true);
  });

  test.skipIf(catalog.releases.length === 0)(
    "the feed tells of each version, with addresses that are there",
    () => {
      const { document } = new JSDOM(read(site, "changes/feed.xml"), {
        contentType: "application/xml",
      }).window;
      expect(document.querySelector('link[rel="self"]')?.getAttribute("href")).toBe(
        at("changes/feed.xml"),
      );
      const ids = [...document.querySelectorAll("entry > id")].map((id) => id.textContent ?? "");
      expect(ids).toHaveLength(catalog.releases.length);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => !isThere(id))).toEqual([]);
      const days = [...document.querySelectorAll("updated")].map((one) => one.textContent ?? "");
      expect(days.filter((day) => !/^\d{4}-\d\d-\d\dT00:00:00\.000Z$/.test(day))).toEqual([]);
    },
  );

  test("the search can be added to a browser, from home", () => {
    const home = readPages(site.folder).find(({ address }) => address === "/");
    const link = home?.document.querySelector('link[rel="search"]');
    const path = new URL(link?.getAttribute("href") ?? "", site.origin).href;
    expect(path).toBe(at("opensearch.xml"));
    const { document } = new JSDOM(read(site, "opensearch.xml"), {
      contentType: "application/xml",
    }).window;
    const template = document.querySelector('Url[type="text/html"]')?.getAttribute("template");
    expect(template).toBe(at("search/?q={searchTerms}"));
  });

  test("llms.txt has the form that its readers expect", () => {
    const lines = read(site, "llms.txt").split("\n");
    expect(lines[0]).toMatch(/^# \S/);
    expect(lines[2]).toMatch(/^> \S/);
    const written = kindIds.filter((kind) =>
      kind === "pairing" ? catalog.pairs.length > 0 : catalog[kinds[kind].folder].length > 0,
    );
    expect(written.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.startsWith("## "))).toHaveLength(written.length);
  });

  describe("on its pages", () => {
    const pages = readPages(site.folder).filter((page) => !page.isRedirect);
    const dataOf = (document: Document) =>
      [...document.querySelectorAll('script[type="application/ld+json"]')].map(
        (script) => JSON.parse(script.textContent ?? "") as Json,
      );
    const described: Readonly<Record<string, string>> = {
      role: "Occupation",
      post: "Occupation",
      term: "DefinedTerm",
    };

    test("what they are about is well-formed JSON-LD, and the way to them is marked", () => {
      let ways = 0;
      for (const page of pages) {
        for (const data of dataOf(page.document)) {
          expect(data["@context"]).toBe("https://schema.org");
          expect(data["@type"], page.address).toMatch(/^[A-Z]\w+$/);
        }
        const way = page.document.querySelector('[itemtype="https://schema.org/BreadcrumbList"]');
        if (way === null) continue;
        ways += 1;
        const steps = [...way.querySelectorAll(":scope > [itemprop=itemListElement][itemscope]")];
        expect(steps.length, page.address).toBeGreaterThan(1);
        expect(steps.length).toBe(way.children.length);
        steps.forEach((step, place) => {
          expect(step.getAttribute("itemtype")).toBe("https://schema.org/ListItem");
          const of = (property: string) => step.querySelector(`[itemprop=${property}]`);
          expect(of("position")?.getAttribute("content")).toBe(String(place + 1));
          expect(of("name")?.textContent.trim(), page.address).toBeTruthy();
          const address = new URL(of("item")?.getAttribute("href") ?? "", site.origin).href;
          expect(isThere(address), address).toBe(true);
        });
      }
      expect(ways).toBeGreaterThan(20);
    });

    test("roles, posts and terms are what schema.org calls them, by name and address", () => {
      const own = pages.filter((page) => described[page.kind ?? ""] !== undefined);
      expect(own.length).toBeGreaterThan(5);
      for (const page of own) {
        const graph = dataOf(page.document);
        const url = page.document.querySelector('link[rel="canonical"]')?.getAttribute("href");
        const thing = graph.find((one) => one["@type"] === described[page.kind ?? ""]);
        expect(thing, page.address).toMatchObject({ url });
        expect(thing?.["name"]).toBeTruthy();
      }
    });

    test("the register is a dataset whose files are there", () => {
      const page = pages.find(({ address }) => address === "/data/");
      const graph = page ? dataOf(page.document) : [];
      const dataset = graph.find((one) => one["@type"] === "Dataset");
      const files = textsAt(dataset, (key) => key === "contentUrl");
      expect(files.length).toBeGreaterThan(5);
      expect(files.filter((file) => !isThere(file))).toEqual([]);
      const glossary = pages.find(({ address }) => address === "/glossary/");
      const told = JSON.stringify(glossary && dataOf(glossary.document));
      expect(told.includes("DefinedTermSet")).toBe(catalog.terms.length > 0);
    });
  });

  describe("to cite and to embed", () => {
    const files = listFiles(site.folder);
    const entries = files.filter((file) => file.endsWith("cite.json"));
    const embedded = files.filter((file) => file.endsWith("oembed.json"));
    const schemas = {
      csl: new Validator(cslSchema, "2020-12", false),
      oEmbed: new Validator(oEmbedSchema, "2020-12", false),
    };
    const pages = readPages(site.folder).filter(({ isRedirect }) => !isRedirect);

    test("each page that offers a citation has it as a file, and leads there", () => {
      const offered = pages.flatMap(({ document }) =>
        [...document.querySelectorAll('a[href$="/cite.json"]')].map((link) =>
          (link.getAttribute("href") ?? "").slice(site.base.length),
        ),
      );
      expect(offered.length).toBeGreaterThan(25);
      expect(offered.sort()).toEqual([...entries].sort());
      const alone = (
        ["roles", "responsibilities", "linking", "disputes", "situations", "method"] as const
      ).filter((page) => !catalog.barePages.has(page));
      expect(offered).toEqual(expect.arrayContaining(alone.map((page) => `${page}/cite.json`)));
    });

    test.each(entries)("%s is CSL-JSON, and names version, date and page", (file) => {
      const found = JSON.parse(read(site, file)) as Json[];
      expect(schemas.csl.validate(found).errors).toEqual([]);
      expect(found).toMatchObject([{ URL: at(file.replace(/cite\.json$/, "")) }]);
      expect(found[0]?.["version"]).toBe(catalog.site.version);
      expect("issued" in (found[0] ?? {})).toBe(catalog.changed.size > 0);
    });

    test("each page that names oEmbed has it as a file", () => {
      const named = pages.flatMap(({ document }) =>
        [...document.querySelectorAll('link[type="application/json+oembed"]')].map(
          (link) => link.getAttribute("href") ?? "",
        ),
      );
      expect(named.sort()).toEqual(embedded.map(at).sort());
    });

    test.each(embedded)("%s is oEmbed, and frames a page that is there", (file) => {
      const found = readJson(site, file);
      expect(schemas.oEmbed.validate(found).errors).toEqual([]);
      const frame = new JSDOM(String(found["html"])).window.document.querySelector("iframe");
      expect(isThere(frame?.getAttribute("src") ?? "")).toBe(true);
      expect(isThere(String(found["thumbnail_url"]))).toBe(true);
      expect(isThere(String(found["provider_url"]))).toBe(true);
    });
  });

  test("nothing that programs read names an address beside the base", () => {
    const files = listFiles(site.folder).filter((file) =>
      /^(data\/|llms\.txt|opensearch\.xml|changes\/feed)|\.(md|svg)$|(cite|oembed)\.json$/.test(
        file,
      ),
    );
    expect(files.length).toBeGreaterThan(20);
    const beside = files.flatMap((file) =>
      [...read(site, file).matchAll(/https?:\/\/[^\s"'<>)\\]+/g)]
        .map(([address]) => address)
        .filter((address) => address.startsWith(site.origin))
        .filter((address) => !address.startsWith(at(""))),
    );
    expect(beside).toEqual([]);
  });
});

describe("the schemas of formats notice", () => {
  const citation = {
    type: "webpage",
    id: "run-the-stage",
    title: "Run the stage",
    URL: "https://remit.example/responsibilities/run-the-stage/",
    issued: { "date-parts": [[2026, 3, 9]] },
  };
  const rich = { type: "rich", version: "1.0", html: "<iframe></iframe>", width: 640, height: 320 };

  test.each<[string, Schema, unknown]>([
    ["a variable that CSL lacks", cslSchema, [{ ...citation, license: "CC0 1.0" }]],
    ["a date as text", cslSchema, [{ ...citation, issued: "2026-03-09" }]],
    [
      "a month that there is none of",
      cslSchema,
      [{ ...citation, issued: { "date-parts": [[2026, 13]] } }],
    ],
    ["an address that is none", cslSchema, [{ ...citation, URL: "run-the-stage" }]],
    ["no entry", cslSchema, []],
    ["HTML without its size", oEmbedSchema, { ...rich, height: undefined }],
    ["a thumbnail without its size", oEmbedSchema, { ...rich, thumbnail_url: citation.URL }],
    ["another version", oEmbedSchema, { ...rich, version: 1 }],
  ])("%s", (_, schema, file) => {
    const validator = new Validator(schema, "2020-12", false);
    expect(validator.validate(schema === cslSchema ? [citation] : rich).valid).toBe(true);
    expect(validator.validate(JSON.parse(JSON.stringify(file))).valid).toBe(false);
  });
});

describe("the validator notices", () => {
  const [site] = sites;
  if (site === undefined) throw new Error("there is no site");

  test.each<[string, (first: Json) => void]>([
    ["a record without its id", (first) => delete first["id"]],
    ["a level that there is none of", (first) => Object.assign(first, { ownership: "owned" })],
    ["an address that is none", (first) => Object.assign(first, { url: "run-the-stage" })],
    ["a field that nobody described", (first) => Object.assign(first, { mood: "good" })],
  ])("%s", (_, spoil) => {
    const file = readJson(site, "data/responsibilities.json");
    const [first] = file["responsibilities"] as Json[];
    if (first === undefined) throw new Error("the fixture has no responsibility");
    spoil(first);
    expect(validatorOf(site, "responsibilities").validate(file).valid).toBe(false);
  });
});
