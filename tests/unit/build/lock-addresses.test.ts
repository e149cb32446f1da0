import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { extendLock, formatLock } from "../../../src/build/lock-addresses.ts";
import { addressLockSchema } from "../../../src/schema/address-lock.ts";
import { makeTerm, soundRecords } from "../model/fixture.ts";

describe("the first lock", () => {
  const { lock, added } = extendLock(soundRecords());

  test("holds pages, second addresses, codes and fragments, sorted", () => {
    expect(lock.pages).toContain("/pairings/pm-td/");
    expect(lock.redirects["/pm/"]).toBe("/roles/pm/");
    expect(lock.redirects["/pairings/td-pm/"]).toBe("/pairings/pm-td/");
    expect(lock.redirects["/roles/production-manager/"]).toBe("/roles/pm/");
    expect(lock.codes).toMatchObject({ R001: "run-the-desk", R005: "lead-the-change" });
    expect(lock.fragments).toEqual(
      expect.arrayContaining([
        "/sources/report/#desk-is-pms",
        "/pairings/pm-td/#laptop",
        "/pairings/pm-td/#speed",
        "/responsibilities/lead-the-change/#the-top",
        "/responsibilities/#operations",
      ]),
    );
    for (const all of [lock.pages, lock.fragments, Object.keys(lock.codes)])
      expect(all).toEqual([...all].sort());
  });

  test("leaves a domain out that has no place in the register", () => {
    expect(lock.fragments).not.toContain("/responsibilities/#empty");
  });

  test("counts everything as new", () => {
    expect(added).toHaveLength(
      lock.pages.length +
        Object.keys(lock.redirects).length +
        Object.keys(lock.codes).length +
        lock.fragments.length +
        Object.values(lock.sections).flat().length,
    );
  });

  test("reads back as it was written", () => {
    expect(addressLockSchema.parse(parse(formatLock(lock)))).toEqual(lock);
    expect(formatLock(lock)).toMatch(/^# /);
  });
});

test("a further lock adds what is new and keeps what is gone", () => {
  const { lock } = extendLock(soundRecords());
  const later = soundRecords();
  later.terms.pop();
  later.terms.push(makeTerm("a-new-word"));
  const next = extendLock({ ...later, addressLock: lock });
  expect(next.added).toEqual(["/glossary/a-new-word/"]);
  expect(next.lock.pages).toContain("/glossary/devops/");
});

test("nothing new leaves the lock as it is", () => {
  const { lock } = extendLock(soundRecords());
  const again = extendLock({ ...soundRecords(), addressLock: lock });
  expect(again.added).toEqual([]);
  expect(formatLock(again.lock)).toBe(formatLock(lock));
});
