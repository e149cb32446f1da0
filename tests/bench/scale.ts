/**
 * `npm run bench:scale`: builds generated registers of 10, 100 and 1,000 roles (or those named as
 * arguments) with 15 responsibilities each, and prints how time, memory and size grow.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listFiles } from "../build/built-site.ts";
import { weighFirstQuery, weighText } from "../build/weigh-search.ts";
import { generateContent } from "../generate-content.ts";
import { printReport, round, type Row } from "./report.ts";

const sizes = process.argv.slice(2).map(Number);
const rows: Row[] = [];
for (const roles of sizes.length > 0 ? sizes : [10, 100, 1000]) {
  const folder = mkdtempSync(join(tmpdir(), "remit-scale-"));
  const content = join(folder, "content");
  const dist = join(folder, "dist");
  await generateContent(content, {
    roles,
    responsibilities: roles * 15,
    domains: Math.max(10, roles / 10),
  });
  const first = await measureBuild(content, dist);
  const second = await measureBuild(content, dist);
  const files = listFiles(dist);
  const pages = files.filter((file) => file.endsWith(".html")).length;
  const firstQuery = weighFirstQuery(dist);
  rows.push({
    what: `${roles} roles`,
    figures: {
      pages,
      "build, s": round(first.seconds, 1),
      "of it diagrams, s": first.diagramSeconds,
      "again, s": round(second.seconds, 1),
      "pages per second": round(pages / first.seconds),
      "again, pages per second": round(pages / second.seconds),
      "peak memory, MB": round(first.peak / 2 ** 20),
      "dist, MB": round(
        files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0) / 2 ** 20,
        1,
      ),
      "search tables, KB": round(weighText(dist, "search/tables.json") / 1024, 1),
      "first query, KB": round(firstQuery.first / 1024),
      "first query with more answers, KB": round(firstQuery.more / 1024),
    },
  });
  rmSync(folder, { recursive: true, force: true });
}
printReport("scale", rows);

/** One build in a process of its own: wall seconds, seconds that diagrams say they took, peak bytes of memory. */
async function measureBuild(content: string, dist: string) {
  const began = performance.now();
  const child = spawn(process.execPath, ["src/commands/build.ts"], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: dist, SITE_URL: "https://remit.example" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let printed = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (printed += text));
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentBytes(child.pid));
  }, 200);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`the build failed:\n${printed}`);
  const drawn = [...printed.matchAll(/diagrams: .*\(([\d.]+) s\)/g)].at(-1)?.[1];
  return { seconds: (performance.now() - began) / 1000, diagramSeconds: Number(drawn ?? 0), peak };
}

/** The resident memory of a process in bytes; 0 where the system does not tell (it is read from /proc). */
function residentBytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
