/** A role's color: its hue in degrees of OKLCH, and how much its lines are darker (below 0) or lighter than usual. */
export interface RoleColor {
  readonly hue: number;
  readonly shade: number;
}

/**
 * The colors of roles that name none, in the order of the roles. For people who see no red, no green or no blue
 * hues alone do not differ enough, so that lightness differs, too. Any first few of them are as far apart as that
 * many can be, and none is near the color of what is shared or disputed: tests/build/role-colors.test.ts measures it.
 */
export const rolePalette: readonly RoleColor[] = [
  { hue: 240, shade: -0.15 },
  { hue: 185, shade: -0.05 },
  { hue: 15, shade: -0.15 },
  { hue: 115, shade: -0.1 },
  { hue: 15, shade: -0.05 },
  { hue: 330, shade: -0.15 },
  { hue: 40, shade: 0 },
  { hue: 195, shade: 0 },
  { hue: 15, shade: -0.1 },
  { hue: 115, shade: -0.15 },
  { hue: 270, shade: -0.1 },
  { hue: 115, shade: -0.05 },
];

/** Each role with its color: the hue that its record names, or its place's in the palette, over and over. */
export function assignColors<Role extends { readonly hue?: number | undefined }>(
  roles: readonly Role[],
): (Role & { readonly color: RoleColor })[] {
  return roles.map((role, at) => ({
    ...role,
    color:
      role.hue === undefined
        ? (rolePalette[at % rolePalette.length] as RoleColor)
        : { hue: role.hue, shade: 0 },
  }));
}

/**
 * The roles' colors as a style sheet, a rule for each: whatever has the class `hue-<role>` takes its tint, line
 * and ink from it, as the site's own sheet mixes them for light and for dark.
 */
export function formatRoleStyles(
  roles: readonly { readonly id: string; readonly color: RoleColor }[],
): string {
  return roles
    .map(({ id, color }) => `.hue-${id}{--hue:${color.hue};--shade:${color.shade}}`)
    .join("\n");
}
