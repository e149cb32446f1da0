/** A site whose content says who does what in one organization: three people for four roles. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { copyOurContent } from "../fixture.ts";
import { runBuild } from "../run-command.ts";
import { findBrokenReferences, listFiles, readPages, type BuiltPage } from "./built-site.ts";

const folder = mkdtempSync(join(tmpdir(), "remit-our-"));
const dist = join(folder, "dist");
let pages: readonly BuiltPage[];

beforeAll(async () => {
  const content = join(folder, "content");
  await copyOurContent(content);
  await runBuild({
    CONTENT_DIR: content,
    OUT_DIR: dist,
    SITE_URL: inject("origin"),
  });
  pages = readPages(dist);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function documentOf(address: string): Document {
  const page = pages.find((one) => one.address === address);
  if (page === undefined) throw new Error(`there is no page ${address}`);
  return page.document;
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** What a page says of the organization. */
function here(address: string): string {
  return textOf(documentOf(address).querySelector("main .here-answer"));
}

const hrefsIn = (element: Element | null) =>
  [...(element?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href"));

describe("a responsibility's page says at its top", () => {
  it.each([
    [
      "who answers, who decided it and where that stands",
      "keep-the-prop-store",
      "At Curtain Street Theater: Production Manager (Ada Lund). Decided by the board on March 4, 2026, see intranet.curtain.example/minutes/12. Contact: ada.lund@curtain.example.",
    ],
    [
      "another role than in the reference, by its title there, with a note",
      "run-the-stage",
      "At Curtain Street Theater: Head of Stage (Ben Okoro). differs from the reference Since the second stage opened. Contact: +1 555 0142.",
    ],
    [
      "two owners",
      "schedule-rehearsals",
      "At Curtain Street Theater: Production Manager (Ada Lund) and Artistic Director (Cleo Marsh). two owners differs from the reference Contact: Call board: ask for the week.",
    ],
    [
      "a title of its own",
      "rig-the-lights",
      "At Curtain Street Theater: Chief Electrician. differs from the reference Decided by Ben Okoro on May 1, 2026, see the stage log, page 31. Contact: lights@curtain.example.",
    ],
    [
      "that nobody answers",
      "maintain-the-machinery",
      "At Curtain Street Theater: nobody answers for this. no owner",
    ],
    [
      "two roles of one person, who is no other than in the reference",
      "share-out-the-budget",
      "At Curtain Street Theater: Production Manager (Ada Lund) and Administrative Director (Ada Lund). Contact: ada.lund@curtain.example.",
    ],
    [
      "that it is not decided",
      "sell-tickets",
      "At Curtain Street Theater: not decided yet who answers for this.",
    ],
  ])("%s", (_what, id, says) => {
    expect(here(`/responsibilities/${id}/`)).toBe(says);
  });

  it("beside the reference's answer, which stays", () => {
    const verdict = documentOf("/responsibilities/run-the-stage/").querySelector(".verdict");
    expect(textOf(verdict)).toContain("Production Manager");
    expect(verdict?.nextElementSibling?.className).toBe("here-answer");
  });

  it("with links of the kinds that the site allows", () => {
    const links = (id: string) =>
      hrefsIn(documentOf(`/responsibilities/${id}/`).querySelector(".here-answer"));
    expect(links("keep-the-prop-store")).toEqual([
      "/our/",
      "/roles/pm/",
      "https://intranet.curtain.example/minutes/12",
      "mailto:ada.lund@curtain.example",
    ]);
    expect(links("run-the-stage")).toEqual(["/our/", "/roles/td/", "tel:+15550142"]);
  });

  it("and leads to its row in the planner", () => {
    expect(hrefsIn(documentOf("/responsibilities/run-the-stage/").querySelector("main"))).toContain(
      "/planner/?row=R002",
    );
  });
});

describe("a role's page says who holds it", () => {
  it.each([
    [
      "ad",
      "At Curtain Street Theater: held by Cleo Marsh. Contact: chat.curtain.example/cleo. Answers for one responsibility.",
    ],
    [
      "td",
      "At Curtain Street Theater: Head of Stage, held by Ben Okoro. Contact: +1 555 0142. Answers for 2 responsibilities.",
    ],
    [
      "administrative-director",
      "At Curtain Street Theater: held by Ada Lund. Also Production Manager. Contact: ada.lund@curtain.example. Answers for 4 responsibilities.",
    ],
  ])("%s", (id, says) => {
    expect(here(`/roles/${id}/`)).toBe(says);
  });
});

describe("the register", () => {
  it("has a column for the organization", () => {
    const table = documentOf("/responsibilities/").querySelector("table.ledger");
    expect(textOf(table?.querySelector("thead th:nth-child(2)"))).toBe("At Curtain Street Theater");
    const cell = (code: string) =>
      textOf(table?.querySelector(`[id="${code}"] > td.here`)).replace(/^Here: /, "");
    expect(cell("R002")).toBe("Head of Stage (Ben Okoro) differs");
    expect(cell("R006")).toBe("Nobody");
    expect(cell("R011")).toBe("Not decided");
    const widths = [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) =>
      [...row.querySelectorAll("th, td")].reduce(
        (sum, one) => sum + Number(one.getAttribute("colspan") ?? 1),
        0,
      ),
    );
    expect(new Set(widths)).toEqual(new Set([table?.querySelectorAll("thead th").length]));
  });

  it("has it for spreadsheets, too", () => {
    const csv = readFileSync(join(dist, "data/register.csv"), "utf8");
    expect(csv.split("\n")[0]).toContain(",At Curtain Street Theater,Address");
    expect(csv).toContain(",Head of Stage (Ben Okoro),");
  });
});

describe("/our/", () => {
  it("lists what is to be settled, gravest first, each once", () => {
    const lists = [...documentOf("/our/").querySelectorAll("ul[data-finding]")];
    expect(
      lists.map((list) => [
        list.getAttribute("data-finding"),
        ...[...list.children].map((item) => textOf(item.querySelector("a"))),
      ]),
    ).toEqual([
      ["none", "Maintain the stage machinery"],
      ["two", "Schedule the rehearsals"],
      ["differs", "Run the stage during a show", "Rig the stage lights"],
    ]);
    expect(textOf(lists[1]?.firstElementChild)).toContain(
      "Who of Production Manager and Artistic Director has the last word?",
    );
    expect(hrefsIn(lists[0] ?? null)).toEqual([
      "/responsibilities/maintain-the-machinery/",
      "/planner/?row=R006",
    ]);
  });

  it("lists who answers for what, one person once", () => {
    const heads = [...documentOf("/our/").querySelectorAll("main h3")].map(textOf);
    expect(heads.slice(-4)).toEqual([
      "Production Manager and Administrative Director (Ada Lund) 4",
      "Head of Stage (Ben Okoro) 2",
      "Artistic Director (Cleo Marsh) 1",
      "Chief Electrician 1",
    ]);
  });

  it("shows its roles in a drawing that fits a phone at its natural size", () => {
    const svg = documentOf("/our/").querySelector("figure.diagram svg");
    const [, , width] = (svg?.getAttribute("viewBox") ?? "").split(" ").map(Number);
    expect(width).toBeGreaterThan(100);
    expect(width).toBeLessThanOrEqual(336);
    expect(textOf(svg?.querySelector("desc"))).toBe(
      "Ada Lund holds Production Manager and Administrative Director. Ben Okoro holds Head of Stage. Cleo Marsh holds Artistic Director.",
    );
  });

  it("is in the menu and at the foot of every page", () => {
    const all = pages.filter(
      ({ isRedirect, address }) => !isRedirect && !/^\/embed\//.test(address),
    );
    expect(all.length).toBeGreaterThan(50);
    const without = all.filter(
      ({ document }) =>
        document.querySelectorAll('.site-header a[href="/our/"], .site-footer a[href="/our/"]')
          .length !== 2,
    );
    expect(without.map(({ address }) => address)).toEqual([]);
  });
});

describe("what is made of pages says it, too:", () => {
  it("pages as Markdown", () => {
    const twin = (path: string) => readFileSync(join(dist, path, "index.md"), "utf8");
    expect(twin("responsibilities/run-the-stage")).toMatch(
      /\*\*\[At Curtain Street Theater:\]\(\S+\/our\/\)\*\* \[Head of Stage\]\(\S+\/roles\/td\/\) \(Ben Okoro\)\. \(differs from the reference\)/,
    );
    expect(twin("roles/td")).toContain("Head of Stage, held by Ben Okoro.");
  });

  it("search results", () => {
    const pieces = listFiles(join(dist, "search/summaries")).map(
      (file) =>
        JSON.parse(readFileSync(join(dist, "search/summaries", file), "utf8")) as Record<
          string,
          string
        >,
    );
    const summaries = Object.assign({}, ...pieces) as Record<string, string>;
    expect(summaries["responsibility:run-the-stage@"]).toBe(
      "At Curtain Street Theater: Head of Stage (Ben Okoro).",
    );
    expect(summaries["responsibility:run-the-stage"]).toMatch(
      /^At Curtain Street Theater: Head of Stage \(Ben Okoro\)\. \S/,
    );
  });
});

it("leads nowhere in vain", () => {
  const schemes = ["mailto", "tel"];
  const broken = findBrokenReferences(pages, listFiles(dist), "/", inject("origin"), schemes);
  expect(broken).toEqual([]);
});

describe("a site without an organization", () => {
  const others = readPages(inject("site"));

  it("has nothing of it", () => {
    expect(others.length).toBeGreaterThan(50);
    expect(others.map(({ address }) => address)).not.toContain("/our/");
    expect(
      others
        .filter(({ html }) => /class="here|href="[^"]*\/our\/|here-answer/.test(html))
        .map(({ address }) => address),
    ).toEqual([]);
    expect(readFileSync(join(inject("site"), "data/register.csv"), "utf8")).not.toContain(",At ");
  });
});
