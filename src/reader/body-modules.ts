import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { bodyFolder } from "./body-folder.ts";
import { splitMdx } from "./open-file.ts";

/**
 * Gives Vite the body of a record as a module, under an address in the project: a content folder may
 * stand anywhere, also where its path holds what Vite takes for a query or a pattern. Its front matter
 * is left out, so that only the reader reads YAML; lines keep their numbers.
 */
export function bodyModules(contentDir: string): Plugin {
  let prefix = "";
  const fileOf = (id: string) => {
    const path = id.replaceAll("\\", "/").replace(/\?.*$/, "");
    return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
  };
  return {
    name: "content-bodies",
    enforce: "pre",
    configResolved({ root }) {
      prefix = `${root.replace(/\/$/, "")}/${bodyFolder}/`;
    },
    resolveId: {
      // Not the request to render, which Astro turns into one of these.
      filter: { id: /\.mdx(\?astroPropagatedAssets)?$/ },
      handler: (id) => (fileOf(id) === undefined ? undefined : id.replaceAll("\\", "/")),
    },
    load: {
      filter: { id: /\.mdx(\?astroPropagatedAssets)?$/ },
      async handler(id) {
        const file = fileOf(id);
        if (file === undefined) return undefined;
        const path = join(contentDir, file);
        this.addWatchFile(path);
        // While an author mends other files, the last sound records may still have one that is gone.
        const parts = splitMdx(await readFile(path, "utf8").catch(() => ""));
        return "\n".repeat((parts?.bodyLine ?? 1) - 1) + (parts?.body ?? "");
      },
    },
  };
}
