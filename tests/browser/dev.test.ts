import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";

const content = join(mkdtempSync(join(tmpdir(), "remit-dev-")), "content");
let server: ChildProcess;
let browser: Browser;
let page: Page;
let origin = "";

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

beforeAll(async () => {
  cpSync("content", content, { recursive: true });
  const port = await findFreePort();
  origin = `http://localhost:${port}`;
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/.test(name),
  );
  server = spawn(process.execPath, ["src/commands/dev.ts"], {
    env: {
      ...Object.fromEntries(inherited),
      CONTENT_DIR: content,
      OUT_DIR: inject("site"),
      BASE_PATH: "/handbook",
      PORT: String(port),
    },
  });
  await new Promise<void>((resolve, reject) => {
    let output = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("ready")) resolve();
    });
    server.once("exit", () => reject(new Error(`npm run dev ended: ${output}`)));
  });
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  server.kill();
  rmSync(join(content, ".."), { recursive: true, force: true });
});

/** What stands over the page, once it is there or gone. */
const overlay = () => page.locator("content-problems");

describe("while authors write", { timeout: 120_000 }, () => {
  test("a problem stands over the page under the page's own policy, until it is mended", async () => {
    await page.goto(`${origin}/handbook/about/`);
    await page.waitForFunction(() => customElements.get("content-problems") !== undefined);
    const policy = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', "content");
    expect(policy).toContain("style-src");
    expect(policy).not.toContain("unsafe-inline");
    expect(await overlay().count()).toBe(0);

    const file = join(content, "terms", "no-such-term-yet.mdx");
    writeFileSync(file, "---\ntitle: Not yet\n---\n\nA text.\n");
    await overlay().waitFor();
    expect(await overlay().boundingBox()).toMatchObject({
      x: 0,
      y: 0,
      width: page.viewportSize()?.width,
    });
    expect(await overlay().evaluate((element) => element.shadowRoot?.textContent)).toContain(
      "no-such-term-yet.mdx:2 summary: the field is missing",
    );
    rmSync(file);
    await overlay().waitFor({ state: "detached" });
    // The mended content loads the page anew; on its first start Vite does so once more.
    const open = () =>
      page.goto(`${origin}/handbook/about/`, { waitUntil: "networkidle" }).then(
        () => true,
        () => false,
      );
    await expect.poll(open, { timeout: 30_000 }).toBe(true);
    await page.waitForFunction(() => customElements.get("content-problems") !== undefined);

    const role = join(content, "roles", readdirSync(join(content, "roles"))[0] ?? "");
    const text = readFileSync(role, "utf8");
    writeFileSync(role, text.replace(/^summary:/m, "sumary:"));
    await overlay().waitFor();
    await page.reload();
    await overlay().waitFor();
    writeFileSync(role, text);
    await overlay().waitFor({ state: "detached" });
  });

  test("the root leads below the base path, and search answers from the last build", async () => {
    // The other page may still be loading anew after the last change of the content.
    const page = await browser.newPage();
    await page.goto(`${origin}/`);
    expect(new URL(page.url()).pathname).toBe("/handbook/");
    const answer = await page.request.get(`${origin}/handbook/search/tables.json`);
    expect(answer.status()).toBe(200);
    expect(
      (await answer.body()).equals(readFileSync(join(inject("site"), "search", "tables.json"))),
    ).toBe(true);
    expect((await page.request.get(`${origin}/handbook/search/nothing.json`)).status()).toBe(404);
  });
});
