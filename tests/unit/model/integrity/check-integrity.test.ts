import { describe, expect, test } from "vitest";
import { checkIntegrity } from "../../../../src/model/integrity/check-integrity.ts";
import { formatIssues } from "../../../../src/model/integrity/issue.ts";
import { at, expectOneIssue, Finder, type Broken } from "../broken.ts";
import { body, soundRecords } from "../fixture.ts";

test("sound records have no issue", () => {
  expect(checkIntegrity(soundRecords())).toEqual([]);
});

test("two problems in two files are both reported", () => {
  const finder = new Finder();
  finder.responsibility("run-the-desk").domain = "kitchen";
  finder.term("devops").related = ["devpos"];
  const message = formatIssues(checkIntegrity(finder.records));
  expect(message).toContain("2 problems in the content:");
  expect(message).toContain(
    'responsibilities/run-the-desk.mdx domain: unknown domain "kitchen". Use one of domains.yaml: operations, empty, products.',
  );
  expect(message).toContain('terms/devops.mdx related[0]: unknown term "devpos".');
});

const onlyOnce: Broken[] = [
  {
    rule: "a domain's id",
    break: (all) => (at(all.records.domains, 1).id = "operations"),
    file: "domains.yaml",
    path: "[1].id",
    says: 'the domain "operations" is there twice',
  },
  {
    rule: "a role's title",
    break: (all) => (all.role("td").title = "Production Manager"),
    file: "roles/td.mdx",
    path: "title",
    says: 'duplicate name "Production Manager": roles/pm.mdx has it too',
  },
  {
    rule: "a role's alias, whatever its case and spacing",
    break: (all) => (all.role("td").aliases = ["the one", "Head  of it"]),
    file: "roles/td.mdx",
    path: "aliases[1]",
    says: "roles/pm.mdx has it too",
  },
  {
    rule: "a role's short title",
    break: (all) => (all.role("td").shortTitle = "PM"),
    file: "roles/td.mdx",
    path: "shortTitle",
    says: 'duplicate short title "PM"',
  },
  {
    rule: "a role's place in the order",
    break: (all) => {
      all.role("ad").order = 7;
      all.role("td").order = 7;
    },
    file: "roles/td.mdx",
    path: "order",
    says: 'duplicate place in the order "7": roles/ad.mdx has it too',
  },
  {
    rule: "a responsibility's code",
    break: (all) => (all.responsibility("run-the-desk").code = "R002"),
    file: "responsibilities/run-the-desk.mdx",
    path: "code",
    says: 'duplicate code "R002": responsibilities/build-products.mdx has it too',
  },
  {
    rule: "a responsibility's alias that is another's title",
    break: (all) => all.responsibility("run-the-desk").aliases.push("title of build-products"),
    file: "responsibilities/run-the-desk.mdx",
    path: "aliases[1]",
    says: "responsibilities/build-products.mdx has it too",
  },
  {
    rule: "a responsibility's alias that is its own title",
    break: (all) => (all.responsibility("run-the-desk").title = "Help desk"),
    file: "responsibilities/run-the-desk.mdx",
    path: "aliases[0]",
    says: "this file has it already",
  },
  {
    rule: "a pairing's alias",
    break: (all) => all.pairing().aliases.push("PM or TD"),
    file: "pairings/pm-td.mdx",
    path: "aliases[1]",
    says: 'duplicate name "PM or TD"',
  },
  {
    rule: "a term's title",
    break: (all) => (all.term("devops").title = "Title of shadow-it"),
    file: "terms/devops.mdx",
    path: "title",
    says: "terms/shadow-it.mdx has it too",
  },
  {
    rule: "a source's title",
    break: (all) => (all.source("report").title = "Title of post"),
    file: "sources/report.yaml",
    path: "title",
    says: "sources/post.yaml has it too",
  },
  {
    rule: "a source's short title",
    break: (all) => (all.source("report").shortTitle = "Short post"),
    file: "sources/report.yaml",
    path: "shortTitle",
    says: "sources/post.yaml has it too",
  },
];

describe("only one record of a kind has", () => {
  test.each(onlyOnce)("$rule", expectOneIssue);

  test("but kinds may share a name: a term may be called what a responsibility is also called", () => {
    const finder = new Finder();
    finder.term("devops").aliases.push("help desk");
    expect(checkIntegrity(finder.records)).toEqual([]);
  });
});

const inBodies: Broken[] = [
  {
    rule: "a citation of an unknown claim",
    break: (all) =>
      (all.term("devops").body = body(
        'It is.\n\nIt was. <Claims ids="report/desk-is-pms report/nothing" />',
      )),
    file: "terms/devops.mdx",
    path: "body",
    line: 3,
    says: 'unknown claim "report/nothing"',
  },
  {
    rule: "a link to a page that does not exist",
    break: (all) => (all.term("devops").body = body("It is.\nSee [it](/glossary/devop/#top).")),
    file: "terms/devops.mdx",
    path: "body",
    line: 2,
    says: "no page has the address /glossary/devop/",
  },
  {
    rule: "a link without the slash at its end",
    break: (all) => (all.term("devops").body = body("See [it](/glossary/shadow-it).")),
    file: "terms/devops.mdx",
    path: "body",
    line: 1,
    says: "no page has the address /glossary/shadow-it",
  },
  {
    rule: "a relative link",
    break: (all) => (all.term("devops").body = body("See [it](../shadow-it/).")),
    file: "terms/devops.mdx",
    path: "body",
    line: 1,
    says: 'the link "../shadow-it/" leads nowhere',
  },
  {
    rule: "a link by http alone",
    break: (all) => (all.term("devops").body = body("See [it](http://example.org/).")),
    file: "terms/devops.mdx",
    path: "body",
    line: 1,
    says: 'the link "http://example.org/" leads nowhere',
  },
  {
    rule: "a link that would run a script",
    break: (all) => (all.term("devops").body = body("See [it](javascript:alert%281%29).")),
    file: "terms/devops.mdx",
    path: "body",
    line: 1,
    says: "leads nowhere",
  },
  {
    rule: "something foreign",
    break: (all) => (all.term("devops").body = body("It is.\n\n## A heading")),
    file: "terms/devops.mdx",
    path: "body",
    line: 3,
    says: "a heading does not belong in a content file",
  },
];

describe("a body may not hold", () => {
  test.each(inBodies)("$rule", expectOneIssue);

  test("but it may link to every kind of page, short addresses and pairs that nobody wrote about", () => {
    const finder = new Finder();
    const links = [
      "/",
      "/search/",
      "/about/",
      "/responsibilities/",
      "/responsibilities/#operations",
      "/responsibilities/run-the-desk/",
      "/roles/pm/",
      "/roles/pm/#skills",
      "/pm/",
      "/pairings/pm-td/",
      "/pairings/td-ad/",
      "/glossary/devops/",
      "/sources/report/#desk-is-pms",
      "#evidence",
      "https://example.org/",
    ];
    finder.term("devops").body = body(links.map((link) => `[it](${link})`).join("\n\n"));
    expect(finder.term("devops").body.links).toHaveLength(links.length);
    expect(checkIntegrity(finder.records)).toEqual([]);
  });
});

const inRest: Broken[] = [
  {
    rule: "a term is related to an unknown term",
    break: (all) => (all.term("devops").related = ["shadow"]),
    file: "terms/devops.mdx",
    path: "related[0]",
    says: 'unknown term "shadow"',
  },
  {
    rule: "a term is related to itself",
    break: (all) => all.term("devops").related.push("devops"),
    file: "terms/devops.mdx",
    path: "related[1]",
    says: "the term is related to itself",
  },
  {
    rule: "a term names an unknown responsibility",
    break: (all) => all.term("shadow-it").responsibilities.push("run-the-desks"),
    file: "terms/shadow-it.mdx",
    path: "responsibilities[1]",
    says: 'unknown responsibility "run-the-desks"',
  },
  {
    rule: "a term cites an unknown claim",
    break: (all) => (all.term("devops").claims = ["report"]),
    file: "terms/devops.mdx",
    path: "claims[0]",
    says: 'unknown claim "report"',
  },
  {
    rule: "a term has a section",
    break: (all) =>
      (all.term("devops").body = body('<Section id="skills">\n\nIt is.\n\n</Section>')),
    file: "terms/devops.mdx",
    path: "body",
    line: 1,
    says: 'unknown section "skills"',
  },
  {
    rule: "a source says two things under one slug",
    break: (all) =>
      all.source("leaflet").claims.push({ ...at(all.source("leaflet").claims, 0), number: 2 }),
    file: "sources/leaflet.yaml",
    path: "claims[1].slug",
    says: 'the id "unused" is already taken on the page',
  },
  {
    rule: "a source gives one number twice",
    break: (all) => (at(all.source("report").claims, 2).number = 1),
    file: "sources/report.yaml",
    path: "claims[2].number",
    says: 'the number 1 is that of "desk-is-pms"',
  },
  {
    rule: "two sources bear one mark",
    break: (all) => (all.source("report").mark = all.source("post").mark),
    file: "sources/report.yaml",
    path: "mark",
    says: "duplicate mark",
  },
  {
    rule: "a claim speaks of an unknown post",
    break: (all) => at(all.source("report").claims, 0).posts.push("cfo"),
    file: "sources/report.yaml",
    path: "claims[0].posts[0]",
    says: 'unknown post "cfo"',
  },
  {
    rule: "a source follows an unknown one",
    break: (all) => (all.source("report").follows = { source: "gone", note: "It does." }),
    file: "sources/report.yaml",
    path: "follows.source",
    says: 'unknown source "gone"',
  },
  {
    rule: "a source follows itself",
    break: (all) => (all.source("report").follows = { source: "report", note: "It does." }),
    file: "sources/report.yaml",
    path: "follows.source",
    says: "the source follows itself",
  },
  {
    rule: "a claim speaks of an unknown role",
    break: (all) => at(all.source("report").claims, 0).roles.push("cfo"),
    file: "sources/report.yaml",
    path: "claims[0].roles[1]",
    says: 'unknown role "cfo"',
  },
];

describe("it is an issue when", () => {
  test.each(inRest)("$rule", expectOneIssue);
});
