import type { Post, Responsibility, Role } from "../catalog/records.ts";
import { isReservedFragment, type PageKind } from "../pages/sections.ts";
import { fileOf } from "../../schema/kinds.ts";
import { singleFiles } from "../../schema/single-files.ts";
import type { FileIssues, Path } from "./file-issues.ts";
import type { Known } from "./known.ts";

/** What to write instead of a former id, or undefined where it is none. */
export function renamedTo(
  known: Pick<Known, "renamed">,
  kind: string,
  id: string,
): string | undefined {
  const now = known.renamed.get(`${kind} ${id}`);
  return now === undefined ? undefined : `Write "${now}": that is what it is called now`;
}

/** The role of an id, or an issue. */
export function checkRoleId(
  file: FileIssues,
  id: string,
  path: Path,
  known: Known,
): Role | undefined {
  const role = known.roles.get(id);
  if (!role) {
    file.add(
      path,
      `unknown role "${id}"`,
      renamedTo(known, "role", id) ??
        (known.roles.size === 0
          ? `Write the file ${fileOf("role", id)}: there is no role yet`
          : `Use one of the folder roles: ${[...known.roles.keys()].join(", ")}`),
      fileOf("role", id),
    );
  }
  return role;
}

/** A condition that there is, or an issue. */
export function checkConditionId(file: FileIssues, id: string, path: Path, known: Known): void {
  if (known.conditions.has(id)) return;
  file.add(
    path,
    `unknown condition "${id}"`,
    `Use one of ${[...known.conditions].join(", ")}, or write it under \`conditions\` in ${singleFiles.site.file}`,
    singleFiles.site.file,
  );
}

/** An issue where an id is neither that of a role nor that of a post. */
export function checkHolderId(file: FileIssues, id: string, path: Path, known: Known): void {
  if (known.roles.has(id) || known.posts.has(id)) return;
  file.add(
    path,
    `unknown role or post "${id}"`,
    renamedTo(known, "role", id) ??
      renamedTo(known, "post", id) ??
      `Use one of the folders roles and posts: ${[...known.roles.keys(), ...known.posts.keys()].join(", ")}`,
    fileOf("role", id),
  );
}

/** The post of an id, or an issue. */
export function checkPostId(
  file: FileIssues,
  id: string,
  path: Path,
  known: Known,
): Post | undefined {
  const post = known.posts.get(id);
  if (!post) {
    file.add(
      path,
      `unknown post "${id}"`,
      renamedTo(known, "post", id) ??
        "Use the id of a file in the folder posts, or write that file",
      fileOf("post", id),
    );
  }
  return post;
}

/** The responsibility of an id, or an issue. */
export function checkResponsibilityId(
  file: FileIssues,
  id: string,
  path: Path,
  known: Known,
): Responsibility | undefined {
  const responsibility = known.responsibilities.get(id);
  if (!responsibility) {
    file.add(
      path,
      `unknown responsibility "${id}"`,
      renamedTo(known, "responsibility", id) ??
        "Use the id of a file in the folder responsibilities",
      fileOf("responsibility", id),
    );
  }
  return responsibility;
}

/**
 * A fragment that the page has already is an issue, whether its template makes it or another part of
 * the record bears it; it is taken from then on.
 */
export function checkFragment(
  file: FileIssues,
  id: string,
  path: Path,
  { page, seen }: { readonly page: PageKind; readonly seen: Set<string> },
): void {
  if (seen.has(id) || isReservedFragment(page, id)) {
    file.add(
      path,
      `the id "${id}" is already taken on the page`,
      "Choose another: parts and the template's own sections share the page's fragments",
    );
  }
  seen.add(id);
}

/** Claims that are not there, or that do not speak of the given roles and posts. */
export function checkClaims(
  file: FileIssues,
  ids: readonly string[],
  path: Path,
  known: Known,
  speakOf: readonly string[] = [],
  remedy = "Cite a claim about this role or post, or move the claim to the record's own `claims`",
): void {
  ids.forEach((id, index) => {
    const claim = known.claims.get(id);
    if (!claim) {
      file.add(
        [...path, index],
        `unknown claim "${id}"`,
        renamedTo(known, "claim", id) ?? "Use <source>/<slug> of a claim in the folder sources",
        fileOfClaim(id),
      );
      return;
    }
    const named = [...claim.roles, ...claim.posts];
    for (const holder of speakOf.filter((one) => !named.includes(one))) {
      file.add(
        [...path, index],
        `the claim "${id}" does not speak of "${holder}" but of ${named.join(", ") || "nobody"}`,
        remedy,
      );
    }
  });
}

/** The file of a claim's source. */
export function fileOfClaim(id: string): string {
  return fileOf("source", id.replace(/\/.*$/, ""));
}
