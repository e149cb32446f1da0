/**
 * How long the ledger's script works for one filter in Chromium, and how much its pages weigh, with 40 roles
 * and 800 responsibilities. Builds that register first (some minutes); REMIT_DIST names one that is built already.
 * Usage: node tests/bench/ledger.ts. The last line of its output is JSON.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright-core";
import { serveSite } from "../../src/build/serve-site.ts";
import { launchBrowser } from "../browser/browser.ts";
import { listFiles } from "../build/built-site.ts";
import { generateContent } from "../generate-content.ts";
import { runBuild } from "../run-command.ts";

const size = { roles: 40, responsibilities: 800 };
const rounds = 7;

/** A change of a control, and its name in the report. */
const filters = [
  {
    name: "free text",
    page: "responsibilities/domain/domain-1/",
    control: 'input[type="search"]',
    value: "budget",
  },
  {
    name: "one role",
    page: "responsibilities/domain/domain-1/",
    control: 'input[type="checkbox"]',
    value: true,
  },
  {
    name: "ownership",
    page: "responsibilities/domain/domain-1/",
    control: 'input[value="joint"]',
    value: true,
  },
  {
    name: "group",
    page: "responsibilities/domain/domain-1/",
    control: 'select:has([value="accountable"])',
    value: "accountable",
  },
  {
    name: "sort",
    page: "responsibilities/domain/domain-1/",
    control: 'select:has([value="title"])',
    value: "title",
  },
  {
    name: "compare: a third role",
    page: "compare/?roles=role-1,role-2",
    control: 'input[value="role-3"]',
    value: true,
  },
] as const;

const work = await mkdtemp(join(tmpdir(), "remit-bench-"));
try {
  const dist = process.env["REMIT_DIST"] || (await buildGenerated());
  const timings = await timeFilters(dist);
  const pages = await weighPages(dist);
  console.table(timings);
  console.table(pages);
  console.log(JSON.stringify({ ...size, timings, pages }));
} finally {
  await rm(work, { recursive: true, force: true });
}

async function buildGenerated(): Promise<string> {
  const [content, dist] = [join(work, "content"), join(work, "dist")];
  await generateContent(content, size);
  await runBuild({ CONTENT_DIR: content, OUT_DIR: dist });
  return dist;
}

/** Script milliseconds of each filter: the median and the longest of some rounds, each on a fresh page. */
async function timeFilters(dist: string) {
  const site = await serveSite({ folder: dist, base: "/", port: 0 });
  const browser = await launchBrowser();
  try {
    const results: {
      filter: string;
      median: number;
      longest: number;
      rows: number;
      cells: number;
    }[] = [];
    for (const filter of filters) {
      const times: number[] = [];
      let cells = 0;
      let rows = 0;
      for (let round = 0; round < rounds; round += 1) {
        const page = await browser.newPage();
        await page.goto(site.url + filter.page, { waitUntil: "load" });
        await page.waitForSelector(".ledger-form");
        times.push(await timeChange(page, filter));
        rows = await page.locator(".ledger tbody tr:not(.domain)").count();
        cells = await page.locator(".ledger tbody tr:not(.domain) > *").count();
        await page.close();
      }
      times.sort((a, b) => a - b);
      const round = (time = NaN) => Math.round(time * 10) / 10;
      results.push({
        filter: filter.name,
        median: round(times[Math.floor(rounds / 2)]),
        longest: round(times.at(-1)),
        rows,
        cells,
      });
    }
    return results;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Changes a control as a reader does, and measures the listeners, which do all their work at once. */
function timeChange(page: Page, { control, value }: (typeof filters)[number]): Promise<number> {
  return page.evaluate(
    ({ control: selector, value: wanted }) => {
      const element = document.querySelector<HTMLInputElement | HTMLSelectElement>(
        `.ledger-form ${selector}`,
      );
      if (element === null) throw new Error(`no control ${selector}`);
      if (typeof wanted === "string") element.value = wanted;
      else (element as HTMLInputElement).checked = wanted;
      const start = performance.now();
      element.dispatchEvent(
        new Event(element.matches('[type="search"]') ? "input" : "change", { bubbles: true }),
      );
      return performance.now() - start;
    },
    { control, value },
  );
}

/** The heaviest pages of the site, in kilobytes of HTML as it is and compressed with brotli. */
async function weighPages(dist: string) {
  const inKilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;
  const files = listFiles(dist).filter((file) => file.endsWith(".html"));
  const pages = await Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(dist, file));
      const brotli = inKilobytes(brotliCompressSync(html).length);
      return { page: file, html: inKilobytes(html.length), brotli };
    }),
  );
  return pages.sort((a, b) => b.brotli - a.brotli).slice(0, 8);
}
