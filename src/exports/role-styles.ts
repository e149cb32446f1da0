/**
 * The roles' hues as a style sheet: whatever has the class `hue-<role>` takes its tint (a quiet
 * ground), line (borders) and ink (text) from these properties. Lightness and chroma are the same for
 * every hue, so that contrast does not depend on the role.
 */
export function formatRoleStyles(
  roles: readonly { readonly id: string; readonly hue: number }[],
): string {
  return roles
    .map(
      ({ id, hue }) =>
        `.hue-${id}{--role-tint:light-dark(oklch(.955 .03 ${hue}),oklch(.3 .045 ${hue}));` +
        `--role-line:light-dark(oklch(.6 .12 ${hue}),oklch(.7 .1 ${hue}));` +
        `--role-ink:light-dark(oklch(.42 .11 ${hue}),oklch(.84 .08 ${hue}))}`,
    )
    .join("\n");
}
