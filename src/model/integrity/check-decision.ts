import { answerFragment } from "../../routes.ts";
import { claimTypes } from "../../schema/vocabulary.ts";
import type { Issue } from "./issue.ts";
import { ownersOf } from "../catalog/ownership.ts";
import type { Decision, Records } from "../catalog/records.ts";
import { isReservedFragment } from "../pages/sections.ts";

const file = "decision.yaml";
type Path = Issue["path"];
type Statement = Decision["outcomes"][number]["adds"];

/** Every problem of the decision with itself and with the records that it names. */
export function checkDecision(records: Records): Issue[] {
  const { decision } = records;
  if (decision === undefined) return [];
  const issues: Issue[] = [];
  const add = (path: Path, problem: string, remedy: string) =>
    issues.push({ file, path, problem, remedy });
  const roles = new Map(records.roles.map((role) => [role.id, role]));
  const responsibilities = new Map(records.responsibilities.map((one) => [one.id, one]));
  const claims = new Map<string, { roles: readonly string[]; assignsDuty: boolean }>(
    records.sources.flatMap((source) =>
      source.claims.map(
        ({ slug, roles, type }) =>
          [`${source.id}/${slug}`, { roles, assignsDuty: claimTypes[type].assignsDuty }] as const,
      ),
    ),
  );
  const results = new Set(decision.outcomes.map((outcome) => outcome.role));

  const checkOnce = (ids: readonly string[], pathOf: (index: number) => Path) =>
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index)
        add(pathOf(index), `"${id}" is there twice`, "Rename or remove one of the two");
    });
  const checkRole = (id: string, path: Path) => {
    if (!roles.has(id))
      add(
        path,
        `unknown role "${id}"`,
        `Use one of content/roles: ${[...roles.keys()].join(", ")}`,
      );
    else if (!results.has(id))
      add(path, `the role "${id}" has no outcome`, "Add it to `outcomes`, or name another role");
  };
  const checkClaims = (ids: readonly string[], path: Path, role?: string) =>
    ids.forEach((id, index) => {
      const speaksOf = claims.get(id)?.roles;
      if (speaksOf === undefined)
        add(
          [...path, index],
          `unknown claim "${id}"`,
          "Use <source>/<slug> of a claim in content/sources",
        );
      else if (role !== undefined && !speaksOf.includes(role))
        add(
          [...path, index],
          `the claim "${id}" does not speak of "${role}" but of ${speaksOf.join(", ")}`,
          "Cite a claim about this role",
        );
    });
  const checkStatement = (statement: Statement | undefined, path: Path, role?: string) =>
    checkClaims(statement?.claims ?? [], [...path, "claims"], role);

  const taken = new Set<string>();
  const checkFragment = (fragment: string, path: Path) => {
    if (taken.has(fragment) || isReservedFragment("decide", fragment))
      add(
        path,
        `the fragment "${fragment}" is already taken on the page`,
        "Choose another id: questions, answers and the template's own sections share the fragments",
      );
    taken.add(fragment);
  };

  const questionIds = decision.questions.map(({ id }) => id);
  checkOnce(questionIds, (index) => ["questions", index, "id"]);
  checkOnce(
    decision.questions.map(({ question }) => question),
    (index) => ["questions", index, "question"],
  );
  decision.questions.forEach((question, at) => {
    const path: Path = ["questions", at];
    checkClaims(question.claims, [...path, "claims"]);
    for (const key of ["id", "label", "short"] as const) {
      checkOnce(
        question.answers.map((answer) => answer[key]),
        (index) => [...path, "answers", index, key],
      );
    }
    const isFirst = questionIds.indexOf(question.id) === at;
    if (isFirst) checkFragment(question.id, [...path, "id"]);
    question.answers.forEach((answer, index) => {
      const here: Path = [...path, "answers", index];
      if (isFirst && question.answers.findIndex(({ id }) => id === answer.id) === index)
        checkFragment(answerFragment(question.id, answer.id), [...here, "id"]);
      answer.reasons.forEach((reason, place) => {
        const reasonPath: Path = [...here, "reasons", place];
        checkRole(reason.role, [...reasonPath, "role"]);
        checkClaims(reason.claims, [...reasonPath, "claims"], reason.role);
        if (reason.weight === 2 && !reason.claims.some((id) => claims.get(id)?.assignsDuty ?? true))
          add(
            [...reasonPath, "weight"],
            "a reason counts twice, and no claim behind it defines the role or assigns a duty",
            "Let it count once, or cite the claim that does",
          );
      });
      checkOnce(
        answer.reasons.map((reason) => reason.role),
        (place) => [...here, "reasons", place, "role"],
      );
      checkOnce(answer.has, (place) => [...here, "has", place]);
      answer.has.forEach((id, place) => checkRole(id, [...here, "has", place]));
      checkStatement(answer.remark, [...here, "remark"]);
    });
  });

  checkOnce(
    decision.outcomes.map((outcome) => outcome.role),
    (index) => ["outcomes", index, "role"],
  );
  decision.outcomes.forEach((outcome, index) => {
    const path: Path = ["outcomes", index];
    checkRole(outcome.role, [...path, "role"]);
    const before = decision.outcomes[index - 1];
    const [order, orderBefore] = [outcome, before].map((one) => roles.get(one?.role ?? "")?.order);
    if (order !== undefined && orderBefore !== undefined && order < orderBefore)
      add([...path, "role"], "expected the outcomes in the order of the roles", "Move it up");
    outcome.why.forEach((one, place) => checkStatement(one, [...path, "why", place], outcome.role));
    checkStatement(outcome.adds, [...path, "adds"], outcome.role);
    checkStatement(outcome.remark, [...path, "remark"]);
    if (outcome.why.every((one) => one.claims.length === 0))
      add(
        [...path, "why"],
        "no statement cites a claim",
        "Cite at least one: every recommendation rests on evidence",
      );
    checkRole(outcome.then, [...path, "then"]);
    if (outcome.then === outcome.role)
      add([...path, "then"], "the role comes after itself", "Name another role");
    const cited = [
      ...outcome.why.flatMap((one) => one.claims),
      ...outcome.adds.claims,
      ...decision.questions
        .flatMap((question) => question.answers.flatMap((answer) => answer.reasons))
        .filter((reason) => reason.role === outcome.role)
        .flatMap((reason) => reason.claims),
    ];
    const sources = new Set(cited.map((id) => id.replace(/\/.*$/, "")));
    if (sources.size === 1 && outcome.remark === undefined)
      add(
        [...path, "remark"],
        `all evidence for "${outcome.role}" is one source's, and no remark says so`,
        "Add a remark that says how thin the evidence is and who else may hold the duty",
      );
  });

  checkOnce(
    decision.pairs.map(({ roles: pair }) => pair.join(" and ")),
    (index) => ["pairs", index, "roles"],
  );
  decision.pairs.forEach((pair, index) => {
    const path: Path = ["pairs", index];
    pair.roles.forEach((id, place) => checkRole(id, [...path, "roles", place]));
    const [first, second] = pair.roles.map((id) => roles.get(id)?.order);
    if (first !== undefined && second !== undefined && first >= second)
      add(
        [...path, "roles"],
        "expected two different roles, the one with the lower order first",
        "Swap or correct them",
      );
    pair.holder.forEach((one, place) => checkStatement(one, [...path, "holder", place]));
    checkOnce(pair.between, (place) => [...path, "between", place]);
    pair.between.forEach((id, place) => {
      const responsibility = responsibilities.get(id);
      const here: Path = [...path, "between", place];
      if (responsibility === undefined)
        add(
          here,
          `unknown responsibility "${id}"`,
          "Use the id of a file in content/responsibilities",
        );
      else if (pair.roles.filter((role) => ownersOf(responsibility).includes(role)).length !== 1)
        add(
          here,
          `"${id}" is not accountable to exactly one of the two`,
          `Name a responsibility of ${pair.roles.join(" or ")} that the other does not share`,
        );
    });
  });

  decision.undecided.roles.forEach((id, index) => checkRole(id, ["undecided", "roles", index]));
  checkOnce(decision.undecided.roles, (index) => ["undecided", "roles", index]);
  checkClaims(decision.undecided.claims, ["undecided", "claims"]);
  return issues;
}
