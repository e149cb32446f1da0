import type { Issue } from "./issue.ts";
import { pairId } from "../catalog/pair.ts";
import type { Pairing, Records, Role } from "../catalog/records.ts";
import { addresses, situationFragment } from "../../routes.ts";
import { fileOf, kindIds, kinds, type EverydayFolder } from "../../schema/kinds.ts";

const wordsFile = "everyday-words.yaml";
const questionsFile = "everyday-questions.yaml";
const elsewhereFile = "elsewhere.yaml";

/** Every problem of the everyday words and questions with the records they lead to. */
export function checkEverydayWords(records: Records): Issue[] {
  const { everydayWords: words, everydayQuestions: questions } = records;
  return [
    ...(words ? [...checkRecords(wordsFile, words, records), ...checkPages(words.pages)] : []),
    ...(questions
      ? [
          ...checkRecords(questionsFile, questions, records),
          ...checkIds(questionsFile, "pages", questions.pages, {
            what: `page of ${wordsFile}`,
            ids: idsOf(words?.pages ?? []),
            fileOfId: () => wordsFile,
          }),
          ...checkIds(questionsFile, "situations", questions.situations, {
            what: "situation of a pairing",
            ids: situationIdsOf(records.pairings),
            fileOfId: () => `${kinds.pairing.folder}/`,
          }),
          ...checkIds(questionsFile, "elsewhere", questions.elsewhere, {
            what: `topic of ${elsewhereFile}`,
            ids: idsOf(records.elsewhere ?? []),
            fileOfId: () => elsewhereFile,
          }),
        ]
      : []),
  ];
}

function checkRecords(
  file: string,
  all: Readonly<Record<EverydayFolder, Readonly<Record<string, unknown>>>>,
  records: Records,
): Issue[] {
  return kindIds.flatMap((kind) => {
    const { folder, everyday } = kinds[kind];
    if (!everyday) return [];
    // Every pair of roles can have words, also one that nobody wrote about.
    return kind === "pairing"
      ? checkIds(file, folder, all[folder], {
          what: "pair of roles",
          ids: pairIdsOf(records.roles),
          fileOfId: () => `${kinds.role.folder}/`,
        })
      : checkIds(file, folder, all[folder], {
          what: kind,
          ids: idsOf(records[folder]),
          fileOfId: (id) => fileOf(kind, id),
        });
  });
}

function idsOf(all: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(all.map((one) => one.id));
}

/** What the ids of a group of words lead to. */
interface Targets {
  readonly what: string;
  readonly ids: ReadonlySet<string>;
  /** The file, or the folder, without which an id is unknown. */
  readonly fileOfId: (id: string) => string;
}

function checkIds(
  file: string,
  field: string,
  words: Readonly<Record<string, unknown>>,
  { what, ids, fileOfId }: Targets,
): Issue[] {
  return Object.keys(words)
    .filter((id) => !ids.has(id))
    .map((id) => ({
      file,
      path: [field, id],
      problem: `unknown ${what} "${id}"`,
      remedy: `Use the id of a ${what}, or remove it`,
      dependsOn: fileOfId(id),
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

function situationIdsOf(pairings: readonly Pairing[]): ReadonlySet<string> {
  return new Set(
    pairings.flatMap(({ id, situations }) =>
      situations.map((one) => situationFragment(id, one.id)),
    ),
  );
}
