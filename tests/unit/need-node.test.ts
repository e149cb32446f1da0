import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Manifest {
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const needed = manifest.engines.node.replace(">=", "");

/** Runs a command as a Node of another version would. */
function runOn(version: string) {
  const pretend = `Object.defineProperty(process, "versions", { value: { node: "${version}" } })`;
  return spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(pretend)}`,
      "--import",
      "./src/commands/need-node.js",
      "--eval",
      "console.log('ran')",
    ],
    { encoding: "utf8" },
  );
}

describe("Node", () => {
  test.each(["18.0.0", "20.20.2", "22.9.0", "22.22.2"])(
    "%s is told that it is too old",
    (version) => {
      const { status, stdout, stderr } = runOn(version);
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toContain(`Remit needs Node ${needed} or newer, and this is ${version}`);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    },
  );

  test.each([needed, "22.23.0", "24.1.0", "100.0.0"])("%s will do", (version) => {
    const { status, stdout, stderr } = runOn(version);
    expect([status, stdout.trim(), stderr]).toEqual([0, "ran", ""]);
  });
});

test("every script looks at its Node before it needs it", () => {
  const scripts = Object.values(manifest.scripts);
  expect(scripts.length).toBeGreaterThan(10);
  const guarded = /^(node (--import \.\/)?src\/commands\/need-node\.js|npm )/;
  expect(scripts.filter((script) => !guarded.test(script))).toEqual([]);
});

test("the Node that comes with the project is one version on every machine, and new enough", () => {
  const versions = Object.entries(manifest.optionalDependencies)
    .filter(([name]) => name.startsWith("node-"))
    .map(([, version]) => version);
  expect(versions.length).toBeGreaterThan(3);
  expect(new Set(versions).size).toBe(1);
  expect(versions[0]?.localeCompare(needed, "en", { numeric: true })).toBeGreaterThanOrEqual(0);
});
