import type { RoleLabel } from "../../../src/model/catalog/labels.ts";

/** A role as drawings name it. */
export function roleLabel(id: string, title: string): RoleLabel {
  return { kind: "role", id, title, shortTitle: id.toUpperCase() };
}
