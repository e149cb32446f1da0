/**
 * The roles' hues as a style sheet, a rule for each: whatever has the class `hue-<role>` takes its tint, line
 * and ink from it, as the site's own sheet mixes them for light and for dark.
 */
export function formatRoleStyles(
  roles: readonly { readonly id: string; readonly hue: number }[],
): string {
  return roles.map(({ id, hue }) => `.hue-${id}{--hue:${hue}}`).join("\n");
}
