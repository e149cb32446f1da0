/**
 * `node tests/bench/search.ts [folder]`: what search costs a reader, in bytes and in time. Measures a
 * built site (OUT_DIR by default) in Chromium behind a server that compresses as hosts do; prints a
 * table, and JSON as the last line. Asserts nothing.
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { readSettings } from "../../src/settings.ts";
import { launchBrowser } from "../browser/browser.ts";

const folder = process.argv[2] ?? readSettings().outDir;
/** What is typed: the first times the answers; the last ones name nothing, are misspelt, and are about nothing here. */
const queries = [
  "help desk",
  "who fixes my laptop",
  "did our campaign work",
  "we got hacked",
  "who is in charge of the website",
  "who pays for the printers and who looks after them",
  "secuirty",
  "pizza",
] as const;
const [query] = queries;
const runs = 5;
/** Slow 4G, as Lighthouse has it. */
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) | 0,
  uploadThroughput: (0.75e6 / 8) | 0,
};
/** A line in an office. */
const fastLine = {
  offline: false,
  latency: 10,
  downloadThroughput: (50e6 / 8) | 0,
  uploadThroughput: (10e6 / 8) | 0,
};
/** How long the reader takes from focus to the first key; in milliseconds. */
const pauses = [0, 150, 400] as const;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves the folder with brotli, except for what is compressed already. */
async function serve(): Promise<{ url: string; close: () => void }> {
  const cache = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const file = join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
      const type = types[extname(file)];
      const headers: Record<string, string> = {
        "content-type": type ?? "application/octet-stream",
        "cache-control": "max-age=600",
      };
      const isCompressible = type !== undefined && extname(file) !== ".woff2";
      if (isCompressible) headers["content-encoding"] = "br";
      try {
        const body =
          cache.get(file) ??
          (isCompressible ? brotliCompressSync(await readFile(file)) : await readFile(file));
        cache.set(file, body);
        response.writeHead(200, { ...headers, "content-length": String(body.length) }).end(body);
      } catch {
        response.writeHead(404).end();
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Weight {
  readonly path: string;
  readonly bytes: number;
}

/** The bytes that a page's search script and style take before anybody approaches the box. */
async function weighBeforeFocus(page: Page): Promise<{ script: number; style: number }> {
  const scripts = await page
    .locator("script[src]")
    .evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src));
  const sources = await Promise.all(
    scripts.map((src) => readFile(join(folder, new URL(src).pathname), "utf8")),
  );
  const script = sources
    .filter((source) => source.includes("search-box"))
    .reduce((sum, source) => sum + brotliCompressSync(source).length, 0);
  const style = brotliCompressSync(await readFile("src/styles/search.css")).length;
  return { script, style };
}

/** Every response from the approach until nothing more comes. */
async function weighFirstQuery(page: Page, text: string): Promise<Weight[]> {
  const weights: Weight[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const paths = new Map<string, string>();
  session.on("Network.responseReceived", ({ requestId, response }) =>
    paths.set(requestId, new URL(response.url).pathname),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    weights.push({ path: paths.get(requestId) ?? "?", bytes: encodedDataLength }),
  );
  await page.locator("#site-search").click();
  await page.keyboard.type(text, { delay: 30 });
  await page.waitForTimeout(3000);
  await page.waitForLoadState("networkidle");
  return [...weights].sort((a, b) => b.bytes - a.bytes);
}

/** Milliseconds from the first key to the first answer, with a pause between focus and key. */
async function timeFirstAnswer(page: Page, pause: number): Promise<number> {
  await page.evaluate(() => {
    const times = window as unknown as { typed: number; answered: number };
    // A page that comes back from the cache is measured anew.
    times.typed = times.answered = 0;
    addEventListener("input", (event) => (times.typed ||= event.timeStamp), { capture: true });
    new MutationObserver(() => {
      if (!times.answered && document.querySelector(".results [role=option]")) {
        requestAnimationFrame(() => (times.answered ||= performance.now()));
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.locator("#site-search").focus();
  await page.waitForTimeout(pause);
  await page.keyboard.insertText(query);
  await page.waitForFunction(
    () => (window as unknown as { answered: number }).answered > 0,
    undefined,
    { timeout: 20_000 },
  );
  return page.evaluate(() => {
    const { typed, answered } = window as unknown as { typed: number; answered: number };
    return answered - typed;
  });
}

/** The median of several runs, each in a fresh browser context where it is cold. */
async function measure(
  browser: Browser,
  url: string,
  pause: number,
  { isWarm = false, line = slow4G },
): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", line);
    await page.goto(`${url}roles/cio/`, { waitUntil: "load" });
    await page.waitForTimeout(300);
    if (isWarm) {
      await timeFirstAnswer(page, 0);
      await page.fill("#site-search", "");
      await page.waitForTimeout(2500);
      await page.goto(`${url}roles/cto/`, { waitUntil: "load" });
      await page.waitForTimeout(300);
    }
    times.push(await timeFirstAnswer(page, pause));
    await context.close();
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN);
}

/** From one key to the next frame, with everything loaded. */
async function measureKey(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>("#site-search");
    if (!input) return NaN;
    const times: number[] = [];
    for (const text of [
      "s",
      "sh",
      "sha",
      "shad",
      "shadow",
      "shadow i",
      "shadow it",
      "customer data",
      "laptop",
    ]) {
      const start = performance.now();
      input.value = text;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return Math.max(...times);
  });
}

const { url, close } = await serve();
const browser = await launchBrowser();
try {
  const firstQueryBytes: Record<string, number> = {};
  let before = { script: 0, style: 0 };
  let key = 0;
  for (const text of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}roles/cio/`, { waitUntil: "networkidle" });
    before = await weighBeforeFocus(page);
    const first = await weighFirstQuery(page, text);
    firstQueryBytes[text] = first.reduce((sum, one) => sum + one.bytes, 0);
    if (text === query) {
      console.table(first);
      key = await measureKey(page);
    }
    await context.close();
  }
  const times: Record<string, number> = {};
  for (const pause of pauses)
    times[`cold, ${pause} ms after focus`] = await measure(browser, url, pause, {});
  times["warm, 0 ms after focus"] = await measure(browser, url, 0, { isWarm: true });
  times["cold on a fast line, 0 ms after focus"] = await measure(browser, url, 0, {
    line: fastLine,
  });
  const result = {
    beforeFocusBytes: before.script + before.style,
    beforeFocusScriptBytes: before.script,
    beforeFocusStyleBytes: before.style,
    firstQueryBytes,
    slowestKeyMs: Math.round(key * 10) / 10,
    firstAnswerMs: times,
  };
  console.table(firstQueryBytes);
  console.table({ ...result, firstQueryBytes: undefined, firstAnswerMs: undefined, ...times });
  console.log(JSON.stringify(result));
} finally {
  await browser.close();
  close();
}
