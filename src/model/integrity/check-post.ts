import { addresses } from "../../routes.ts";
import type { Issue } from "./issue.ts";
import type { Post } from "../catalog/records.ts";
import { checkBody, checkSections } from "./check-body.ts";
import { checkContacts } from "./check-contact.ts";
import { checkClaims, checkFragment, checkPostId, checkRoleId } from "./check-references.ts";
import { FileIssues } from "./file-issues.ts";
import type { Known } from "./known.ts";
import { checkValidity } from "./check-validity.ts";

/** Every problem of a post with itself and with the records that it names. */
export function checkPost(post: Post, known: Known): Issue[] {
  const file = new FileIssues(post.file);
  post.answersFor.forEach(({ claims }, index) =>
    checkClaims(file, claims, ["answersFor", index, "claims"], known),
  );
  checkContacts(file, post.contact, ["contact"], known);
  checkValidity(file, post, []);
  const fragments = { page: "post", seen: new Set<string>() } as const;
  post.choices.forEach((choice, index) => {
    checkFragment(file, choice.id, ["choices", index, "id"], fragments);
    choice.roles.forEach((id, at) => checkRoleId(file, id, ["choices", index, "roles", at], known));
    choice.posts.forEach((id, at) =>
      checkOtherPost(file, id, ["choices", index, "posts", at], post.id, known),
    );
    choice.statements.forEach(({ claims }, at) =>
      checkClaims(file, claims, ["choices", index, "statements", at, "claims"], known),
    );
  });
  checkClaims(file, post.claims, ["claims"], known);
  post.related.forEach((id, index) => checkOtherPost(file, id, ["related", index], post.id, known));
  checkBody(file, post.body, known, addresses("/").post(post.id));
  checkSections(file, post.body, {});
  return file.issues;
}

function checkOtherPost(
  file: FileIssues,
  id: string,
  path: Parameters<typeof checkPostId>[2],
  self: string,
  known: Known,
): void {
  if (id === self) file.add(path, "the post refers to itself", "Name another one, or remove it");
  else checkPostId(file, id, path, known);
}
