import { expect, test } from "vitest";
import { checkDomains, checkListedFragments } from "../../../../src/model/integrity/check-names.ts";
import { at, Finder } from "../broken.ts";

test("sound records share the fragments of the pages that list them", () => {
  expect(checkListedFragments(new Finder().records)).toEqual([]);
});

test("a responsibility may not take a section of the disputes", () => {
  const { records } = new Finder();
  Object.assign(at(records.responsibilities, 0), { id: "settle" });
  const [issue, ...others] = checkListedFragments(records);
  expect(issue?.problem).toBe('the id "settle" is already taken on the page of disputes');
  expect(others).toEqual([]);
});

test("situations of two pairings may not share a fragment in the list of all", () => {
  const all = new Finder();
  const pairing = all.pairing();
  const [situation] = pairing.situations;
  // a-b with the situation c-night, and a-b-c with night.
  const other = {
    ...pairing,
    id: `${pairing.id}-late`,
    file: `pairings/${pairing.id}-late.mdx`,
    situations: [{ ...at(pairing.situations, 0), id: "night" }],
  };
  Object.assign(at(pairing.situations, 0), { ...situation, id: "late-night" });
  all.records.pairings.push(other);
  const [issue, ...others] = checkListedFragments(all.records);
  expect(issue?.file).toBe(other.file);
  expect(issue?.problem).toBe(
    `the fragment "${pairing.id}-late-night" is already taken on the page of situations, by ${pairing.file}`,
  );
  expect(others).toEqual([]);
});

test("a domain may not take a section of the register", () => {
  const { records } = new Finder();
  at(records.domains, 0).id = "words";
  expect(checkDomains(records).map((issue) => issue.problem)).toEqual([
    'the id "words" is already taken on the page of the register',
  ]);
});
