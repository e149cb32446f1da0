import { describe, expect, test } from "vitest";
import type { Records, Responsibility } from "../../../../src/model/catalog/records.ts";
import { checkIntegrity } from "../../../../src/model/integrity/check-integrity.ts";
import { at, expectOneIssue, Finder, type Broken } from "../broken.ts";
import { body, bodyWith, part, position } from "../fixture.ts";

const desk = "responsibilities/run-the-desk.mdx";
const plan = "responsibilities/share-the-plan.mdx";
const change = "responsibilities/lead-the-change.mdx";
const sky = "responsibilities/watch-the-sky.mdx";

const references: Broken[] = [
  {
    rule: "a section of its own has the fragment of a position",
    break: (all) =>
      (all.responsibility("share-the-plan").body = body(
        '<Section id="the-pm" heading="The PM">\n\nProse.\n\n</Section>',
      )),
    file: plan,
    path: "body",
    line: 1,
    says: 'the id "the-pm" is already taken on the page',
  },
  {
    rule: "a section has neither a heading nor a place in the template",
    break: (all) =>
      (all.responsibility("run-the-desk").body = body(
        'Prose.\n\n<Section id="nights">\n\nProse.\n\n</Section>',
      )),
    file: desk,
    path: "body",
    line: 3,
    says: 'unknown section "nights"',
  },
  {
    rule: "a picture has no text",
    break: (all) => (all.responsibility("run-the-desk").body = body("Prose.\n\n![](way-in.png)")),
    file: desk,
    path: "body",
    line: 3,
    says: "the picture has no text for those who do not see it",
  },
  {
    rule: "a picture stands elsewhere",
    break: (all) =>
      (all.responsibility("run-the-desk").body = body("![A map](https://maps.example/a.png)")),
    file: desk,
    path: "body",
    line: 1,
    says: "is no picture beside this file",
  },
  {
    rule: "a decision ends before it begins",
    break: (all) =>
      (all.responsibility("run-the-desk").decided = {
        by: "the board",
        on: "2026-02-03",
        validFrom: "2026-05-01",
        validUntil: "2026-04-30",
      }),
    file: desk,
    path: "decided.validUntil",
    says: "before it begins",
  },
  {
    rule: "its next step is an unknown post",
    break: (all) => (all.responsibility("run-the-desk").escalateTo = [{ post: "night-watch" }]),
    file: desk,
    path: "escalateTo[0].post",
    says: 'unknown post "night-watch"',
  },
  {
    rule: "its domain is unknown",
    break: (all) => (all.responsibility("run-the-desk").domain = "operation"),
    file: desk,
    path: "domain",
    says: 'unknown domain "operation"',
  },
  {
    rule: "an unknown role takes part",
    break: (all) => (at(all.responsibility("run-the-desk").involvement, 1).role = "cfo"),
    file: desk,
    path: "involvement[1].role",
    says: 'unknown role "cfo"',
  },
  {
    rule: "a role takes part twice",
    break: (all) => all.responsibility("run-the-desk").involvement.push(part("td", "consulted")),
    file: desk,
    path: "involvement[2].role",
    says: 'the role "td" is there twice',
  },
  {
    rule: "a weaker level stands before a stronger one",
    break: (all) =>
      Object.assign(at(all.responsibility("run-the-desk").involvement, 1), {
        level: "informed",
        also: ["consulted", "approves"],
      }),
    file: desk,
    path: "involvement[1].also",
    says: "`level` is the strongest, and `also` has the weaker ones, each once",
  },
  {
    rule: "a level stands twice in one part",
    break: (all) =>
      Object.assign(at(all.responsibility("run-the-desk").involvement, 1), {
        level: "consulted",
        also: ["consulted"],
      }),
    file: desk,
    path: "involvement[1].also",
    says: "`level` is the strongest, and `also` has the weaker ones, each once",
  },
  {
    rule: "a part cites an unknown claim",
    break: (all) =>
      (at(all.responsibility("run-the-desk").involvement, 0).claims = ["report/nothing"]),
    file: desk,
    path: "involvement[0].claims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "a part cites a claim about another role",
    break: (all) =>
      (at(all.responsibility("run-the-desk").involvement, 1).claims = ["report/desk-is-pms"]),
    file: desk,
    path: "involvement[1].claims[0]",
    says: 'the claim "report/desk-is-pms" does not speak of "td" but of pm',
  },
  {
    rule: "it cites an unknown claim as a whole",
    break: (all) =>
      (all.responsibility("run-the-desk").claims = ["report/plan-is-shared", "report/nothing"]),
    file: desk,
    path: "claims[1]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "what it excludes belongs to an unknown responsibility",
    break: (all) => (at(all.responsibility("run-the-desk").excludes, 0).see = "build"),
    file: desk,
    path: "excludes[0].see",
    says: 'unknown responsibility "build"',
  },
  {
    rule: "what it excludes belongs to itself",
    break: (all) => (at(all.responsibility("run-the-desk").excludes, 0).see = "run-the-desk"),
    file: desk,
    path: "excludes[0].see",
    says: "the responsibility refers to itself",
  },
  {
    rule: "it is related to an unknown responsibility",
    break: (all) => all.responsibility("run-the-desk").related.push("build"),
    file: desk,
    path: "related[1]",
    says: 'unknown responsibility "build"',
  },
  {
    rule: "it is related to itself",
    break: (all) => (all.responsibility("run-the-desk").related = ["run-the-desk"]),
    file: desk,
    path: "related[0]",
    says: "the responsibility refers to itself",
  },
  {
    rule: "its prose cites an unknown claim",
    break: (all) =>
      (all.responsibility("run-the-desk").body = body(
        'One.\n\nTwo. <Claims ids="report/nothing" />',
      )),
    file: desk,
    path: "body",
    line: 3,
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "its prose has a section",
    break: (all) => (all.responsibility("run-the-desk").body = bodyWith(["day"])),
    file: desk,
    path: "body",
    line: 1,
    says: 'unknown section "day"',
  },
];

const ownership: Broken[] = [
  {
    rule: "it is sole and two roles are accountable",
    break: (all) => (at(all.responsibility("run-the-desk").involvement, 1).level = "accountable"),
    file: desk,
    path: "ownership",
    says: "sole needs exactly one accountable role and no accountable post, found 2 accountable roles and 0 posts (pm, td)",
  },
  {
    rule: "it is sole and nobody is accountable",
    break: (all) => (all.responsibility("watch-the-sky").ownership = "sole"),
    file: sky,
    path: "ownership",
    says: "sole needs exactly one accountable role and no accountable post, found 0 accountable roles and 0 posts",
  },
  {
    rule: "it is unowned and a role is accountable",
    break: (all) => (at(all.responsibility("watch-the-sky").involvement, 0).level = "accountable"),
    file: sky,
    path: "ownership",
    says: "unowned allows nobody accountable, found 1 accountable roles and 0 posts (ad)",
  },
  {
    rule: "it is joint and only one role is accountable",
    break: (all) => (at(all.responsibility("share-the-plan").involvement, 1).level = "consulted"),
    file: plan,
    path: "ownership",
    says: "joint needs two or more that carry it, found 1 accountable roles and 0 posts (pm)",
  },
  {
    rule: "it is contested and no role is accountable",
    break: (all) =>
      all.responsibility("lead-the-change").involvement.forEach((one) => (one.level = "consulted")),
    file: change,
    path: "ownership",
    says: "contested needs somebody accountable, found 0 accountable roles and 0 posts",
  },
  ...(["joint", "contested", "unowned"] as const).map((state) => ({
    rule: `it is ${state} and has no note`,
    break: (all: Finder) => {
      const id = {
        joint: "share-the-plan",
        contested: "lead-the-change",
        unowned: "watch-the-sky",
      }[state];
      delete all.responsibility(id).note;
    },
    file: { joint: plan, contested: change, unowned: sky }[state],
    path: "note",
    says: `${state} needs a note, found none`,
  })),
  {
    rule: "it is contested and has one position",
    break: (all) => {
      const one = all.responsibility("lead-the-change");
      one.positions = [position("both", ["ad", "pm"], ["report/plan-is-shared"])];
    },
    file: change,
    path: "positions",
    says: "contested needs at least two positions, found 1",
  },
  {
    rule: "it is joint and has one position",
    break: (all) => {
      const one = all.responsibility("share-the-plan");
      one.positions = [position("both", ["pm", "td"], ["report/plan-is-shared"])];
    },
    file: plan,
    path: "positions",
    says: "joint needs at least two positions, found 1",
  },
  {
    rule: "it is joint and has no position, which is told once",
    break: (all) => (all.responsibility("share-the-plan").positions = []),
    file: plan,
    path: "positions",
    says: "joint needs at least two positions, found 0",
  },
  {
    rule: "it is sole and has positions",
    break: (all) =>
      (all.responsibility("run-the-desk").positions = [
        position("the-pm", ["pm"], ["report/plan-is-shared"]),
      ]),
    file: desk,
    path: "positions",
    says: "sole has no positions",
  },
  {
    rule: "an accountable role holds none of its positions",
    break: (all) => (at(all.responsibility("lead-the-change").positions, 1).roles = ["td"]),
    file: change,
    path: "positions",
    says: 'the accountable "pm" holds none of the positions',
  },
];

const positions: Broken[] = [
  {
    rule: "a position is an unknown role's",
    break: (all) => at(all.responsibility("lead-the-change").positions, 0).roles.push("ceo"),
    file: change,
    path: "positions[0].roles[1]",
    says: 'unknown role "ceo"',
  },
  {
    rule: "a position is nobody's",
    break: (all) => delete at(all.responsibility("lead-the-change").positions, 2).outside,
    file: change,
    path: "positions[2]",
    says: "the position belongs to nobody",
  },
  {
    rule: "a position takes the fragment of a role's part",
    break: (all) => (at(all.responsibility("lead-the-change").positions, 1).id = "part-ad"),
    file: change,
    path: "positions[1].id",
    says: 'the id "part-ad" is already taken on the page',
  },
  {
    rule: "two positions share an id",
    break: (all) => (at(all.responsibility("lead-the-change").positions, 1).id = "the-ad"),
    file: change,
    path: "positions[1].id",
    says: 'the id "the-ad" is already taken on the page',
  },
  {
    rule: "a position rests on an unknown claim",
    break: (all) =>
      (at(all.responsibility("lead-the-change").positions, 0).claims = ["report/nothing"]),
    file: change,
    path: "positions[0].claims[0]",
    says: 'unknown claim "report/nothing"',
  },
];

const onlyOfClaims = "only an accountable part that cites claims can be inferred from them";
const inference: Broken[] = [
  {
    rule: "a part is inferred that is not accountable",
    break: (all) => {
      const one = all.responsibility("share-the-plan");
      one.involvement.push({
        ...part("ad", "consulted", ["post/ad-wants-change"]),
        inferred: "From this.",
      });
    },
    file: plan,
    path: "involvement[2].inferred",
    says: onlyOfClaims,
  },
  {
    rule: "a part is inferred from nothing",
    break: (all) => {
      const one = at(all.responsibility("run-the-desk").involvement, 0);
      one.claims = [];
      one.inferred = "From this.";
    },
    file: desk,
    path: "involvement[0].inferred",
    says: onlyOfClaims,
  },
];

describe("a responsibility has an issue when", () => {
  test.each(references)("$rule", expectOneIssue);
  test.each(ownership)("$rule", expectOneIssue);
  test.each(positions)("$rule", expectOneIssue);
  test.each(inference)("$rule", expectOneIssue);
});

describe("a responsibility is sound when", () => {
  test("it is contested between one role and somebody outside the register", () => {
    const finder = new Finder();
    const one = finder.responsibility("lead-the-change");
    one.involvement = [part("ad", "accountable", ["post/ad-wants-change"])];
    one.positions = [
      position("the-ad", ["ad"], ["post/ad-wants-change"]),
      position("the-top", [], ["report/plan-is-shared"], "the chief executive"),
    ];
    expect(checkIntegrity(finder.records)).toEqual([]);
  });

  test("one role carries it jointly with somebody outside the register", () => {
    const finder = new Finder();
    const one = finder.responsibility("share-the-plan");
    one.involvement = [part("pm", "accountable", ["report/plan-is-shared"])];
    one.positions = [
      position("the-pm", ["pm"], ["report/plan-is-shared"]),
      position("the-top", [], ["report/plan-is-shared"], "the chief executive"),
    ];
    expect(checkIntegrity(finder.records)).toEqual([]);
  });
});

describe("a decision stands in place of evidence", () => {
  const decided = { by: "the board", on: "2026-02-03" };

  test("for what two roles carry together, without positions and without a note", () => {
    const sound = new Finder();
    const plan = sound.responsibility("share-the-plan");
    plan.positions = [];
    plan.note = undefined;
    plan.noteClaims = [];
    expect(checkIntegrity(sound.records)).not.toEqual([]);
    plan.decided = decided;
    for (const part of plan.involvement) part.claims = [];
    expect(checkIntegrity(sound.records)).toEqual([]);
  });

  test("but one position alone is still no two", () => {
    const broken = new Finder();
    const plan = broken.responsibility("share-the-plan");
    plan.decided = decided;
    plan.positions = plan.positions.slice(0, 1);
    expect(checkIntegrity(broken.records)[0]?.problem).toContain("at least two positions, found 1");
  });

  test("under a condition, and nothing is no ground", () => {
    const told = (more: Partial<Responsibility["conditions"][number]>, citesSources = true) => {
      const finder = new Finder();
      finder.records.site.citesSources = citesSources;
      finder.responsibility("share-the-plan").conditions = [
        { when: "eu", roles: ["pm"], posts: [], text: "PM does.", claims: [], ...more },
      ];
      return checkIntegrity(finder.records).map(({ problem }) => problem);
    };
    expect(told({ decided })).toEqual([]);
    expect(told({})).toEqual(["nothing says that it is so"]);
    // Where the register itself is what holds, it needs to say no more.
    expect(told({}, false)).not.toContain("nothing says that it is so");
  });

  test("under a condition that there is: the vocabulary's, or the register's own in their place", () => {
    const told = (when: string, own?: Records["site"]["conditions"]) => {
      const finder = new Finder();
      if (own) finder.records.site.conditions = own;
      finder.responsibility("share-the-plan").conditions = [
        { when, roles: ["pm"], posts: [], text: "PM does.", claims: [], decided },
      ];
      return checkIntegrity(finder.records);
    };
    const nights = [{ id: "nights", where: "at night", description: "After the curtain." }];
    expect(told("nights", nights)).toEqual([]);
    expect(told("nights")[0]).toMatchObject({
      path: ["conditions", 0, "when"],
      problem: 'unknown condition "nights"',
    });
    const [replaced] = told("eu", nights);
    expect(replaced?.remedy).toBe("Use one of nights, or write it under `conditions` in site.yaml");
  });
});
