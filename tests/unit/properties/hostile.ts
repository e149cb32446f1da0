import fc from "fast-check";
import { line } from "../../../src/schema/text.ts";

/** Every property runs on the same texts each time. */
export const runs = { seed: 20_261_122, numRuns: 300 } as const;

/** Texts that mean something to HTML, Markdown, MDX, CSV, YAML, JSON, CSS, Mermaid, spreadsheets or shells. */
export const hostileTexts: readonly string[] = [
  "",
  " ",
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  '<img src="x" onerror="alert(1)">',
  "javascript:alert(1)",
  `"double" and 'single'`,
  "]]>",
  "-->",
  "<!--section:day-->",
  'class="cites"',
  ' <span class="editorial-mark">Editorial</span>',
  "w".repeat(300),
  "`code` and ```fence```",
  "a | b | c",
  "{braces} ${template} {{twice}} {% tag %}",
  "%% comment %%{init: {}}%%",
  "#quot; #35; &amp; &lt; &#x3c;",
  "end",
  "click a call alert()",
  "subgraph style class classDef graph",
  "accTitle: another",
  "one\ntwo",
  "one\r\ntwo",
  "- item",
  "1. one",
  "1) one",
  "# heading",
  "> quote",
  "+ plus",
  "===",
  "---",
  ":---:",
  "* * *",
  "**bold** _soft_ ~~struck~~",
  "[link](javascript:alert(1))",
  "![image](x)",
  "[^1]",
  "https://example.org/?a=b&c=d",
  "www.example.org and mail@example.org",
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "'=1",
  "\\",
  "a\\|b",
  "\\n",
  "$$x$$ $HOME",
  "fa:fa-user",
  "@{shape: x}",
  ":::left",
  "A --> B; C",
  "مدير المعلومات",
  "מנהל מידע (CIO)",
  "👩‍💻 👨‍👩‍👧 ❤️ 🏴",
  "日本語",
  "\u202eevil",
  "zero\u200bwidth",
  "\u0000",
  "\ud800",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "NaN",
  "Z̸a̷l̵g̶o̷",
  "ﷺ",
  "tab\tbed",
  "\u2028",
  "ß İ ı ŉ ﬀ",
];

/** Any text: the hostile ones, pieces of them side by side, and what chance makes. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...hostileTexts), { minLength: 2, maxLength: 4 })
      .map((parts) => parts.join(" ")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
);

/** Text that content may hold. */
export const legalText: fc.Arbitrary<string> = anyText
  .map((text) => text.replace(/\s+/g, " ").trim().slice(0, 600))
  .filter((text) => line.safeParse(text).success);

/** An id of a record. */
export const recordIds: fc.Arbitrary<string> = fc.stringMatching(
  /^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/,
);

/** Text as a page shows it: white space is one space. */
export function toOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
