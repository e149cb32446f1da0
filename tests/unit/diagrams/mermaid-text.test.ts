import { describe, expect, test } from "vitest";
import { escapeLabel, formatHead } from "../../../src/diagrams/mermaid-text.ts";

describe("what means something to Mermaid is printed as it is:", () => {
  test.each([
    ['say "yes"', "say #quot;yes#quot;"],
    ["a < b > c", "a #lt; b #gt; c"],
    ["R&D", "R#amp;D"],
    ["<script>", "#lt;script#gt;"],
    ["`code`", "#96;code#96;"],
    ["two\nlines", "two lines"],
    ["[one] (two) {three}", "[one] (two) #123;three#125;"],
    ["$$x$$ at 5% of fa:fa-user", "#36;#36;x#36;#36; at 5#37; of fa#58;fa-user"],
    ["a\\b", "a#92;b"],
    ["item #1; done", "item #35;1#59; done"],
  ])("%j", (text, escaped) => {
    expect(escapeLabel(text)).toBe(escaped);
  });

  test("a name and a description stay on their lines and open no block", () => {
    expect(formatHead("One\ntwo", "{ three }\nfour")).toEqual([
      "accTitle: One two",
      "accDescr: #123; three #125; four",
    ]);
  });
});
