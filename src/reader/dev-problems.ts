import type { AstroIntegration } from "astro";
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder } from "./read-content.ts";
import { currentReading } from "./shared-reading.ts";

/**
 * Shows authors every content problem while `npm run dev` runs: in the terminal, and over the page
 * they look at. Builds read the content before Astro starts, so they need nothing here.
 */
export function contentProblems(folder: string): AstroIntegration {
  return {
    name: "content-problems",
    hooks: {
      "astro:server:setup": ({ server, logger }) => {
        const check = async () => {
          const { issues } = await currentReading(folder);
          if (issues.length === 0) return;
          const message = formatIssues(issues, formatFolder(folder));
          logger.error(message);
          server.ws.send({ type: "error", err: { message, stack: "" } });
        };
        let timer: NodeJS.Timeout | undefined;
        const soon = (file: string) => {
          if (!file.startsWith(folder)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void check(), 200);
        };
        server.watcher.add(folder).on("change", soon).on("add", soon).on("unlink", soon);
        // A page that is opened later than the problem arose is told of it too.
        server.ws.on("connection", () => void check());
      },
    },
  };
}
