import type { AstroIntegration } from "astro";

/**
 * The page of every component in its states, where STYLE_PAGE=1 asks for it. It lies beside the pages and not among
 * them, because Astro builds the scripts of every page that it knows, and bundles what they share with those of others.
 */
export function stylePage(isWanted: boolean): AstroIntegration {
  return {
    name: "style-page",
    hooks: {
      "astro:config:setup": ({ injectRoute }) => {
        if (isWanted)
          injectRoute({ pattern: "/style/", entrypoint: "./src/pages/_style/index.astro" });
      },
    },
  };
}
