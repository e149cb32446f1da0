import { describe, expect, test } from "vitest";
import type { Records, Release } from "../../../../src/model/catalog/records.ts";
import { compareVersions } from "../../../../src/model/catalog/releases.ts";
import { checkReleases } from "../../../../src/model/integrity/check-releases.ts";
import { listOverdue } from "../../../../src/model/integrity/check-reviews.ts";
import { formatIssue } from "../../../../src/model/integrity/issue.ts";
import { soundRecords } from "../fixture.ts";

const release = (id: string, date: string, see: string[] = []): Release => ({
  id,
  file: `changes/${id}.yaml`,
  date,
  summary: "Something.",
  changes: [{ kind: "added", text: "Something.", see }],
});

function told(version: string | undefined, releases: readonly Release[]): string[] {
  const records = soundRecords();
  const site: Records["site"] = { ...records.site, version };
  return checkReleases({ ...records, site, releases }).map((issue) => formatIssue(issue));
}

describe("versions", () => {
  test("with an entry each, and none at all, are sound", () => {
    expect(told(undefined, [])).toEqual([]);
    const both = [release("1.9", "2026-01-01"), release("1.10", "2026-02-01", ["/glossary/"])];
    expect(told("1.10", both)).toEqual([]);
  });

  test.each<[string, string | undefined, readonly Release[], RegExp]>([
    [
      "a new version without its entry",
      "1.1",
      [release("1.0", "2026-01-01")],
      /changes\/1\.1\.yaml/,
    ],
    [
      "an entry that the site does not say",
      undefined,
      [release("1.0", "2026-01-01")],
      /version: "1\.0"/,
    ],
    [
      "an older version than the newest entry",
      "1.9",
      [release("1.9", "2026-01-01"), release("1.10", "2026-02-01")],
      /newest version in changes\/ is 1\.10/,
    ],
    [
      "a version dated before the one before it",
      "1.1",
      [release("1.0", "2026-02-01"), release("1.1", "2026-01-01")],
      /^changes\/1\.1\.yaml date: .*before version 1\.0/,
    ],
    [
      "a change of a page that was never there",
      "1.0",
      [release("1.0", "2026-02-01", ["/glossary/no-such-word/"])],
      /^changes\/1\.0\.yaml changes\[0\]\.see\[0\]: .*no-such-word/,
    ],
  ])("%s is told", (_, version, releases, expected) => {
    const issues = told(version, releases);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(expected);
  });

  test("have the order of their numbers", () => {
    expect(["1.10", "1", "1.9.1", "1.9", "0.1"].sort(compareVersions)).toEqual([
      "0.1",
      "1",
      "1.9",
      "1.9.1",
      "1.10",
    ]);
  });
});

test("reviews that are overdue on a day are listed, of records and of the site", () => {
  const records = soundRecords();
  const [first, ...others] = records.terms;
  if (first === undefined) throw new Error("the fixture has no term");
  const dated: Records = {
    ...records,
    site: { ...records.site, review: { last: "2026-01-01", next: "2026-07-01" } },
    terms: [{ ...first, review: "2026-06-01" }, ...others],
  };
  const on = (day: string) => listOverdue(dated, day).map(({ file }) => file);
  expect(on("2026-06-01")).toEqual([]);
  expect(on("2026-06-02")).toEqual([first.file]);
  expect(on("2026-07-02")).toEqual(["site.yaml", first.file]);
});

test("what has ended by a day is listed: records, and decisions that they rest on", () => {
  const records = soundRecords();
  const [role] = records.roles;
  const [one] = records.responsibilities;
  if (role === undefined || one === undefined) throw new Error("the fixture has no such records");
  role.validUntil = "2026-06-30";
  one.decided = { by: "the board", on: "2026-01-02", validUntil: "2026-07-31" };
  const on = (day: string) =>
    listOverdue(records as Records, day).map(({ file, path }) => [file, ...path].join(" "));
  expect(on("2026-06-30")).toEqual([]);
  expect(on("2026-07-01")).toEqual([`${role.file} validUntil`]);
  expect(on("2026-08-01")).toEqual([`${role.file} validUntil`, `${one.file} decided validUntil`]);
});
