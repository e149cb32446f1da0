import { addresses, answerFragment } from "../../routes.ts";
import type { Records } from "../catalog/records.ts";
import { kindOfPage } from "../pages/page-kind.ts";
import { isReservedFragment, type PageKind } from "../pages/sections.ts";
import { FileIssues, type Path } from "./file-issues.ts";
import type { Issue } from "./issue.ts";

/** Something that had other ids before. */
interface Renamed {
  readonly file: string;
  readonly path: Path;
  readonly id: string;
  readonly formerly?: readonly string[] | undefined;
}

const to = addresses("/");

/** Former ids that something has now, that two things claim, or that would take another place on a page. */
export function checkFormerIds(records: Records): Issue[] {
  const { roles, responsibilities, posts, terms, sources, pairings, decision } = records;
  const filed = (all: readonly Omit<Renamed, "path">[]) =>
    all.map((one) => ({ ...one, path: [] as Path }));
  const parts = (file: string, field: string, all: readonly Omit<Renamed, "file" | "path">[]) =>
    all.map((one, index) => ({ ...one, file, path: [field, index] as Path }));
  const domains = records.domains.map((one, index) => ({
    ...one,
    file: "domains.yaml",
    path: [index],
  }));
  return [
    ...checkIds(filed(roles)),
    ...checkIds(filed(responsibilities), kindOfPage(to.pages.disputes)),
    ...checkIds(filed(posts)),
    ...checkIds(filed(terms)),
    ...checkIds(filed(sources)),
    ...checkIds(domains, kindOfPage(to.pages.responsibilities)),
    ...responsibilities.flatMap(({ file, positions }) =>
      checkIds(parts(file, "positions", positions), "responsibility"),
    ),
    ...posts.flatMap(({ file, choices }) => checkIds(parts(file, "choices", choices), "post")),
    ...sources.flatMap(({ file, claims }) =>
      checkIds(
        parts(
          file,
          "claims",
          claims.map(({ slug, formerly }) => ({ id: slug, formerly })),
        ),
        "source",
      ),
    ),
    ...pairings.flatMap(({ file, handOffs, tensions, situations, questions }) =>
      checkIds(
        [
          ...parts(file, "handOffs", handOffs),
          ...parts(file, "tensions", tensions),
          ...parts(file, "situations", situations),
          ...parts(file, "questions", questions),
        ],
        "pairing",
      ),
    ),
    ...(decision ? checkDecisionIds(decision) : []),
  ];
}

/** Questions and answers share the fragments of their page; an answer's begins with its question's id. */
function checkDecisionIds({ questions }: NonNullable<Records["decision"]>): Issue[] {
  const file = "decision.yaml";
  return checkIds(
    questions.flatMap(({ id, formerly = [], answers }, at) => [
      { file, path: ["questions", at], id, formerly },
      ...answers.map((answer, index) => ({
        file,
        path: ["questions", at, "answers", index],
        id: answerFragment(id, answer.id),
        formerly: (answer.formerly ?? []).map((former) => answerFragment(id, former)),
      })),
    ]),
    "decide",
  );
}

/** @param page the kind of page on which all of them are fragments */
function checkIds(all: readonly Renamed[], page?: PageKind): Issue[] {
  const present = new Set(all.map((one) => one.id));
  const claimed = new Set<string>();
  return all.flatMap(({ file: name, path, formerly = [] }) => {
    const file = new FileIssues(name);
    formerly.forEach((former, index) => {
      const here: Path = [...path, "formerly", index];
      if (present.has(former))
        file.add(
          here,
          `the former id "${former}" is that of something else now`,
          "Give that another id: whoever follows an old link expects what bore the id first",
        );
      else if (claimed.has(former))
        file.add(
          here,
          `two say that they were called "${former}" before`,
          "Keep it in the one that took the place",
        );
      else if (page !== undefined && isReservedFragment(page, former))
        file.add(
          here,
          `the former id "${former}" is already taken on the page`,
          "Remove it: it cannot have been published",
        );
      claimed.add(former);
    });
    return file.issues;
  });
}
