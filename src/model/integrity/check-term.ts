import { addresses } from "../../routes.ts";
import { fileOf } from "../../schema/kinds.ts";
import type { Issue } from "./issue.ts";
import type { Term } from "../catalog/records.ts";
import { checkBody, checkSections } from "./check-body.ts";
import { checkClaims, checkResponsibilityId, renamedTo } from "./check-references.ts";
import { FileIssues } from "./file-issues.ts";
import type { Known } from "./known.ts";

/** Every problem of a term with the records that it names. */
export function checkTerm(term: Term, known: Known): Issue[] {
  const file = new FileIssues(term.file);
  term.related.forEach((id, index) => {
    if (!known.terms.has(id) || id === term.id) {
      const problem = id === term.id ? "the term is related to itself" : `unknown term "${id}"`;
      file.add(
        ["related", index],
        problem,
        renamedTo(known, "term", id) ?? "Use the id of another file in the folder terms",
        fileOf("term", id),
      );
    }
  });
  term.responsibilities.forEach((id, index) =>
    checkResponsibilityId(file, id, ["responsibilities", index], known),
  );
  checkClaims(file, term.claims, ["claims"], known);
  checkBody(file, term.body, known, addresses("/").term(term.id));
  checkSections(file, term.body, {});
  return file.issues;
}
