import type { Issue } from "./issue.ts";
import type { Records } from "../catalog/records.ts";
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

/** Names, codes and places in the order that two records share. */
export function checkUniqueness(records: Records): Issue[] {
  const names = (all: readonly { file: string; title: string; aliases: readonly string[] }[]) =>
    all.flatMap((one) => [
      { value: one.title, file: one.file, path: ["title"] },
      ...one.aliases.map((value, index) => ({ value, file: one.file, path: ["aliases", index] })),
    ]);
  const field = <T extends { file: string }>(all: readonly T[], key: keyof T & string) =>
    all.map((one) => ({ value: String(one[key]), file: one.file, path: [key] }));
  return [
    ...checkOwnedOnce(names(records.roles), "name"),
    ...checkOwnedOnce(names(records.pairings), "name"),
    ...checkOwnedOnce(names(records.responsibilities), "name"),
    ...checkOwnedOnce(names(records.terms), "name"),
    ...checkOwnedOnce(field(records.sources, "title"), "title"),
    ...checkOwnedOnce(field(records.sources, "shortTitle"), "short title"),
    ...checkOwnedOnce(field(records.responsibilities, "code"), "code"),
    ...checkOwnedOnce(field(records.roles, "order"), "place in the order"),
    ...checkOwnedOnce(field(records.roles, "shortTitle"), "short title"),
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
  return shortAddresses(records.roles)
    .filter(({ slug }) => reservedAddresses.has(slug))
    .flatMap(({ slug, roles }) =>
      roles.map((role) => ({
        file: role.file,
        path: ["abbreviation"],
        problem: `the short address /${slug}/ is taken by a page of the site`,
        remedy: "Choose another abbreviation or another file name",
      })),
    );
}
