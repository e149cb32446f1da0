import { expect } from "vitest";
import { checkIntegrity } from "../../../src/model/integrity/check-integrity.ts";
import { formatPath } from "../../../src/model/integrity/issue.ts";
import type {
  Pairing,
  Records,
  Responsibility,
  Role,
  Source,
  Term,
} from "../../../src/model/catalog/records.ts";
import { soundRecords, type Draft } from "./fixture.ts";

/** One rule broken in otherwise sound records, and the one issue that tells of it. */
export interface Broken {
  readonly rule: string;
  readonly break: (records: Finder) => void;
  readonly file: string;
  /** As authors read it: `involvement[0].role`. */
  readonly path: string;
  /** A telling part of the message. */
  readonly says: string;
  /** The line of the body, where the issue is in one. */
  readonly line?: number;
}

/** Sound records whose every record can be named. */
export class Finder {
  readonly records: Draft<Records> = soundRecords();

  role(id: string): Draft<Role> {
    return find(this.records.roles, id);
  }
  responsibility(id: string): Draft<Responsibility> {
    return find(this.records.responsibilities, id);
  }
  pairing(): Draft<Pairing> {
    return find(this.records.pairings, "pm-td");
  }
  term(id: string): Draft<Term> {
    return find(this.records.terms, id);
  }
  source(id: string): Draft<Source> {
    return find(this.records.sources, id);
  }
}

function find<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the fixture has no ${id}`);
  return found;
}

/** The element of a list that the fixture is known to have. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`the fixture has no element ${index}`);
  return found;
}

/** Holds that breaking one rule gives exactly its one issue. */
export function expectOneIssue({ break: breakRule, file, path, says, line }: Broken): void {
  const finder = new Finder();
  breakRule(finder);
  const issues = checkIntegrity(finder.records);
  expect(issues.map((issue) => `${issue.file} ${formatPath(issue.path)}`)).toEqual([
    `${file} ${path}`,
  ]);
  expect(issues[0]?.problem).toContain(says);
  expect(issues[0]?.line).toBe(line);
  expect(issues[0]?.remedy).toMatch(/\w/);
}
