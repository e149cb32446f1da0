import { HtmlValidate } from "html-validate";
import type { BuiltPage } from "./built-site.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Astro writes these forms; both are valid HTML.
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    // Titles are as long as their records need.
    "long-title": "off",
    // SVG in HTML: the attribute is part of SVG 2 Accessibility.
    "no-unknown-attribute": "off",
    // The scrolling region around a diagram must take the keyboard's focus.
    "prefer-native-element": ["error", { exclude: ["region"] }],
  },
  elements: [
    "html5",
    {
      "search-box": { flow: true },
      "copy-block": { flow: true },
      "open-all": { flow: true },
      "decision-form": { flow: true },
      "situation-list": { flow: true },
      "ledger-view": { flow: true },
      "compare-view": { flow: true },
      "table-tools": { flow: true },
    },
  ],
});

/** What is not valid HTML on some pages, each with address, place and rule. */
export async function findInvalidHtml(pages: readonly BuiltPage[]): Promise<string[]> {
  const findings: string[] = [];
  for (const { address, html } of pages) {
    const { results } = await validator.validateString(html);
    for (const { line, column, ruleId, message } of results.flatMap((result) => result.messages))
      findings.push(`${address}:${line}:${column} ${ruleId}: ${message}`);
  }
  return findings;
}
