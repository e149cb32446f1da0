import { addresses } from "../../routes.ts";
import { pairingSections } from "../../schema/sections.ts";
import type { Issue } from "./issue.ts";
import { ownersOf } from "../catalog/ownership.ts";
import { pairId } from "../catalog/pair.ts";
import type { Pairing } from "../catalog/records.ts";
import { checkBody, checkSections } from "./check-body.ts";
import {
  checkClaims,
  checkFragment,
  checkResponsibilityId,
  checkRoleId,
} from "./check-references.ts";
import { FileIssues, type Path } from "./file-issues.ts";
import type { Known } from "./known.ts";

/** Every problem of a pairing with itself and with the records that it names. */
export function checkPairing(pairing: Pairing, known: Known): Issue[] {
  const file = new FileIssues(pairing.file);
  const roles = pairing.roles.map((id, index) => checkRoleId(file, id, ["roles", index], known));
  const [first, second] = roles;
  if (first && second) {
    if (first.order >= second.order) {
      file.add(
        ["roles"],
        "expected two different roles, the one with the lower order first",
        "Swap or correct them",
      );
    } else if (pairId(first, second) !== pairing.id) {
      file.add(
        ["roles"],
        `the file is named "${pairing.id}" and its roles make "${pairId(first, second)}"`,
        `Rename the file to ${pairId(first, second)}.mdx, or correct the roles`,
      );
    }
  }
  const inPair = (id: string, path: Path) => {
    if (!pairing.roles.includes(id)) {
      file.add(
        path,
        `"${id}" is not one of the pairing's roles`,
        `Use ${pairing.roles.join(" or ")}`,
      );
    }
  };
  const fragments = { page: "pairing", seen: new Set<string>() } as const;
  checkClaims(file, pairing.differenceClaims, ["differenceClaims"], known);
  checkClaims(file, pairing.claims, ["claims"], known);
  checkClaims(file, pairing.quickTest?.claims ?? [], ["quickTest", "claims"], known);
  checkClaims(file, pairing.reporting?.claims ?? [], ["reporting", "claims"], known);
  pairing.needBoth.forEach(({ claims }, index) =>
    checkClaims(file, claims, ["needBoth", index, "claims"], known),
  );

  pairing.handOffs.forEach((handOff, index) => {
    const path: Path = ["handOffs", index];
    checkFragment(file, handOff.id, [...path, "id"], fragments);
    for (const end of ["starts", "finishes"] as const) {
      const { role, responsibility: id } = handOff[end];
      inPair(role, [...path, end, "role"]);
      const responsibility = checkResponsibilityId(
        file,
        id,
        [...path, end, "responsibility"],
        known,
      );
      if (responsibility && !ownersOf(responsibility).includes(role)) {
        file.add(
          [...path, end, "responsibility"],
          `"${id}" does not say that "${role}" is accountable for it`,
          "Name a responsibility that the role is accountable for",
        );
      }
    }
    if (handOff.starts.responsibility === handOff.finishes.responsibility) {
      file.add(
        path,
        "the hand-off starts and finishes in the same responsibility",
        "Name two different ones",
      );
    }
    if (handOff.starts.role === handOff.finishes.role) {
      file.add(
        path,
        "the hand-off starts and finishes with the same role",
        "Name both roles of the pairing",
      );
    }
    checkClaims(file, handOff.claims, [...path, "claims"], known);
  });
  pairing.tensions.forEach((tension, index) => {
    const path: Path = ["tensions", index];
    checkFragment(file, tension.id, [...path, "id"], fragments);
    tension.views.forEach((view, at) => {
      inPair(view.role, [...path, "views", at, "role"]);
      checkClaims(file, view.claims, [...path, "views", at, "claims"], known);
    });
    if (new Set(tension.views.map((view) => view.role)).size < 2) {
      file.add([...path, "views"], "expected one view for each role", "Give each role its view");
    }
    checkClaims(file, tension.settleClaims, [...path, "settleClaims"], known);
    tension.responsibilities.forEach((id, at) =>
      checkResponsibilityId(file, id, [...path, "responsibilities", at], known),
    );
  });
  pairing.situations.forEach((situation, index) => {
    const path: Path = ["situations", index];
    checkFragment(file, situation.id, [...path, "id"], fragments);
    inPair(situation.lead, [...path, "lead"]);
    situation.support.forEach((id, at) => {
      checkRoleId(file, id, [...path, "support", at], known);
      if (id === situation.lead) {
        file.add([...path, "support", at], `"${id}" leads already`, "Remove it from `support`");
      }
    });
    situation.responsibilities.forEach((id, at) =>
      checkResponsibilityId(file, id, [...path, "responsibilities", at], known),
    );
    checkClaims(file, situation.claims, [...path, "claims"], known);
  });
  pairing.questions.forEach((question, index) => {
    checkFragment(file, question.id, ["questions", index, "id"], fragments);
    checkClaims(file, question.claims, ["questions", index, "claims"], known);
  });
  checkBody(file, pairing.body, known, addresses("/").pairing(pairing.id));
  checkSections(file, pairing.body, pairingSections, {
    page: "pairing",
    taken: [pairing.handOffs, pairing.tensions, pairing.situations, pairing.questions]
      .flat()
      .map(({ id }) => id),
  });
  return file.issues;
}
