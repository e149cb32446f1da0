/**
 * Where a page that has moved leads: to its target, with the query and the fragment that it was asked for.
 * @param target the page's address now, in full; its own fragment stands where none was asked for
 */
export function findNextAddress(
  target: string,
  asked: { readonly search: string; readonly hash: string },
): string {
  const url = new URL(target);
  if (asked.search !== "") url.search = asked.search;
  if (asked.hash !== "") url.hash = asked.hash;
  return url.href;
}
