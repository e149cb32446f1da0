import { describe, expect, test } from "vitest";
import { checkIntegrity } from "../../../../src/model/integrity/check-integrity.ts";
import { at, expectOneIssue, Finder, type Broken } from "../broken.ts";

const file = "pairings/pm-td.mdx";
const handOff = (all: Finder) => at(all.pairing().handOffs, 0);
const tension = (all: Finder) => at(all.pairing().tensions, 0);
const situation = (all: Finder) => at(all.pairing().situations, 0);

const cases: Omit<Broken, "file">[] = [
  {
    rule: "its file is not named after its roles",
    break: (all) => (all.pairing().id = "td-pm"),
    path: "roles",
    says: 'the file is named "td-pm" and its roles make "pm-td"',
  },
  {
    rule: "its roles are the wrong way round",
    break: (all) => (all.pairing().roles = ["td", "pm"]),
    path: "roles",
    says: "the one with the lower order first",
  },
  {
    rule: "its difference cites an unknown claim",
    break: (all) => (all.pairing().differenceClaims = ["report/nothing"]),
    path: "differenceClaims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "its quick test cites an unknown claim",
    break: (all) => (all.pairing().quickTest = { text: "Ask.", claims: ["report/nothing"] }),
    path: "quickTest.claims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "whether one reports to the other cites an unknown claim",
    break: (all) => (all.pairing().reporting = { text: "Never.", claims: ["report/nothing"] }),
    path: "reporting.claims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "whether both are needed cites an unknown claim",
    break: (all) => (all.pairing().needBoth = [{ text: "Both.", claims: ["report/nothing"] }]),
    path: "needBoth[0].claims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "it cites an unknown claim",
    break: (all) => (all.pairing().claims = ["report/nothing"]),
    path: "claims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "a hand-off starts with a role outside the pair",
    break: (all) => (handOff(all).starts = { role: "ad", responsibility: "lead-the-change" }),
    path: "handOffs[0].starts.role",
    says: '"ad" is not one of the pairing\'s roles',
  },
  {
    rule: "a hand-off finishes in an unknown responsibility",
    break: (all) => (handOff(all).finishes.responsibility = "build"),
    path: "handOffs[0].finishes.responsibility",
    says: 'unknown responsibility "build"',
  },
  {
    rule: "a hand-off starts in what its role does not answer for",
    break: (all) => (handOff(all).starts.responsibility = "watch-the-sky"),
    path: "handOffs[0].starts.responsibility",
    says: '"watch-the-sky" does not say that "pm" is accountable for it',
  },
  {
    rule: "a hand-off finishes where it starts",
    break: (all) => {
      handOff(all).starts.responsibility = "share-the-plan";
      handOff(all).finishes.responsibility = "share-the-plan";
    },
    path: "handOffs[0]",
    says: "starts and finishes in the same responsibility",
  },
  {
    rule: "a hand-off passes from a role to itself",
    break: (all) => (handOff(all).finishes = { role: "pm", responsibility: "share-the-plan" }),
    path: "handOffs[0]",
    says: "starts and finishes with the same role",
  },
  {
    rule: "a hand-off cites an unknown claim",
    break: (all) => (handOff(all).claims = ["report/nothing"]),
    path: "handOffs[0].claims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "a tension has a hand-off's id",
    break: (all) => (tension(all).id = "a-defect"),
    path: "tensions[0].id",
    says: 'the id "a-defect" is already taken on the page',
  },
  {
    rule: "a situation has a tension's id",
    break: (all) => (situation(all).id = "speed"),
    path: "situations[0].id",
    says: 'the id "speed" is already taken on the page',
  },
  {
    rule: "a question has a situation's id",
    break: (all) => (at(all.pairing().questions, 0).id = "laptop"),
    path: "questions[0].id",
    says: 'the id "laptop" is already taken on the page',
  },
  {
    rule: "a hand-off has the id of one of the template's sections",
    break: (all) => (handOff(all).id = "side-by-side"),
    path: "handOffs[0].id",
    says: 'the id "side-by-side" is already taken on the page',
  },
  {
    rule: "a tension has an id that the page makes for a group of rows",
    break: (all) => (tension(all).id = "rows-joint"),
    path: "tensions[0].id",
    says: 'the id "rows-joint" is already taken on the page',
  },
  {
    rule: "a situation has an id that begins as a drawing's does",
    break: (all) => (situation(all).id = "d-night"),
    path: "situations[0].id",
    says: 'the id "d-night" is already taken on the page',
  },
  {
    rule: "a hand-off has another's id",
    break: (all) => all.pairing().handOffs.push({ ...handOff(all) }),
    path: "handOffs[1].id",
    says: 'the id "a-defect" is already taken on the page',
  },
  {
    rule: "a view belongs to a role outside the pair",
    break: (all) => (at(tension(all).views, 1).role = "ad"),
    path: "tensions[0].views[1].role",
    says: '"ad" is not one of the pairing\'s roles',
  },
  {
    rule: "both views belong to one role",
    break: (all) => (at(tension(all).views, 1).role = "pm"),
    path: "tensions[0].views",
    says: "expected one view for each role",
  },
  {
    rule: "a view cites an unknown claim",
    break: (all) => (at(tension(all).views, 1).claims = ["report/nothing"]),
    path: "tensions[0].views[1].claims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "the way to settle a tension cites an unknown claim",
    break: (all) => (tension(all).settleClaims = ["report/nothing"]),
    path: "tensions[0].settleClaims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "a tension is about an unknown responsibility",
    break: (all) => (tension(all).responsibilities = ["build-products", "build"]),
    path: "tensions[0].responsibilities[1]",
    says: 'unknown responsibility "build"',
  },
  {
    rule: "a role outside the pair leads a situation",
    break: (all) => (situation(all).lead = "ad"),
    path: "situations[0].lead",
    says: '"ad" is not one of the pairing\'s roles',
  },
  {
    rule: "an unknown role supports in a situation",
    break: (all) => (situation(all).support = ["td", "cfo"]),
    path: "situations[0].support[1]",
    says: 'unknown role "cfo"',
  },
  {
    rule: "a role supports itself",
    break: (all) => (situation(all).support = ["pm"]),
    path: "situations[0].support[0]",
    says: '"pm" leads already',
  },
  {
    rule: "a situation is decided by an unknown responsibility",
    break: (all) => (situation(all).responsibilities = ["build"]),
    path: "situations[0].responsibilities[0]",
    says: 'unknown responsibility "build"',
  },
  {
    rule: "a situation cites an unknown claim",
    break: (all) => (situation(all).claims = ["report/nothing"]),
    path: "situations[0].claims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "a question cites an unknown claim",
    break: (all) => (at(all.pairing().questions, 0).claims = ["report/nothing"]),
    path: "questions[0].claims[0]",
    says: 'unknown claim "report/nothing"',
  },
];

describe("a pairing has an issue when", () => {
  test.each(cases)("$rule", (one) => expectOneIssue({ ...one, file }));

  test("one of its roles does not exist, and all that was said of it", () => {
    const finder = new Finder();
    finder.pairing().roles = ["pm", "cfo"];
    const issues = checkIntegrity(finder.records);
    expect(issues[0]).toMatchObject({ file, path: ["roles", 1], problem: 'unknown role "cfo"' });
    expect(issues.map((issue) => issue.problem)).toContain(
      '"td" is not one of the pairing\'s roles',
    );
  });

  test("it pairs a role with itself", () => {
    const finder = new Finder();
    finder.pairing().roles = ["pm", "pm"];
    expect(checkIntegrity(finder.records)[0]).toMatchObject({
      file,
      path: ["roles"],
      problem: expect.stringContaining("two different roles"),
    });
  });
});

test("a supporter may come from outside the pair", () => {
  const finder = new Finder();
  situation(finder).support = ["td", "ad"];
  expect(checkIntegrity(finder.records)).toEqual([]);
});
