import { readList, type IgnoredValue } from "./ledger-view.ts";

/** The most roles that a comparison lays side by side, and the fewest. */
export const mostCompared = 4;
export const fewestCompared = 2;

/** Reads the roles to compare from an address: `?roles=cio,cto` or `?roles=cio&roles=cto`. */
export function parseComparedRoles<Role extends { readonly id: string }>(
  parameters: URLSearchParams,
  roles: readonly Role[],
): { readonly chosen: readonly Role[]; readonly ignored: readonly IgnoredValue[] } {
  const wanted = readList(parameters, "roles");
  const known = wanted.filter((id) => roles.some((role) => role.id === id));
  const taken = known.slice(0, mostCompared);
  return {
    chosen: roles.filter((role) => taken.includes(role.id)),
    ignored: wanted
      .filter((id) => !taken.includes(id))
      .map((value) => ({ parameter: "roles", value })),
  };
}

/** Writes the roles to compare into an address's parameters; others that stand there stay. */
export function formatComparedRoles(
  roles: readonly { readonly id: string }[],
  others = new URLSearchParams(),
): string {
  const parameters = new URLSearchParams(others);
  parameters.delete("roles");
  if (roles.length > 0) parameters.append("roles", roles.map((role) => role.id).join(","));
  return parameters.toString().replaceAll("%2C", ",");
}
