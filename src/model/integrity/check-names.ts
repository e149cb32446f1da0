import { kindIds, kinds } from "../../schema/kinds.ts";
import { singleFiles } from "../../schema/single-files.ts";
import type { RecordKind } from "../../schema/vocabulary.ts";
import type { Issue } from "./issue.ts";
import type { RecordOf, Records } from "../catalog/records.ts";
import { reservedAddresses, shortAddresses } from "../catalog/redirects.ts";
import { situationFragment } from "../../routes.ts";
import { isReservedFragment } from "../pages/sections.ts";
import { FileIssues, type Path } from "./file-issues.ts";

/** Each domain stands once, and takes no fragment of the register's own. */
export function checkDomains(records: Records): Issue[] {
  const file = new FileIssues("domains.yaml");
  const seen = new Set<string>();
  records.domains.forEach((domain, index) => {
    if (seen.has(domain.id)) {
      file.add(
        [index, "id"],
        `the domain "${domain.id}" is there twice`,
        "Rename or remove one of the two",
      );
    }
    if (isReservedFragment("responsibilities", domain.id)) {
      file.add(
        [index, "id"],
        `the id "${domain.id}" is already taken on the page of the register`,
        "Choose another: domains and the template's own sections share the page's fragments",
      );
    }
    seen.add(domain.id);
  });
  return file.issues;
}

/** Each topic that the register does not cover stands once. */
export function checkElsewhere({ elsewhere }: Records): Issue[] {
  return elsewhere.flatMap(({ id }, index) =>
    elsewhere.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            file: singleFiles.elsewhere.file,
            path: [index, "id"],
            problem: `the topic "${id}" is there twice`,
            remedy: "Rename or remove one of the two",
          },
        ],
  );
}

/** Ids that are fragments of pages on which several records stand. */
export function checkListedFragments(records: Records): Issue[] {
  const disputes = records.responsibilities
    .filter((one) => isReservedFragment("disputes", one.id))
    .map((one) => ({
      file: one.file,
      path: [],
      problem: `the id "${one.id}" is already taken on the page of disputes`,
      remedy:
        "Rename the file: responsibilities and the template's own sections share the fragments",
    }));
  const taken = new Map<string, string>(records.pairings.map(({ id, file }) => [id, file]));
  const situations = records.pairings.flatMap(({ id, file, situations: all }) =>
    all.flatMap((situation, index): Issue[] => {
      const fragment = situationFragment(id, situation.id);
      const other = taken.get(fragment);
      if (other === undefined) taken.set(fragment, file);
      // Twice in one pairing is told of the pairing itself.
      return (other === undefined || other === file) && !isReservedFragment("situations", fragment)
        ? []
        : [
            {
              file,
              path: ["situations", index, "id"],
              problem: `the fragment "${fragment}" is already taken on the page of situations${other === undefined ? "" : `, by ${other}`}`,
              remedy: "Choose another id: the situations of all pairings share that page",
            },
          ];
    }),
  );
  return [...disputes, ...situations];
}

interface Owned {
  readonly value: string;
  readonly file: string;
  readonly path: Path;
}

/** What no two records of a kind may share: fields by what messages call them, and names with all aliases. */
const ownedOnce: {
  readonly [Kind in RecordKind]: {
    readonly names: boolean;
    readonly fields: { readonly [Field in keyof RecordOf<Kind> & string]?: string };
  };
} = {
  role: { names: true, fields: { order: "place in the order", shortTitle: "short title" } },
  post: { names: true, fields: {} },
  pairing: { names: true, fields: {} },
  responsibility: { names: true, fields: { code: "code" } },
  term: { names: true, fields: {} },
  source: { names: false, fields: { title: "title", shortTitle: "short title", mark: "mark" } },
};

/** A record as far as its names and its fields by their keys go. */
interface Named {
  readonly file: string;
  readonly title: string;
  readonly aliases?: readonly string[];
}

/** Names, codes and places in the order that two records share. */
export function checkUniqueness(records: Records): Issue[] {
  return kindIds.flatMap((kind) => {
    const all: readonly Named[] = records[kinds[kind].folder];
    const { names, fields } = ownedOnce[kind];
    return [
      ...(names ? checkOwnedOnce(all.flatMap(namesOf), "name") : []),
      ...Object.entries(fields).flatMap(([key, what]) =>
        checkOwnedOnce(
          all.map((one) => ({
            value: String((one as unknown as Readonly<Record<string, unknown>>)[key]),
            file: one.file,
            path: [key],
          })),
          what,
        ),
      ),
    ];
  });
}

function namesOf({ file, title, aliases = [] }: Named): Owned[] {
  return [
    { value: title, file, path: ["title"] },
    ...aliases.map((value, index) => ({ value, file, path: ["aliases", index] })),
  ];
}

/** Names are the same when they read the same: case and spacing do not tell them apart. */
function normalizeName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

function checkOwnedOnce(owned: readonly Owned[], what: string): Issue[] {
  const first = new Map<string, Owned>();
  const issues: Issue[] = [];
  for (const one of owned) {
    const key = normalizeName(one.value);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, one);
    } else {
      issues.push({
        file: one.file,
        path: one.path,
        problem: `duplicate ${what} "${one.value}": ${other.file === one.file ? "this file has it already" : `${other.file} has it too`}`,
        remedy: `Keep it in one of the two: a ${what} leads to one record of a kind`,
      });
    }
  }
  return issues;
}

/** Abbreviations that would take the address of a page. */
export function checkShortAddresses(records: Records): Issue[] {
  return shortAddresses(records)
    .filter(({ slug }) => reservedAddresses.has(slug))
    .flatMap(({ slug, holders }) =>
      holders.map(({ kind, file }) => ({
        file,
        path: [kind === "role" ? "abbreviation" : "abbreviations"],
        problem: `the short address /${slug}/ is taken by a page of the site`,
        remedy: "Choose another abbreviation or another file name",
      })),
    );
}
