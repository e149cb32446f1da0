/**
 * The `_redirects` file that Netlify and Cloudflare Pages read, so that they lead on without a page between.
 * @param base the path below which the site stands, with a slash at both ends
 * @param redirects addresses below the site's root, each with where it leads
 */
export function formatRedirectsFile(base: string, redirects: ReadonlyMap<string, string>): string {
  const at = (address: string) => base + address.slice(1);
  return [...redirects]
    .map(([from, target]) => `${at(from)} ${at(target)} 301\n`)
    .sort()
    .join("");
}
