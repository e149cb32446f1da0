import { describe, expect, test } from "vitest";
import { formatPath } from "../../../src/model/integrity/issue.ts";
import { checkLabels } from "../../../src/reader/check-labels.ts";
import { soundDecision } from "../model/decision-fixture.ts";
import { at, Finder } from "../model/broken.ts";

const odd = "日本語";

/** Where the labels of sound records are refused, once they are changed. */
function refused(change: (records: Finder) => void): string[] {
  const finder = new Finder();
  finder.records.decision = soundDecision();
  change(finder);
  return checkLabels(finder.records).map(({ file, path }) => `${file} ${formatPath(path)}`);
}

test("sound records have labels that the font can print", () => {
  expect(refused(() => undefined)).toEqual([]);
});

describe("a text that the font cannot print is refused where a drawing prints it:", () => {
  test.each<[string, (records: Finder) => void]>([
    ["roles/pm.mdx title", (all) => (all.role("pm").title = odd)],
    ["roles/pm.mdx shortTitle", (all) => (all.role("pm").shortTitle = odd)],
    [
      "pairings/pm-td.mdx handOffs[0].passes",
      (all) => (at(all.pairing().handOffs, 0).passes = odd),
    ],
    [
      "responsibilities/lead-the-change.mdx title",
      (all) => (all.responsibility("lead-the-change").title = odd),
    ],
    [
      "decision.yaml questions[0].answers[0].short",
      ({ records }) => (at(at(records.decision?.questions ?? [], 0).answers, 0).short = odd),
    ],
  ])("%s", (place, change) => {
    expect(refused(change)).toEqual([place]);
  });
});

describe("a text that no drawing prints may have any letters:", () => {
  test.each<[string, (records: Finder) => void]>([
    ["a domain's title", ({ records }) => (at(records.domains, 0).title = odd)],
    [
      "the title of what one role answers for",
      (all) => (all.responsibility("run-the-desk").title = odd),
    ],
    ["a hand-off's title", (all) => (at(all.pairing().handOffs, 0).title = odd)],
  ])("%s", (_, change) => {
    expect(refused(change)).toEqual([]);
  });
});
