import { describe, expect, test } from "vitest";
import { checkIntegrity } from "../../../../src/model/integrity/check-integrity.ts";
import { formatIssue, formatPath } from "../../../../src/model/integrity/issue.ts";
import { at, expectOneIssue, Finder, type Broken } from "../broken.ts";

const broken: readonly Broken[] = [
  {
    rule: "a former id is not that of another record",
    break: (finder) => {
      finder.responsibility("run-the-desk").formerly = ["build-products"];
    },
    file: "responsibilities/run-the-desk.mdx",
    path: "formerly[0]",
    says: "is that of something else now",
  },
  {
    rule: "a former id is not the record's own",
    break: (finder) => {
      finder.term("devops").formerly = ["devops"];
    },
    file: "terms/devops.mdx",
    path: "formerly[0]",
    says: "is that of something else now",
  },
  {
    rule: "two roles do not claim one former id",
    break: (finder) => {
      finder.role("pm").formerly = ["it"];
      finder.role("td").formerly = ["tech", "it"];
    },
    file: "roles/td.mdx",
    path: "formerly[1]",
    says: 'called "it" before',
  },
  {
    rule: "a claim's former slug is not another claim's",
    break: (finder) => {
      at(finder.source("report").claims, 0).formerly = ["plan-is-shared"];
    },
    file: "sources/report.yaml",
    path: "claims[0].formerly[0]",
    says: "is that of something else now",
  },
  {
    rule: "a situation's former id is not a tension's",
    break: (finder) => {
      at(finder.pairing().situations, 0).formerly = ["speed"];
    },
    file: "pairings/pm-td.mdx",
    path: "situations[0].formerly[0]",
    says: "is that of something else now",
  },
  {
    rule: "a hand-off's former id is not a section's",
    break: (finder) => {
      at(finder.pairing().handOffs, 0).formerly = ["evidence"];
    },
    file: "pairings/pm-td.mdx",
    path: "handOffs[0].formerly[0]",
    says: "already taken on the page",
  },
  {
    rule: "a position's former id is not a part's",
    break: (finder) => {
      at(finder.responsibility("share-the-plan").positions, 0).formerly = ["part-pm"];
    },
    file: "responsibilities/share-the-plan.mdx",
    path: "positions[0].formerly[0]",
    says: "already taken on the page",
  },
  {
    rule: "a responsibility's former id is not a section of the disputes",
    break: (finder) => {
      finder.responsibility("share-the-plan").formerly = ["settle"];
    },
    file: "responsibilities/share-the-plan.mdx",
    path: "formerly[0]",
    says: "already taken on the page",
  },
  {
    rule: "a domain's former id is not another's",
    break: ({ records }) => {
      at(records.domains, 0).formerly = ["products"];
    },
    file: "domains.yaml",
    path: "[0].formerly[0]",
    says: "is that of something else now",
  },
];

test.each(broken)("$rule", expectOneIssue);

describe("a reference to a former id is told the present one:", () => {
  test.each<[string, (finder: Finder) => void, string]>([
    [
      "a role",
      (finder) => {
        finder.role("pm").formerly = ["it"];
        at(finder.responsibility("watch-the-sky").involvement, 0).role = "it";
      },
      'Write "pm"',
    ],
    [
      "a responsibility",
      (finder) => {
        finder.responsibility("build-products").formerly = ["make-things"];
        finder.responsibility("run-the-desk").related = ["make-things"];
      },
      'Write "build-products"',
    ],
    [
      "a claim of a source and by a slug that are both former",
      (finder) => {
        finder.source("report").formerly = ["paper"];
        at(finder.source("report").claims, 0).formerly = ["the-desk"];
        finder.role("pm").purposeClaims = ["paper/the-desk"];
      },
      'Write "report/desk-is-pms"',
    ],
    [
      "a term",
      (finder) => {
        finder.term("devops").formerly = ["dev-and-ops"];
        finder.term("shadow-it").related = ["dev-and-ops"];
      },
      'Write "devops"',
    ],
    [
      "a domain",
      ({ records }) => {
        at(records.domains, 0).formerly = ["running"];
        at(records.responsibilities, 1).domain = "running";
      },
      'Write "operations"',
    ],
  ])("%s", (_what, change, says) => {
    const finder = new Finder();
    change(finder);
    const issues = checkIntegrity(finder.records);
    expect(issues.map((issue) => `${formatPath(issue.path)} ${formatIssue(issue)}`)).toEqual([
      expect.stringContaining(says),
    ]);
  });
});
