import type { Responsibility } from "./records.ts";

/** The ids of the accountable roles, in the order in which the record names them. */
export function ownersOf(responsibility: Pick<Responsibility, "involvement">): string[] {
  return responsibility.involvement
    .filter((part) => part.level === "accountable")
    .map((part) => part.role);
}
