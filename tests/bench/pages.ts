/**
 * What each kind of page weighs and how soon it paints: KB (1,024 bytes, brotli) of HTML and style,
 * KB and requests until idle, and milliseconds to the first paint and the largest one on slow 4G
 * (150 ms round trip, 1.6 Mbit/s down, median of three cold visits), with the layout shift.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { serveSite } from "../../src/build/serve-site.ts";
import { readSettings } from "../../src/settings.ts";
import { launchBrowser } from "../browser/browser.ts";
import { readPages } from "../build/built-site.ts";
import { weighFirstPaint } from "../build/weigh.ts";
import { median, printReport, round, type Row } from "./report.ts";
import { chooseSamplePages } from "./sample-pages.ts";

const { outDir, base } = readSettings();
const pages = readPages(outDir);
const site = await serveSite({ folder: outDir, base, port: 0 });
const browser = await launchBrowser();
const rows: Row[] = [];
for (const [kind, address] of Object.entries(chooseSamplePages(outDir))) {
  if (!existsSync(join(outDir, address, "index.html"))) continue;
  const page = pages.find((one) => one.address === `/${address}`);
  const visits: Awaited<ReturnType<typeof visit>>[] = [];
  for (let run = 0; run < 3; run += 1) visits.push(await visit(browser, site.url + address));
  const pick = (figure: keyof (typeof visits)[number]) => median(visits.map((one) => one[figure]));
  rows.push({
    what: kind,
    figures: {
      "HTML + CSS, KB": page ? round(weighFirstPaint(outDir, page) / 1024, 1) : NaN,
      "until idle, KB": round(pick("bytes") / 1024, 1),
      requests: pick("requests"),
      "first paint, ms": round(pick("firstPaint")),
      "largest paint, ms": round(pick("largestPaint")),
      "layout shift": round(pick("shift"), 4),
    },
  });
}
await browser.close();
await site.close();
printReport("pages", rows);

async function visit(chromium: Browser, url: string) {
  const context = await chromium.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  let bytes = 0;
  let requests = 0;
  session.on("Network.requestWillBeSent", () => (requests += 1));
  session.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await page.addInitScript(() => {
    const seen = { largestPaint: 0, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const figures = await page.evaluate(() => ({
    ...(window as unknown as { seen: { largestPaint: number; shift: number } }).seen,
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
  }));
  await context.close();
  return { ...figures, bytes, requests };
}
