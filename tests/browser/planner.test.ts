import { strToU8, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readPlanFragment, toPlanFragment } from "../../src/plan/plan-link.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { readCatalog } from "../build/site-rules.ts";
import { readSettings } from "../../src/settings.ts";
import { findViolations } from "./axe.ts";
import { openSite } from "./visit.ts";

const site = openSite("site");
const { visit } = site;

/** A plan of the fixture's roles and these owners by code. */
const planOf = (owners: Readonly<Record<string, readonly string[]>>, name = "Globe"): Plan => ({
  name,
  roles: new Map([
    ["pm", { holder: "Ada" }],
    ["td", { combinedWith: "pm" }],
  ]),
  rows: new Map(Object.entries(owners).map(([code, all]) => [code, { owners: all }])),
});
const addressOf = (plan: Plan) => `planner/#${toPlanFragment(plan)}`;

/** What the page's address holds, once it has followed the last change. */
async function planIn(page: Page, until: (plan: Plan) => boolean = () => true): Promise<Plan> {
  await expect
    .poll(async () => until(readPlanFragment(await page.evaluate(() => location.hash)).plan), {
      timeout: 10_000,
    })
    .toBe(true);
  return readPlanFragment(await page.evaluate(() => location.hash)).plan;
}

const ownersIn = (plan: Plan) =>
  Object.fromEntries([...plan.rows].map(([code, { owners }]) => [code, owners]));
const row = (page: Page, code: string) => page.locator(`[data-row="${code}"]`);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** Presses Tab until the focus is where it should be; nothing else moves it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

describe("a plan is filled by keyboard alone", () => {
  it("one key per usual answer, a title of one’s own, nobody; and it is there after a reload", async () => {
    await visit("planner/", {}, async (page) => {
      await tabTo(page, ".planner-field input");
      await page.keyboard.type("Globe");
      await tabTo(page, ".planner-roles input");
      await page.keyboard.press("Space");
      await tabTo(page, '[data-row="R001"] .planner-take button');
      // Each Enter takes the usual answer and leads on.
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await tabTo(page, '[data-row="R003"] select');
      await page.keyboard.type("Nobody");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowDown");
      await planIn(page, (plan) => plan.rows.get("R003")?.owners?.length === 0);
      // The last choice of the list opens a field for a title.
      await page.keyboard.press("End");
      await page.waitForSelector(".planner-typed:focus");
      await page.keyboard.type("House Cat");
      await page.keyboard.press("Enter");
      const plan = await planIn(page, ({ rows }) => rows.get("R003")?.owners?.[0] === "House Cat");
      expect(plan.name).toBe("Globe");
      expect([...plan.roles.keys()]).toEqual(["pm"]);
      expect(ownersIn(plan)).toEqual({ R001: ["pm"], R002: ["pm"], R003: ["House Cat"] });
      await page.reload();
      expect(await row(page, "R003").locator("select").inputValue()).toBe("=House Cat");
      expect(await page.getByLabel("Its name").inputValue()).toBe("Globe");
    });
  });

  it("arrow keys go from row to row, and one region alone tells what was done", async () => {
    await visit("planner/", {}, async (page) => {
      await row(page, "R001").locator(".planner-take button").focus();
      await page.keyboard.press("ArrowDown");
      const focused = () =>
        page.evaluate(() =>
          document.activeElement?.closest("[data-row]")?.getAttribute("data-row"),
        );
      expect(await focused()).toBe("R002");
      await page.keyboard.press("ArrowUp");
      expect(await focused()).toBe("R001");
      await page.keyboard.press("Enter");
      const status = page.locator("plan-maker [role=status]");
      await expect
        .poll(() => status.allTextContents())
        .toEqual(["Keep the prop store: Production Manager."]);
    });
  });
});

describe("what a plan shows", () => {
  it("stands there at once, each with its question, and its count leads to its rows", async () => {
    const plan = planOf({ R001: ["ad"], R002: [], R004: ["td", "Riggers"] });
    await visit(addressOf(plan), {}, async (page) => {
      expect(await page.locator(".planner-findings li").allTextContents()).toEqual([
        "1 without an owner",
        "1 held by a role that you do not have",
        "1 with two owners",
        "2 otherwise than usual",
      ]);
      await button(page, "1 with two owners").click();
      expect(await page.locator("[data-row]").count()).toBe(1);
      expect(await row(page, "R004").locator(".planner-question").textContent()).toContain(
        "has the last word?",
      );
    });
  });

  it("counts one person with two roles once", async () => {
    await visit(addressOf(planOf({ R001: ["pm"], R004: ["td"] })), {}, async (page) => {
      expect(await page.locator(".planner-loads").first().textContent()).toMatch(
        /^Production Manager = Technical Director2 rows/,
      );
    });
  });
});

describe("from the pages, and back", () => {
  it("a responsibility leads to its row, and the row to the responsibility", async () => {
    await visit("responsibilities/rig-the-lights/", {}, async (page) => {
      await page.getByRole("link", { name: "Set who does this where you are" }).click();
      await page.waitForSelector('[data-row="R004"]');
      const inRow = () =>
        page.evaluate(() =>
          document.activeElement?.closest("[data-row]")?.getAttribute("data-row"),
        );
      await expect.poll(inRow).toBe("R004");
      await row(page, "R004").getByRole("link").click();
      await page.waitForURL("**/responsibilities/rig-the-lights/");
    });
  });
});

describe("a plan is kept in the browser", () => {
  it("only once the reader agrees, and no longer when not", async () => {
    await visit(addressOf(planOf({ R001: ["pm"] })), {}, async (page) => {
      const kept = () => page.evaluate(() => Object.keys(localStorage).length);
      expect(await kept()).toBe(0);
      const box = page.getByLabel(/^Keep it in this browser/);
      await box.check();
      expect(await kept()).toBe(1);
      await page.goto(`${site.url}planner/`);
      await planIn(page, ({ rows }) => rows.has("R001"));
      await page.getByLabel(/^Keep it in this browser/).uncheck();
      expect(await kept()).toBe(0);
    });
  });

  it("and a link that somebody sent does not replace it: the page asks, and both stay until then", async () => {
    const mine = planOf({ R001: ["pm"] });
    const theirs = planOf({ R001: ["td"], R002: ["Riggers"] });
    await visit(addressOf(mine), {}, async (page) => {
      await page.getByLabel(/^Keep it in this browser/).check();
      const kept = () => page.evaluate(() => Object.values(localStorage)[0] as string);
      await page.goto("about:blank");
      await page.goto(site.url + addressOf(theirs));
      await page.waitForSelector(".planner-choice");
      expect(readPlanFragment(await kept()).plan).toEqual(mine);
      expect(await planIn(page)).toEqual(theirs);
      await button(page, "Stay with mine").click();
      expect(await planIn(page, ({ rows }) => rows.size === 1)).toEqual(mine);

      await page.evaluate((hash) => (location.hash = hash), toPlanFragment(theirs));
      await button(page, "Take the one of the address").click();
      await expect.poll(async () => readPlanFragment(await kept()).plan).toEqual(theirs);
      await button(page, "Undo").click();
      await expect.poll(async () => readPlanFragment(await kept()).plan).toEqual(mine);
    });
  });

  it("and a damaged link leaves it as it is, with a sentence", async () => {
    const mine = planOf({ R001: ["pm"] });
    await visit(addressOf(mine), {}, async (page) => {
      await page.getByLabel(/^Keep it in this browser/).check();
      await page.goto("about:blank");
      await page.goto(`${site.url}planner/#plan=1AAAA`);
      expect(await page.locator(".planner-note").textContent()).toContain("damaged");
      expect(await row(page, "R001").locator("select").inputValue()).toBe("=pm");
    });
  });
});

const full = planOf({ R001: ["pm"], R002: ["Riggers; and more", "td"], R003: [], R012: ["pm"] });

/** Takes the shown plan away in a format, as text. */
async function download(page: Page, format: string): Promise<string> {
  await page.getByLabel("Download").selectOption(format);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download" }).click(),
  ]);
  return readFileSync(await file.path(), "utf8");
}

describe("each format leaves and comes back", () => {
  it.each([
    ["yaml", "plan.yaml", /^ {4}owner: pm$/m],
    ["csv", "plan.csv", /^R001,Keep the prop store,/m],
    ["markdown", "plan.md", /^# Who does what at Globe$/m],
    ["mermaid", "plan.mmd", /^flowchart LR$/m],
  ])("%s", async (format, name, holds) => {
    const text = await visit(addressOf(full), {}, (page) => download(page, format));
    expect(text).toMatch(holds);
    await visit("planner/", {}, async (page) => {
      await button(page, "Bring a plan or a RACI table").click();
      await page
        .getByLabel("Or choose a file")
        .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
      expect(await planIn(page, ({ rows }) => rows.size > 0)).toEqual(full);
    });
  });

  it("beside a plan that is there, only what it does not say is filled", async () => {
    const mine = planOf({ R001: ["Ada"] });
    await visit(addressOf(mine), {}, async (page) => {
      await button(page, "Bring a plan or a RACI table").click();
      await page.getByLabel("Paste it here").fill(`${site.url}${addressOf(full)}`);
      await button(page, "Read it").click();
      await button(page, "Fill what mine does not say").click();
      const plan = await planIn(page, ({ rows }) => rows.size > 1);
      expect(ownersIn(plan)).toEqual({ ...ownersIn(full), R001: ["Ada"] });
    });
  });
});

/** A workbook with one sheet of texts, as small as a spreadsheet program takes it. */
function makeWorkbook(rows: readonly (readonly string[])[]): Buffer {
  const cells = rows.map((cellsOfRow, at) => {
    const texts = cellsOfRow.map(
      (text, column) =>
        `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${at + 1}">${texts.join("")}</row>`;
  });
  const namespace = "http://schemas.openxmlformats.org";
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="rId1" Type="${namespace}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${namespace}/spreadsheetml/2006/main" xmlns:r="${namespace}/officeDocument/2006/relationships"><sheets><sheet name="RACI" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="rId1" Type="${namespace}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${namespace}/spreadsheetml/2006/main"><sheetData>${cells.join("")}</sheetData></worksheet>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  );
}

describe("somebody’s table comes in", () => {
  const take = async (page: Page) => {
    await button(page, /^Find its/).click();
    await button(page, /^Take \d+ rows?$/).click({ timeout: 30_000 });
    return planIn(page, ({ rows }) => rows.size > 0);
  };
  const open = (page: Page) => button(page, "Bring a plan or a RACI table").click();

  it("pasted cells: roles as columns, letters in them; rows found by the site’s search", async () => {
    await visit("planner/", {}, async (page) => {
      await open(page);
      const cells = [
        ["Task", "Production Manager", "TD", "Riggers", "Comments"],
        ["lighting: hang the spotlights", "C", "A", "R", "since May"],
        ["Build the sets", "A/R", "", "", ""],
        ["zzz qqq", "A", "", "", ""],
      ];
      await page.getByLabel("Paste it here").fill(cells.map((one) => one.join("\t")).join("\n"));
      await button(page, "Read it").click();
      expect(await page.getByLabel("What the column “Task” is").inputValue()).toBe("task");
      expect(await page.getByLabel("What the column “TD” is").inputValue()).toBe("letters");
      expect(await page.getByLabel("What the column “Comments” is").inputValue()).toBe("note");
      expect(await page.getByLabel("Who “TD” is").inputValue()).toBe("td");
      await button(page, /^Find its/).click();
      // Whatever the search is not sure of is asked.
      const doubtful = page.getByLabel("Which responsibility “lighting: hang the spotlights” is");
      await button(page, /^Take/).waitFor({ timeout: 30_000 });
      if ((await doubtful.count()) > 0) await doubtful.selectOption("R004");
      await button(page, /^Take 2 rows$/).click();
      const plan = await planIn(page, ({ rows }) => rows.size > 0);
      expect(Object.fromEntries(plan.rows)).toEqual({
        R004: { owners: ["td"], note: "since May" },
        R005: { owners: ["pm"] },
      });
      expect([...plan.roles.keys()].sort()).toEqual(["pm", "td"]);
    });
  });

  it("a CSV file with names; a name can be given to a role", async () => {
    await visit("planner/", {}, async (page) => {
      await open(page);
      const text = "Who;What\r\nGrace;Build the sets\r\nGrace, Ada;Choose the season\r\n";
      await page
        .getByLabel("Or choose a file")
        .setInputFiles({ name: "who.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
      await page.getByLabel("Who “Grace” is").selectOption("td");
      expect(ownersIn(await take(page))).toEqual({ R005: ["td"], R007: ["td", "Ada"] });
    });
  });

  it("a spreadsheet with a column for each part, and codes", async () => {
    await visit("planner/", {}, async (page) => {
      await open(page);
      const buffer = makeWorkbook([
        ["Ref", "Responsible", "Accountable", "Consulted"],
        ["R001", "Porters", "Production Manager", ""],
        ["R004", "Riggers", "Gaffer", "PM"],
      ]);
      await page.getByLabel("Or choose a file").setInputFiles({
        name: "raci.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer,
      });
      expect(ownersIn(await take(page))).toEqual({ R001: ["pm"], R004: ["Gaffer"] });
    });
  });

  it.each([
    ["that is no spreadsheet", "raci.xlsx", "no zip at all"],
    ["that holds no table", "note.txt", "just a line of text"],
  ])("a file %s is told, and the plan stays", async (_, name, text) => {
    await visit(addressOf(full), {}, async (page) => {
      await open(page);
      await page
        .getByLabel("Or choose a file")
        .setInputFiles({ name, mimeType: "", buffer: Buffer.from(text) });
      await page.locator(".planner-panel [role=alert]").waitFor();
      expect(await planIn(page)).toEqual(full);
    });
  });
});

describe("two views", () => {
  const mine = planOf({ R001: ["pm"], R007: ["ad"], R008: ["ad"] });
  const theirs = planOf({ R001: ["td"], R007: ["administrative-director"], R009: ["ad"] }, "Globe");

  it("show only where they differ, with the claims of both sides, and merge row by row", async () => {
    await visit(addressOf(mine), {}, async (page) => {
      await button(page, "Set a second view beside it").click();
      await page.getByLabel("The second person’s link").fill(site.url + addressOf(theirs));
      await button(page, "Set beside").click();
      // One person has both roles of the first row.
      expect(
        await page
          .locator("[data-differs]")
          .evaluateAll((all) => all.map((one) => one.getAttribute("data-differs"))),
      ).toEqual(["R007"]);
      const claims = page.locator('[data-differs="R007"] .views a');
      await expect.poll(() => claims.count()).toBeGreaterThan(1);
      for (const href of await claims.evaluateAll((all) =>
        all.map((one) => one.getAttribute("href")),
      ))
        expect(href).toMatch(/^\/sources\/[a-z0-9-]+\/#[a-z0-9-]+$/);
      const [sheet] = await Promise.all([
        page.waitForEvent("download"),
        button(page, "Download as Markdown").click(),
      ]);
      const text = readFileSync(await sheet.path(), "utf8");
      expect(text).toContain("# Two views at Globe");
      expect(text).toContain("**First view: Artistic Director**");
      expect(text).toMatch(/\(http:\/\/\S+\/sources\/\S+#\S+\)/);
      await button(page, "Take these from them").click();
      await button(page, "Take theirs: Choose the season").click();
      const merged = await planIn(
        page,
        ({ rows }) => rows.size === 4 && rows.get("R007")?.owners?.[0] !== "ad",
      );
      expect(ownersIn(merged)).toEqual({
        R001: ["pm"],
        R007: ["administrative-director"],
        R008: ["ad"],
        R009: ["ad"],
      });
    });
  });
});

describe("nothing of a plan leaves the browser", () => {
  it("no request leaves the site, and none carries anything of it", async () => {
    const secret = planOf({ R001: ["Zephyrine Quux"] }, "Secretarium");
    const requests: string[] = [];
    await visit(
      addressOf(secret),
      {},
      async (page) => {
        await button(page, "Set a second view beside it").click();
        await page.getByLabel("The second person’s link").fill(site.url + addressOf(full));
        await button(page, "Set beside").click();
        await page.locator(".planner-panel [role=status]").waitFor();
        await page.getByLabel(/^Keep it in this browser/).check();
        await row(page, "R002").getByRole("link").click();
        await page.waitForURL("**/responsibilities/**");
        await page.waitForLoadState("networkidle");
      },
      async (page) => {
        page.on("request", (request) => {
          requests.push(
            `${request.method()} ${request.url().replace(/#.*$/, "")} ${JSON.stringify(request.headers())} ${request.postData() ?? ""}`,
          );
        });
      },
    );
    expect(requests.length).toBeGreaterThan(5);
    for (const request of requests) {
      expect(request).toMatch(new RegExp(`^GET ${site.url}`));
      expect(request).not.toMatch(/plan=|Zephyrine|Secretarium/);
    }
  });
});

describe("the page is for everybody", () => {
  it.each(["light", "dark"] as const)("axe finds nothing in it, %s", async (colorScheme) => {
    await visit(
      addressOf(planOf({ R001: ["ad"], R002: [], R004: ["td", "Riggers"] })),
      { colorScheme },
      async (page) => {
        await button(page, "Bring a plan or a RACI table").click();
        await page.getByLabel("Paste it here").fill("Task\tPM\nBuild the sets\tA\nzzz lights\tA");
        await button(page, "Read it").click();
        await button(page, /^Find its/).click();
        await button(page, /^Take/).waitFor({ timeout: 30_000 });
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details"))
            fold.open = true;
        });
        await page.waitForTimeout(300);
        expect(await findViolations(page)).toEqual([]);
        await button(page, "Set a second view beside it").click();
        await page.getByLabel("The second person’s link").fill(site.url + addressOf(full));
        await button(page, "Set beside").click();
        await page.locator("[data-differs]").first().waitFor();
        expect(await findViolations(page)).toEqual([]);
      },
    );
  });

  it.each([360, 768])("nothing is cut off at %d px", async (width) => {
    await visit(addressOf(full), { viewport: { width, height: 800 } }, async (page) => {
      await button(page, "Bring a plan or a RACI table").click();
      await page
        .getByLabel("Paste it here")
        .fill("Task\tPM\tTD\tAD\tComments\nBuild the sets\tA\tR\tC\tsince May");
      await button(page, "Read it").click();
      await page.getByLabel("What the column “Task” is").waitFor();
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    });
  });

  it("without JavaScript it explains itself, and is a worksheet to print", async () => {
    await visit("planner/", { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator("plan-maker .note").isVisible()).toBe(true);
      const rows = page.locator("tr[data-code]");
      expect(await rows.count()).toBe(15);
      expect(await rows.first().locator("td").last().textContent()).toBe("");
      await page.emulateMedia({ media: "print" });
      expect(await rows.last().isVisible()).toBe(true);
    });
  });

  it("on paper stands the plan alone", async () => {
    await visit(addressOf(full), {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".plan-sheet").isVisible()).toBe(true);
      expect(await page.locator(".plan-columns li").count()).toBe(15);
      for (const hidden of [".planner", ".worksheet", "main > .page-head"])
        expect(await page.locator(hidden).first().isVisible()).toBe(false);
    });
  });
});

describe("a plan of our whole register", async () => {
  const content = openSite("contentSite");
  // A register that says itself who does what has no planner.
  const { barePages } = await readCatalog(readSettings().contentDir);

  /** So many rows fit on two sheets; a register that is larger takes more. */
  const mostRows = 160;

  it.skipIf(barePages.has("planner"))("prints on two sheets of A4", async () => {
    await content.visit("planner/", {}, async (page) => {
      const rows = await page.locator("tr[data-code]").evaluateAll((all) =>
        all.map((one) => {
          const { code = "", roles = "", posts = "[]" } = (one as HTMLElement).dataset;
          return [code, [...roles.split(" "), ...(JSON.parse(posts) as string[])]] as const;
        }),
      );
      const titles = ["Head of Platform Engineering", "Director of Customer Insight"];
      const owners = rows.map(
        ([code, usual], at) =>
          [
            code,
            at % 9 === 0 ? [titles[at % 2] ?? ""] : usual.filter(Boolean).slice(0, 1),
          ] as const,
      );
      await page.evaluate(
        (hash) => (location.hash = hash),
        toPlanFragment({
          name: "Globe",
          roles: new Map(),
          rows: new Map(owners.map(([code, all]) => [code, { owners: all }])),
        }),
      );
      await page.waitForSelector(".plan-sheet h2:has-text('Globe')", { state: "attached" });
      const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
      const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(rows.length).toBeGreaterThan(0);
      expect(sheets).toBeGreaterThan(0);
      if (rows.length <= mostRows) expect(sheets).toBeLessThanOrEqual(2);
    });
  });
});
