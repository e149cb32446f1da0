import type { AstroIntegration } from "astro";
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder } from "./read-content.ts";
import { currentReading } from "./shared-reading.ts";

/** What the server tells pages by: every problem in one text, or nothing. */
const event = "content-problems";

/**
 * Shows authors every content problem while `npm run dev` runs: in the terminal, and over the page
 * they look at, until the content is sound again. Builds read the content before Astro starts, so
 * they need nothing here.
 */
export function contentProblems(folder: string): AstroIntegration {
  return {
    name: "content-problems",
    hooks: {
      "astro:config:setup": ({ command, injectScript }) => {
        if (command === "dev") injectScript("page", 'import "/src/elements/content-problems.ts";');
      },
      "astro:server:setup": ({ server, logger }) => {
        let told = "";
        const check = async () => {
          const { issues } = await currentReading(folder);
          const message = issues.length === 0 ? "" : formatIssues(issues, formatFolder(folder));
          server.ws.send({ type: "custom", event, data: { message } });
          if (message === told) return;
          if (message !== "") logger.error(message);
          // A page that could not be made shows Astro's own message, which nothing else takes away.
          else server.ws.send({ type: "full-reload" });
          told = message;
        };
        let timer: NodeJS.Timeout | undefined;
        const soon = (file: string) => {
          if (!file.startsWith(folder)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void check(), 200);
        };
        server.watcher.add(folder).on("change", soon).on("add", soon).on("unlink", soon);
        // A page that is opened later than the problem arose asks, as soon as it can listen.
        server.ws.on(`${event}:ask`, () => void check());
      },
    },
  };
}
