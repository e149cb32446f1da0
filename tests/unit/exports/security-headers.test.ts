import { describe, expect, it } from "vitest";
import {
  cacheControlOf,
  findStyleSources,
  formatEmbedPolicy,
  formatHeadersFile,
  formatMetaPolicy,
  isEmbeddable,
  securityHeaders,
} from "../../../src/exports/security-headers.ts";

const styles = ["'sha256-AbC+/='"];

const policyOf = (headers: ReturnType<typeof securityHeaders>) =>
  headers.find(([name]) => name === "Content-Security-Policy")?.[1] ?? "";

describe("the content security policy", () => {
  it("forbids everything but the site itself, and all that is inline", () => {
    const policy = policyOf(securityHeaders({ styles }));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).not.toMatch(/'unsafe-eval'|https?:|\*|data:|blob:/);
  });

  it("lets nobody frame a page but those to embed", () => {
    expect(policyOf(securityHeaders({ styles }))).toContain("frame-ancestors 'none'");
    expect(policyOf(securityHeaders({ styles, embeddable: true }))).toContain("frame-ancestors *");
    expect(isEmbeddable("embed/x/")).toBe(true);
    expect(isEmbeddable("roles/embed/")).toBe(false);
  });

  it("leaves out of the meta element what browsers ignore there", () => {
    expect(formatMetaPolicy(styles)).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(formatMetaPolicy(styles)).not.toContain("frame-ancestors");
  });
});

describe("a page's own style", () => {
  it("is allowed by its hash alone, in the header and in the meta element", () => {
    expect(policyOf(securityHeaders({ styles }))).toContain("style-src 'self' 'sha256-AbC+/=';");
    expect(formatMetaPolicy(styles)).toContain("style-src 'self' 'sha256-AbC+/=';");
  });

  it("is found in a page's policy", () => {
    expect(findStyleSources(`<meta content="${formatMetaPolicy(styles)}">`)).toEqual(styles);
  });
});

describe("the headers file", () => {
  it("covers every path below the base", () => {
    const file = formatHeadersFile("/handbook/", styles, []);
    expect(file).toMatch(/^\/handbook\/\*\n {2}Content-Security-Policy: default-src 'none'/);
    expect(file).toContain("X-Content-Type-Options: nosniff");
    expect(file).toContain(
      "/handbook/_astro/*\n  Cache-Control: public, max-age=31536000, immutable",
    );
  });
});

describe("framing, by the headers file", () => {
  const file = formatHeadersFile("/handbook/", styles, ["embed", "roles"]);
  const rules = file
    .trim()
    .split("\n\n")
    .map((block) => block.split("\n").map((line) => line.trim()))
    .map(([pattern = "", ...headers]) => ({ pattern: toPattern(pattern), headers }));

  /** Patterns as Netlify and Cloudflare Pages read them. */
  function toPattern(text: string): RegExp {
    return new RegExp(`^${text.replace(/:[a-z]+/g, "[^/]+").replaceAll("*", ".*")}$`);
  }

  /** What of a header all rules that match say, joined as both hosts join it. */
  const policyAt = (path: string) =>
    rules
      .filter(({ pattern }) => pattern.test(path))
      .flatMap(({ headers }) => headers)
      .filter((line) => line.startsWith("Content-Security-Policy: "))
      .map((line) => line.replace(/^[^:]+: /, ""))
      .join(", ");

  it.each(["", "cio/", "404.html", "roles/", "roles/cio/", "roles/cio/cite.json"])(
    "nobody may frame /handbook/%s, nor run there what is not the site's",
    (path) => {
      expect(policyAt(`/handbook/${path}`)).toContain("frame-ancestors 'none'");
      expect(policyAt(`/handbook/${path}`)).toContain("default-src 'none'");
    },
  );

  it("anybody may frame a page to embed, under the same policy otherwise", () => {
    const policy = policyAt("/handbook/embed/role/cio/");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("frame-ancestors");
  });
});

describe("the policy of a page to embed", () => {
  it("lets it run nothing and load nothing", () => {
    const policy = formatEmbedPolicy("'sha256-AbC+/='");
    expect(policy).toBe(
      "default-src 'none'; style-src 'self' 'sha256-AbC+/='; base-uri 'none'; form-action 'none'",
    );
  });
});

describe("caching", () => {
  it("keeps for good only what is named after its content", () => {
    expect(cacheControlOf("_astro/style.abc.css")).toContain("immutable");
    expect(cacheControlOf("roles/cio/")).toContain("must-revalidate");
  });
});
