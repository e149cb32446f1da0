/**
 * Runs the named steps of the checks, all of them without a name, and says before and after each how it stands. Steps
 * that only read run two at a time and show what they print where they fail; tests run one after the other and print
 * as they go. Stops after the first that fails.
 */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** A program of a package: the file that node runs, and what it is given. */
interface Step {
  readonly name: string;
  readonly command: readonly string[];
}

const vitest = (...projects: readonly string[]) => [
  "vitest/vitest.mjs",
  "run",
  ...projects.flatMap((project) => ["--project", project]),
];

const readers: readonly Step[] = [
  {
    name: "types",
    command: ["astro/bin/astro.mjs", "check", "--minimumFailingSeverity", "warning"],
  },
  { name: "formatting", command: ["prettier/bin/prettier.cjs", "--check", "."] },
  { name: "unused", command: ["knip/bin/knip.js", "--no-progress", "--no-config-hints"] },
  { name: "lint", command: ["eslint/bin/eslint.js", "."] },
];

/** The tests of the built site share one build, so they are one step. */
const tests: readonly Step[] = [
  { name: "unit", command: vitest("unit") },
  { name: "content", command: vitest("content") },
  { name: "build", command: vitest("build", "browser") },
];

const start = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a step; whether it succeeded. */
async function run({ name, command: [file = "", ...given] }: Step, isQuiet: boolean) {
  const began = performance.now();
  console.log(`▸ ${name} …`);
  const child = spawn(process.execPath, [`node_modules/${file}`, ...given], {
    stdio: [
      "ignore",
      ...(isQuiet ? (["pipe", "pipe"] as const) : (["inherit", "inherit"] as const)),
    ],
  });
  const outputs = [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : ""));
  const code = await new Promise((settle) => child.on("close", settle));
  if (code !== 0) for (const output of await Promise.all(outputs)) process.stdout.write(output);
  console.log(`${code === 0 ? "✓" : "✗"} ${name}: ${seconds(began)}`);
  return code === 0;
}

const named = process.argv.slice(2);
const all = [...readers, ...tests];
const unknown = named.filter((name) => !all.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no step "${unknown.join('", "')}": ${all.map(({ name }) => name).join(", ")}.`,
  );
  process.exit(1);
}
const isMeant = ({ name }: Step) => named.length === 0 || named.includes(name);

const waiting = readers.filter(isMeant);
let isGreen = true;
async function work(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
    isGreen = (await run(step, true)) && isGreen;
}
await Promise.all([work(), work()]);
for (const step of tests.filter(isMeant)) isGreen &&= await run(step, false);
console.log(`${isGreen ? "All green" : "Not green"} after ${seconds(start)}.`);
if (!isGreen) process.exitCode = 1;
