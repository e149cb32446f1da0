import type { AstroIntegration } from "astro";
import type { IncomingMessage, ServerResponse } from "node:http";
import { existsSync } from "node:fs";
import { join } from "node:path";
import send from "send";
import { kindIds, kinds } from "../schema/kinds.ts";
import { isPictureName } from "../schema/picture-name.ts";
import type { Settings } from "../settings.ts";
import { findRequestTarget } from "./request-target.ts";

/** Folders of a built site with files that no development server can make: search, and data; and its logo. */
const builtFolders = new Set(["pagefind", "search", "data"]);

/** Folders of the content whose pictures prose shows. */
const pictureFolders: ReadonlySet<string> = new Set(kindIds.map((kind) => kinds[kind].folder));

/**
 * What `npm run dev` answers beside Astro: search and data from the last build in OUT_DIR, and below a base
 * path the way from `/` to the home page.
 */
export function devAnswers({ outDir, base, contentDir }: Settings): AstroIntegration {
  const answer = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (base !== "/" && request.url === "/") {
      response.writeHead(302, { location: base }).end();
      return;
    }
    const target = findRequestTarget(request.url ?? "/", base);
    const [folder = "", file = ""] = target?.segments ?? [];
    const isPicture = pictureFolders.has(folder) && isPictureName(file);
    const isBuilt = builtFolders.has(folder) ? file !== "" : /^logo\.(?:svg|png)$/.test(folder);
    if (target === undefined || !(isBuilt || isPicture)) {
      next();
      return;
    }
    const path = target.segments.map(encodeURIComponent).join("/");
    send(request, `/${path}`, { root: isPicture ? contentDir : outDir, cacheControl: false })
      .on("error", () => next())
      .on("directory", () => next())
      .pipe(response);
  };
  let begin = () => {};
  return {
    name: "dev-answers",
    hooks: {
      "astro:server:setup": ({ server }) => {
        // Astro puts its own check of the base path first; this has to come before it.
        begin = () => void server.middlewares.stack.unshift({ route: "", handle: answer });
      },
      "astro:server:start": ({ logger }) => {
        begin();
        logger.info(
          existsSync(join(outDir, "search", "tables.json"))
            ? `search answers from the last build, in ${outDir}`
            : "search says that it is incomplete until `npm run build` has run",
        );
      },
    },
  };
}
