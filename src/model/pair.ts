/** The id of a pair of roles, which is its address: the role with the lower order first. */
export function pairId(
  a: { readonly id: string; readonly order: number },
  b: { readonly id: string; readonly order: number },
): string {
  return a.order <= b.order ? `${a.id}-${b.id}` : `${b.id}-${a.id}`;
}
