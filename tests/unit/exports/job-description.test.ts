import { expect, test } from "vitest";
import { formatJobDescription } from "../../../src/exports/job-description.ts";
import { buildCatalog, get } from "../../../src/model/catalog/catalog.ts";
import { describeRole } from "../../../src/model/pages/role.ts";
import { Finder } from "../model/broken.ts";

/** The text of a role's job description, once the records are changed. */
function textOf(id: string, change: (all: Finder) => void = () => undefined): string {
  const finder = new Finder();
  change(finder);
  const catalog = buildCatalog(finder.records);
  return formatJobDescription(describeRole(catalog, get(catalog.roleById, id)));
}

test("a job description says what the role is for, has, takes and is measured by, each duty with how sure it is", () => {
  const text = textOf("pm", (all) => {
    all.role("pm").skills = [{ what: "Patience", text: "With *everybody*.", claims: [] }];
    all.responsibility("run-the-desk").title = "Run the <desk>";
  });
  expect(text).toBe(`# Production Manager

What it is for.

## Answers for

- Run the &lt;desk&gt; (assigned)

## Answers for with others, or disputed: settle whose it is

- Title of share-the-plan (inferred)
- Title of lead-the-change (inferred)

## Skills

- Patience: With \\*everybody\\*.

## Measured by

measuredBy of Production Manager

In brackets: how sure the sources are. Strike what does not hold in your organization.`);
});

test("a job description has no heading above nothing", () => {
  const text = textOf("td", (all) => {
    all.role("td").glance = {};
    all.responsibility("share-the-plan").ownership = "sole";
  });
  expect(text.match(/^## .*$/gm)).toEqual(["## Answers for"]);
});

test("a job description cannot be broken by what a record says", () => {
  const text = textOf("pm", (all) => {
    all.role("pm").purpose = "first\n\n# second";
    all.responsibility("run-the-desk").title = "one\n- two";
  });
  expect(text.split("\n").filter((line) => /second|two/.test(line))).toEqual([
    "first # second",
    "- one - two (assigned)",
  ]);
});
