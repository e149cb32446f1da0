import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../run-command.ts";

/** One copy of the content for all tests: each changes it, runs the command, and puts it back. */
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "remit-content-"));
  await cp("content", folder, { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A change to a file: what stands there becomes something else. */
interface Change {
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
}

const check = () => runCommand("check-content", { CONTENT_DIR: folder });

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

test("sound content exits with 0 and says what there is", async () => {
  const { code, output } = await check();
  expect(output).toContain(
    "content is sound: 4 roles, 3 pairings, 69 responsibilities, 32 terms, 5 sources",
  );
  expect(code).toBe(0);
});

const desk = "responsibilities/run-the-help-desk.mdx";
const operations = "responsibilities/run-it-operations.mdx";
const pairing = "pairings/cio-cto.mdx";

/** Each with the text on whose line, or so many lines below, the message must find the problem. */
const cases: (Change & {
  problem: string;
  at: string | typeof lastLine;
  below?: number;
  says: string;
})[] = [
  {
    problem: "an unknown role in a responsibility",
    file: desk,
    from: "- role: cto",
    to: "- role: cfo",
    at: "- role: cto",
    says: 'involvement[1].role: unknown role "cfo". Use one of content/roles: ',
  },
  {
    problem: "a missing field",
    file: desk,
    from: /^summary: .*\n/m,
    to: "",
    at: "title: ",
    says: "summary: the field is missing. Add it: text.",
  },
  {
    problem: "an unknown key",
    file: desk,
    from: "ownership: sole",
    to: "ownership: sole\nowner: cio",
    at: "ownership: sole",
    below: 1,
    says: "owner: unknown key. Remove it, or correct its spelling.",
  },
  {
    problem: "two accountable roles on a sole one",
    file: desk,
    from: "level: informed",
    to: "level: accountable",
    at: "ownership: ",
    says: "ownership: sole needs exactly one accountable role, found 2 accountable roles (cio, cto).",
  },
  {
    problem: "a duplicate code",
    file: desk,
    from: "code: R003",
    to: "code: R001",
    at: "code: ",
    says: 'code: duplicate code "R001": responsibilities/run-it-operations.mdx has it too.',
  },
  {
    problem: "a duplicate alias",
    file: "responsibilities/secure-the-organization.mdx",
    from: /^aliases:\n {2}- .*/m,
    to: "aliases:\n  - Service  Desk",
    at: "aliases:",
    below: 1,
    says: 'duplicate name "',
  },
  {
    problem: "a diagram in a fence that Mermaid cannot read",
    file: pairing,
    from: "  terms --> met\n",
    to: "  terms --> --> met\n",
    at: "  terms --> met",
    says: "diagram: ",
  },
  {
    problem: "a diagram that names a missing node",
    file: pairing,
    from: "  class terms left\n",
    to: "  class term left\n",
    at: "  class terms left",
    says: "diagram: ",
  },
  {
    problem: "broken YAML",
    file: desk,
    from: "code: R003",
    to: "code: [R003",
    at: "domain: ",
    says: "broken YAML: ",
  },
  {
    problem: "an unknown claim in the front matter",
    file: desk,
    from: "claims: [cio-cto-explainer/cio-help-desk]",
    to: "claims: [cio-cto-explainer/cio-help-desks]",
    at: "claims: [cio-cto-explainer/cio-help-desk]",
    says: 'involvement[0].claims[0]: unknown claim "cio-cto-explainer/cio-help-desks".',
  },
  {
    problem: "an unknown claim in prose",
    file: desk,
    from: /\n$/,
    to: '\n\nA last word. <Claims ids="cio-cto-explainer/cio-help-dask" />\n',
    at: lastLine,
    below: 2,
    says: 'body: unknown claim "cio-cto-explainer/cio-help-dask".',
  },
  {
    problem: "a body that is no MDX",
    file: desk,
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
    const [right, wrong] = [join(folder, pairing), join(folder, "pairings/cto-cio.mdx")];
    await rename(right, wrong);
    const { code, output } = await check().finally(() => rename(wrong, right));
    expect(output).toContain(
      'pairings/cto-cio.mdx:3 roles: the file is named "cto-cio" and its roles make "cio-cto". Rename the file to cio-cto.mdx, or correct the roles.',
    );
    expect(output).not.toMatch(stackTrace);
    expect(code).toBe(1);
  });

  test("two problems in two files, both in one run", async () => {
    const { code, output } = await checkWith([
      { file: desk, from: "domain: it-operations", to: "domain: it-operation" },
      { file: "terms/devops.mdx", from: /^summary: .*\n/m, to: "" },
    ]);
    expect(output).toContain("2 problems in the content:");
    expect(output).toContain(`${desk}:4 domain: unknown domain "it-operation".`);
    expect(output).toMatch(/terms\/devops\.mdx:\d+ summary: the field is missing\./);
    expect(output).not.toMatch(stackTrace);
    expect(code).toBe(1);
  });

  test("a record that cannot be read, told once and not again by whoever names it", async () => {
    const { code, output } = await checkWith([
      { file: operations, from: "code: R001", to: "code: R1" },
    ]);
    expect(output).toContain("1 problem in the content:");
    expect(output).toContain("expected R and three digits, such as R003");
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
