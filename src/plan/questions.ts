import { planQuestions as words } from "../words/browser/plan-questions.ts";
import type { CheckedRow } from "./check-plan.ts";
import { nameOwner, personsOf } from "./owners.ts";
import type { Plan } from "./plan.ts";
import type { Reference } from "./reference.ts";

/** What to settle about a row, one question for each thing found, and what the answer depends on. */
export function askRow(
  plan: Plan,
  reference: Reference,
  { reference: row, owners = [], findings }: CheckedRow,
): string[] {
  if (findings.length === 0) return [];
  const name = (owner: string) => nameOwner(plan, reference, owner);
  const here = owners.map(name);
  const usual = [...row.roles, ...row.posts].map(name);
  const absent = owners.filter(
    (owner) => reference.roles.some(({ id }) => id === owner) && !plan.roles.has(owner),
  );
  const questions = findings.map((finding) => {
    switch (finding) {
      case "none":
        return words.none(usual);
      case "absent":
        return words.absent(absent.map(name));
      case "two":
        return words.two(personsOf(plan, owners).map(name));
      case "differs":
        return words.differs(here, usual, row.ownership);
    }
  });
  return [...questions, ...(row.dependsOn === "" ? [] : [words.dependsOn(row.dependsOn)])];
}
