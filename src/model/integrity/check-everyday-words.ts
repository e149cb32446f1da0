import type { Issue } from "./issue.ts";
import { pairId } from "../catalog/pair.ts";
import type { EverydayWords, Records, Role } from "../catalog/records.ts";
import { addresses } from "../../routes.ts";

const wordsFile = "everyday-words.yaml";
const questionsFile = "everyday-questions.yaml";

/** Every problem of the everyday words and questions with the records they lead to. */
export function checkEverydayWords(records: Records): Issue[] {
  const { everydayWords: words, everydayQuestions: questions } = records;
  return [
    ...(words ? [...checkRecords(wordsFile, words, records), ...checkPages(words.pages)] : []),
    ...(questions
      ? [
          ...checkRecords(questionsFile, questions, records),
          ...checkIds(
            questionsFile,
            "pages",
            questions.pages,
            `page of ${wordsFile}`,
            idsOf(words?.pages ?? []),
          ),
        ]
      : []),
  ];
}

function checkRecords(
  file: string,
  all: Pick<EverydayWords, "responsibilities" | "roles" | "terms" | "pairings">,
  records: Records,
): Issue[] {
  const { responsibilities, roles, terms } = records;
  return [
    ...checkIds(
      file,
      "responsibilities",
      all.responsibilities,
      "responsibility",
      idsOf(responsibilities),
    ),
    ...checkIds(file, "roles", all.roles, "role", idsOf(roles)),
    ...checkIds(file, "terms", all.terms, "term", idsOf(terms)),
    ...checkIds(file, "pairings", all.pairings, "pair of roles", pairIdsOf(roles)),
  ];
}

function idsOf(all: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(all.map((one) => one.id));
}

function checkIds(
  file: string,
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
            file: wordsFile,
            path: ["pages", index, "address"],
            problem: `no page has the address ${address}`,
            remedy: "Use the address of a page that stands by itself",
          },
        ]),
    ...(ids.indexOf(id) === index
      ? []
      : [
          {
            file: wordsFile,
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
