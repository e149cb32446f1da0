import type { ViewAddress } from "./address-view.ts";

/** The most roles that a comparison lays side by side, and the fewest. */
export const mostCompared = 4;
export const fewestCompared = 2;

/** How the compared roles stand in an address, in the order of the columns: `?roles=cio,cto`. */
export function comparedAddress<Role extends { readonly id: string }>(
  roles: readonly Role[],
): ViewAddress<readonly Role[]> {
  return {
    parameters: { roles: { ids: roles.map((role) => role.id), most: mostCompared } },
    toView: (values) => roles.filter((role) => values["roles"]?.includes(role.id)),
    toValues: (chosen) => ({ roles: chosen.map((role) => role.id) }),
  };
}
