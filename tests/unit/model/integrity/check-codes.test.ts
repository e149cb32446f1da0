import { describe, expect, test } from "vitest";
import { checkAddressLock } from "../../../../src/model/integrity/check-address-lock.ts";
import { checkCodes, nextCode } from "../../../../src/model/integrity/check-codes.ts";
import { checkUniqueness } from "../../../../src/model/integrity/check-names.ts";
import { formatPath } from "../../../../src/model/integrity/issue.ts";
import { responsibilityCode } from "../../../../src/schema/ids.ts";
import { addressLockSchema } from "../../../../src/schema/address-lock.ts";
import { siteSchema } from "../../../../src/schema/site.ts";
import { extendLock } from "../../../../src/build/lock-addresses.ts";
import { at, Finder } from "../broken.ts";

describe("a code", () => {
  test.each(["R001", "OPS-12", "OPS12", "A1-7", "FIN-000001"])("may be %s", (code) => {
    expect(responsibilityCode.safeParse(code).success).toBe(true);
  });

  test.each(["ops-12", "OPS", "OPS 12", "12", "OPS-12a", "ÖPS-1", "OPS/1", "TOOLONGNAME-1"])(
    "may not be %s, and the message shows what may",
    (code) => {
      const { error } = responsibilityCode.safeParse(code);
      expect(at(error?.issues ?? [], 0).message).toBe(
        "expected a code of capital letters and a number, such as R003 or OPS-12",
      );
    },
  );
});

test.each([
  ["R001", ["R001", "R007", "OPS-90"], "R008"],
  ["OPS-1", ["R001", "OPS-9"], "OPS-10"],
  ["FIN-01", [], "FIN-01"],
])("after %s in %j comes %s", (code, given, next) => {
  expect(nextCode(code, given)).toBe(next);
});

describe("the codes of a register", () => {
  const records = (codes: readonly string[], own: readonly string[]) => {
    const all = new Finder();
    all.records.site.codes = [...codes];
    own.forEach((code, index) => (at(all.records.responsibilities, index).code = code));
    return all.records;
  };
  const problems = (codes: readonly string[], own: readonly string[]) =>
    checkCodes(records(codes, own)).map((issue) => [
      issue.file,
      formatPath(issue.path),
      issue.problem,
      issue.remedy,
    ]);
  const rest = ["R002", "R003", "R004", "R005", "R006", "R007", "R008", "R009"];
  const count = new Finder().records.responsibilities.length;
  const fill = (first: string, second = "R001") => [first, second, ...rest].slice(0, count);
  const file = at(new Finder().records.responsibilities, 0).file;

  test("are of the series that the site states", () => {
    expect(problems(["R001", "OPS-1"], fill("OPS-12"))).toEqual([]);
    expect(problems(["R001"], fill("OPS-12"))).toEqual([
      [
        file,
        "code",
        "the code OPS-12 is of no series of site.yaml: R001",
        expect.stringMatching(
          /^Write R\d{3}, or add the series to site\.yaml: codes: \[R001, OPS-01\]$/,
        ),
      ],
    ]);
    expect(problems(["R001"], fill("R12"))).toHaveLength(1);
  });

  test("are not one number with other zeros", () => {
    const [found, ...others] = problems(["R001", "OPS-1"], fill("OPS-1", "OPS-01"));
    expect(others).toEqual([]);
    expect(found?.[2]).toBe(`the codes OPS-01 and OPS-1, of ${file}, are one number`);
    expect(found?.[3]).toBe("Write OPS-02: readers leave zeros out");
  });

  test("equal ones are told as every name that two have", () => {
    const twice = records(["OPS-1"], fill("OPS-1", "OPS-1"));
    expect(checkUniqueness(twice).map(({ problem }) => problem)).toEqual([
      `duplicate code "OPS-1": ${file} has it too`,
    ]);
  });

  test("are addresses that nothing else has, on any computer", () => {
    const taken = records(["COM1", "PM1", "R001"], fill("COM1", "PM1"));
    at(taken.roles, 0).abbreviation = "PM1";
    expect(checkCodes(taken).map(({ problem }) => problem)).toEqual([
      "the code COM1 cannot be an address: /com1/ is a device on Windows, where no folder can be called so",
      `the code PM1 cannot be an address: /pm1/ is the short address of ${at(taken.roles, 0).file}`,
    ]);
  });
});

describe("a lock", () => {
  test("holds own codes, and no other record takes one", () => {
    const all = new Finder();
    all.records.site = siteSchema.parse({ ...all.records.site, codes: ["OPS-1", "R001"] });
    const [first, second] = all.records.responsibilities;
    if (first === undefined || second === undefined) throw new Error("the fixture has too few");
    first.code = "OPS-12";
    const lock = addressLockSchema.parse(extendLock(all.records).lock);
    expect(lock.codes["OPS-12"]).toBe(first.id);
    expect(checkAddressLock({ ...all.records, addressLock: lock })).toEqual([]);
    first.code = "OPS-13";
    second.code = "OPS-12";
    const issues = checkAddressLock({ ...all.records, addressLock: lock });
    expect(issues.map(({ problem }) => problem)).toContain(
      `the code OPS-12 was given to "${first.id}" and is that of "${second.id}" now`,
    );
  });
});
