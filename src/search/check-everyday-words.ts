import type { Issue } from "../model/issue.ts";
import { pairId } from "../model/pair.ts";
import type { Records, Role } from "../model/records.ts";
import { addresses } from "../routes.ts";

const file = "everyday-words.yaml";

/** Every problem of the everyday words with the records they lead to. */
export function checkEverydayWords(records: Records): Issue[] {
  const words = records.everydayWords;
  if (words === undefined) return [];
  const idsOf = (all: readonly { readonly id: string }[]) => new Set(all.map((one) => one.id));
  return [
    ...checkIds(
      "responsibilities",
      words.responsibilities,
      "responsibility",
      idsOf(records.responsibilities),
    ),
    ...checkIds("roles", words.roles, "role", idsOf(records.roles)),
    ...checkIds("terms", words.terms, "term", idsOf(records.terms)),
    ...checkIds("pairings", words.pairings, "pair of roles", pairIdsOf(records.roles)),
    ...checkPages(words.pages),
  ];
}

function checkIds(
  field: string,
  words: Readonly<Record<string, unknown>>,
  kind: string,
  ids: ReadonlySet<string>,
): Issue[] {
  return Object.keys(words)
    .filter((id) => !ids.has(id))
    .map((id) => ({
      file,
      path: [field, id],
      problem: `unknown ${kind} "${id}"`,
      remedy: `Use the id of a ${kind}, or remove it`,
    }));
}

function checkPages(pages: readonly { readonly id: string; readonly address: string }[]): Issue[] {
  const known = new Set(Object.values(addresses("/").pages));
  const ids = pages.map((page) => page.id);
  return pages.flatMap(({ id, address }, index) => [
    ...(known.has(address)
      ? []
      : [
          {
            file,
            path: ["pages", index, "address"],
            problem: `no page has the address ${address}`,
            remedy: "Use the address of a page that stands by itself",
          },
        ]),
    ...(ids.indexOf(id) === index
      ? []
      : [
          {
            file,
            path: ["pages", index, "id"],
            problem: `the page "${id}" is there twice`,
            remedy: "Rename or remove one of the two",
          },
        ]),
  ]);
}

function pairIdsOf(roles: readonly Role[]): ReadonlySet<string> {
  return new Set(roles.flatMap((a) => roles.filter((b) => b !== a).map((b) => pairId(a, b))));
}
