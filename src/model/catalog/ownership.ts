import type { Ownership } from "../../schema/vocabulary.ts";
import type { Part, Responsibility } from "./records.ts";

/** A role's part in a responsibility. */
export type RolePart = Part & { readonly role: string };

/** The part of a post outside the register. */
export type PostPart = Part & { readonly post: string };

/** The states in which somebody has to settle with others whose it is, in the order of their page. */
export const disputedStates = ["contested", "joint", "unowned"] as const satisfies Ownership[];
export type DisputedState = (typeof disputedStates)[number];

/** Whether a responsibility stands among the disputes. */
export function isDisputed({ ownership }: Pick<Responsibility, "ownership">): boolean {
  return disputedStates.some((state) => state === ownership);
}

type Involving = Pick<Responsibility, "involvement">;

/** The parts of roles, in the order in which the record names them. */
export function rolePartsOf({ involvement }: Involving): RolePart[] {
  return involvement.flatMap((part) =>
    part.role === undefined ? [] : [{ ...part, role: part.role }],
  );
}

/** Whether a role has a part in a responsibility, be it only where a condition holds. */
export function takesPart(
  one: Involving & Pick<Responsibility, "conditions">,
  role: string,
): boolean {
  return (
    rolePartsOf(one).some((part) => part.role === role) ||
    one.conditions.some(({ roles }) => roles.includes(role))
  );
}

/** The parts of posts, in the order in which the record names them. */
export function postPartsOf({ involvement }: Involving): PostPart[] {
  return involvement.flatMap((part) =>
    part.post === undefined ? [] : [{ ...part, post: part.post }],
  );
}

/** The accountable roles, in the order in which the record names them. */
export function ownersOf(responsibility: Involving): string[] {
  return rolePartsOf(responsibility)
    .filter((part) => part.level === "accountable")
    .map((part) => part.role);
}

/** The accountable posts, in the order in which the record names them. */
export function outsideOwnersOf(responsibility: Involving): string[] {
  return postPartsOf(responsibility)
    .filter((part) => part.level === "accountable")
    .map((part) => part.post);
}
