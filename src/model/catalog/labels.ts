import type { RoleForm } from "../../schema/vocabulary.ts";
import { get, type Catalog } from "./catalog.ts";

/** A role as a column head, a chip or a link shows it. */
export interface RoleLabel {
  readonly kind: "role";
  readonly id: string;
  /** "Chief Information Officer". */
  readonly title: string;
  /** "CIO"; never an abbreviation that two roles share. */
  readonly shortTitle: string;
  /** Whether it is a team or a person, which sentences name in another way than a post. */
  readonly form?: RoleForm;
}

/** A post outside the register as a link shows it. */
export interface PostLabel {
  readonly kind: "post";
  readonly id: string;
  readonly title: string;
  /** The title: an abbreviation of a post is seldom its own. */
  readonly shortTitle: string;
  readonly form?: never;
}

/** Whoever can have a part in a responsibility. */
export type HolderLabel = RoleLabel | PostLabel;

/** The label of a role. */
export function labelOf({
  id,
  title,
  shortTitle,
  kind: form,
}: Pick<RoleLabel, "id" | "title" | "shortTitle"> & {
  readonly kind?: RoleForm | undefined;
}): RoleLabel {
  return { kind: "role", id, title, shortTitle, ...(form !== undefined && { form }) };
}

/** The label of a post. */
export function labelOfPost({
  id,
  title,
}: {
  readonly id: string;
  readonly title: string;
}): PostLabel {
  return { kind: "post", id, title, shortTitle: title };
}

/** The label of the role, or else of the post, that has an id. */
export function labelOfHolder(
  { roleById, postById }: Pick<Catalog, "roleById" | "postById">,
  id: string,
): HolderLabel {
  const role = roleById.get(id);
  return role === undefined ? labelOfPost(get(postById, id)) : labelOf(role);
}

/** The labels of roles in their order, then of posts in the order given. */
export function labelsOf(
  catalog: Catalog,
  {
    roles = [],
    posts = [],
  }: { readonly roles?: readonly string[]; readonly posts?: readonly string[] },
): HolderLabel[] {
  return [
    ...catalog.roles.filter(({ id }) => roles.includes(id)).map(labelOf),
    ...posts.map((id) => labelOfPost(get(catalog.postById, id))),
  ];
}
