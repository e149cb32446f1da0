import { describe, expect, test } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import type { Responsibility } from "../../../../src/model/catalog/records.ts";
import {
  findAnswer,
  formatAnswer,
  formatElsewhere,
  listElsewhere,
} from "../../../../src/model/evidence/answer.ts";
import {
  claim,
  makePost,
  makeResponsibility,
  makeSource,
  part,
  position,
  soundRecords,
  type Draft,
} from "../fixture.ts";

const records = soundRecords();
records.posts.push(makePost("marshal", { title: "Fire Marshal" }), makePost("board"));
const everybody = ["pm", "td", "ad"];
records.sources.push(
  makeSource(
    "piece",
    [
      claim("gives", "assigns", everybody),
      claim("can", "may", everybody),
      claim("tells", "describes", everybody, { posts: ["marshal"] }),
    ],
    { kind: "opinion" },
  ),
  makeSource("poll", [claim("counts", "reports", everybody)], { kind: "survey", sample: "Ten" }),
  makeSource("act", [claim("must", "requires", ["td"], { posts: ["marshal"] })], {
    kind: "statute",
  }),
  makeSource("rule", [claim("binds", "requires", ["pm"])], {
    kind: "statute",
    condition: "us-agency",
  }),
  makeSource("code", [claim("orders", "requires", ["td"])], {
    kind: "statute",
    condition: "other-rule",
    shortTitle: "Code of the Isle",
  }),
  makeSource("charter", [claim("orders", "requires", ["td"])], {
    kind: "statute",
    condition: "other-rule",
    shortTitle: "City Charter",
  }),
);
const catalog = buildCatalog(records);
const find = (fields: Partial<Draft<Responsibility>>) =>
  findAnswer(catalog, makeResponsibility("one", "R001", fields));
const say = (fields: Partial<Draft<Responsibility>>) => formatAnswer(find(fields));
const sole = (...claims: string[]) => ({ involvement: [part("pm", "accountable", claims)] });

describe("one role's answer is as sure as the strongest claim", () => {
  test.each([
    [
      ["piece/gives", "poll/counts"],
      "The Production Manager: assigned by one survey and one opinion piece.",
    ],
    [["piece/can"], "Perhaps the Production Manager: possible, by one opinion piece."],
    [["piece/tells"], "Probably the Production Manager: inferred from one opinion piece."],
    [[], "The Production Manager, in our judgement. No source is cited."],
    [["rule/binds"], "The Production Manager, in our judgement. No source is cited."],
  ])("%j", (claims, sentence) => {
    expect(say(sole(...claims))).toBe(sentence);
  });

  test("a law that holds anywhere requires it", () => {
    expect(say({ involvement: [part("td", "accountable", ["act/must"])] })).toBe(
      "The Technical Director: one law requires it.",
    );
  });
});

test("a claim that is bound to a condition is named second, and changes nothing before", () => {
  const found = find(sole("piece/tells", "rule/binds"));
  expect(found.standing).toBe("inferred");
  expect(found.elsewhere.map(formatElsewhere)).toEqual([
    "In US federal agencies: the Production Manager, by law.",
  ]);
});

test("what the record says of a condition stands for it once", () => {
  const found = find({
    ...sole("piece/tells", "rule/binds"),
    conditions: [
      { when: "us-agency", roles: ["td"], posts: ["marshal"], text: "So.", claims: ["rule/binds"] },
    ],
  });
  expect(found.elsewhere.map(formatElsewhere)).toEqual([
    "In US federal agencies: the Technical Director and Fire Marshal, by law.",
  ]);
});

test("rules of one condition that name the same are said once, as sure as the surest", () => {
  const condition = { when: "us-agency", posts: [], text: "So.", claims: ["rule/binds"] } as const;
  const found = find({
    ...sole("piece/tells"),
    conditions: [
      { ...condition, roles: ["pm"], posts: [], claims: ["rule/binds"] },
      { ...condition, roles: ["pm"], posts: [], claims: ["piece/tells"] },
      { ...condition, roles: ["td"], posts: [], claims: ["rule/binds"] },
    ],
  });
  expect(found.elsewhere.map(formatElsewhere)).toEqual([
    "In US federal agencies: the Production Manager, by law.",
    "In US federal agencies: the Technical Director, by law.",
  ]);
});

test("another rule is named, and each of several once where they name the same", () => {
  const other = { when: "other-rule" as const, posts: [], text: "So." };
  const found = find({
    ...sole("piece/tells"),
    conditions: [
      { ...other, roles: ["td"], claims: ["code/orders"] },
      { ...other, roles: ["td"], claims: ["charter/orders", "code/orders"] },
      { ...other, roles: ["ad"], claims: ["charter/orders"] },
    ],
  });
  expect(found.elsewhere.map(formatElsewhere)).toEqual([
    "Where another rule binds you (Code of the Isle; City Charter): the Technical Director, by law.",
    "Where another rule binds you (City Charter): the Artistic Director, by law.",
  ]);
});

test("a joint answer is as sure as its weakest part, in the roles' order", () => {
  const involvement = [
    part("td", "accountable", ["piece/gives"]),
    part("pm", "accountable", ["poll/counts"]),
  ];
  expect(say({ ownership: "joint", involvement })).toBe(
    "Probably the Production Manager and Technical Director together: inferred from one survey and one opinion piece.",
  );
});

test("a dispute names who claims it and how surely each, and picks none", () => {
  const found = find({
    ownership: "contested",
    involvement: [
      part("ad", "accountable"),
      { post: "marshal", level: "accountable", reason: "A reason.", claims: [] },
      part("td", "consulted", ["act/must"]),
    ],
    positions: [
      position("one", ["ad"], ["piece/gives"]),
      { ...position("two", [], ["piece/tells"]), posts: ["marshal"] },
      position("three", ["pm"], ["piece/can"], "the town"),
    ],
  });
  expect(found.standing).toBeUndefined();
  expect(formatAnswer(found)).toBe(
    "Disputed: claimed by the Production Manager (possible), Artistic Director (assigned) and Fire Marshal (inferred). Also named: the town.",
  );
});

test("a claim to something disputed rests on the sources alone that make it so sure", () => {
  const groundsOf = (...claims: string[]) =>
    find({ ownership: "contested", ...sole(...claims) }).owners.map((owner) =>
      "grounds" in owner ? owner.grounds : undefined,
    );
  expect(groundsOf("piece/gives", "poll/counts")).toEqual(["assigned by one opinion piece"]);
  expect(groundsOf("piece/tells", "poll/counts")).toEqual([
    "inferred from one survey and one opinion piece",
  ]);
  expect(groundsOf("rule/binds", "poll/counts")).toEqual(["inferred from one survey"]);
  expect(groundsOf()).toEqual(["our judgement"]);
});

test("a dispute of one does not speak of several", () => {
  expect(say({ ownership: "contested", ...sole("piece/tells") })).toBe(
    "Disputed: only the Production Manager (inferred) is said to have it.",
  );
});

test("a post outside is said to be none of the roles", () => {
  expect(
    say({
      ownership: "outside",
      involvement: [
        { post: "marshal", level: "accountable", reason: "A reason.", claims: ["piece/tells"] },
      ],
    }),
  ).toBe(
    "Not one of the three roles here. Probably the Fire Marshal: inferred from one opinion piece.",
  );
});

test("nobody is nobody", () => {
  expect(say({ ownership: "unowned", involvement: [part("ad", "consulted")] })).toBe(
    "Nobody, as far as the sources go.",
  );
});

describe("a decision of the register's keeper", () => {
  const decided = { by: "the board", on: "2026-05-04" };

  test("takes the place of what claims give", () => {
    expect(say({ ...sole("piece/gives"), decided })).toBe(
      "The Production Manager: decided by the board on May 4, 2026.",
    );
  });

  test("stands beside a rule that says otherwise, and beside no other", () => {
    const conflicts = (claims: string[]) =>
      find({
        involvement: [part("pm", "accountable"), part("td", "consulted", claims)],
        decided,
      }).conflicts.map((one) => one.claim);
    expect(conflicts(["act/must"])).toEqual(["act/must"]);
    expect(conflicts(["piece/gives"])).toEqual([]);
    expect(
      find({ involvement: [part("td", "accountable", ["act/must"])], decided }).conflicts,
    ).toEqual([]);
  });
});

test("a condition of the register's own is said in its words, and without how sure it is where nothing is", () => {
  const own = soundRecords();
  own.site.conditions = [
    { id: "nights", where: "outside office hours", description: "After six." },
  ];
  const one = makeResponsibility("one", "R001", {
    ...sole("piece/gives"),
    conditions: [
      {
        when: "nights",
        roles: ["td"],
        posts: [],
        text: "So.",
        claims: [],
        decided: { by: "the board", on: "2026-02-03" },
      },
    ],
  });
  own.sources.push(makeSource("piece", [claim("gives", "assigns", everybody)]));
  const [said] = listElsewhere(buildCatalog(own), one);
  expect(said && formatElsewhere(said)).toBe(
    "Outside office hours: the Technical Director, decided.",
  );
  expect(said?.sentence).toContain("{standing}");
});
