import { execFile } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium, type Browser } from "playwright-core";

/** Tests open local pages only: no sandbox is needed, and nothing should go out to the network. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

/**
 * Opens a Chromium for tests: the one that CHROME_PATH names, the one from npm (Linux x64), an
 * installed Chrome or Edge, or /usr/bin/chromium, in this order.
 * @param more flags beside the usual ones
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...flags, ...more];
  const named = process.env["CHROME_PATH"];
  if (named) return chromium.launch({ executablePath: named, args });

  const failures: string[] = [];
  for (const launch of [
    launchPackaged,
    launchChannel("chrome"),
    launchChannel("msedge"),
    launchSystem,
  ]) {
    try {
      const browser = await launch(args);
      if (browser) return browser;
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
    }
  }
  throw new Error(
    `No browser for the tests: install Chrome or set CHROME_PATH to a Chromium program. (Tried: ${failures.join("; ")})`,
  );
}

type Launch = (args: string[]) => Promise<Browser | undefined>;

function launchChannel(channel: "chrome" | "msedge"): Launch {
  return (args) => chromium.launch({ channel, args });
}

async function launchSystem(args: string[]): Promise<Browser | undefined> {
  const executablePath = "/usr/bin/chromium";
  return existsSync(executablePath) ? chromium.launch({ executablePath, args }) : undefined;
}

/** The Chromium of @sparticuz/chromium, unpacked once into the cache. */
async function launchPackaged(args: string[]): Promise<Browser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = await unpackChromium();
  const libraries = path.join(folder, "al2023", "lib");
  const inherited = process.env["LD_LIBRARY_PATH"];
  return chromium.launch({
    executablePath: path.join(folder, "chromium"),
    args: [...args, "--no-zygote"],
    env: {
      ...process.env,
      FONTCONFIG_PATH: path.join(folder, "fonts"),
      ...(hasNss() ? {} : { LD_LIBRARY_PATH: inherited ? `${libraries}:${inherited}` : libraries }),
    },
  });
}

/** Whether the machine has the one library that Chromium needs and small systems lack. */
function hasNss(): boolean {
  return (
    globSync([
      "/lib/*/libnss3.so",
      "/usr/lib/*/libnss3.so",
      "/lib64/libnss3.so",
      "/usr/lib64/libnss3.so",
      "/usr/lib/libnss3.so",
    ]).length > 0
  );
}

let unpacking: Promise<string> | undefined;

function unpackChromium(): Promise<string> {
  unpacking ??= unpackOnce();
  return unpacking;
}

/**
 * Unpacks into a folder of its own and gives it its name at the end, so that test files that run
 * side by side never see half a browser.
 */
async function unpackOnce(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve("@sparticuz/chromium"));
  const packageFolder = path.resolve(path.dirname(entry), "..");
  const { version } = JSON.parse(
    readFileSync(path.join(packageFolder, "package.json"), "utf8"),
  ) as { version: string };
  const cache = path.resolve(
    process.env["REMIT_CACHE_DIR"] || path.join("node_modules", ".cache"),
    "remit-chromium",
  );
  const folder = path.join(cache, version);
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const temporary = await mkdtemp(path.join(cache, "unpacking-"));
  try {
    await inflate(entry, path.join(packageFolder, "bin"), temporary);
    await writeFile(path.join(temporary, "fonts", "fonts.conf"), fontConfiguration(folder));
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    // Another process was faster: its folder is as good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The package's own configuration looks for its fonts in /tmp; without any font Chromium draws no text at all. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, "fonts")}</dir>
  <cachedir>${path.join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

/** The package always unpacks into the system's folder for temporary files; a process of its own can be given another. */
async function inflate(entry: string, archives: string, into: string): Promise<void> {
  const script = `
    const [entry, ...files] = process.argv.slice(1);
    const { inflate } = await import(entry);
    await Promise.all(files.map((file) => inflate(file)));
  `;
  const files = ["chromium.br", "fonts.tar.br", "al2023.tar.br"].map((name) =>
    path.join(archives, name),
  );
  await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "-e", script, "--", entry, ...files],
    {
      env: { ...process.env, TMPDIR: into },
    },
  );
}
