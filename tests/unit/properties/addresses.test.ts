import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { searchAddress } from "../../../src/elements/search-box/search-state.ts";
import {
  formatView,
  longestWords,
  parseView,
  type AddressValues,
  type ViewAddress,
} from "../../../src/model/views/address-view.ts";
import { comparedAddress } from "../../../src/model/views/compared-roles.ts";
import { answersAddress } from "../../../src/model/views/decision.ts";
import { ledgerAddress } from "../../../src/model/views/ledger-view.ts";
import { situationAddress } from "../../../src/model/views/situation-filter.ts";
import { anyText, runs } from "./hostile.ts";

const roles = ["usher", "stage-manager", "box-office", "lighting", "props"];
const labels = roles.map((id) => ({ id, shortTitle: id.toUpperCase() }));
const domains = [
  { id: "front-of-house", title: "Front of house" },
  { id: "stage", title: "Stage" },
];
const questions = ["house", "season", "constructor"].map((id) => ({
  id,
  answers: ["small", "large", "both"].map((answer) => ({ id: answer, reasons: [], has: [] })),
}));

/** The addresses of all elements that read one. */
const pages: readonly (readonly [string, ViewAddress<unknown>])[] = [
  ["the register", ledgerAddress({ roles: labels, domains }) as ViewAddress<unknown>],
  ["the comparison", comparedAddress(labels) as ViewAddress<unknown>],
  ["the decision", answersAddress({ questions }) as ViewAddress<unknown>],
  ["the situations", situationAddress(roles) as ViewAddress<unknown>],
  ["the search", searchAddress(roles, ["term", "source"]) as ViewAddress<unknown>],
];

/** Names that belong to others, and text that is no name at all. */
const foreignPieces = fc.oneof(
  fc.constantFrom(
    "fbclid=IwAR0_x-1",
    "utm_source=mail&utm_medium=e%20mail",
    "gclid",
    "__proto__=1",
    "a=%",
    "b=%E4%zz",
    "?q=%3F",
    "=",
    "flag=&flag=2",
    "toString=q%3Dx",
  ),
  fc
    .tuple(fc.stringMatching(/^x[a-z_.-]{0,6}$/), anyText)
    .map(([name, text]) => new URLSearchParams([[name, text]]).toString()),
);

const anyCase = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((raised) => [...text].map((one, at) => (raised[at] ? one.toUpperCase() : one)).join(""));

/** A parameter of the page itself with values that it knows, in any case, and values that it does not. */
function ownPieces({ parameters }: ViewAddress<unknown>): fc.Arbitrary<string> {
  return fc.constantFrom(...Object.entries(parameters)).chain(([name, { ids }]) => {
    const known = ids === undefined ? anyText : fc.constantFrom(...ids).chain(anyCase);
    const value = fc.oneof({ weight: 4, arbitrary: known }, anyText);
    return fc
      .tuple(anyCase(name), fc.array(value, { maxLength: 4 }))
      .map(([spelled, values]) => new URLSearchParams([[spelled, values.join(",")]]).toString());
  });
}

const searches = (address: ViewAddress<unknown>) =>
  fc
    .array(fc.oneof(foreignPieces, ownPieces(address)), { maxLength: 6 })
    // As the browser hands them over.
    .map((pieces) => new URL(`https://remit.example/?${pieces.join("&")}`).search);

/** The pieces of a query that are no parameter of the page, as they stand. */
function foreignIn(search: string, { parameters }: ViewAddress<unknown>): string[] {
  const own = new Set(Object.keys(parameters));
  return search
    .replace(/^\?/, "")
    .split("&")
    .filter((piece) => {
      const [name] = [...new URLSearchParams(`&${piece}`).keys()];
      return name !== undefined && !own.has(name.toLowerCase());
    });
}

function givenIn(search: string, name: string): string[] {
  return [...new URLSearchParams(`&${search.replace(/^\?/, "")}`)]
    .filter(([own]) => own.toLowerCase() === name)
    .map(([, value]) => value);
}

/** Whether an address says it without saying so: the plain view, and words that are not there taken literally. */
function isImplied(name: string, value: string, shown: AddressValues): boolean {
  if (name === "literal") return value === "1" && (shown["q"]?.[0] ?? "") === "";
  return (name === "group" && value === "domain") || (name === "sort" && value === "register");
}

describe.each(pages)("500 addresses of %s", (_name, address) => {
  const all = { ...runs, numRuns: 500 };

  test("lose nothing: each value is shown or told", () => {
    fc.assert(
      fc.property(searches(address), (search) => {
        const { view, ignored } = parseView(search, address);
        const shown = address.toValues(view);
        for (const [name, { ids, most }] of Object.entries(address.parameters)) {
          const told = ignored.filter(({ parameter }) => parameter === name);
          const given = givenIn(search, name);
          if (ids === undefined) {
            const words = given.join(" ").replace(/\s+/g, "");
            const kept = [...(shown[name] ?? []), ...told.map(({ value }) => value)].join("");
            expect(kept.replace(/\s+/g, "")).toBe(words);
            expect([...(shown[name]?.[0] ?? "")].length).toBeLessThanOrEqual(most ?? longestWords);
            continue;
          }
          const kept = [...(shown[name] ?? []), ...told.map(({ value }) => value)].map((value) =>
            value.toLowerCase(),
          );
          const wanted = given
            .flatMap((value) => value.split(","))
            .map((value) => value.trim().toLowerCase())
            .filter((value) => value !== "" && !isImplied(name, value, shown));
          expect(kept).toEqual(expect.arrayContaining(wanted));
          expect(shown[name]?.length ?? 0).toBeLessThanOrEqual(most ?? 1);
        }
      }),
      all,
    );
  });

  test("come back from the address that is made of their view, with what others put there", () => {
    fc.assert(
      fc.property(searches(address), (search) => {
        const { view } = parseView(search, address);
        const written = formatView(view, address, search);
        expect(parseView(written, address)).toEqual({ view, ignored: [] });
        expect(formatView(view, address, written)).toBe(written);
        expect(foreignIn(written, address)).toEqual(foreignIn(search, address));
        // The browser takes it as it is written.
        expect(new URL(written, "https://remit.example/").search).toBe(written);
      }),
      all,
    );
  });
});
