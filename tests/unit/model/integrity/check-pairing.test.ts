import { describe, expect, test } from "vitest";
import { checkIntegrity } from "../../../../src/model/integrity/check-integrity.ts";
import { at, expectOneIssue, Finder, type Broken } from "../broken.ts";

const file = "pairings/cio-cto.mdx";
const handOff = (all: Finder) => at(all.pairing().handOffs, 0);
const tension = (all: Finder) => at(all.pairing().tensions, 0);
const situation = (all: Finder) => at(all.pairing().situations, 0);

const cases: Omit<Broken, "file">[] = [
  {
    rule: "its file is not named after its roles",
    break: (all) => (all.pairing().id = "cto-cio"),
    path: "roles",
    says: 'the file is named "cto-cio" and its roles make "cio-cto"',
  },
  {
    rule: "its roles are the wrong way round",
    break: (all) => (all.pairing().roles = ["cto", "cio"]),
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
    rule: "it cites an unknown claim",
    break: (all) => (all.pairing().claims = ["report/nothing"]),
    path: "claims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "a hand-off starts with a role outside the pair",
    break: (all) => (handOff(all).starts = { role: "cmo", responsibility: "lead-the-change" }),
    path: "handOffs[0].starts.role",
    says: '"cmo" is not one of the pairing\'s roles',
  },
  {
    rule: "a hand-off finishes in an unknown responsibility",
    break: (all) => (handOff(all).finishes.responsibility = "build"),
    path: "handOffs[0].finishes.responsibility",
    says: 'unknown responsibility "build"',
  },
  {
    rule: "a hand-off starts at a node that its diagram does not have",
    break: (all) => (handOff(all).starts.responsibility = "watch-the-sky"),
    path: "handOffs[0].starts.responsibility",
    says: 'the diagram has no node for "watch-the-sky" under "cio": the role is not accountable for it',
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
    break: (all) => (handOff(all).finishes = { role: "cio", responsibility: "share-the-plan" }),
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
    break: (all) => (at(tension(all).views, 1).role = "cmo"),
    path: "tensions[0].views[1].role",
    says: '"cmo" is not one of the pairing\'s roles',
  },
  {
    rule: "both views belong to one role",
    break: (all) => (at(tension(all).views, 1).role = "cio"),
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
    break: (all) => (situation(all).lead = "cmo"),
    path: "situations[0].lead",
    says: '"cmo" is not one of the pairing\'s roles',
  },
  {
    rule: "an unknown role supports in a situation",
    break: (all) => (situation(all).support = ["cto", "cfo"]),
    path: "situations[0].support[1]",
    says: 'unknown role "cfo"',
  },
  {
    rule: "a role supports itself",
    break: (all) => (situation(all).support = ["cio"]),
    path: "situations[0].support[0]",
    says: '"cio" leads already',
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
    finder.pairing().roles = ["cio", "cfo"];
    const issues = checkIntegrity(finder.records);
    expect(issues[0]).toMatchObject({ file, path: ["roles", 1], problem: 'unknown role "cfo"' });
    expect(issues.map((issue) => issue.problem)).toContain(
      '"cto" is not one of the pairing\'s roles',
    );
  });

  test("it pairs a role with itself", () => {
    const finder = new Finder();
    finder.pairing().roles = ["cio", "cio"];
    expect(checkIntegrity(finder.records)[0]).toMatchObject({
      file,
      path: ["roles"],
      problem: expect.stringContaining("two different roles"),
    });
  });
});

test("a supporter may come from outside the pair", () => {
  const finder = new Finder();
  situation(finder).support = ["cto", "cmo"];
  expect(checkIntegrity(finder.records)).toEqual([]);
});
