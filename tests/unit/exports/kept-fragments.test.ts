import { describe, expect, test } from "vitest";
import { addKeptFragments } from "../../../src/exports/kept-fragments.ts";

const link = (address: string) => ({ href: `/base${address}`, name: 'The "new" & <place>' });
const none = new Map<string, never>();

describe("a former fragment stands within what took its place:", () => {
  test.each([
    [
      "a section",
      '<main><section id="now"><h2>A</h2></section></main>',
      '<main><section id="now"><span id="old"></span><h2>A</h2></section></main>',
    ],
    [
      "an item, whose attributes hold a bracket",
      '<li data-a="1 > 0" id="now" value="2"> <p>A</p></li>',
      '<li data-a="1 > 0" id="now" value="2"><span id="old"></span> <p>A</p></li>',
    ],
    [
      "a row of a table, in its first cell",
      '<tr class="domain" id="now"> <th scope="col">A</th></tr>',
      '<tr class="domain" id="now"> <th scope="col"><span id="old"></span>A</th></tr>',
    ],
    [
      "a group of a list of terms, in its term",
      '<dl><div id="now">\n<dt>A</dt><dd>B</dd></div></dl>',
      '<dl><div id="now">\n<dt><span id="old"></span>A</dt><dd>B</dd></div></dl>',
    ],
    [
      "another group",
      '<div id="now"><h3>A</h3></div>',
      '<div id="now"><span id="old"></span><h3>A</h3></div>',
    ],
  ])("%s", (_what, html, expected) => {
    const moved = new Map([["old", "now"]]);
    expect(addKeptFragments(html, { moved, retired: none }, link)).toBe(expected);
  });

  test("nothing, where the page does not have it", () => {
    const moved = new Map([["old", "now"]]);
    const html = '<p id="know">now</p>';
    expect(addKeptFragments(html, { moved, retired: none }, link)).toBe(html);
  });
});

test("a fragment that was given up says why at the end, with a link", () => {
  const retired = new Map([
    ["old", { address: "/a/#old", because: 'Nobody says "A < B".', see: "/b/#c" }],
  ]);
  const html = addKeptFragments("<main><p>A</p></main><footer>", { moved: none, retired }, link);
  expect(html).toMatch(/^<main><p>A<\/p><section><h2>[^<]+<\/h2><p><span id="old"><\/span>/);
  expect(html).toContain("Nobody says &quot;A &lt; B&quot;.");
  expect(html).toContain('<a href="/base/b/#c">The &quot;new&quot; &amp; &lt;place></a>');
  expect(html).toMatch(/<\/section><\/main><footer>$/);
});

test("fragments that were given up for one reason share its sentence, and others have their own", () => {
  const given = (fragment: string, because: string, see = "/b/") =>
    [fragment, { address: `/a/#${fragment}`, because, see }] as const;
  const retired = new Map([
    given("one", "Nobody has it."),
    given("two", "Another reason."),
    given("three", "Nobody has it."),
    given("four", "Nobody has it.", "/c/"),
  ]);
  const html = addKeptFragments("<main></main>", { moved: none, retired }, link);
  expect(html.match(/<p>/g)).toHaveLength(3);
  expect(html).toContain('<p><span id="one"></span><span id="three"></span>Nobody has it.');
  expect(html).toContain('<p><span id="four"></span>Nobody has it.');
});
