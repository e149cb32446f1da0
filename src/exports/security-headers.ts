/** A header's name and value. */
export type Header = readonly [name: string, value: string];

/**
 * The content security policy of every page: everything comes from the site itself, nothing inline
 * runs, the one style that stands in the page is named by its hash, and WebAssembly may be compiled
 * because the search engine is WebAssembly.
 */
const directives: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "form-action": "'self'",
  "base-uri": "'none'",
};

/**
 * The policy as a meta element carries it.
 * @param styles the sources of the page's own style, such as `'sha256-…'`
 *
 * It lacks `frame-ancestors`, which browsers take from a header alone (CSP Level 3, section 6.4.2).
 */
export function formatMetaPolicy(styles: readonly string[]): string {
  return formatPolicy(withStyles(styles));
}

/**
 * The policy of a page to embed: it runs no script and loads nothing, so that it reads in any sandbox.
 * @param style the source of the page's own style
 */
export function formatEmbedPolicy(style: string): string {
  return formatPolicy({
    "default-src": "'none'",
    "style-src": `'self' ${style}`,
    "base-uri": "'none'",
    "form-action": "'none'",
  });
}

/**
 * The headers that every answer carries; a page that others may embed differs in one directive.
 * @param options.styles the sources of all pages' own styles
 */
export function securityHeaders({
  styles,
  embeddable = false,
}: {
  readonly styles: readonly string[];
  readonly embeddable?: boolean;
}): Header[] {
  const policy = { ...withStyles(styles), "frame-ancestors": embeddable ? "*" : "'none'" };
  return [
    ["Content-Security-Policy", formatPolicy(policy)],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
  ];
}

/** Whether a path below the root is one that other sites may embed. */
export function isEmbeddable(path: string): boolean {
  return path.startsWith("embed/");
}

/** Whether scripts of other sites may read a path below the root: the data, which is there for them. */
export function isOpenToScripts(path: string): boolean {
  return path.startsWith(openFolder);
}

const openFolder = "data/";
/** What lets scripts of any site read an answer. */
export const openHeader: Header = ["Access-Control-Allow-Origin", "*"];

/** How long a browser keeps a file, by its path below the root: for good where the name changes with the content. */
export function cacheControlOf(path: string): string {
  return path.startsWith("_astro/")
    ? "public, max-age=31536000, immutable"
    : "public, max-age=0, must-revalidate";
}

/**
 * The headers in the `_headers` format that Netlify and Cloudflare Pages read. Both join what several
 * patterns say of one header, and browsers then hold a page to each of the policies: so what all answers
 * have leaves framing open, and every path but those to embed adds that nobody may frame it.
 * @param folders the folders below the root that hold pages more than one level down
 */
export function formatHeadersFile(
  base: string,
  styles: readonly string[],
  folders: readonly string[],
): string {
  const block = (pattern: string, headers: readonly Header[]) =>
    [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const all = securityHeaders({ styles }).map(([name, value]): Header =>
    name === "Content-Security-Policy" ? [name, formatPolicy(withStyles(styles))] : [name, value],
  );
  const unframed = [
    base,
    `${base}:page`,
    `${base}:page/`,
    ...folders
      .filter((folder) => !isEmbeddable(`${folder}/`))
      .map((folder) => `${base}${folder}/*`),
  ];
  return `${[
    block(`${base}*`, all),
    ...unframed.map((pattern) =>
      block(pattern, [["Content-Security-Policy", "frame-ancestors 'none'"]]),
    ),
    block(`${base}${openFolder}*`, [openHeader]),
    block(`${base}_astro/*`, [["Cache-Control", cacheControlOf("_astro/")]]),
  ].join("\n\n")}\n`;
}

/** Every source of a page's own style that a page's policy names, for the policy of the whole site. */
export function findStyleSources(html: string): string[] {
  return [...html.matchAll(/'sha256-[A-Za-z0-9+/=]+'/g)].map(([source]) => source);
}

function withStyles(styles: readonly string[]): Readonly<Record<string, string>> {
  return { ...directives, "style-src": ["'self'", ...styles].join(" ") };
}

function formatPolicy(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join("; ");
}
