import fc from "fast-check";
import { expect, test } from "vitest";
import { extendLock } from "../../../src/build/lock-addresses.ts";
import { checkAddressLock } from "../../../src/model/integrity/check-address-lock.ts";
import { formatIssue } from "../../../src/model/integrity/issue.ts";
import { listPublishedAddresses } from "../../../src/model/pages/published-addresses.ts";
import type { AddressLock, Records } from "../../../src/model/catalog/records.ts";
import { soundRecords, type Draft } from "../model/fixture.ts";
import { runs } from "./hostile.ts";

const kinds = ["roles", "responsibilities", "terms", "sources"] as const;

interface Step {
  readonly kind: (typeof kinds)[number];
  /** Which record of the kind. */
  readonly place: number;
  /** Whether the site was published, and locked, after the step. */
  readonly isPublished: boolean;
}

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    place: fc.nat(4),
    isPublished: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Renames a record and whatever the addresses make of its id, as an author would. */
function rename(records: Draft<Records>, { kind, place }: Step, id: string): void {
  const all = records[kind];
  const record = all[place % all.length];
  if (record === undefined) throw new Error(`there are no ${kind}`);
  const former = record.id;
  Object.assign(record, { id, formerly: [...(record.formerly ?? []), former] });
  if (kind !== "roles") return;
  const name = (one: string) => (one === former ? id : one);
  for (const one of records.responsibilities) {
    for (const part of one.involvement) if (part.role !== undefined) part.role = name(part.role);
    for (const position of one.positions) position.roles = position.roles.map(name);
  }
  for (const one of records.pairings) {
    one.roles = [name(one.roles[0]), name(one.roles[1])];
    one.id = one.roles.join("-");
  }
}

/** Every page and second address of a lock that does not lead to a page in one step. */
function findLost(records: Records, lock: AddressLock): string[] {
  const { pages, redirects } = listPublishedAddresses({ ...records, addressLock: lock });
  return [...lock.pages, ...Object.keys(lock.redirects)].filter(
    (address) => !pages.has((redirects.get(address) ?? address).replace(/#.*$/, "")),
  );
}

test("whatever is renamed, and however often, every locked address leads to a page in one step", () => {
  fc.assert(
    fc.property(steps, (renames) => {
      const records = soundRecords();
      let { lock } = extendLock(records);
      renames.forEach((step, index) => {
        rename(records, step, `renamed-${index}`);
        if (step.isPublished) lock = extendLock({ ...records, addressLock: lock }).lock;
        const locked = { ...records, addressLock: lock };
        expect(checkAddressLock(locked).map((issue) => formatIssue(issue))).toEqual([]);
        expect(findLost(records, lock)).toEqual([]);
      });
    }),
    runs,
  );
});

test("a link of the chain that is not told loses its address", () => {
  const records = soundRecords();
  const { lock } = extendLock(records);
  const step = { kind: "terms", place: 0, isPublished: false } as const;
  const first = records.terms[0]?.id ?? "";
  rename(records, step, "renamed-1");
  rename(records, step, "renamed-2");
  Object.assign(records.terms[0] ?? {}, { formerly: ["renamed-1"] });
  expect(findLost(records, lock)).toEqual([`/glossary/${first}/`]);
});
