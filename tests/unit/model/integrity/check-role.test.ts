import { describe, expect, test } from "vitest";
import { checkIntegrity } from "../../../../src/model/integrity/check-integrity.ts";
import { at, expectOneIssue, Finder, type Broken } from "../broken.ts";
import { body, bodyWith, makeRole } from "../fixture.ts";

const cases: Broken[] = [
  {
    rule: "it is reached by a link that runs a script",
    break: (all) => (all.role("pm").contact = ["Room 3", "javascript:alert(1)"]),
    file: "roles/pm.mdx",
    path: "contact[1]",
    says: "links of the kind javascript: are never allowed",
  },
  {
    rule: "its channel is a link of a kind that the site does not allow",
    break: (all) => (all.role("pm").channel = "slack://stage"),
    file: "roles/pm.mdx",
    path: "channel",
    says: "links of the kind slack: are not allowed here",
  },
  {
    rule: "it reports to itself",
    break: (all) => (all.role("pm").superior = "pm"),
    file: "roles/pm.mdx",
    path: "superior",
    says: '"pm" is the role itself',
  },
  {
    rule: "it reports to nobody known",
    break: (all) => (all.role("pm").superior = "chief-of-all"),
    file: "roles/pm.mdx",
    path: "superior",
    says: 'unknown role or post "chief-of-all"',
  },
  {
    rule: "it has its own duty where nobody holds its title",
    break: (all) => (all.role("pm").elsewhere = "pm"),
    file: "roles/pm.mdx",
    path: "elsewhere",
    says: '"pm" is the role itself',
  },
  {
    rule: "a title that hardly anybody holds has its duty elsewhere",
    break: (all) => {
      all.role("pm").elsewhere = "td";
      all.role("td").elsewhere = "ad";
    },
    file: "roles/pm.mdx",
    path: "elsewhere",
    says: 'hardly anybody holds the title of "td" either',
  },
  {
    rule: "nobody known has its duty elsewhere",
    break: (all) => (all.role("pm").elsewhere = "chief-of-all"),
    file: "roles/pm.mdx",
    path: "elsewhere",
    says: 'unknown role or post "chief-of-all"',
  },
  {
    rule: "its purpose cites an unknown claim",
    break: (all) => (all.role("pm").purposeClaims = ["report/nothing"]),
    file: "roles/pm.mdx",
    path: "purposeClaims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "its purpose cites a claim about another role",
    break: (all) =>
      (all.role("pm").purposeClaims = ["report/desk-is-pms", "report/products-are-tds"]),
    file: "roles/pm.mdx",
    path: "purposeClaims[1]",
    says: 'the claim "report/products-are-tds" does not speak of "pm" but of td',
  },
  {
    rule: "it cites an unknown claim",
    break: (all) => (all.role("ad").claims = ["pots/ad-wants-change"]),
    file: "roles/ad.mdx",
    path: "claims[0]",
    says: 'unknown claim "pots/ad-wants-change"',
  },
  {
    rule: "an at-a-glance cell cites a claim about another role",
    break: (all) =>
      (all.role("td").glance.serves = { text: "Many", claims: ["report/desk-is-pms"] }),
    file: "roles/td.mdx",
    path: "glance.serves.claims[0]",
    says: 'does not speak of "td"',
  },
  {
    rule: "it does not own an unknown responsibility",
    break: (all) => (at(all.role("pm").notOwned, 0).responsibility = "build-product"),
    file: "roles/pm.mdx",
    path: "notOwned[0].responsibility",
    says: 'unknown responsibility "build-product"',
  },
  {
    rule: "it does not own what the register gives to it",
    break: (all) => (at(all.role("pm").notOwned, 0).responsibility = "share-the-plan"),
    file: "roles/pm.mdx",
    path: "notOwned[0].responsibility",
    says: '"share-the-plan" says that PM is accountable for it',
  },
  {
    rule: "what it does not own cites an unknown claim",
    break: (all) => (at(all.role("pm").notOwned, 0).claims = ["report/nothing"]),
    file: "roles/pm.mdx",
    path: "notOwned[0].claims[0]",
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "people bring to it what is unknown",
    break: (all) => (all.role("pm").bring = [{ what: "A lamp", responsibility: "run" }]),
    file: "roles/pm.mdx",
    path: "bring[0].responsibility",
    says: 'unknown responsibility "run"',
  },
  {
    rule: "people rightly bring to it what it does not answer for",
    break: (all) => (all.role("td").bring = [{ what: "A lamp", responsibility: "run-the-desk" }]),
    file: "roles/td.mdx",
    path: "bring[0].responsibility",
    says: '"run-the-desk" does not say that TD is accountable for it',
  },
  {
    rule: "somebody holds it at any time, and others by the hour",
    break: (all) => {
      const role = all.role("pm");
      role.holder = "Ann Lee";
      role.shifts = [
        { when: "days", holder: "Ann Lee" },
        { when: "nights", holder: "Bo Ray" },
      ];
    },
    file: "roles/pm.mdx",
    path: "holder",
    says: "`shifts` says who holds it when",
  },
  {
    rule: "a shift is reached by a link of a kind that is not allowed",
    break: (all) =>
      (all.role("pm").shifts = [
        { when: "days", holder: "Ann Lee", contact: ["Room 3"] },
        { when: "nights", holder: "Bo Ray", contact: ["tel:+1 555"] },
      ]),
    file: "roles/pm.mdx",
    path: "shifts[1].contact[0]",
    says: "tel",
  },
  {
    rule: "it ends before it begins",
    break: (all) => {
      all.role("pm").validFrom = "2026-05-01";
      all.role("pm").validUntil = "2026-04-30";
    },
    file: "roles/pm.mdx",
    path: "validUntil",
    says: "it ends on 2026-04-30, before it begins on 2026-05-01",
  },
  {
    rule: "it has an at-a-glance row that the register has not",
    break: (all) => (all.role("pm").glance["on-shift"] = { text: "Always", claims: [] }),
    file: "roles/pm.mdx",
    path: "glance.on-shift",
    says: 'unknown at-a-glance row "on-shift"',
  },
  {
    rule: "the register's own row is one that every register has",
    break: (all) => (all.records.site.glance = [{ id: "serves", label: "Serves" }]),
    file: "site.yaml",
    path: "glance[0].id",
    says: 'every register has the row "serves"',
  },
  {
    rule: "a section with its own heading has the id of one that the template has",
    break: (all) => (all.role("pm").body = bodyWith(['day" heading="All day'])),
    file: "roles/pm.mdx",
    path: "body",
    line: 1,
    says: 'the id "day" is already taken on the page',
  },
  {
    rule: "a section with its own heading has an id that is no address",
    break: (all) => (all.role("pm").body = bodyWith(['On Nights" heading="On nights'])),
    file: "roles/pm.mdx",
    path: "body",
    line: 1,
    says: "expected lower-case words joined by hyphens",
  },
  {
    rule: "its next step is itself",
    break: (all) => (all.role("pm").escalateTo = [{ role: "pm" }]),
    file: "roles/pm.mdx",
    path: "escalateTo[0].role",
    says: '"pm" is the role itself',
  },
  {
    rule: "its next step is an unknown role",
    break: (all) => (all.role("pm").escalateTo = [{ who: "the porter" }, { role: "cfo" }]),
    file: "roles/pm.mdx",
    path: "escalateTo[1].role",
    says: 'unknown role "cfo"',
  },
  {
    rule: "its next step is reached by a link of a kind that is not allowed",
    break: (all) =>
      (all.role("pm").escalateTo = [{ who: "the porter", contact: ["Room 3", "tel:+1 555"] }]),
    file: "roles/pm.mdx",
    path: "escalateTo[0].contact[1]",
    says: "tel",
  },
  {
    rule: "it works with an unknown role",
    break: (all) => (all.role("pm").others = [{ role: "cfo", text: "Pays.", claims: [] }]),
    file: "roles/pm.mdx",
    path: "others[0].role",
    says: 'unknown role "cfo"',
  },
  {
    rule: "it works with itself",
    break: (all) => (all.role("pm").others = [{ role: "pm", text: "Alone.", claims: [] }]),
    file: "roles/pm.mdx",
    path: "others[0].role",
    says: '"pm" is the role itself',
  },
  {
    rule: "it works with another role twice",
    break: (all) =>
      (all.role("pm").others = [
        { role: "td", text: "Builds.", claims: [] },
        { who: "Finance", text: "Pays.", claims: [] },
        { role: "td", text: "Builds more.", claims: [] },
      ]),
    file: "roles/pm.mdx",
    path: "others[2].role",
    says: '"td" is there twice',
  },
  {
    rule: "its paragraph to copy cites an unknown claim",
    break: (all) => (all.role("pm").paragraph = { text: "It is so.", claims: ["report/no"] }),
    file: "roles/pm.mdx",
    path: "paragraph.claims[0]",
    says: 'unknown claim "report/no"',
  },
  ...(["week", "misread", "skills", "disagreements"] as const).map((field) => ({
    rule: `a line of its ${field} cites an unknown claim`,
    break: (all: Finder) =>
      (all.role("pm")[field] = [{ what: "One", text: "It is so.", claims: ["report/no"] }]),
    file: "roles/pm.mdx",
    path: `${field}[0].claims[0]`,
    says: 'unknown claim "report/no"',
  })),
  ...(["reportsTo", "whetherToHaveOne"] as const).map((field) => ({
    rule: `a sentence of its ${field} cites an unknown claim`,
    break: (all: Finder) =>
      (all.role("pm")[field] = [{ text: "It is so.", claims: ["report/no"] }]),
    file: "roles/pm.mdx",
    path: `${field}[0].claims[0]`,
    says: 'unknown claim "report/no"',
  })),
  {
    rule: "how it works with others cites an unknown claim",
    break: (all) =>
      (all.role("pm").others = [{ who: "Finance", text: "Pays.", claims: ["report/no"] }]),
    file: "roles/pm.mdx",
    path: "others[0].claims[0]",
    says: 'unknown claim "report/no"',
  },
  {
    rule: "its short address is a page's",
    break: (all) => (all.role("td").abbreviation = "Search"),
    file: "roles/td.mdx",
    path: "abbreviation",
    says: "the short address /search/ is taken by a page of the site",
  },
  {
    rule: "its prose cites an unknown claim",
    break: (all) => {
      const text = all
        .role("pm")
        .body.sections.map(
          ({ id }) => `<Section id="${id}">\n\nProse. <Claims ids="report/no" />\n\n</Section>`,
        );
      all.role("pm").body = body(
        [
          at(text, 0),
          ...text.slice(1).map((one) => one.replace("report/no", "report/desk-is-pms")),
        ].join("\n\n"),
      );
    },
    file: "roles/pm.mdx",
    path: "body",
    line: 3,
    says: 'unknown claim "report/no"',
  },
  {
    rule: "a section is there twice",
    break: (all) =>
      (all.role("pm").body = bodyWith([
        "day",
        "skills",
        "misread",
        "day",
        "works-with",
        "disagreements",
      ])),
    file: "roles/pm.mdx",
    path: "body",
    line: 19,
    says: 'the section "day" is there twice',
  },
  {
    rule: "a section is unknown",
    break: (all) =>
      (all.role("pm").body = bodyWith([
        "day",
        "skills",
        "hobbies",
        "misread",
        "works-with",
        "disagreements",
      ])),
    file: "roles/pm.mdx",
    path: "body",
    line: 13,
    says: 'unknown section "hobbies"',
  },
  {
    rule: "text stands outside its sections",
    break: (all) => {
      const { body: sound } = all.role("pm");
      all.role("pm").body = { ...sound, outside: [{ line: 31 }] };
    },
    file: "roles/pm.mdx",
    path: "body",
    line: 31,
    says: "text outside a section",
  },
];

describe("a role has an issue when", () => {
  test.each(cases)("$rule", expectOneIssue);

  test("but not for what it has none of", () => {
    const finder = new Finder();
    finder.records.roles.push(
      makeRole("cfo", "Chief Financial Officer", { order: 4, glance: {}, body: bodyWith(["day"]) }),
    );
    expect(checkIntegrity(finder.records)).toEqual([]);
  });

  test("but not for its notes on the evidence, which it may have or not", () => {
    const finder = new Finder();
    finder.role("pm").body = bodyWith([
      "day",
      "skills",
      "misread",
      "works-with",
      "disagreements",
      "about-the-evidence",
    ]);
    expect(checkIntegrity(finder.records)).toEqual([]);
  });

  test("and so has every role that shares a short address with it", () => {
    const finder = new Finder();
    finder.role("td").abbreviation = "Data";
    finder.role("ad").abbreviation = "DATA";
    expect(checkIntegrity(finder.records).map((issue) => issue.file)).toEqual([
      "roles/td.mdx",
      "roles/ad.mdx",
    ]);
  });
});

test("roles that report to each other are both told", () => {
  const broken = new Finder();
  broken.role("pm").superior = "td";
  broken.role("td").superior = "pm";
  expect(checkIntegrity(broken.records).map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
    'roles/pm.mdx: "pm" reports to itself by way of "td"',
    'roles/td.mdx: "td" reports to itself by way of "pm"',
  ]);
});

test("it may be reached by a link of a kind that the site allows", () => {
  const sound = new Finder();
  sound.records.site.linkSchemes = ["slack"];
  sound.role("pm").channel = "slack://stage";
  sound.role("pm").superior = "td";
  expect(checkIntegrity(sound.records)).toEqual([]);
});
