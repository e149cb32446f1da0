import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BodySyntaxError, parseBody } from "../../../src/model/catalog/body.ts";
import { formatIssue, formatPath } from "../../../src/model/integrity/issue.ts";
import { shortAddresses } from "../../../src/model/catalog/redirects.ts";
import { slugOf } from "../../../src/model/views/text.ts";
import { parseYaml } from "../../../src/reader/yaml-text.ts";
import { findStrangeCharacter } from "../../../src/schema/find-strange-character.ts";
import { recordId } from "../../../src/schema/ids.ts";
import { line, webAddress } from "../../../src/schema/text.ts";
import { anyText, hostileTexts, legalText, recordIds, runs } from "./hostile.ts";

/** Texts made of the pieces of a language, which get further into its parser than chance does. */
function made(...pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...hostileTexts));
  return fc.array(piece, { maxLength: 12 }).map((all) => all.join(""));
}

describe("a line of text", () => {
  test("that is accepted is one line that shows something and hides nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (!line.safeParse(text).success) return;
        expect(text).toBe(text.trim());
        expect(text).toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
        expect(text).not.toMatch(
          /[\p{Cc}\p{Cs}\p{Co}\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/u,
        );
        expect(text.length).toBeLessThanOrEqual(600);
      }),
      runs,
    );
  });

  test.each([
    "\u202e",
    "\u202a",
    "\u2066",
    "\u2069",
    "\u200b",
    "\u200e",
    "\u2060",
    "\ufeff",
    "\u0000",
    "\u0007",
    "\u0085",
    "\ud800",
    "\ue000",
    "\ufffd",
    "\u2028",
    "\u00ad",
    "\ufdd0",
  ])("with %j anywhere is refused by the character's name", (character) => {
    fc.assert(
      fc.property(fc.constantFrom("", "one", "é", "مدير", "👩"), (text) => {
        const found = findStrangeCharacter(`${text}${character}${text}`);
        expect(found?.index).toBe(text.length);
        expect(found?.name).toBe(
          `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
        );
        expect(line.safeParse(`${text}x${character}x${text}`).success).toBe(false);
      }),
      runs,
    );
  });

  test.each([
    "👩‍💻",
    "👨‍👩‍👧 and 👍🏽",
    "❤️",
    "1️⃣",
    "می‌خواهم",
    "क्‍ष",
    "مدير المعلومات",
    "日本語",
    "naïve café",
    "🏳️‍🌈",
  ])("may be %j", (text) => {
    expect(line.safeParse(text).success).toBe(true);
  });

  test.each([
    "zero\u200dwidth",
    "zero\u200cwidth",
    "one\ufe0ftwo",
    "\u200d👩",
    "👩\u200d",
    "a\u200d👩",
  ])("may not have a joiner that joins nothing: %j", (text) => {
    expect(line.safeParse(text).success).toBe(false);
  });
});

test("an address that is accepted leads to the web and cannot leave its attribute", () => {
  const parts = fc.constantFrom(
    "https://",
    "http://",
    "javascript:",
    "data:",
    "//",
    "a",
    "/",
    "?",
    "#",
    " ",
    '"',
    "'",
    "<",
    ">",
    "\n",
    "\t",
    "@",
    ":",
    "example.org",
    "\\",
    "\u202e",
    "&quot;",
    "%0a",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        fc.array(parts, { maxLength: 8 }).map((all) => all.join("")),
      ),
      (text) => {
        if (!webAddress.safeParse(text).success) return;
        expect(new URL(text).protocol).toMatch(/^https?:$/);
        expect(text).not.toMatch(/[\s"<>]/);
      },
    ),
    { ...runs, numRuns: 2000 },
  );
});

test("YAML is read or told, and never thrown", () => {
  const yaml = made(
    "a: ",
    "- ",
    "\n",
    "  ",
    "\t",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "|",
    ">",
    "&a ",
    "*a",
    "!!js/function ",
    "!x ",
    "? ",
    ": ",
    "#",
    "---\n",
    "...\n",
    "%YAML 1.1\n",
    "<<: ",
    "2012-07-07",
    "0x1",
    "~",
    "\\u202e",
    "__proto__: ",
  );
  fc.assert(
    fc.property(fc.oneof(anyText, yaml), fc.integer({ min: 1, max: 5 }), (text, first) => {
      const { errors, value, lineOf, valueAt } = parseYaml(text, first);
      const last = first + text.split(/\r\n|\r|\n/).length;
      for (const error of errors) {
        expect(error.line).toBeGreaterThanOrEqual(first);
        expect(error.line).toBeLessThanOrEqual(last);
        expect(error.message).toMatch(/^\S[^\n]*$/);
      }
      if (errors.length > 0) expect(value).toBeUndefined();
      expect(lineOf(["a", 0, "b"])).toBeGreaterThanOrEqual(first);
      expect(() => valueAt(["__proto__", "a", 0])).not.toThrow();
    }),
    { ...runs, numRuns: 1000 },
  );
});

describe("MDX", () => {
  const mdx = made(
    '<Section id="day">\n\n',
    "\n\n</Section>",
    '<Claims ids="a/b" />',
    "<Claims ids={x} />",
    "<b>",
    "</b>",
    "{",
    "}",
    "[a](",
    "/b/)",
    "\n",
    "\n\n",
    "# ",
    "- ",
    "> ",
    "```mermaid\n",
    "\n```\n",
    "import a from 'b'",
    "export ",
    "&#x202e;",
    "*",
    "_",
    "![",
    "]",
    "<!--",
    "word ",
  );

  test("is read, or told as a BodySyntaxError on one of its lines", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, mdx), (text) => {
        try {
          parseBody(text);
        } catch (error) {
          expect(error).toBeInstanceOf(BodySyntaxError);
          const { line: at, message } = error as BodySyntaxError;
          expect(at).toBeGreaterThanOrEqual(1);
          expect(at).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length + 1);
          expect(message).toMatch(/^\S[^\n]*$/);
        }
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  test("in which nothing is foreign has no script, no braces that run and no tag of HTML", () => {
    fc.assert(
      fc.property(mdx, (text) => {
        const body = readOrUndefined(text);
        if (body === undefined || body.foreign.length > 0) return;
        const outsideCode = text.replace(/```[\s\S]*?(```|$)|`[^`]*`/g, "");
        expect(outsideCode).not.toMatch(/<(?!\/?(Section|Claims)\b)[a-z]/i);
        expect(outsideCode).not.toMatch(/(?<!\\)\{/);
      }),
      { ...runs, numRuns: 1000 },
    );
  });

  test.each(["> ", "- ", "* ", "[", "![", "**", "{", '<Section id="a">', "`", "1. "])(
    "2,000 times %j does not bring the reader down",
    (piece) => {
      try {
        parseBody(piece.repeat(2000));
      } catch (error) {
        expect(error).toBeInstanceOf(BodySyntaxError);
      }
    },
  );
});

function readOrUndefined(text: string) {
  try {
    return parseBody(text);
  } catch {
    return undefined;
  }
}

describe("an id", () => {
  test("made of any text is one that a file may have, or is empty, or is kept for something else", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const slug = slugOf(text);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slugOf(slug)).toBe(slug);
      }),
      runs,
    );
  });

  test.each([
    "con",
    "nul",
    "lpt1",
    "com9",
    "aux",
    "prn",
    "constructor",
    "a".repeat(81),
    "__proto__",
    "A",
    "a b",
    "a--b",
    "../a",
    "a/b",
    "",
    "é",
  ])("is never %j", (id) => {
    expect(recordId.safeParse(id).success).toBe(false);
  });
});

test("every role has short addresses of its own words, each address once", () => {
  const role = fc.record({
    id: recordIds,
    title: legalText,
    abbreviation: fc.stringMatching(/^[A-Z][A-Za-z0-9&]{1,9}$/),
    order: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(role, { selector: ({ id }) => id, maxLength: 6 }), (roles) => {
      const all = shortAddresses({
        roles: roles.map((one) => ({ ...one, file: `roles/${one.id}.mdx` })),
        posts: [],
      });
      expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length);
      for (const one of roles)
        expect(all.find(({ slug }) => slug === one.id)?.holders.map(({ id }) => id)).toContain(
          one.id,
        );
    }),
    runs,
  );
});

test("an issue about any text is one message with file, line, field, problem and remedy", () => {
  const step = fc.oneof(fc.nat({ max: 9 }), anyText);
  fc.assert(
    fc.property(
      anyText,
      fc.array(step, { maxLength: 4 }),
      anyText,
      fc.nat(),
      (file, path, problem, at) => {
        const text = formatIssue({ file, path, line: at, problem, remedy: "Mend it" }, "content");
        expect(text.startsWith(`content/${file}:${at}`)).toBe(true);
        expect(text).toContain(formatPath(path));
        expect(text.endsWith(`${problem}. Mend it.`)).toBe(true);
      },
    ),
    runs,
  );
});
