import { answerFragment } from "../../routes.ts";
import { singleFiles } from "../../schema/single-files.ts";
import { ownersOf } from "../catalog/ownership.ts";
import type { Decision, Records } from "../catalog/records.ts";
import { isReservedFragment } from "../pages/sections.ts";
import { checkClaims, checkResponsibilityId, checkRoleId } from "./check-references.ts";
import { FileIssues, type Path } from "./file-issues.ts";
import type { Issue } from "./issue.ts";
import type { Known } from "./known.ts";

type Question = Decision["questions"][number];
type Statement = Decision["outcomes"][number]["adds"];

/** What the rules for the parts of a decision share. */
interface Context {
  readonly file: FileIssues;
  readonly known: Known;
  readonly decision: Decision;
  /** The fragments of the page that are taken so far. */
  readonly taken: Set<string>;
}

/** Every problem of the decision with itself and with the records that it names. */
export function checkDecision({ decision }: Records, known: Known): Issue[] {
  if (decision === undefined) return [];
  const file = new FileIssues(singleFiles.decision.file);
  const context = { file, known, decision, taken: new Set<string>() };
  checkQuestions(context);
  checkOutcomes(context);
  checkPairs(context);
  const { roles, claims } = decision.undecided;
  checkResults(context, roles, ["undecided", "roles"]);
  checkOnce(file, roles, (index) => ["undecided", "roles", index]);
  checkClaims(file, claims, ["undecided", "claims"], known);
  decision.none?.why.forEach((one, index) => checkStatement(context, one, ["none", "why", index]));
  return file.issues;
}

function checkQuestions(context: Context): void {
  const { file, known, decision } = context;
  const ids = decision.questions.map(({ id }) => id);
  checkOnce(file, ids, (index) => ["questions", index, "id"]);
  checkOnce(
    file,
    decision.questions.map(({ question }) => question),
    (index) => ["questions", index, "question"],
  );
  decision.questions.forEach((question, at) => {
    const path: Path = ["questions", at];
    checkClaims(file, question.claims, [...path, "claims"], known);
    for (const key of ["id", "label", "short"] as const) {
      checkOnce(
        file,
        question.answers.map((answer) => answer[key]),
        (index) => [...path, "answers", index, key],
      );
    }
    // What is there twice is told once.
    const isFirst = ids.indexOf(question.id) === at;
    if (isFirst) checkFragment(context, question.id, [...path, "id"]);
    question.answers.forEach((answer, index) => {
      const here: Path = [...path, "answers", index];
      if (isFirst && question.answers.findIndex(({ id }) => id === answer.id) === index)
        checkFragment(context, answerFragment(question.id, answer.id), [...here, "id"]);
      checkAnswer(context, answer, here);
    });
  });
}

function checkAnswer(context: Context, answer: Question["answers"][number], path: Path): void {
  const { file } = context;
  answer.reasons.forEach(({ role, claims }, place) => {
    const here: Path = [...path, "reasons", place];
    checkResult(context, role, [...here, "role"]);
    checkOwnClaims(context, claims, [...here, "claims"], role);
  });
  checkOnce(
    file,
    answer.reasons.map(({ role }) => role),
    (place) => [...path, "reasons", place, "role"],
  );
  if (answer.posts === "none" && context.decision.none === undefined)
    file.add(
      [...path, "posts"],
      "nothing says what to do where no post can be filled",
      "Write it in `none`, or choose one or two",
    );
  checkOnce(file, answer.has, (place) => [...path, "has", place]);
  checkResults(context, answer.has, [...path, "has"]);
  checkStatement(context, answer.remark, [...path, "remark"]);
}

function checkOutcomes(context: Context): void {
  const { file, known, decision } = context;
  const orderOf = (at: number) => known.roles.get(decision.outcomes[at]?.role ?? "")?.order;
  checkOnce(
    file,
    decision.outcomes.map(({ role }) => role),
    (index) => ["outcomes", index, "role"],
  );
  decision.outcomes.forEach((outcome, index) => {
    const path: Path = ["outcomes", index];
    const { role, why, adds, remark, then } = outcome;
    checkResult(context, role, [...path, "role"]);
    if ((orderOf(index) ?? Infinity) < (orderOf(index - 1) ?? -Infinity))
      file.add([...path, "role"], "expected the outcomes in the order of the roles", "Move it up");
    why.forEach((one, place) => checkStatement(context, one, [...path, "why", place], role));
    checkStatement(context, adds, [...path, "adds"], role);
    checkStatement(context, remark, [...path, "remark"]);
    checkResult(context, then, [...path, "then"]);
    if (then === role)
      file.add([...path, "then"], "the role comes after itself", "Name another role");
  });
}

function checkPairs(context: Context): void {
  const { file, known, decision } = context;
  checkOnce(
    file,
    decision.pairs.map(({ roles }) => roles.join(" and ")),
    (index) => ["pairs", index, "roles"],
  );
  decision.pairs.forEach(({ roles, holder, between }, index) => {
    const path: Path = ["pairs", index];
    checkResults(context, roles, [...path, "roles"]);
    const [first, second] = roles.map((id) => known.roles.get(id)?.order);
    if (first !== undefined && second !== undefined && first >= second)
      file.add(
        [...path, "roles"],
        "expected two different roles, the one with the lower order first",
        "Swap or correct them",
      );
    holder.forEach((one, place) => checkStatement(context, one, [...path, "holder", place]));
    checkOnce(file, between, (place) => [...path, "between", place]);
    between.forEach((id, place) => {
      const here: Path = [...path, "between", place];
      const responsibility = checkResponsibilityId(file, id, here, known);
      if (responsibility === undefined) return;
      const owners = ownersOf(responsibility);
      if (roles.filter((role) => owners.includes(role)).length !== 1)
        file.add(
          here,
          `"${id}" is not accountable to exactly one of the two`,
          `Name a responsibility of ${roles.join(" or ")} that the other does not share`,
        );
    });
  });
}

function checkOnce(file: FileIssues, ids: readonly string[], pathOf: (index: number) => Path) {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) !== index)
      file.add(pathOf(index), `"${id}" is there twice`, "Rename or remove one of the two");
  });
}

/** A role that is there, and that can be a result. */
function checkResult({ file, known, decision }: Context, id: string, path: Path): void {
  const role = checkRoleId(file, id, path, known);
  if (role !== undefined && !decision.outcomes.some((outcome) => outcome.role === id))
    file.add(path, `the role "${id}" has no outcome`, "Add it to `outcomes`, or name another role");
}

function checkResults(context: Context, ids: readonly string[], path: Path): void {
  ids.forEach((id, index) => checkResult(context, id, [...path, index]));
}

/** Claims of a statement about a role; a decision has no other place for a claim about another. */
function checkOwnClaims(
  { file, known }: Context,
  claims: readonly string[],
  path: Path,
  role: string | undefined,
): void {
  const speakOf = role === undefined ? [] : [role];
  checkClaims(file, claims, path, known, speakOf, "Cite a claim about this role");
}

function checkStatement(
  context: Context,
  statement: Statement | undefined,
  path: Path,
  role?: string,
): void {
  checkOwnClaims(context, statement?.claims ?? [], [...path, "claims"], role);
}

function checkFragment({ file, taken }: Context, fragment: string, path: Path): void {
  if (taken.has(fragment) || isReservedFragment("decide", fragment))
    file.add(
      path,
      `the fragment "${fragment}" is already taken on the page`,
      "Choose another id: questions, answers and the template's own sections share the fragments",
    );
  taken.add(fragment);
}
