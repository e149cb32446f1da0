import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/**
 * What axe finds on the page, as short lines. In the dark scheme, in which the markup is the same, only
 * the rules about color are looked at.
 * @param only the rules to look at; without it all
 */
export async function findViolations(page: Page, only?: string[]): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: {
        run(
          options: RunOptions,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
    const { violations } = await axe.run({
      resultTypes: ["violations"],
      // Off by itself, though WCAG 2.2 asks for it at level AA.
      rules: { "target-size": { enabled: true } },
      ...(isDark && { runOnly: ["color-contrast", "link-in-text-block"] }),
      ...(runOnly && { runOnly }),
    });
    return violations.flatMap((one) =>
      one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`),
    );
  }, only);
}
