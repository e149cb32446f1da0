import { deflateSync, strToU8 } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  holdsPlan,
  longestLink,
  readPlanFragment,
  toPlanFragment,
} from "../../../src/plan/plan-link.ts";
import { emptyPlan, isSamePlan, type Plan } from "../../../src/plan/plan.ts";
import { runs } from "../properties/hostile.ts";
import { plans } from "./plans.ts";

const same = (a: Plan, b: Plan) => isSamePlan(a, b);

describe("a link", () => {
  it("holds any plan, and needs no escaping in an address", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const fragment = toPlanFragment(plan);
        expect(fragment).toMatch(/^(plan=1[\w-]+)?$/);
        expect(fragment === "").toBe(same(plan, emptyPlan));
        if (fragment === "") return;
        const read = readPlanFragment(`#${fragment}`);
        expect(read.issues).toEqual([]);
        expect(same(read.plan, plan)).toBe(true);
      }),
      runs,
    );
  });

  it("stays short: 110 rows with five titles of one's own and no notes take less than 2,500 characters", () => {
    // The worst case: owners without any order, long titles, four roles with holders.
    const titles = [
      "Head of Platform Engineering",
      "Director of Customer Insight",
      "VP Operations",
      "Lead Counsel for Data Protection",
      "Head of Internal Communication",
    ];
    const owners = [
      "chief-stage-officer",
      "chief-house-officer",
      "chief-light-officer",
      "chief-sound-officer",
      ...titles,
    ];
    let state = 7;
    const pick = () => {
      state = (state * 48_271) % 2_147_483_647;
      return owners[state % owners.length] ?? "";
    };
    const plan: Plan = {
      name: "An Organization With Quite a Long Name, Incorporated",
      roles: new Map(owners.slice(0, 4).map((id, at) => [id, { holder: `Person Number ${at}` }])),
      rows: new Map(
        Array.from({ length: 110 }, (_, at) => [
          `R${String(at * 3 + 1).padStart(3, "0")}`,
          { owners: [pick()] },
        ]),
      ),
    };
    const fragment = toPlanFragment(plan);
    expect(same(readPlanFragment(fragment).plan, plan)).toBe(true);
    expect(
      `https://a-rather-long-host-name.example.org/handbook/planner/#${fragment}`.length,
    ).toBeLessThan(1500);
  });
});

describe("a link that is not as it was made", () => {
  const plan: Plan = {
    name: "Playbill",
    roles: new Map([["td", { holder: "Ada" }]]),
    rows: new Map(
      Array.from({ length: 80 }, (_, at) => [
        `R${String(at + 100)}`,
        { owners: [`Owner ${(at * 7) % 80}`] },
      ]),
    ),
  };
  const fragment = toPlanFragment(plan);

  it("gives of a cut one the rows before the cut, and says so", () => {
    const read = readPlanFragment(fragment.slice(0, Math.floor(fragment.length * 0.7)));
    expect(read.plan.name).toBe("Playbill");
    expect(read.plan.rows.size).toBeGreaterThan(20);
    expect(read.plan.rows.size).toBeLessThan(80);
    for (const [code, row] of read.plan.rows) expect(row).toEqual(plan.rows.get(code));
    expect(read.issues).toEqual([expect.stringMatching(/cut off or damaged: .* \d+ rows could/)]);
  });

  it.each([
    ["without a plan", "#stage", /holds no plan/],
    ["that is empty", "plan=", /damaged/],
    ["of a later version", "plan=2abcdef", /another version of this page \(2\)/],
    ["of noise", "plan=1!!!!", /damaged/],
    ["of other letters", "plan=1äöü", /damaged/],
    ["of percent signs", "plan=%E0%A4%A", /damaged/],
    ["that is too long", `plan=1${"A".repeat(longestLink)}`, /longer than/],
  ])("says of one %s what is wrong", (_, broken, message) => {
    const read = readPlanFragment(broken);
    expect(read.issues).toEqual([expect.stringMatching(message)]);
    expect(same(read.plan, emptyPlan)).toBe(true);
  });

  it("is read where a program has escaped it", () => {
    const escaped = fragment.replaceAll("-", "%2D").replaceAll("_", "%5F");
    expect(readPlanFragment(escaped)).toEqual(readPlanFragment(fragment));
  });

  it("holds no more text than it may, however well it was packed", () => {
    const bomb = deflateSync(strToU8(`o\tR001\tA\n${"x".repeat(30_000_000)}`), { level: 9 });
    const bytes = new Uint8Array([0, 0, 0, 0, ...bomb]);
    const code = `plan=1${Buffer.from(bytes).toString("base64url")}`;
    expect(code.length).toBeLessThan(longestLink);
    const read = readPlanFragment(code);
    expect([...read.plan.rows]).toEqual([["R001", { owners: ["A"] }]]);
    expect(read.issues).toEqual([expect.stringMatching(/cut off or damaged/)]);
  });

  it("never fails, always says so, and never makes up a code or an owner that nobody could", () => {
    const damaged = fc.record({
      plan: plans,
      at: fc.nat(),
      letter: fc.constantFrom(..."AZaz09-_%#&=. ", "é"),
      how: fc.constantFrom("replace", "insert", "cut", "swap"),
    });
    fc.assert(
      fc.property(damaged, ({ plan: made, at, letter, how }) => {
        const whole = toPlanFragment(made);
        if (whole === "") return;
        const place = 6 + (at % Math.max(1, whole.length - 6));
        const broken =
          how === "cut"
            ? whole.slice(0, place)
            : how === "insert"
              ? whole.slice(0, place) + letter + whole.slice(place)
              : how === "swap"
                ? whole.slice(0, place) + whole.slice(place + 1) + whole.charAt(place)
                : whole.slice(0, place) + letter + whole.slice(place + 1);
        const read = readPlanFragment(broken);
        // What was changed beyond the end of the data may leave all of it sound.
        if (read.issues.length === 0) expect(same(read.plan, made)).toBe(true);
        for (const issue of read.issues) expect(issue).toMatch(/\.$/);
      }),
      runs,
    );
  });

  it("never fails on any text at all", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), (text) => {
        const read = readPlanFragment(`plan=1${text}`);
        expect(read.issues.length).toBeGreaterThan(0);
        expect(holdsPlan(`#plan=${text}`)).toBe(true);
      }),
      runs,
    );
  });
});
