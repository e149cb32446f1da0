import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { describe, expect, test } from "vitest";
import { compileWords } from "../../../src/build/words-for-browsers.ts";
import type { RoleName } from "../../../src/words/role-name.ts";

const source = `import { formatList } from "../language.ts";
import { defineWords, message } from "../table.ts";

const count = (rows: number) => ({ name: "rows", count: rows });

/** A table. */
export const panel = defineWords("panel", {
  title: "Rows",
  "of-all": ["One", "Two"],
  rows: message("{count, plural, =0 {none} one {one \`row\`} other {{count} rows}} of {names}", (names: readonly string[], count: number) => ({
    count,
    names: formatList(names),
  })),
  place: message("{at, select, top {above} other {at \${at}}}", (at: string) => ({ at })),
  shared: message("{name}: {count}", count),
  both: (count: number): string => panel.rows(["A"], count),
});
`;

interface Panel {
  readonly title: string;
  readonly "of-all": readonly string[];
  readonly rows: (names: readonly string[], count: number) => string;
  readonly place: (at: string) => string;
  readonly shared: (rows: number) => string;
  readonly both: (count: number) => string;
}

/** What the compiled module has, with the language's two functions given. */
function run(patterns: Readonly<Record<string, string>>, roleName?: RoleName): Panel {
  const code = stripTypeScriptTypes(compileWords(source, { patterns, roleName }))
    .replace(/^import .*$/gm, "")
    .replace("export const panel =", "return");
  const pluralOf = (count: number) => new Intl.PluralRules("en").select(count);
  const make = new Function("formatList", "pluralOf", code.replace("panel.rows", "this.rows")) as (
    this: unknown,
    formatList: (names: readonly string[]) => string,
    pluralOf: (count: number) => string,
  ) => Panel;
  return make.call({}, (names) => names.join("+"), pluralOf);
}

describe("a table for browsers", () => {
  test("says what it says on pages", () => {
    const panel = run({});
    expect([panel.title, ...panel["of-all"]]).toEqual(["Rows", "One", "Two"]);
    expect([0, 1, 2].map((count) => panel.rows(["A", "B"], count))).toEqual([
      "none of A+B",
      "one `row` of A+B",
      "2 rows of A+B",
    ]);
    expect([panel.place("top"), panel.place("x")]).toEqual(["above", "at $x"]);
    expect(panel.shared(3)).toBe("rows: 3");
  });

  test("says what the content puts in its place", () => {
    const panel = run({
      "panel.title": 'Zeilen "hier"',
      "panel.of-all.1": "Zwei",
      "panel.rows": "{names}: {count, plural, one {eine Zeile} other {# Zeilen}}",
    });
    expect([panel.title, ...panel["of-all"]]).toEqual(['Zeilen "hier"', "One", "Zwei"]);
    expect([1, 2].map((count) => panel.rows(["A"], count))).toEqual([
      "A: eine Zeile",
      "A: 2 Zeilen",
    ]);
  });

  test("calls a role what the content calls it", () => {
    const patterns = {
      "panel.title": "{roleNames}",
      "panel.rows": "{count, plural, one {{roleName}} other {{count} {roleNames}}} of {names}",
    };
    const name = { one: "officer", other: "officers" };
    expect(run(patterns).title).toBe("Roles");
    expect(run(patterns, name).title).toBe("Officers");
    expect([1, 2].map((count) => run(patterns, name).rows(["A"], count))).toEqual([
      "officer of A",
      "2 officers of A",
    ]);
  });

  test("holds no reader of patterns", () => {
    expect(compileWords(source)).not.toMatch(/defineWords|message\(/);
  });

  const modules = globSync("src/{words,words/browser,schema}/*.ts").filter(
    (file) => !/[\\/]table\.ts$/.test(file) && readFileSync(file, "utf8").includes("defineWords("),
  );

  test("there are modules to compile, and all are listed", () => {
    expect(modules.length).toBeGreaterThan(30);
    const listed = readFileSync("src/schema/word-tables.ts", "utf8");
    const names = modules.map((file) => file.replaceAll("\\", "/").replace("src/", ""));
    const missing = names.filter(
      (name) =>
        !listed.includes(`"../${name}"`) && !listed.includes(`"${name.replace("schema/", "./")}"`),
    );
    expect(missing).toEqual([]);
  });

  test("no two tables have one name", () => {
    const names = modules.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/defineWords\(\s*"(\w+)"/g)].map(([, name]) => name),
    );
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test.each(modules)("%s can be compiled whole", (file) => {
    const code = compileWords(readFileSync(file, "utf8"));
    expect(code).not.toMatch(/defineWords|\bmessage\(/);
  });
});
