import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { takeTurn } from "../../../src/build/take-turn.ts";

const folder = mkdtempSync(join(tmpdir(), "remit-turn-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const log = join(folder, "log");
const name = `test ${folder}`;
const script = join(folder, "work.ts");
writeFileSync(
  script,
  `import { appendFileSync } from "node:fs";
   import { takeTurn } from "${join(process.cwd(), "src/build/take-turn.ts")}";
   const ms = Number(process.argv[2]);
   await takeTurn("${name}", async () => {
     appendFileSync("${log}", "begin\\n");
     console.log("working");
     await new Promise((resolve) => setTimeout(resolve, ms));
     appendFileSync("${log}", "end\\n");
   });`,
);

const start = (ms: number) => spawn(process.execPath, [script, String(ms)]);

test("of several processes one works at a time, and each has its turn", async () => {
  writeFileSync(log, "");
  await Promise.all([1, 2, 3, 4].map(() => once(start(50), "exit")));
  expect(readFileSync(log, "utf8")).toBe("begin\nend\n".repeat(4));
});

test("who was killed at work is not waited for", async () => {
  const other = start(600_000);
  await once(other.stdout, "data");
  let waited = 0;
  const done = takeTurn(name, async () => "done", { onWait: () => (waited += 1) });
  await expect.poll(() => waited).toBe(1);
  other.kill("SIGKILL");
  await expect(done).resolves.toBe("done");
});

test("work that fails gives its turn to the next", async () => {
  await expect(takeTurn(name, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(takeTurn(name, async () => 1)).resolves.toBe(1);
});
