import { describe, expect, test } from "vitest";
import { checkIntegrity } from "../../../../src/model/integrity/check-integrity.ts";
import { at, Finder } from "../broken.ts";
import { body } from "../fixture.ts";

/** What is told of a term's body; the fixture is sound without it. */
function problemsOf(text: string): { line: number | undefined; told: string; remedy: string }[] {
  const finder = new Finder();
  finder.term("devops").body = body(text);
  return checkIntegrity(finder.records).map(({ line, problem, remedy }) => ({
    line,
    told: problem,
    remedy,
  }));
}

const finder = new Finder();
const handOff = at(finder.pairing().handOffs, 0).id;
const source = at(finder.records.sources, 0);
const claim = at(source.claims, 0).slug;
const shared = finder.records.responsibilities.find((one) => one.ownership !== "sole");
const [owned] = finder.records.responsibilities;
const owner = owned?.involvement[0]?.role ?? "";

describe("a link leads somewhere:", () => {
  test.each([
    ["to a section of a role's guide", "/roles/pm/#at-a-glance"],
    ["to a section of prose", "/roles/pm/#skills"],
    ["to a role's part", `/responsibilities/${owned?.id}/#part-${owner}`],
    ["to a domain of the register", `/responsibilities/#${owned?.domain}`],
    ["to a dispute", `/disputes/#${shared?.id}`],
    ["to a hand-off", `/pairings/pm-td/#${handOff}`],
    ["to a claim", `/sources/${source.id}/#${claim}`],
    ["to a section of the same page", "#evidence"],
    ["to a page with a query", "/compare/?roles=pm,td"],
    ["to a search", "/search/?q=x"],
    ["to a part of a page with a query", "/compare/?roles=pm,td#owned"],
    ["to words that the browser finds", "/roles/pm/#:~:text=the%20company"],
    ["to an encoded part", "/roles/pm/#at%2Da-glance"],
    ["elsewhere, with any fragment", "https://example.org/#nowhere"],
  ])("%s", (_what, href) => {
    expect(href).not.toContain("undefined");
    expect(problemsOf(`See [it](${href}).`)).toEqual([]);
  });
});

describe("a link leads nowhere:", () => {
  test.each([
    [
      "to no part of a page",
      "/roles/pm/#no-such-part",
      'the page /roles/pm/ has no part "#no-such-part"',
    ],
    [
      "to no part of the same page",
      "#nowhere",
      'the page /glossary/devops/ has no part "#nowhere"',
    ],
    ["to nothing at all", "#", 'the page /glossary/devops/ has no part "#"'],
    ["to a part with an empty name", "/roles/pm/#", 'the page /roles/pm/ has no part "#"'],
    ["to a part in capitals", "/roles/pm/#Skills", 'has no part "#Skills"'],
    ["to a part that another kind of page has", "/roles/pm/#covers", 'has no part "#covers"'],
    ["to a claim that is not there", `/sources/${source.id}/#nothing`, 'has no part "#nothing"'],
    [
      "to a part of a page with a query",
      "/compare/?roles=pm#nowhere",
      'the page /compare/ has no part "#nowhere"',
    ],
    ["to no page, with a query", "/compares/?roles=pm", "no page has the address /compares/"],
    [
      "to no page, with a fragment",
      "/glossary/nothing/#evidence",
      "no page has the address /glossary/nothing/",
    ],
    ["to another host", "//example.org/", 'the link "//example.org/" leads nowhere'],
    ["to a query alone", "?q=x", 'the link "?q=x" leads nowhere'],
    ["to a broken code", "/roles/pm/#%zz", 'has no part "#%zz"'],
  ])("%s", (_what, href, says) => {
    const problems = problemsOf(`It is.\n\nSee [it](${href}).`);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.told).toContain(says);
    expect(problems[0]?.line).toBe(3);
  });

  test("with the parts that there are", () => {
    expect(problemsOf("See [it](/glossary/devops/#nowhere).")[0]?.remedy).toMatch(
      /^Link to the page as a whole, or to one of #.*#evidence/,
    );
    expect(problemsOf("See [it](/roles/#nowhere).")[0]?.remedy).toBe("Link to the page as a whole");
  });
});

describe("an address in a diagram", () => {
  const fence = (...lines: string[]) =>
    ["It is.", "", "```mermaid", "flowchart LR", ...lines, "```"].join("\n");

  test.each([
    ["b href", 'click b href "/roles/pm/"'],
    ["a part", 'click b href "/roles/pm/#skills" "Skills"'],
    ["another statement before it", 'a --> b; click b href "/roles/pm/"'],
    ["the web", 'click b href "https://example.org/"'],
  ])("is sound with %s", (_what, statement) => {
    expect(problemsOf(fence("a --> b", statement))).toEqual([]);
  });

  test.each([
    [
      "no page",
      'click b href "/roles/no-such-role/"',
      "no page has the address /roles/no-such-role/",
    ],
    ["no page, without href", 'click b "/roles/no-such-role/"', "/roles/no-such-role/"],
    ["no part", '  click b href "/roles/pm/#nowhere"', 'has no part "#nowhere"'],
    ["no part of its page", 'click b href "#nowhere"', 'has no part "#nowhere"'],
    ["no page, behind another statement", 'a --> b; click b href "/nowhere/"', "/nowhere/"],
  ])("leads to %s", (_what, statement, says) => {
    const problems = problemsOf(fence("a --> b", statement));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.told).toContain(says);
    expect(problems[0]?.line).toBe(6);
  });
});

test("what a link depends on is the record of its page, or any role for a pair", () => {
  const broken = new Finder();
  broken.term("devops").body = body(
    "[a](/roles/nobody/) [b](/glossary/nothing/#x) [c](/pairings/a-b/) [d](/nowhere/) [e](/decide/)",
  );
  expect(checkIntegrity(broken.records).map(({ dependsOn }) => dependsOn)).toEqual([
    "roles/nobody.mdx",
    "terms/nothing.mdx",
    "roles/",
    "roles/",
    "decision.yaml",
  ]);
});
