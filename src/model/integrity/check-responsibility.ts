import { addresses } from "../../routes.ts";
import { singleFiles } from "../../schema/single-files.ts";
import type { Issue } from "./issue.ts";
import { ownersOf } from "../catalog/ownership.ts";
import type { Responsibility } from "../catalog/records.ts";
import { checkBody, checkSections } from "./check-body.ts";
import {
  checkClaims,
  checkFragment,
  checkResponsibilityId,
  checkRoleId,
  renamedTo,
} from "./check-references.ts";
import { FileIssues, type Path } from "./file-issues.ts";
import type { Known } from "./known.ts";

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
    checkRoleId(file, part.role, [...path, "role"], known);
    if (seen.has(part.role)) {
      file.add(
        [...path, "role"],
        `the role "${part.role}" is there twice`,
        "Keep its strongest part",
      );
    }
    seen.add(part.role);
    checkClaims(file, part.claims, [...path, "claims"], known, [part.role]);
    if (part.inferred !== undefined && (part.level !== "accountable" || part.claims.length === 0)) {
      file.add(
        [...path, "inferred"],
        "only an accountable part that cites claims can be inferred from them",
        "Remove `inferred`; a part without claims is shown as editorial judgement",
      );
    }
  });
  checkOwnership(file, one);
  const positions = { page: "responsibility", seen: new Set<string>() } as const;
  one.positions.forEach((position, index) => {
    const path: Path = ["positions", index];
    position.roles.forEach((role, at) => checkRoleId(file, role, [...path, "roles", at], known));
    if (position.roles.length === 0 && position.outside === undefined) {
      file.add(
        path,
        "the position belongs to nobody",
        "Name its roles, or somebody outside the register in `outside`",
      );
    }
    checkFragment(file, position.id, [...path, "id"], positions);
    checkClaims(file, position.claims, [...path, "claims"], known);
  });
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
  checkSections(file, one.body, {});
  return file.issues;
}

function checkOwnership(file: FileIssues, one: Responsibility): void {
  const owners = ownersOf(one);
  const many = `${owners.length} accountable roles${owners.length ? ` (${owners.join(", ")})` : ""}`;
  const shared = one.ownership === "joint" || one.ownership === "contested";
  if (one.ownership === "sole" && owners.length !== 1) {
    file.add(
      ["ownership"],
      `sole needs exactly one accountable role, found ${many}`,
      "Make one role accountable, or say joint, contested or unowned",
    );
  }
  if (one.ownership === "unowned" && owners.length > 0) {
    file.add(
      ["ownership"],
      `unowned allows no accountable role, found ${many}`,
      "Say sole, joint or contested",
    );
  }
  const outside = one.positions.some((position) => position.outside !== undefined) ? 1 : 0;
  if (one.ownership === "joint" && owners.length + outside < 2) {
    file.add(
      ["ownership"],
      `joint needs two or more that carry it, found ${many}`,
      "Make a second role accountable, name somebody outside the register in a position, or say sole",
    );
  }
  if (one.ownership === "contested" && owners.length === 0) {
    file.add(
      ["ownership"],
      `contested needs at least one accountable role, found ${many}`,
      "Make each role accountable that has a claim to it, or say unowned",
    );
  }
  if (one.ownership !== "sole" && one.note === undefined) {
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
  if (shared && one.positions.length < 2) {
    file.add(
      ["positions"],
      `${one.ownership} needs at least two positions, found ${one.positions.length}`,
      "Add who says it is whose, each with its claims",
    );
  }
  if (!shared && one.positions.length > 0) {
    file.add(
      ["positions"],
      `${one.ownership} has no positions: they belong to joint and contested responsibilities`,
      "Remove them, or change the ownership",
    );
  }
  if (shared) {
    const held = new Set(one.positions.flatMap((position) => position.roles));
    for (const role of owners.filter((owner) => !held.has(owner))) {
      file.add(
        ["positions"],
        `the accountable role "${role}" holds none of the positions`,
        "Add the position that makes it accountable, or change its part",
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
