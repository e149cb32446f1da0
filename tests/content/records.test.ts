import { describe, expect, test } from "vitest";
import { houseRules } from "../../src/model/house-rules/house-rules.ts";
import { formatIssue } from "../../src/model/integrity/issue.ts";
import { readContent } from "../../src/reader/read-content.ts";
import { readSettings } from "../../src/settings.ts";
import { ContentText } from "./content-text.ts";

const { contentDir } = readSettings();
const { records, issues } = await readContent(contentDir);
const { files } = new ContentText(contentDir);
const told = (all: typeof issues) => all.map((issue) => formatIssue(issue));

describe("the content is sound:", () => {
  const unsound = issues.filter(({ rule }) => rule === undefined);

  test.each(files)("%s", (file) => {
    expect(told(unsound.filter((issue) => issue.file === file))).toEqual([]);
  });

  test("as a whole", () => {
    expect(told(unsound.filter((issue) => !files.includes(issue.file)))).toEqual([]);
  });
});

describe.skipIf(records?.site.houseRules === false)("the house rules hold:", () => {
  test.each(houseRules)("$description", ({ id }) => {
    expect(told(issues.filter(({ rule }) => rule === id))).toEqual([]);
  });
});
