import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixtureContent } from "../fixture.ts";
import { runCommand } from "../run-command.ts";

/** One copy of the content for all tests: each changes it, runs the command, and puts it back. */
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "remit-content-"));
  await cp(fixtureContent, folder, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A change to a file: what stands there becomes something else. */
interface Change {
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
}

const check = (given: readonly string[] = []) =>
  runCommand("check-content", { CONTENT_DIR: folder }, given);

async function checkWith(changes: readonly Change[]) {
  const before = await Promise.all(changes.map(({ file }) => readFile(join(folder, file), "utf8")));
  try {
    for (const [index, { file, from, to }] of changes.entries()) {
      const sound = before[index] ?? "";
      const broken = sound.replace(from, to);
      expect(broken, `${file} has nothing like ${from}`).not.toBe(sound);
      await writeFile(join(folder, file), broken);
    }
    return await check();
  } finally {
    await Promise.all(
      changes.map(({ file }, index) => writeFile(join(folder, file), before[index] ?? "")),
    );
  }
}

const lastLine = Symbol("the file's last line");

/** The line of the copy on which a text first stands. */
async function lineOf(file: string, text: string | typeof lastLine): Promise<number> {
  const lines = (await readFile(join(folder, file), "utf8")).split("\n");
  if (text === lastLine) return lines.length - 1;
  const index = lines.findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`${file} has no ${text}`);
  return index + 1;
}

const stackTrace = /^\s+at .+:\d+:\d+\)?$/m;

test("sound content exits with 0 and says what there is, and what the house rules advise", async () => {
  const { code, output } = await check(["--advice"]);
  expect(output).toMatch(
    /content is sound: 4 roles, 3 pairings, \d+ responsibilities, \d+ posts, \d+ terms, \d+ sources/,
  );
  expect(output).toMatch(/^\d+ pieces of advice, which stops nothing:$/m);
  expect(output).toMatch(
    /roles\/pm\.mdx:\d+ body: expected 900 to 1500 words, found \d+\. Say more\. \(House rule role-length\.\)/,
  );
  expect(code).toBe(0);
});

test("content that does not keep the house rules is told nothing of them unasked", async () => {
  const { output } = await check();
  expect(output).toContain("content is sound");
  expect(output).not.toMatch(/house rule|advice/i);
});

test("where the house rules hold, a breach is a problem", async () => {
  const { code, output } = await checkWith([
    { file: "site.yaml", from: /$/, to: "houseRules: true\n" },
  ]);
  expect(output).toMatch(/^\d+ problems in the content:$/m);
  expect(output).toMatch(
    /body: expected 900 to 1500 words, found \d+\. .*\(House rule role-length\.\)/,
  );
  expect(code).toBe(1);
});

const props = "responsibilities/keep-the-prop-store.mdx";
const stage = "responsibilities/run-the-stage.mdx";
const pairing = "pairings/pm-td.mdx";

/** Each with the text on whose line, or so many lines below, the message must find the problem. */
const cases: (Change & {
  problem: string;
  at: string | typeof lastLine;
  below?: number;
  says: string;
})[] = [
  {
    problem: "an unknown role in a responsibility",
    file: props,
    from: "- role: td",
    to: "- role: xd",
    at: "- role: td",
    says: 'involvement[1].role: unknown role "xd". Use one of content/roles: ',
  },
  {
    problem: "a missing field",
    file: props,
    from: /^summary: .*\n/m,
    to: "",
    at: "title: ",
    says: "summary: the field is missing. Add it: text.",
  },
  {
    problem: "an unknown key",
    file: props,
    from: "ownership: sole",
    to: "ownership: sole\nowner: pm",
    at: "ownership: sole",
    below: 1,
    says: "owner: unknown key. Remove it, or correct its spelling.",
  },
  {
    problem: "two accountable roles on a sole one",
    file: props,
    from: "level: informed",
    to: "level: accountable",
    at: "ownership: ",
    says: "ownership: sole needs exactly one accountable role, found 2 accountable roles (pm, td).",
  },
  {
    problem: "a duplicate code",
    file: stage,
    from: "code: R002",
    to: "code: R001",
    at: "code: ",
    says: 'code: duplicate code "R001": responsibilities/keep-the-prop-store.mdx has it too.',
  },
  {
    problem: "a duplicate alias",
    file: "responsibilities/sell-tickets.mdx",
    from: /^aliases:\n {2}- .*/m,
    to: "aliases:\n  - Prop  Store",
    at: "aliases:",
    below: 1,
    says: 'duplicate name "',
  },
  {
    problem: "a diagram in a fence that Mermaid cannot read",
    file: pairing,
    from: "  need --> fits\n",
    to: "  need --> --> fits\n",
    at: "  need --> fits",
    says: "diagram: ",
  },
  {
    problem: "a diagram that names a missing node",
    file: pairing,
    from: "  class plan left\n",
    to: "  class plans left\n",
    at: "  class plan left",
    says: "diagram: ",
  },
  {
    problem: "broken YAML",
    file: props,
    from: "code: R001",
    to: "code: [R001",
    at: "domain: ",
    says: "broken YAML: ",
  },
  {
    problem: "an unknown claim in the front matter",
    file: props,
    from: "claims: [stage-handbook-2019/pm-keeps-the-props]",
    to: "claims: [stage-handbook-2019/pm-keeps-the-prop]",
    at: "claims: [stage-handbook-2019/pm-keeps-the-props]",
    says: 'involvement[0].claims[0]: unknown claim "stage-handbook-2019/pm-keeps-the-prop".',
  },
  {
    problem: "an unknown claim in prose",
    file: props,
    from: /\n$/,
    to: '\n\nA last word. <Claims ids="stage-handbook-2019/pm-keeps-the-porps" />\n',
    at: lastLine,
    below: 2,
    says: 'body: unknown claim "stage-handbook-2019/pm-keeps-the-porps".',
  },
  {
    problem: "a body that is no MDX",
    file: props,
    from: /\n$/,
    to: "\n\nLess <than nothing.\n",
    at: lastLine,
    below: 2,
    says: "body: ",
  },
];

describe("exit code 1 and the place for", () => {
  test.each(cases)("$problem", async ({ at, below = 0, says, ...change }) => {
    const line = (await lineOf(change.file, at)) + below;
    const { code, output } = await checkWith([change]);
    const message =
      output.split("\n").find((one) => one.includes(says)) ?? `nothing like ${says} in:\n${output}`;
    expect(message).toContain(`${change.file}:${line} `);
    expect(output).not.toMatch(stackTrace);
    expect(code).toBe(1);
  });

  test("a pairing whose file name is not its roles' ids", async () => {
    const [right, wrong] = [join(folder, pairing), join(folder, "pairings/td-pm.mdx")];
    await rename(right, wrong);
    const { code, output } = await check().finally(() => rename(wrong, right));
    expect(output).toContain(
      'pairings/td-pm.mdx:3 roles: the file is named "td-pm" and its roles make "pm-td". Rename the file to pm-td.mdx, or correct the roles.',
    );
    expect(output).not.toMatch(stackTrace);
    expect(code).toBe(1);
  });

  test("two problems in two files, both in one run", async () => {
    const { code, output } = await checkWith([
      { file: props, from: "domain: on-stage", to: "domain: on-stag" },
      { file: "terms/strike.mdx", from: /^summary: .*\n/m, to: "" },
    ]);
    expect(output).toContain("2 problems in the content:");
    expect(output).toContain(`${props}:4 domain: unknown domain "on-stag".`);
    expect(output).toMatch(/terms\/strike\.mdx:\d+ summary: the field is missing\./);
    expect(output).not.toMatch(stackTrace);
    expect(code).toBe(1);
  });

  test("a record that cannot be read, told once and not again by whoever names it", async () => {
    const { code, output } = await checkWith([{ file: stage, from: "code: R002", to: "code: r2" }]);
    expect(output).toContain("1 problem in the content:");
    expect(output).toContain(
      "expected a code of capital letters and a number, such as R003 or OPS-12",
    );
    expect(code).toBe(1);
  });
});

test("a folder that does not exist is told as such", async () => {
  const { code, output } = await runCommand("check-content", {
    CONTENT_DIR: join(folder, "nowhere"),
  });
  expect(code).toBe(1);
  expect(output).toContain("site.yaml");
  expect(output).not.toMatch(stackTrace);
});
