import { readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { constants } from "node:zlib";
import compression from "compression";
import send from "send";
import {
  cacheControlOf,
  findStyleSources,
  isEmbeddable,
  isOpenToScripts,
  openHeader,
  securityHeaders,
} from "../exports/security-headers.ts";
import { listen } from "./port.ts";
import { findRequestTarget, formatTarget, type RequestTarget } from "./request-target.ts";

/** A running server. */
export interface Serving {
  /** Where the home page is. */
  readonly url: string;
  close(): Promise<void>;
}

/** What went wrong with sending a file, as `send` reports it. */
interface HttpError {
  readonly status: number;
  readonly headers?: Record<string, string>;
}

/**
 * Serves a built site below its base path as a web server should: compressed, with the security
 * headers, and with the site's own page for what does not exist. No request ends it.
 * @param options.port 0 takes any free port
 * @throws {InputError} where the port is taken
 */
export async function serveSite(options: {
  readonly folder: string;
  readonly base: string;
  readonly port: number;
}): Promise<Serving> {
  const { folder, base, port } = options;
  const compress = compression({
    threshold: 0,
    // Nearly what hosts make of files at rest, in 25 ms for the largest page.
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } },
  });
  const policyOf = readAgainWhenChanged(join(folder, "_headers"), (text) => [
    ...new Set(findStyleSources(text)),
  ]);
  const notFoundOf = readAgainWhenChanged(
    join(folder, "404.html"),
    (text) => text || "There is no page at this address.",
  );
  const answerNotFound = (response: ServerResponse) => {
    if (response.headersSent) return response.destroy();
    response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
    return response.end(notFoundOf());
  };

  const answerError = (response: ServerResponse, { status, headers }: HttpError) => {
    // A range beyond the file's end, or a condition that does not hold; anything else is no page.
    if (response.headersSent || (status !== 416 && status !== 412)) return answerNotFound(response);
    response.writeHead(status, headers);
    return response.end();
  };

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const target = findRequestTarget(request.url ?? "/", base);
    const path = target?.segments.join("/");
    const styles = policyOf();
    for (const [name, value] of securityHeaders({ styles, embeddable: isEmbeddable(path ?? "") })) {
      response.setHeader(name, value);
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, { allow: "GET, HEAD" });
      response.end();
      return;
    }
    if (target?.segments.length === 0) return redirect(response, base, target);
    // The middleware asks for Express's types and uses what every request and response has.
    compress(request as never, response as never, () => {
      if (target === undefined || path === undefined || target.segments.some(isHidden)) {
        answerNotFound(response);
        return;
      }
      response.setHeader("cache-control", cacheControlOf(path));
      if (isOpenToScripts(path)) response.setHeader(...openHeader);
      send(request, `/${target.segments.map(encodeURIComponent).join("/")}`, {
        root: folder,
        cacheControl: false,
        dotfiles: "allow",
      })
        .on("directory", () => redirect(response, base, target))
        .on("error", (error: HttpError) => answerError(response, error))
        .pipe(response);
    });
  };
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      answerNotFound(response);
    }
  });
  await listen(server, port);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * What is made of a file's text, read anew once it has changed: the folder may be built again while it is served. The text
 * of a file that is missing is empty.
 */
function readAgainWhenChanged<T>(path: string, make: (text: string) => T): () => T {
  let known: { readonly changed: number; readonly made: T } | undefined;
  return () => {
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (known?.changed !== changed) known = { changed, made: make(readText(path)) };
    return known.made;
  };
}

/** A file's text; empty where it is missing, as it may be for a moment while the folder is built. */
function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Leads from a folder's address to the one with a slash at its end, which the site's own links have. */
function redirect(response: ServerResponse, base: string, { segments, search }: RequestTarget) {
  const location = formatTarget(base, { segments: [...segments, ""], search });
  response.writeHead(308, { location });
  response.end();
}

/** Whether a name is one of those that web servers keep to themselves. */
function isHidden(name: string): boolean {
  return name.startsWith(".") && name !== ".well-known";
}
