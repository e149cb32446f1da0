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
 */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
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
      ...(isDark && { runOnly: ["color-contrast", "link-in-text-block"] }),
    });
    return violations.flatMap((one) =>
      one.nodes.map((node) => `${one.id}: ${node.html.slice(0, 160)}`),
    );
  });
}
