import "./src/commands/need-node.js";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** What runs under `vitest run --project <name>`: the tests of one folder. */
function project(
  name: string,
  options: TestProjectInlineConfiguration["test"] = {},
): TestProjectInlineConfiguration {
  return { test: { name, include: [`tests/${name}/**/*.test.ts`], ...options } };
}

/** Tests of the built site share one build, however many projects run. */
const builtSite = "tests/build/site.ts";

export default defineConfig({
  test: {
    // By default one core is left to others, which on a machine of two is half of it.
    maxWorkers: "100%",
    projects: [
      project("unit", { testTimeout: 20_000, hookTimeout: 60_000 }),
      project("content", { testTimeout: 60_000, hookTimeout: 60_000 }),
      // A hook may wait for another file's build.
      project("build", { globalSetup: builtSite, testTimeout: 300_000, hookTimeout: 300_000 }),
      project("browser", { globalSetup: builtSite, testTimeout: 120_000, hookTimeout: 120_000 }),
    ],
  },
});
