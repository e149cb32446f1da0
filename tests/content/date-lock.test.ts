import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { fixtureContent } from "../fixture.ts";
import { runCommand } from "../run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "remit-dates-"));
const content = join(folder, "content");
const term = join(content, "terms/stage-left.mdx");

beforeEach(async () => {
  rmSync(content, { recursive: true, force: true });
  cpSync(fixtureContent, content, { recursive: true });
  expect(await lock("--date", "2026-03-01")).toMatchObject({ code: 0 });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lock = (...given: string[]) => runCommand("lock", { CONTENT_DIR: content }, given);
const check = (...given: string[]) => runCommand("check-content", { CONTENT_DIR: content }, given);
const dates = () => readFileSync(join(content, "dates.lock"), "utf8");

function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, "utf8");
  expect(change(text)).not.toBe(text);
  writeFileSync(file, change(text));
}

test("a record that changed without its date fails the check until it is dated", async () => {
  expect(await check()).toMatchObject({ code: 0 });
  edit(term, (text) => text.replace("prompt side", "prompter's side"));
  const stopped = await check();
  expect(stopped.output).toMatch(/terms\/stage-left\.mdx:?\d* .*2026-03-01.*npm run lock/);
  expect(stopped.output).toContain("1 problem");
  expect(stopped.code).toBe(1);

  const { output } = await lock("--date", "2026-05-04");
  expect(output).toContain("terms/stage-left changed on 2026-05-04");
  expect(dates()).toMatch(/^- terms\/stage-left 2026-05-04 /m);
  expect(dates().match(/2026-05-04/g)).toHaveLength(1);
  expect(await check()).toMatchObject({ code: 0 });
});

test("new fields in another order, and lines broken elsewhere, are no change", async () => {
  edit(term, (text) => text.replace(/^(title:.*)\n(summary:.*)\n/m, "$2\n$1\n"));
  expect(await check()).toMatchObject({ code: 0 });
});

test("without a date the command takes today's, and says when there is nothing to do", async () => {
  edit(term, (text) => text.replace("prompt side", "prompter's side"));
  const days = [new Date().toISOString().slice(0, 10)];
  expect(await lock()).toMatchObject({ code: 0 });
  days.push(new Date().toISOString().slice(0, 10));
  expect(days).toContain(/^- terms\/stage-left (\S+) /m.exec(dates())?.[1]);
  expect((await lock()).output).toContain("holds every date already");
});

test("what a merge leaves in the file is settled by the command", async () => {
  const line = /^- terms\/stage-left .*\n/m.exec(dates())?.[0] ?? "";
  edit(join(content, "dates.lock"), (text) =>
    text.replace(
      line,
      `<<<<<<< ours\n${line}=======\n${line.replace(/\w+\n$/, "aaaaaaaaaaaa\n")}>>>>>>> theirs\n`,
    ),
  );
  expect(await check()).toMatchObject({ code: 1 });
  expect(await lock("--date", "2026-05-04")).toMatchObject({ code: 0 });
  expect(dates()).toContain(line);
  expect(dates()).not.toContain("2026-05-04");
  expect(await check()).toMatchObject({ code: 0 });
});

test("a day that is none is refused in a sentence", async () => {
  const { code, output } = await lock("--date", "yesterday");
  expect(output).toContain("--date: expected a day such as 2026-11-26");
  expect(output).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
});

test("a review that is overdue is listed for a day, and stops nothing", async () => {
  edit(term, (text) => text.replace("---\n", '---\nreview: "2026-06-01"\n'));
  expect(await lock("--date", "2026-05-04")).toMatchObject({ code: 0 });
  expect((await check()).output).not.toContain("the review was due");
  const { code, output } = await check("--date", "2026-06-02");
  expect(output).toMatch(/terms\/stage-left\.mdx review: the review was due on 2026-06-01/);
  expect(code).toBe(0);
});

test("a new version needs its entry", async () => {
  edit(join(content, "site.yaml"), (text) => text.replace(/^version:.*$/m, 'version: "1.2"'));
  const stopped = await check();
  expect(stopped.output).toMatch(/site\.yaml:\d+ version: .*changes\/1\.2\.yaml/);
  expect(stopped.code).toBe(1);
});
