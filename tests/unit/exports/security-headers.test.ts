import { describe, expect, it } from "vitest";
import {
  cacheControlOf,
  findStyleSources,
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
    const file = formatHeadersFile("/handbook/", styles);
    expect(file).toMatch(/^\/handbook\/\*\n {2}Content-Security-Policy: default-src 'none'/);
    expect(file).toContain("X-Content-Type-Options: nosniff");
    expect(file).toContain(
      "/handbook/_astro/*\n  Cache-Control: public, max-age=31536000, immutable",
    );
  });
});

describe("caching", () => {
  it("keeps for good only what is named after its content", () => {
    expect(cacheControlOf("_astro/style.abc.css")).toContain("immutable");
    expect(cacheControlOf("roles/cio/")).toContain("must-revalidate");
  });
});
