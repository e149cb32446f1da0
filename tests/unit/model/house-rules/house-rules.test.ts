import { describe, expect, test } from "vitest";
import type { Decision, Records } from "../../../../src/model/catalog/records.ts";
import { checkHouseRules, houseRules } from "../../../../src/model/house-rules/house-rules.ts";
import { checkIntegrity } from "../../../../src/model/integrity/check-integrity.ts";
import { formatIssue, formatPath } from "../../../../src/model/integrity/issue.ts";
import { pairingSections, roleSections } from "../../../../src/schema/sections.ts";
import { at } from "../broken.ts";
import { soundDecision } from "../decision-fixture.ts";
import { body, soundRecords, type Draft } from "../fixture.ts";

const filler = (words: number) =>
  Array.from(
    { length: words / 10 },
    (_, at) => `The word ${at} is here now only to be counted.`,
  ).join(" ");

const withSections = (sections: object, words: number) =>
  Object.keys(sections)
    .filter((id) => id !== "about-the-evidence")
    .map((id) => `<Section id="${id}">\n\n${filler(words)}\n\n</Section>`)
    .join("\n\n");

const names = (what: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${what} ${at + 1}`);

/** Records that are sound and keep every house rule. */
function orderlyRecords(): Draft<Records> & { decision: Draft<Decision> } {
  const records = { ...soundRecords(), decision: soundDecision() };
  records.site.houseRules = true;
  records.domains = records.domains.filter(({ id }) =>
    records.responsibilities.some(({ domain }) => domain === id),
  );
  for (const role of records.roles) {
    role.body = body(withSections(roleSections, 200));
    role.notOwned = [];
    for (const one of [...records.responsibilities, ...records.responsibilities]) {
      const isOwner = one.involvement.some(
        (part) => part.role === role.id && part.level === "accountable",
      );
      if (!isOwner)
        role.notOwned.push({ responsibility: one.id, because: "It is another's.", claims: [] });
    }
  }
  for (const one of records.responsibilities) {
    one.covers = names("Line", 2);
    one.aliases = names(one.id, 8);
    one.body = body(filler(60));
    if (one.ownership !== "sole") one.dependsOn = "who is there. It is never simple.";
    one.involvement.forEach((part, index) => (part.reason = `Reason ${index}.`));
  }
  at(records.responsibilities, 0).aliases[0] = "the programme";
  for (const term of records.terms) {
    term.body = body("It is one thing. It matters here.");
    term.aliases = [`${term.id} too`];
    term.related = records.terms.filter(({ id }) => id !== term.id).map(({ id }) => id);
  }
  for (const pairing of records.pairings) {
    const more = <T extends { id: string }>(list: T[], count: number) =>
      list.push(
        ...names("more", count).map((id) => ({ ...at(list, 0), id: id.replace(" ", "-") })),
      );
    more(pairing.handOffs, 3);
    more(pairing.tensions, 2);
    more(pairing.situations, 5);
    more(pairing.questions, 2);
    const [, second = ""] = pairing.roles;
    Object.assign(at(pairing.situations, 1), { lead: second, support: [] });
    pairing.handOffs.forEach((one, index) => (one.id = `hand-off-${index}`));
    pairing.tensions.forEach((one, index) => (one.id = `tension-${index}`));
    pairing.situations.forEach((one, index) => (one.id = `situation-${index}`));
    pairing.questions.forEach((one, index) => (one.id = `question-${index}`));
    pairing.body = body(
      `${withSections(pairingSections, 10)}`.replace(
        "</Section>",
        "```mermaid\nflowchart LR\n  a --> b\n```\n\n</Section>",
      ),
    );
  }
  for (const question of records.decision.questions) {
    const last = question.answers.at(-1);
    if (last !== undefined && question.answers.length < 4)
      question.answers.push({
        ...last,
        id: "open",
        label: "Open",
        short: "open",
        reasons: [],
        has: [],
      });
    const open = question.answers.at(-1);
    delete open?.posts;
    delete open?.remark;
  }
  const [source, ...others] = records.sources;
  if (source !== undefined)
    at(records.roles, 0).claims.push(
      ...[source, ...others].flatMap(({ id, claims }) =>
        claims
          .filter(({ roles }) => roles.includes(at(records.roles, 0).id))
          .map(({ slug }) => `${id}/${slug}`),
      ),
    );
  at(records.terms, 0).claims = records.sources.flatMap(({ id, claims }) =>
    claims.map(({ slug }) => `${id}/${slug}`),
  );
  return records;
}

type Orderly = ReturnType<typeof orderlyRecords>;

/** A bad example of each rule, with what has to tell of it. */
const broken: readonly {
  readonly rule: string;
  readonly break: (records: Orderly) => unknown;
  readonly says: RegExp;
  readonly path: string | RegExp;
}[] = [
  {
    rule: "role-glance",
    break: ({ roles }) => delete (at(roles, 0).glance as { looks?: unknown }).looks,
    path: "glance.looks",
    says: /missing/,
  },
  {
    rule: "role-not-owned",
    break: ({ roles }) => at(roles, 0).notOwned.splice(2),
    path: "notOwned",
    says: /at least 3 .*found 2/,
  },
  {
    rule: "role-sections",
    break: ({ roles }) => at(roles, 0).body.sections.splice(1, 1),
    path: "body",
    says: /section "skills" \(Skills\) is missing/,
  },
  {
    rule: "role-length",
    break: ({ roles }) => (at(roles, 0).body = body(withSections(roleSections, 150))),
    path: "body",
    says: /900 to 1500 words/,
  },
  {
    rule: "role-length",
    break: ({ roles }) =>
      at(roles, 0).body.sections.push({
        id: "about-the-evidence",
        line: 1,
        heading: undefined,
        prose: [],
      }),
    path: "body",
    says: /500 to 900 words/,
  },
  {
    rule: "role-owns",
    break: ({ roles }) =>
      roles.push({
        ...at(roles, 0),
        id: "usher",
        title: "Usher",
        abbreviation: "USH",
        shortTitle: "Usher",
        order: 9,
      }),
    path: "",
    says: /makes the role "usher" accountable/,
  },
  ...(["handOffs", "tensions", "situations", "questions"] as const).map((field) => ({
    rule: `pairing-${field}`,
    break: ({ pairings }: Orderly) => at(pairings, 0)[field].splice(2),
    path: field,
    says: /at least \d .*found 2/,
  })),
  {
    rule: "pairing-sections",
    break: ({ pairings }) => at(pairings, 0).body.sections.pop(),
    path: "body",
    says: /is missing/,
  },
  {
    rule: "pairing-diagram",
    break: ({ pairings }) => (at(pairings, 0).body.diagrams = []),
    path: "body",
    says: /one diagram, found 0/,
  },
  {
    rule: "pairing-leads",
    break: ({ pairings }) => {
      const [pairing] = pairings;
      for (const one of pairing?.situations ?? []) {
        one.lead = pairing?.roles[0] ?? "";
        one.support = [];
      }
    },
    path: "situations",
    says: /leads in none/,
  },
  ...(
    [
      ["covers", 1],
      ["excludes", 0],
      ["aliases", 7],
      ["related", 0],
    ] as const
  ).map(([field, left]) => ({
    rule: `responsibility-${field}`,
    break: ({ responsibilities }: Orderly) => at(responsibilities, 1)[field].splice(left),
    path: field,
    says: new RegExp(`found ${left}`),
  })),
  {
    rule: "responsibility-parts",
    break: ({ responsibilities }) => {
      const unowned = responsibilities.find(({ ownership }) => ownership === "unowned");
      unowned?.involvement.splice(0);
    },
    path: "involvement",
    says: /found 0/,
  },
  {
    rule: "responsibility-length",
    break: ({ responsibilities }) => (at(responsibilities, 0).body = body("Too short.")),
    path: "body",
    says: /at least 25 words, found 2/,
  },
  {
    rule: "domain-used",
    break: ({ domains }) => domains.push({ id: "bar", title: "Bar", description: "Drinks." }),
    path: "[2]",
    says: /belongs to the domain "bar"/,
  },
  {
    rule: "term-length",
    break: ({ terms }) => (at(terms, 0).body = body("One sentence.")),
    path: "body",
    says: /two to five sentences, found 1/,
  },
  {
    rule: "term-leads-on",
    break: ({ terms }) => (at(terms, 0).aliases = []),
    path: "aliases",
    says: /found 0/,
  },
  {
    rule: "term-leads-on",
    break: ({ terms }) => Object.assign(at(terms, 0), { related: [], responsibilities: [] }),
    path: "related",
    says: /found 0/,
  },
  {
    rule: "decision-questions",
    break: ({ decision }) => decision.questions.pop(),
    path: "questions",
    says: /at least 4 questions, found 3/,
  },
  {
    rule: "decision-gaps",
    break: ({ decision }) => at(decision.pairs, 0).between.pop(),
    path: "pairs[0].between",
    says: /found 1/,
  },
  {
    rule: "decision-no-answer",
    break: ({ decision }) => {
      for (const answer of at(decision.questions, 0).answers)
        answer.has = [at(decision.outcomes, 0).role];
    },
    path: "questions[0].answers",
    says: /every answer speaks for somebody/,
  },
  {
    rule: "position-evidence",
    break: ({ responsibilities }) => {
      const contested = responsibilities.find(({ positions }) => positions.length > 0);
      at(contested?.positions ?? [], 0).claims = [];
    },
    path: "positions[0].claims",
    says: /at least one claim/,
  },
  {
    rule: "own-reasons",
    break: ({ responsibilities }) => {
      const shared = responsibilities.find(({ involvement }) => involvement.length > 1);
      for (const part of shared?.involvement ?? []) part.reason = "The same.";
    },
    path: "involvement[1].reason",
    says: /the same reason/,
  },
  {
    rule: "depends-on",
    break: ({ responsibilities }) => {
      const shared = responsibilities.find(({ ownership }) => ownership !== "sole");
      if (shared) shared.dependsOn = "No clause";
    },
    path: "dependsOn",
    says: /It depends on/,
  },
  {
    rule: "claim-used",
    break: ({ sources }) => {
      const [source] = sources;
      source?.claims.push({ ...at(source.claims, 0), slug: "left-over" });
    },
    path: "claims[1].slug",
    says: /nothing cites the claim "left-over"/,
  },
  {
    rule: "unbacked",
    break: ({ terms }) => (at(terms, 0).summary = "Most companies have it."),
    path: "summary",
    says: /nothing stands behind "Most companies have it/,
  },
  {
    rule: "decision-strong-reason",
    break: ({ decision }) => {
      const [reason] = decision.questions.flatMap(({ answers }) =>
        answers.flatMap(({ reasons }) => reasons.filter(({ weight }) => weight === 1)),
      );
      Object.assign(reason ?? {}, { weight: 2, claims: [] });
    },
    path: /^questions\[\d\]\.answers\[\d\]\.reasons\[\d\]\.weight$/,
    says: /no claim behind it gives the duty or names the aim/,
  },
  {
    rule: "decision-strong-reason",
    break: ({ decision, sources }) => {
      const reasons = decision.questions.flatMap(({ answers }) =>
        answers.flatMap((one) => one.reasons),
      );
      const opinions = sources.flatMap(({ id, claims }) =>
        claims.filter(({ type }) => type === "describes").map(({ slug }) => `${id}/${slug}`),
      );
      const reason = reasons.find(({ claims }) => claims.some((id) => opinions.includes(id)));
      Object.assign(reason ?? {}, { weight: 2 });
    },
    path: /weight$/,
    says: /no claim behind it gives the duty or names the aim/,
  },
  {
    rule: "decision-cited",
    break: ({ decision }) => (at(at(decision.outcomes, 0).why, 0).claims = []),
    path: "outcomes[0].why",
    says: /no statement cites a claim/,
  },
  {
    rule: "decision-cited",
    break: ({ decision }) => (decision.undecided.claims = []),
    path: "undecided.claims",
    says: /at least one claim/,
  },
  {
    rule: "decision-thin-evidence",
    break: ({ decision }) => delete at(decision.outcomes, 2).remark,
    path: "outcomes[2].remark",
    says: /is one source's, and no remark says so/,
  },
  {
    rule: "sentence-length",
    break: ({ responsibilities }) =>
      (at(responsibilities, 0).summary = `${Array(61).fill("word").join(" ")}.`),
    path: "summary",
    says: /more than 60 words/,
  },
  {
    rule: "american-spelling",
    break: ({ roles }) =>
      (at(roles, 0).body = body(
        withSections(roleSections, 200).replace("The word 0", "The colour"),
      )),
    path: "body",
    says: /"colour" is British/,
  },
  {
    rule: "american-spelling",
    break: ({ decision }) => (at(decision.questions, 0).question = "What behaviour?"),
    path: "questions[0].question",
    says: /"behaviour" is British/,
  },
  {
    rule: "british-aliases",
    break: ({ responsibilities }) => (at(responsibilities, 0).aliases[0] = "the program"),
    path: "",
    says: /no alias is spelled the British way/,
  },
  {
    rule: "shared-abbreviation",
    break: ({ roles, terms }) => {
      for (const role of roles.slice(0, 2)) role.abbreviation = "BOX";
      at(terms, 0).summary = "What a BOX does.";
    },
    path: "summary",
    says: /"BOX" may mean several roles/,
  },
];

describe("the house rules", () => {
  test("are kept by orderly records, which are sound", () => {
    const records = orderlyRecords();
    expect(checkIntegrity(records).map((issue) => formatIssue(issue))).toEqual([]);
    const { breaches, advice } = checkHouseRules(records, true);
    expect([...breaches, ...advice].map((issue) => formatIssue(issue))).toEqual([]);
  });

  test("bear an id of their own and say in a sentence what they ask for", () => {
    const ids = houseRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { description } of houseRules) expect(description).toMatch(/^[A-Z].+\.$/);
  });

  test("have a bad example each", () => {
    expect(new Set(broken.map(({ rule }) => rule))).toEqual(
      new Set(houseRules.map(({ id }) => id)),
    );
  });

  test.each(broken)("$rule finds $says", ({ rule, break: breakRule, path, says }) => {
    const records = orderlyRecords();
    breakRule(records);
    const { breaches, advice } = checkHouseRules(records, true);
    const told = [...breaches, ...advice];
    expect(new Set(told.map((issue) => issue.rule))).toEqual(new Set([rule]));
    expect(formatPath(told[0]?.path ?? [])).toMatch(
      typeof path === "string" ? new RegExp(`^${path.replace(/[[\].]/g, "\\$&")}$`) : path,
    );
    expect(told[0]?.problem).toMatch(says);
    expect(told[0]?.remedy).toMatch(/\w/);
    const isAdvice = houseRules.find(({ id }) => id === rule)?.isAdvice === true;
    expect(breaches.length > 0).toBe(!isAdvice);
  });

  test("stop nothing where they do not hold", () => {
    const records = orderlyRecords();
    records.site.houseRules = false;
    at(records.responsibilities, 0).covers = [];
    const { breaches, advice } = checkHouseRules(records, true);
    expect(breaches).toEqual([]);
    expect(advice.map(({ rule }) => rule)).toEqual(["responsibility-covers"]);
  });

  test("do not blame others for what cannot be read", () => {
    const records = orderlyRecords();
    records.responsibilities = [];
    expect(checkHouseRules(records, true).breaches.map(({ rule }) => rule)).toContain("role-owns");
    expect(checkHouseRules(records, false).breaches).toEqual([]);
  });
});
