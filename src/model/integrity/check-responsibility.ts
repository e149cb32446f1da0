import { addresses } from "../../routes.ts";
import { singleFiles } from "../../schema/single-files.ts";
import { involvementLevels } from "../../schema/vocabulary.ts";
import type { Issue } from "./issue.ts";
import { outsideOwnersOf, ownersOf } from "../catalog/ownership.ts";
import type { Part, Responsibility } from "../catalog/records.ts";
import { checkContact } from "./check-contact.ts";
import { checkBody, checkSections } from "./check-body.ts";
import { checkEscalation } from "./check-escalation.ts";
import {
  checkClaims,
  checkConditionId,
  checkFragment,
  checkPostId,
  checkResponsibilityId,
  checkRoleId,
  fileOfClaim,
  renamedTo,
} from "./check-references.ts";
import { FileIssues, type Path } from "./file-issues.ts";
import type { Known } from "./known.ts";
import { checkValidity } from "./check-validity.ts";

/** Every problem of a responsibility with itself and with the records that it names. */
export function checkResponsibility(one: Responsibility, known: Known): Issue[] {
  const file = new FileIssues(one.file);
  if (!known.domains.has(one.domain)) {
    file.add(
      ["domain"],
      `unknown domain "${one.domain}"`,
      renamedTo(known, "domain", one.domain) ??
        `Use one of domains.yaml: ${[...known.domains].join(", ")}`,
      singleFiles.domains.file,
    );
  }
  const seen = new Set<string>();
  one.involvement.forEach((part, index) => {
    const path: Path = ["involvement", index];
    const [kind, id] = part.role === undefined ? ["post", part.post ?? ""] : ["role", part.role];
    if (kind === "role") checkRoleId(file, id, [...path, "role"], known);
    else checkPostId(file, id, [...path, "post"], known);
    if (seen.has(`${kind} ${id}`)) {
      file.add(
        [...path, kind],
        `the ${kind} "${id}" is there twice`,
        "Keep its strongest part, and write the other beside it: also: [responsible]",
      );
    }
    seen.add(`${kind} ${id}`);
    checkLevels(file, part, path);
    checkClaims(file, part.claims, [...path, "claims"], known, [id]);
    if (part.inferred !== undefined && (part.level !== "accountable" || part.claims.length === 0)) {
      file.add(
        [...path, "inferred"],
        "only an accountable part that cites claims can be inferred from them",
        "Remove `inferred`; a part without claims is shown as our judgement",
      );
    }
  });
  checkOwnership(file, one);
  const positions = { page: "responsibility", seen: new Set<string>() } as const;
  one.positions.forEach((position, index) => {
    const path: Path = ["positions", index];
    checkHolders(file, position, path, known);
    if (position.roles.length + position.posts.length === 0 && position.outside === undefined) {
      file.add(
        path,
        "the position belongs to nobody",
        "Name its roles or posts, or somebody without a page in `outside`",
      );
    }
    checkFragment(file, position.id, [...path, "id"], positions);
    checkClaims(file, position.claims, [...path, "claims"], known);
  });
  checkEscalation(file, one.escalateTo, known);
  checkConditions(file, one, known);
  checkValidity(file, one, []);
  checkValidity(file, one.decided, ["decided"]);
  if (one.decided?.see !== undefined)
    checkContact(file, one.decided.see, ["decided", "see"], known);
  checkClaims(file, one.noteClaims, ["noteClaims"], known);
  if (one.note === undefined && one.noteClaims.length > 0)
    file.add(
      ["noteClaims"],
      "there is no note that rests on them",
      "Write the note, or remove them",
    );
  one.excludes.forEach((item, index) => {
    if (item.see !== undefined) {
      checkOtherResponsibility(file, item.see, ["excludes", index, "see"], one.id, known);
    }
  });
  one.related.forEach((id, index) =>
    checkOtherResponsibility(file, id, ["related", index], one.id, known),
  );
  checkClaims(file, one.claims, ["claims"], known);
  checkBody(file, one.body, known, addresses("/").responsibility(one.id));
  checkSections(
    file,
    one.body,
    {},
    { page: "responsibility", taken: one.positions.map(({ id }) => id) },
  );
  return file.issues;
}

/** Who holds a position, or answers under a condition. */
function checkHolders(
  file: FileIssues,
  { roles, posts }: { readonly roles: readonly string[]; readonly posts: readonly string[] },
  path: Path,
  known: Known,
): void {
  roles.forEach((id, at) => checkRoleId(file, id, [...path, "roles", at], known));
  posts.forEach((id, at) => checkPostId(file, id, [...path, "posts", at], known));
}

/** Each condition stands once, names who answers, and rests on a claim that is bound to it. */
function checkConditions(file: FileIssues, one: Responsibility, known: Known): void {
  const seen = new Set<string>();
  one.conditions.forEach((condition, index) => {
    const path: Path = ["conditions", index];
    checkHolders(file, condition, path, known);
    checkConditionId(file, condition.when, [...path, "when"], known);
    if (known.citesSources && condition.claims.length === 0 && condition.decided === undefined)
      file.add(
        [...path, "claims"],
        "nothing says that it is so",
        "Cite the claim that makes it so, or say in `decided` who decided it",
        singleFiles.site.file,
      );
    checkValidity(file, condition.decided, [...path, "decided"]);
    if (condition.decided?.see !== undefined)
      checkContact(file, condition.decided.see, [...path, "decided", "see"], known);
    if (condition.roles.length + condition.posts.length === 0)
      file.add(path, "nobody answers under the condition", "Name its roles or posts");
    if (seen.has(condition.when) && condition.when !== "other-rule")
      file.add(
        [...path, "when"],
        `"${condition.when}" is there twice`,
        "Make one entry of the two",
      );
    seen.add(condition.when);
    checkClaims(file, condition.claims, [...path, "claims"], known);
    condition.claims.forEach((id, at) => {
      const claim = known.claims.get(id);
      if (claim === undefined || claim.condition === condition.when) return;
      file.add(
        [...path, "claims", at],
        claim.condition === undefined
          ? `the claim "${id}" is bound to no condition`
          : `the claim "${id}" is bound to "${claim.condition}"`,
        `Cite a claim that is bound to "${condition.when}", or bind this one in its source`,
        fileOfClaim(id),
      );
    });
  });
}

/** The levels beside the first are weaker, and each is there once. */
function checkLevels(file: FileIssues, { level, also = [] }: Part, path: Path): void {
  const levels = [level, ...also];
  const strength = Object.keys(involvementLevels);
  const places = levels.map((one) => strength.indexOf(one));
  if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))) return;
  const sorted = [...new Set(places)].sort((a, b) => a - b).map((place) => strength[place]);
  const [first, ...others] = sorted;
  file.add(
    [...path, "also"],
    "`level` is the strongest, and `also` has the weaker ones, each once",
    `Write level: ${first}${others.length === 0 ? " alone" : ` and also: [${others.join(", ")}]`}`,
  );
}

function checkOwnership(file: FileIssues, one: Responsibility): void {
  const owners = ownersOf(one);
  const posts = outsideOwnersOf(one);
  const named = [...owners, ...posts];
  const list = named.length > 0 ? ` (${named.join(", ")})` : "";
  const many = `${owners.length} accountable roles and ${posts.length} posts${list}`;
  const shared = one.ownership === "joint" || one.ownership === "contested";
  if (one.ownership === "sole" && (owners.length !== 1 || posts.length > 0)) {
    file.add(
      ["ownership"],
      `sole needs exactly one accountable role and no accountable post, found ${many}`,
      "Make one role accountable, or say joint, contested, outside or unowned",
    );
  }
  if (one.ownership === "outside" && (owners.length > 0 || posts.length === 0)) {
    file.add(
      ["ownership"],
      `outside needs an accountable post and no accountable role, found ${many}`,
      "Make a post accountable (`post: facilities` with a file posts/facilities.mdx) and no role, or say sole, joint, contested or unowned",
    );
  }
  if (one.ownership === "unowned" && named.length > 0) {
    file.add(
      ["ownership"],
      `unowned allows nobody accountable, found ${many}`,
      "Say sole, joint, contested or outside",
    );
  }
  if (one.decided !== undefined && named.length === 0) {
    file.add(
      ["decided"],
      "a decision without anybody accountable",
      "Make accountable whom the decision names, or remove it",
    );
  }
  const outside = one.positions.some((position) => position.outside !== undefined) ? 1 : 0;
  if (one.ownership === "joint" && named.length + outside < 2) {
    file.add(
      ["ownership"],
      `joint needs two or more that carry it, found ${many}`,
      "Make a second role or a post accountable, name somebody without a page in a position, or say sole",
    );
  }
  if (one.ownership === "contested" && named.length === 0) {
    file.add(
      ["ownership"],
      `contested needs somebody accountable, found ${many}`,
      "Make each role and post accountable that has a claim to it, or say unowned",
    );
  }
  // What was decided together needs no grounds beside the decision.
  const isDecided = one.ownership === "joint" && one.decided !== undefined;
  if (one.ownership !== "sole" && !isDecided && one.note === undefined) {
    file.add(
      ["note"],
      `${one.ownership} needs a note, found none`,
      "Say in a sentence or two how it stands",
    );
  }
  if (one.ownership === "sole" && one.dependsOn !== undefined) {
    file.add(
      ["dependsOn"],
      "sole depends on nothing: one role answers for it",
      "Remove it, or change the ownership",
    );
  }
  const needsPositions = shared && !(isDecided && one.positions.length === 0);
  if (needsPositions && one.positions.length < 2) {
    file.add(
      ["positions"],
      `${one.ownership} needs at least two positions, found ${one.positions.length}`,
      "Write what each side says under `positions`, such as - { id: the-rule, roles: [a-role], view: … }; of what you decided say in `decided` by whom and when",
    );
  }
  if (!shared && one.positions.length > 0) {
    file.add(
      ["positions"],
      `${one.ownership} has no positions: they belong to joint and contested responsibilities`,
      "Remove them, or change the ownership",
    );
  }
  if (needsPositions && one.positions.length > 0) {
    const held = new Set(one.positions.flatMap(({ roles, posts }) => [...roles, ...posts]));
    for (const owner of named.filter((id) => !held.has(id))) {
      file.add(
        ["positions"],
        `the accountable "${owner}" holds none of the positions`,
        "Add the position that makes it accountable, or change the part",
      );
    }
  }
}

function checkOtherResponsibility(
  file: FileIssues,
  id: string,
  path: Path,
  self: string,
  known: Known,
): void {
  if (id === self)
    file.add(path, "the responsibility refers to itself", "Name another one, or remove it");
  else checkResponsibilityId(file, id, path, known);
}
