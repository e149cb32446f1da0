/**
 * `npm run bench:lighthouse`: Lighthouse on the largest page of each kind that is indexed, mobile, three runs, the median.
 * `node tests/bench/lighthouse.ts 1 role decide/` runs once, on built pages of these kinds or addresses alone.
 * Scores are 0–100; LCP, TBT and FCP are milliseconds under Lighthouse's simulated slow 4G.
 */
import lighthouse from "lighthouse";
import { serveSite } from "../../src/build/serve-site.ts";
import { readSettings } from "../../src/settings.ts";
import { launchBrowser } from "../browser/browser.ts";
import { median, printReport, round, type Row } from "./report.ts";
import { chooseListedPages } from "./sample-pages.ts";

const debuggingPort = 9333;
const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const metrics = {
  "FCP, ms": "first-contentful-paint",
  "LCP, ms": "largest-contentful-paint",
  "TBT, ms": "total-blocking-time",
  CLS: "cumulative-layout-shift",
} as const;

const [times = "3", ...kinds] = process.argv.slice(2);
const { outDir, base } = readSettings();
const site = await serveSite({ folder: outDir, base, port: 0 });
const browser = await launchBrowser([`--remote-debugging-port=${debuggingPort}`]);
const rows: Row[] = [];
for (const [kind, address] of Object.entries(chooseListedPages(outDir))) {
  if (kinds.length > 0 && !kinds.includes(kind)) continue;
  const runs: Record<string, number>[] = [];
  for (let run = 0; run < Number(times); run += 1) runs.push(await audit(site.url + address));
  const names = Object.keys(runs[0] ?? {});
  const figures = Object.fromEntries(
    names.map((name) => [
      name,
      round(median(runs.map((run) => run[name] ?? NaN)), name === "CLS" ? 3 : 0),
    ]),
  );
  rows.push({ what: kind, figures });
  console.error(kind, figures);
}
await browser.close();
await site.close();
printReport("lighthouse", rows);

/** One run: scores and metrics by name. */
async function audit(url: string): Promise<Record<string, number>> {
  const result = await lighthouse(url, {
    port: debuggingPort,
    onlyCategories: [...categories],
    logLevel: "error",
  });
  const report = result?.lhr;
  if (report === undefined) throw new Error(`Lighthouse gave no report for ${url}`);
  const failing = Object.values(report.audits).filter(
    (one) => one.score !== null && one.score < 0.9 && one.scoreDisplayMode === "binary",
  );
  if (failing.length > 0) console.error(`${url}: ${failing.map((one) => one.id).join(", ")}`);
  return {
    ...Object.fromEntries(
      categories.map((id) => [id, (report.categories[id]?.score ?? NaN) * 100]),
    ),
    ...Object.fromEntries(
      Object.entries(metrics).map(([name, id]) => [name, report.audits[id]?.numericValue ?? NaN]),
    ),
  };
}
