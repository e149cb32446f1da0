import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Serving } from "../../src/build/serve-site.ts";

/** How many parts a page comes in, and how long each waits for the one before to be painted. */
const parts = 20;
const pause = 30;

/** Serves another server's site anew, its pages in parts, as a slow network brings them. */
export async function serveInParts(site: string): Promise<Serving> {
  const server = createServer((request, response) => {
    void (async () => {
      const found = await fetch(new URL(request.url ?? "/", site));
      const type = found.headers.get("content-type") ?? "";
      response.writeHead(found.status, { "content-type": type });
      const isPage = type.startsWith("text/html");
      const body = Buffer.from(await found.arrayBuffer());
      for (const part of isPage ? cut(body.toString()) : [body]) {
        response.write(part);
        if (isPage) await setTimeout(pause);
      }
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Parts of about the same length, each ending where a line of the page does: half a line always grows. */
function cut(html: string): string[] {
  const main = html.indexOf("<main");
  const ends = [...html.matchAll(/<\/(?:tr|p|ul|dl|section)>/g)]
    .map((end) => end.index + end[0].length)
    .filter((end) => end > main);
  const cuts = Array.from({ length: parts - 1 }, (_, index) =>
    ends.find((end) => end >= (html.length * (index + 1)) / parts),
  ).filter((end) => end !== undefined);
  return [...cuts, html.length].map((end, index) => html.slice(cuts[index - 1] ?? 0, end));
}
