import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint();

/** The rules that a text breaks where it stands in place of a file of the project. */
async function brokenRules(text: string, filePath: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
}

// The first opens the types of the whole project.
describe("lint", { timeout: 240_000 }, () => {
  const floating = "const one = async () => 1;\none();\n";

  it.each(["src/routes.ts", "tests/fixture.ts"])(
    "finds a promise that nothing waits for in %s",
    async (file) => {
      const rules = await brokenRules(`${floating}export {};\n`, file);
      expect(rules).toEqual(["@typescript-eslint/no-floating-promises"]);
      expect(
        await brokenRules(`${floating.replace("\none", "\nawait one")}export {};\n`, file),
      ).toEqual([]);
    },
  );

  it.each([
    ["Date.now()", "no-restricted-properties"],
    ["new Date()", "no-restricted-syntax"],
    ["import.meta.env", "no-restricted-syntax"],
    ["process.env", "no-restricted-globals"],
  ])("finds %s in the model, which is the same everywhere", async (code, rule) => {
    const text = `export const found: unknown = ${code};\n`;
    expect(await brokenRules(text, "src/model/catalog/catalog.ts")).toEqual([rule]);
    expect(await brokenRules(text, "src/settings.ts")).toEqual([]);
  });
});
