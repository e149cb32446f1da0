import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { findRepeatedIds } from "../../../src/build/find-repeated-ids.ts";

describe("an id that is there twice", () => {
  test.each([
    ['<p id="a">1</p><p id="b">2</p><div id="a">3</div>', ["a"]],
    ["<p id=a><p id='a'><p ID = \"a\">", ["a"]],
    ['<p id="a" title="1 > 0"><i id="b"></i></p><i id="b"></i><i id="a"></i>', ["b", "a"]],
    ['<svg><title id="d-t">One</title></svg><svg><title id="d-t">Two</title></svg>', ["d-t"]],
    ['<script id="s">"<p id=\'s\'>"</script><style id="s"></style>', ["s"]],
    ["<p id=a><p id=a><p id=a>", ["a"]],
  ])("is found in %s", (html, ids) => {
    expect(findRepeatedIds(html)).toEqual(ids);
  });
});

describe("nothing is repeated by", () => {
  test.each([
    '<p id="a">1</p><p id="b">2</p>',
    '<p id="a"><!-- <p id="a"> --></p>',
    '<p id="a">Write id="a" in it.</p>',
    '<p id="a" data-id="a" aria-labelledby="a">1</p><a href="#a">2</a>',
    '<p id="a" title="<p id=\'a\'>">1</p>',
    '<p id="a"></p><script>const html = \'<p id="a">\';</script>',
    '<p id="a"></p><style>p::after { content: \'<p id="a">\' }</style>',
    '<p id="a" id="b"></p><p id="b"></p>',
  ])("%s", (html) => {
    expect(findRepeatedIds(html)).toEqual([]);
  });
});

test("finds what a parser of HTML finds, in pages put together at random", () => {
  const pieces = [
    '<p id="a">',
    "<i id=b>x</i>",
    "</p>",
    '<!-- id="a" -->',
    '<script id="c">"<p id=a>"</script>',
    "<b title=\"> id='a'\" id='c'></b>",
    'text id="b" ',
    '<textarea id="d"><p id="a"></textarea>',
    "<br id=e />",
  ];
  // A fixed sequence of numbers that looks like chance: the same pages in every run.
  let state = 7;
  const next = (most: number) => (state = (state * 48271) % 2147483647) % most;
  for (let round = 0; round < 500; round += 1) {
    const html = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)]).join("");
    expect(findRepeatedIds(html).sort(), html).toEqual(parsedRepeatedIds(html).sort());
  }
});

interface Node {
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function parsedRepeatedIds(html: string): string[] {
  const counts = new Map<string, number>();
  const visit = (node: Node): void => {
    const id = node.attrs?.find(({ name }) => name === "id")?.value;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    node.childNodes?.forEach(visit);
  };
  visit(parse(`<!doctype html><body>${html}`) as unknown as Node);
  return [...counts].filter(([, count]) => count > 1).map(([id]) => id);
}
