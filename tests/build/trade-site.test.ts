import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, it } from "vitest";
import { runQueries } from "../../src/build/run-queries.ts";
import { tradeContent } from "../fixture.ts";
import { runBuild, runCommand } from "../run-command.ts";
import { listFiles, readPages } from "./built-site.ts";
import { describeSite } from "./site-rules.ts";

/**
 * Registers of others: a hospital's ward that cites no sources, written from the README alone, and folders that hold next to
 * nothing. Whatever is not theirs must not stand on their pages, and nothing may stand empty.
 */
const folder = mkdtempSync(join(tmpdir(), "remit-trade-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a page shows, drawings apart. */
function shownText(document: Document): string {
  const main = document.querySelector("main")?.cloneNode(true) as Element | undefined;
  for (const part of main?.querySelectorAll("svg,[hidden],script") ?? []) part.remove();
  return main?.textContent ?? "";
}

/** What an element says, with one space where there are several. */
const squeeze = (element: Element) => element.textContent.replace(/\s+/g, " ").trim();

/** Builds a folder of content as `npm run build` does, and gives the folder of the site. */
async function build(name: string, content: string): Promise<string> {
  const dist = join(folder, `${name}-dist`);
  await runBuild({
    SITE_URL: inject("origin"),
    CONTENT_DIR: content,
    OUT_DIR: dist,
  });
  return dist;
}

/** A copy of content with its addresses locked, as of a register that people link to. */
async function lock(name: string, content: string): Promise<string> {
  const copy = join(folder, name);
  cpSync(content, copy, { recursive: true });
  const { code, output } = await runCommand("lock", { CONTENT_DIR: copy });
  if (code !== 0) throw new Error(output);
  return copy;
}

const ward = await lock("ward", tradeContent);

await runCommand("new-content", {}, [join(folder, "begun")]);
const fresh = await lock("fresh", join(folder, "begun"));

/** One role that answers for nothing, and nothing else. */
const bare = join(folder, "bare");
mkdirSync(join(bare, "roles"), { recursive: true });
for (const file of ["site.yaml", "domains.yaml", "roles/cleaning-lead.mdx"])
  cpSync(join(tradeContent, file), join(bare, file));

/** As many roles as no table on the home page holds, one responsibility, and a pairing that tells nothing more. */
const wide = join(folder, "wide");
for (const file of ["site.yaml", "domains.yaml"])
  cpSync(join(tradeContent, file), join(wide, file));
for (const part of ["roles", "pairings", "responsibilities"]) mkdirSync(join(wide, part));
const roles = ["a", "b", "c", "d", "cleaning-lead", "unit-clerk", "charge-nurse"];
for (const [index, id] of roles.entries())
  writeFileSync(
    join(wide, `roles/${id}.mdx`),
    `---\ntitle: Desk ${id}\nabbreviation: D${index}\nshortTitle: ${id}\norder: ${index + 1}\npurpose: Is there.\nsummary: A desk.\n---\n`,
  );
writeFileSync(
  join(wide, "pairings/cleaning-lead-unit-clerk.mdx"),
  "---\ntitle: Desk and crew\nroles: [cleaning-lead, unit-clerk]\ndifference: One calls, one cleans.\nsummary: Calls and mops.\n---\n",
);

/** Levels beside RACI's, two for one role, and a code of a series of its own. */
const spill = readFileSync(join(tradeContent, "responsibilities/clean-up-a-spill.mdx"), "utf8");
writeFileSync(
  join(wide, "responsibilities/clean-up-a-spill.mdx"),
  spill.replace(/^code: .*$/m, "code: MOP-12").replace(
    /^involvement:\n(?: .*\n)+/m,
    `involvement:
  - { role: cleaning-lead, level: accountable, also: [responsible], reason: Mops. }
  - { role: charge-nurse, level: approves, also: [informed], reason: Looks at it. }
  - { role: unit-clerk, level: supports, reason: Carries the sign. }
`,
  ),
);

const siteFile = join(wide, "site.yaml");
writeFileSync(
  siteFile,
  `${readFileSync(siteFile, "utf8")}codes: [R001, MOP-1]\nroleName: { one: officer, other: officers }\n`,
);

const sites = {
  "a ward": { content: ward, dist: await build("ward", ward) },
  "content as it begins": { content: fresh, dist: await build("fresh", fresh) },
  "one role": { content: bare, dist: await build("bare", bare) },
  "seven roles and one responsibility": { content: wide, dist: await build("wide", wide) },
};

for (const [name, { content, dist }] of Object.entries(sites))
  describe(`the site of ${name}`, async () => {
    await describeSite(dist, content);
  });

describe.each(Object.entries(sites))("what %s publishes", (_name, { dist }) => {
  /** Everything that a reader or another site may be shown, and no script. */
  const texts = listFiles(dist)
    .filter((file) => /\.(html|md|txt|json|csv|xml|svg|atom)$/.test(file))
    .filter((file) => !/^(pagefind|_astro)\/|^search\/(words|tables)/.test(file))
    .map((file) => ({
      file,
      text: readFileSync(join(dist, file), "utf8")
        .replaceAll(new URL(inject("origin")).host, "")
        .replace(/<style\b[^]*?<\/style>/g, "")
        .replace(/<script\b(?![^>]*ld\+json)[^]*?<\/script>/g, ""),
    }));
  const linesWith = (word: RegExp) =>
    texts.flatMap(({ file, text }) =>
      [...text.matchAll(word)].map(
        (found) => `${file}: ${text.slice(Math.max(0, found.index - 60), found.index + 60)}`,
      ),
    );

  it("is there to be read", () => expect(texts.length).toBeGreaterThan(20));

  it("has no word of another register", () => {
    expect(
      linesWith(/\b(?:remit|chiefs?|cio|cto|cmo|marketing|moderni[sz]ation|laptop)\b/gi),
    ).toEqual([]);
  });

  it("says for whom it is, where that is no licence with a text", () => {
    expect(linesWith(/under For (?:staff|use)/g)).toEqual([]);
    expect(linesWith(/\bFor (?:staff|use)\b/g).length).toBeGreaterThan(3);
  });

  it("speaks of no judgement, because it cites no sources", () => {
    // What a standing is called in data is an id, and of the few that there are.
    const said =
      /(?<!"|medical )\bjudge?ment\b|\beditorial\b|(?<![-"/#\w])evidence\b(?!["\w-])|how sure|rests? on|cited? (?:by|in)|\bsources?\b(?![-":./]| Serif)/gi;
    // The page that lists sources keeps its name, and says that there are none.
    expect(linesWith(said).filter((one) => !/^sources\/index\.html/.test(one))).toEqual([]);
  });

  it("counts nothing that is not there, and nothing that is one as many", () => {
    const pages = readPages(dist).filter(({ isRedirect }) => !isRedirect);
    const counted = pages.flatMap(({ address, document }) =>
      [
        ...shownText(document).matchAll(
          /\b(?:0 [a-z]+|1 (?:roles|responsibilities|domains|pairs|situations|words|sources))\b/g,
        ),
      ].map(([found]) => `${address} ${found}`),
    );
    // The list of data files and a card tell how much there is, none too.
    expect(counted.filter((one) => !/^\/(data|embed)\//.test(one))).toEqual([]);
  });
});

describe("a ward's pages", () => {
  const find = (address: string) => {
    const page = readPages(sites["a ward"].dist).find((one) => one.address === address);
    if (page === undefined) throw new Error(`nothing is built at ${address}`);
    return page.document;
  };

  it("say how to reach whoever answers, with links where the site allows them", () => {
    const reach = find("/responsibilities/handle-a-complaint/").querySelector(".reach");
    expect(reach?.textContent.replace(/\s+/g, " ").trim()).toBe(
      "Nurse manager: Denise Okafor, Phone 4411, denise.okafor@lakeside.example",
    );
    expect(reach?.querySelector('a[href^="mailto:"]')?.textContent).toBe(
      "denise.okafor@lakeside.example",
    );
    expect(find("/responsibilities/fix-a-device/").querySelector(".reach")?.textContent).toContain(
      "Phone 4870",
    );
  });

  it("say who answers under a condition of the ward's own, and no more than that", () => {
    const line = "Outside office hours: the house supervisor.";
    const page = find("/responsibilities/handle-a-complaint/");
    const lines = [...page.querySelectorAll(".elsewhere li")].map((one) => squeeze(one));
    expect(lines).toEqual([line]);
    const row = page.querySelector("#where-nights");
    expect([...(row?.children ?? [])].slice(0, 2).map(squeeze)).toEqual([
      "Outside office hours",
      "House supervisor",
    ]);
    const { dist } = sites["a ward"];
    expect(
      readFileSync(join(dist, "responsibilities/handle-a-complaint/index.md"), "utf8"),
    ).toContain("Outside office hours: the [house supervisor]");
    const register = find("/responsibilities/");
    const shown = [...register.querySelectorAll("[data-condition]:not([hidden])")].map(squeeze);
    expect(shown).toContain(line);
    const own = register.querySelector("[data-conditions]")?.getAttribute("data-conditions");
    expect(own).toBe('{"nights":"outside office hours"}');
    const found = listFiles(dist).filter((file) => file.startsWith("search/"));
    expect(found.some((file) => readFileSync(join(dist, file), "utf8").includes(line))).toBe(true);
  });

  it("say who holds a role when, each with a way to reach them", () => {
    const lines = (address: string, place: string) =>
      [...find(address).querySelectorAll(place)].map(squeeze);
    expect(lines("/responsibilities/assign-a-bed/", ".reach").slice(1)).toEqual([
      "Hospitalist on duty, days: Dr. Anil Rao, Pager 7032",
      "Hospitalist on duty, nights: Dr. Maria Lopez, Pager 7033",
      "Hospitalist on duty: Whiteboard by the elevator",
    ]);
    expect(lines("/roles/hospitalist/", ".infobox dt").slice(0, 3)).toEqual([
      "Held by (days)",
      "Held by (nights)",
      "Channel",
    ]);
    expect(lines("/roles/hospitalist/", ".infobox dd")[1]).toBe(
      "Dr. Maria Lopez, whoever is on call for surgery, Pager 7033",
    );
    const twin = join(sites["a ward"].dist, "roles/hospitalist/index.md");
    expect(readFileSync(twin, "utf8")).toContain("**Held by (nights)**: Dr. Maria Lopez,");
  });

  it("have sections with headings of the author's, each at its own address, and in copies", () => {
    const told = [
      ["responsibilities/call-rapid-response", "at-night", "When only two of us are here"],
      ["roles/charge-nurse", "handing-over", "Handing over"],
      ["pairings/nurse-manager-charge-nurse", "keys", "Two keys"],
    ] as const;
    for (const [page, id, heading] of told) {
      const section = find(`/${page}/`).querySelector(`section#${id}`);
      expect(squeeze(section?.querySelector("h2") as Element)).toBe(heading);
      expect(section?.querySelector(".prose p")).not.toBeNull();
      const twin = readFileSync(join(sites["a ward"].dist, page, "index.md"), "utf8");
      expect(twin).toContain(`## ${heading}\n`);
      const lock = readFileSync(join(ward, "addresses.lock"), "utf8");
      expect(lock).toContain(`/${page}/#${id}`);
    }
    const data = readFileSync(join(sites["a ward"].dist, "data/responsibilities.json"), "utf8");
    expect(data).toContain('"heading":"When only two of us are here"');
  });

  it("have pictures in their prose: beside them, with a text, their size, and later than the rest", () => {
    const { dist } = sites["a ward"];
    const image = find("/roles/charge-nurse/").querySelector("figure.picture img");
    expect(
      Object.fromEntries([...(image?.attributes ?? [])].map(({ name, value }) => [name, value])),
    ).toEqual({
      src: "/roles/the-board.svg",
      alt: "The board: a row for each room, with the nurse, the patient’s state and what is due",
      width: "480",
      height: "180",
      loading: "lazy",
      decoding: "async",
    });
    expect(readFileSync(join(dist, "roles/the-board.svg"), "utf8")).toBe(
      readFileSync(join(ward, "roles/the-board.svg"), "utf8"),
    );
    expect(readFileSync(join(dist, "roles/charge-nurse/index.md"), "utf8")).toMatch(
      /!\[The board: a row [^\]]+\]\([^)]+\/roles\/the-board\.svg\)\n\n\*The board at 7 a\.m\.\*/,
    );
  });

  it("have tables in their prose: named columns, rows with heads, and a copy in Markdown", () => {
    const page = find("/responsibilities/call-rapid-response/");
    const table = page.querySelector(".prose table.plain-table");
    expect([...(table?.querySelectorAll("thead th") ?? [])].map(squeeze)).toEqual([
      "Sign",
      "Call at",
    ]);
    const row = table?.querySelector("tbody tr");
    expect(squeeze(row?.querySelector("th[scope=row]") as Element)).toBe("Breaths a minute");
    expect(row?.querySelector("td")?.getAttribute("data-head")).toBe("Call at");
    const twin = join(sites["a ward"].dist, "responsibilities/call-rapid-response/index.md");
    expect(readFileSync(twin, "utf8")).toContain("| Breaths a minute | under 8 or over 30 |");
  });

  it("have at-a-glance rows of the ward's own, after the others, also side by side", () => {
    const rows = [...find("/roles/nurse-manager/").querySelectorAll(".infobox .glance > div")];
    expect(rows.map(squeeze)).toContain(
      "On the unit Weekdays from 7 to 4, in the office behind the desk.",
    );
    const pair = find("/pairings/nurse-manager-charge-nurse/").querySelector("#glance-on-the-unit");
    expect(squeeze(pair as Element)).toContain("All shift, on the floor.");
    const compared = find("/compare/").querySelector("#glance-on-the-unit");
    expect(squeeze(compared as Element)).toContain("All shift, on the floor.");
    for (const page of ["roles/charge-nurse", "pairings/nurse-manager-charge-nurse"])
      expect(readFileSync(join(sites["a ward"].dist, page, "index.md"), "utf8")).toMatch(
        /\*\*On the unit\*\*.*All shift, on the floor\./,
      );
  });

  it("say from when and until when something holds, on their own days and no other", () => {
    const { dist } = sites["a ward"];
    const twin = (page: string) => readFileSync(join(dist, page, "index.md"), "utf8");
    const lines = [
      ["responsibilities/write-the-schedule", "from February 1, 2026 until January 31, 2027"],
      ["responsibilities/clarify-an-order", "from February 1, 2026"],
      ["posts/house-supervisor", "until December 31, 2026"],
      ["roles/unit-clerk", "from July 1, 2025"],
    ] as const;
    for (const [page, line] of lines) {
      expect(squeeze(find(`/${page}/`).body)).toContain(line);
      expect(twin(page)).toContain(line);
    }
  });

  it("say whom to turn to next: as the role says, or as the responsibility does", () => {
    const steps = (address: string) =>
      [...find(address).querySelectorAll(".reach")].map(squeeze).slice(1);
    expect(steps("/responsibilities/handle-a-complaint/")).toEqual([
      "If the nurse manager is off the unit: the house supervisor, Phone 4100",
      "If a patient may come to harm: the nursing director on call, Beeper 7100",
    ]);
    expect(steps("/responsibilities/fix-a-device/")).toEqual([
      "If nobody answers or it stays open: the operator, Phone 0",
    ]);
    const { dist } = sites["a ward"];
    const twin = (page: string) => readFileSync(join(dist, page, "index.md"), "utf8");
    for (const page of ["responsibilities/handle-a-complaint", "roles/nurse-manager"])
      expect(twin(page)).toMatch(
        /\*\*If the nurse manager is off the unit:\*\* the \[house supervisor\]\([^)]+\), Phone 4100/,
      );
    expect(squeeze(find("/roles/nurse-manager/").querySelector(".infobox .reach") as Element)).toBe(
      "If the nurse manager is off the unit: the house supervisor, Phone 4100",
    );
  });

  it("leave nothing to plan that the register says itself", () => {
    const pages = readPages(sites["a ward"].dist);
    expect(pages.flatMap(({ html }) => html.match(/href="[^"]*\/planner\//g) ?? [])).toEqual([]);
    expect(find("/planner/").querySelector("main")?.textContent).toMatch(/says who does what/);
  });
});

describe("parts beside RACI's", () => {
  const { dist } = sites["seven roles and one responsibility"];
  const read = (file: string) => readFileSync(join(dist, file), "utf8");
  const parts = ["Accountable and responsible", "Approves and informed", "Supports"];

  it.each([
    "responsibilities/clean-up-a-spill/index.html",
    "responsibilities/clean-up-a-spill/index.md",
    "responsibilities/index.html",
    "data/register.csv",
  ])("are named in %s", (file) => {
    for (const part of parts) expect(read(file)).toContain(part);
  });

  it("are data", () => {
    const data = JSON.stringify(JSON.parse(read("data/responsibilities.json")));
    expect(data).toMatch(/"level":"approves","also":\["informed"\]/);
  });

  it("are explained where somebody has them, and nowhere else", () => {
    const explained = (name: keyof typeof sites) =>
      readPages(sites[name].dist)
        .filter(({ address }) => address === "/responsibilities/")
        .flatMap(({ document }) => [...document.querySelectorAll(".legend dt")])
        .map((term) => term.textContent.trim());
    expect(explained("seven roles and one responsibility")).toEqual(
      expect.arrayContaining(["Accountable", "Approves", "Responsible", "Supports"]),
    );
    const elsewhere = explained("content as it begins");
    expect(elsewhere).toContain("Responsible");
    expect(elsewhere).not.toContain("Approves");
    expect(elsewhere).not.toContain("Supports");
  });
});

describe("a register that calls its roles officers", () => {
  const { dist } = sites["seven roles and one responsibility"];
  const pages = readPages(dist).filter(({ isRedirect }) => !isRedirect);
  const textOf = (document: Document) => {
    for (const part of document.querySelectorAll("script, style")) part.remove();
    return document.documentElement.textContent ?? "";
  };
  const texts = pages.map(({ address, document }) => ({ address, text: textOf(document) }));
  const calls = (word: RegExp) =>
    texts.filter(({ text }) => word.test(text)).map(({ address }) => address);

  it("calls them so on every page, and nowhere roles", () => {
    expect(calls(/\bOfficers\b/).length).toBe(
      // A card to embed has no menu.
      pages.filter(({ address }) => !address.startsWith("/embed/")).length,
    );
    // Addresses and files keep their names.
    const said = texts.flatMap(({ address, text }) =>
      [...text.matchAll(/(?<![/\w-])roles?\b(?![./])/gi)].map(
        ({ index }) => `${address}: ${text.slice(Math.max(0, index - 40), index + 40)}`,
      ),
    );
    expect(said).toEqual([]);
    expect(calls(/\ban officer\b/).length).toBeGreaterThan(0);
    expect(calls(/\ba officer\b/)).toEqual([]);
  });

  it("has the word in what browsers load, too", () => {
    const scripts = listFiles(join(dist, "_astro")).filter((file) => file.endsWith(".js"));
    const code = scripts.map((file) => readFileSync(join(dist, "_astro", file), "utf8")).join("");
    expect(code).toContain("Among these officers");
    expect(code).not.toMatch(/\{a?[rR]oleNames?\}/);
  });
});

describe("a pair with a title of its own", () => {
  it("is headed by it", () => {
    const { dist } = sites["seven roles and one responsibility"];
    const page = readPages(dist).find(
      ({ address }) => address === "/pairings/cleaning-lead-unit-clerk/",
    );
    expect(page?.document.querySelector("h1")?.textContent).toBe("Desk and crew");
  });
});

describe("a code of a register's own series", () => {
  const { dist } = sites["seven roles and one responsibility"];
  const read = (file: string) => readFileSync(join(dist, file), "utf8");

  it("is a short address, a place in the register, and in what others take", () => {
    expect(read("MOP-12/index.html")).toContain("/responsibilities/clean-up-a-spill/");
    expect(read("responsibilities/index.html")).toContain('id="MOP-12"');
    expect(read("responsibilities/clean-up-a-spill/index.html")).toContain("MOP-12");
    expect(read("data/register.csv")).toMatch(/^MOP-12,clean-up-a-spill,/m);
    expect(read("data/responsibilities.json")).toContain("MOP-12");
  });

  it("is found, however it is typed", async () => {
    const { outcomes } = await runQueries(
      dist,
      ["MOP-12", "mop 12", "mop-12"].map((query) => ({
        query,
        accepted: ["responsibility:clean-up-a-spill"],
        kind: "own",
      })),
    );
    expect(outcomes.map(({ found }) => found[0])).toEqual(
      Array.from({ length: 3 }, () => "responsibility:clean-up-a-spill"),
    );
  });
});

describe("search in a ward", () => {
  it("finds what the register calls it and what people say, and is not sure of what it has not", async () => {
    const { dist } = sites["a ward"];
    const accepted = (query: string, id: string) => ({
      query,
      accepted: [`responsibility:${id}`],
      kind: "own",
    });
    const reached = (query: string, target: string) => ({
      query,
      accepted: [target],
      kind: "own",
    });
    const { outcomes } = await runQueries(dist, [
      reached("Denise Okafor", "role:nurse-manager"),
      reached("4411", "role:nurse-manager"),
      reached("Maria Lopez", "role:hospitalist"),
      reached("7033", "role:hospitalist"),
      accepted("dentures gone", "find-lost-belongings"),
      accepted("pump broken", "fix-a-device"),
      accepted("who mops the floor", "clean-up-a-spill"),
      accepted("no bed free", "assign-a-bed"),
    ]);
    expect(outcomes.map(({ query, found }) => `${query}: ${found[0]}`)).toEqual([
      "Denise Okafor: role:nurse-manager",
      "4411: role:nurse-manager",
      "Maria Lopez: role:hospitalist",
      "7033: role:hospitalist",
      "dentures gone: responsibility:find-lost-belongings",
      "pump broken: responsibility:fix-a-device",
      "who mops the floor: responsibility:clean-up-a-spill",
      "no bed free: responsibility:assign-a-bed",
    ]);
  });
});
