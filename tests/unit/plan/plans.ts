import fc from "fast-check";
import {
  dropEmpty,
  limits,
  toLine,
  type Plan,
  type PlanRole,
  type PlanRow,
} from "../../../src/plan/plan.ts";
import { anyText, hostileTexts } from "../properties/hostile.ts";
import { theater } from "./theater.ts";

const text = (most: number) =>
  fc
    .oneof(fc.constantFrom(...hostileTexts), anyText)
    .map((one) => toLine(one.replace(/\p{Cs}/gu, "?"), most))
    .filter((one) => one !== "");
const optional = (most: number) => fc.option(text(most), { nil: undefined });
const roleIds = ["td", "ad", "pm", "house-manager"] as const;

const roles: fc.Arbitrary<ReadonlyMap<string, PlanRole>> = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom(...roleIds),
      title: optional(limits.title),
      holder: optional(limits.title),
      contact: optional(limits.contact),
      isCombined: fc.boolean(),
    }),
    { selector: ({ id }) => id },
  )
  .map((all) => {
    const first = all[0]?.id;
    return new Map(
      all.map(({ id, isCombined, ...rest }) => [
        id,
        dropEmpty({
          ...rest,
          combinedWith: isCombined && id !== first ? first : undefined,
        }) as PlanRole,
      ]),
    );
  });

const row: fc.Arbitrary<PlanRow> = fc
  .record({
    owners: fc.option(
      fc.uniqueArray(fc.oneof(fc.constantFrom(...roleIds), text(limits.title)), { maxLength: 3 }),
      { nil: undefined },
    ),
    note: optional(limits.note),
    contact: optional(limits.contact),
    decided: fc.option(
      fc.record({ by: text(limits.title), on: fc.constant("2026-11-26"), see: optional(300) }),
      { nil: undefined },
    ),
  })
  .map(
    ({ decided, ...rest }) =>
      dropEmpty({ ...rest, decided: decided && dropEmpty(decided) }) as PlanRow,
  )
  .filter((one) => Object.keys(one).length > 0);

const codes = fc.oneof(
  fc.constantFrom(...theater.rows.map(({ code }) => code)),
  fc.integer({ min: 1, max: 99_999 }).map((number) => `R${String(number).padStart(3, "0")}`),
);

/** Plans of any kind, of roles and rows that the register has and others. */
export const plans: fc.Arbitrary<Plan> = fc.record({
  name: fc.oneof(fc.constant(""), text(limits.name)),
  roles,
  rows: fc
    .uniqueArray(fc.tuple(codes, row), { selector: ([code]) => code, maxLength: 30 })
    .map((all) => new Map(all)),
});
