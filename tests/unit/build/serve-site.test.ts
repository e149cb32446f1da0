import fc from "fast-check";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkPort } from "../../../src/build/port.ts";
import { serveSite, type Serving } from "../../../src/build/serve-site.ts";

const folder = mkdtempSync(join(tmpdir(), "remit-serve-"));
const files = {
  "index.html": "<title>Home</title>",
  "404.html": "<title>Nothing here</title>",
  "roles/director/index.html": "<title>Director</title>",
  "roles/director/index.md": "# Director",
  "roles/größe & maß/index.html": "<title>Size</title>",
  "_astro/site.js": "0;".repeat(5000),
  ".remit-build": "hidden",
  ".well-known/security.txt": "Contact: mailto:a@theater.example",
};
const secret = join(folder, "secret.txt");

beforeAll(() => {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, "site", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  writeFileSync(secret, "secret");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const serve = (base: string) => serveSite({ folder: join(folder, "site"), base, port: 0 });

interface Answer {
  /** 0 where the connection was closed without an answer. */
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends bytes as they are, which `fetch` would tidy up. */
function ask(site: Serving, request: string): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect({ port: Number(new URL(site.url).port), host: "localhost" });
    const chunks: Buffer[] = [];
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", () => {});
    socket.on("close", () => {
      const [head = "", ...body] = Buffer.concat(chunks).toString("latin1").split("\r\n\r\n");
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
      resolve({ status, head, body: body.join("\r\n\r\n") });
    });
    socket.write(Buffer.from(request, "latin1"));
  });
}

const askFor = (site: Serving, target: string, method = "GET", more = "") =>
  ask(site, `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${more}\r\n`);

describe("below a root", () => {
  let site: Serving;
  beforeAll(async () => {
    site = await serve("/");
  });
  afterAll(() => site.close());

  test.each([
    ["/", "Home"],
    ["/?q=a%zz", "Home"],
    ["/roles/director/", "Director"],
    ["/roles/director/index.html?x#y", "Director"],
    ["/%72oles/director/", "Director"],
    ["/roles/gr%C3%B6%C3%9Fe%20%26%20ma%C3%9F/", "Size"],
    ["http://localhost/roles/director/", "Director"],
    ["HTTPS://somewhere.example:80?q=1", "Home"],
    ["/.well-known/security.txt", "theater.example"],
  ])("%s is answered with its page", async (target, text) => {
    const { status, body } = await askFor(site, target);
    expect(status).toBe(200);
    expect(body).toContain(text);
  });

  test.each([
    ["//"],
    ["//a:b/"],
    ["//%"],
    ["//roles/director/"],
    ["/roles//director/"],
    ["/roles/director//"],
    ["///"],
    ["http://"],
    ["http:///roles/director/"],
    ["http://[/"],
    ["ftp://localhost/"],
    ["*"],
    ["/%"],
    ["/%zz"],
    ["/%c3"],
    ["/%ff%fe"],
    ["/%00"],
    ["/roles/director/%00"],
    ["/%7f"],
    ["/../secret.txt"],
    ["/roles/../../secret.txt"],
    ["/%2e%2e/secret.txt"],
    ["/..%2fsecret.txt"],
    ["/..\\secret.txt"],
    ["/roles/./director/"],
    ["/roles%2Fdirector/"],
    ["/roles\\director/"],
    ["/ROLES/director/"],
    ["/nothing/"],
    ["/index.html/"],
    ["/.remit-build"],
    ["/%2Eremit-build"],
    [`/${"a/".repeat(5000)}`],
    [`/${"%41".repeat(4000)}`],
  ])("%s is no page", async (target) => {
    const { status, body } = await askFor(site, target);
    expect(status).toBe(404);
    expect(body).toContain("Nothing here");
    expect((await askFor(site, "/")).status).toBe(200);
  });

  test.each([
    ["GET / HTTP/9.9"],
    ["GET"],
    ["GET /\x00 HTTP/1.1"],
    ["GET /\x7f HTTP/1.1"],
    ["GET roles/ HTTP/1.1"],
    [`GET /${"a".repeat(70_000)} HTTP/1.1`],
  ])("a request that is none is refused: %#", async (line) => {
    expect((await ask(site, `${line}\r\nHost: a\r\n\r\n`)).status).toBeGreaterThanOrEqual(400);
    expect((await askFor(site, "/")).status).toBe(200);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"])(
    "%s is not allowed, at any address",
    async (method) => {
      for (const target of ["/", "//", "/roles/director/", "*"]) {
        const { status, head } = await askFor(site, target, method);
        expect(status).toBe(405);
        expect(head).toContain("allow: GET, HEAD");
      }
    },
  );

  test("CONNECT and a wish for another protocol do not end it", async () => {
    await askFor(site, "localhost:80", "CONNECT");
    const upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\n";
    await ask(site, `GET / HTTP/1.1\r\nHost: a\r\n${upgrade}Connection: close\r\n\r\n`);
    expect((await askFor(site, "/")).status).toBe(200);
  });

  test("HEAD is answered without a body", async () => {
    const { status, body } = await askFor(site, "/roles/director/", "HEAD");
    expect([status, body]).toEqual([200, ""]);
    expect(await askFor(site, "/nothing/", "HEAD")).toMatchObject({ status: 404, body: "" });
  });

  test.each([
    ["bytes=0-3", 206],
    ["bytes=-3", 206],
    ["bytes=5-2", 416],
    ["bytes=99999999-", 416],
    ["bytes=a-b", 200],
    ["bytes=0-1,3-4", 200],
    ["nonsense", 200],
    ["bytes=-99999999999999999999", 416],
  ])("of the range %s as much as there is: %i", async (range, expected) => {
    const { status } = await askFor(site, "/_astro/site.js", "GET", `Range: ${range}\r\n`);
    expect(status).toBe(expected);
    expect((await askFor(site, "/")).status).toBe(200);
  });

  test.each([
    ["/roles/director", "/roles/director/"],
    ["/roles/director?x=1", "/roles/director/?x=1"],
    ["/roles/gr%C3%B6%C3%9Fe%20%26%20ma%C3%9F", "/roles/gr%C3%B6%C3%9Fe%20%26%20ma%C3%9F/"],
  ])("%s leads to the address with a slash", async (target, location) => {
    const { status, head } = await askFor(site, target);
    expect(status).toBe(308);
    expect(head).toContain(`location: ${location}\r\n`);
  });

  test("a file that is gone, or that cannot be read, is no page", async () => {
    writeFileSync(join(folder, "site", "late.html"), "late");
    expect((await askFor(site, "/late.html")).status).toBe(200);
    rmSync(join(folder, "site", "late.html"));
    expect((await askFor(site, "/late.html")).status).toBe(404);
    symlinkSync("loop.html", join(folder, "site", "loop.html"));
    expect((await askFor(site, "/loop.html")).status).toBe(404);
  });

  test("500 odd targets are answered, each with its page or with none, and the server goes on", async () => {
    const addresses = new Set(
      Object.keys(files)
        .filter((file) => !file.startsWith(".remit"))
        .flatMap((file) => [`/${file}`, `/${file.replace(/(^|\/)index\.html$/, "$1")}`]),
    );
    const piece = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(
          "/",
          "roles",
          "director",
          "roles/director",
          "index.html",
          "_astro/site.js",
        ),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          "//",
          "..",
          ".",
          "%",
          "%2",
          "%2f",
          "%2F",
          "%00",
          "%5c",
          "\\",
          ":",
          "@",
          "?",
          "#",
          ";",
          "%25",
          "%ff",
          "%E2%82",
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }).map(encodeURI) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "http://",
          "http:",
          "https://localhost",
          "//a:b",
          "a".repeat(3000),
          "%41",
        ),
      },
    );
    const target = fc.tuple(
      fc.constantFrom("/", "/", "/", "//", "", "http://h", "http://"),
      fc.array(piece, { maxLength: 6 }),
    );
    const run = fc.asyncProperty(
      target,
      fc.constantFrom("GET", "GET", "HEAD", "POST"),
      async ([first, rest], method) => {
        const asked = `${first}${rest.join("")}`;
        const { status } = await askFor(site, asked, method);
        const path = /^(?:https?:\/\/[^/?#]+)?([^?#]*)/i.exec(asked)?.[1] ?? "";
        let decoded: string | undefined;
        try {
          decoded = /%2f/i.test(path) ? undefined : decodeURIComponent(path);
        } catch {
          decoded = undefined;
        }
        if (asked === "") {
          expect(status).toBe(400);
          return;
        }
        const isSound = asked.startsWith("/") || URL.canParse(asked);
        const isPage =
          isSound && addresses.has(decoded || (path === "" && asked !== path ? "/" : ""));
        if (method === "POST") expect([400, 405]).toContain(status);
        // Node itself refuses some whole addresses, such as those with a fragment.
        else if (isPage)
          expect(asked.startsWith("/") ? [200, 308] : [200, 308, 400]).toContain(status);
        else expect([308, 400, 404]).toContain(status);
      },
    );
    await fc.assert(run, { seed: 20_261_125, numRuns: 500 });
    expect((await askFor(site, "/")).status).toBe(200);
  });
});

describe.each([
  ["a base with a space and umlauts", "/größe & maß/"],
  ["the same base, encoded", "/gr%C3%B6%C3%9Fe%20&%20ma%C3%9F/"],
])("below %s", (_, base) => {
  let site: Serving;
  beforeAll(async () => {
    site = await serve(base);
  });
  afterAll(() => site.close());

  const encoded = "/gr%C3%B6%C3%9Fe%20%26%20ma%C3%9F";

  test("pages stand below it, however it is written", async () => {
    expect((await askFor(site, `${encoded}/roles/director/`)).body).toContain("Director");
    expect((await askFor(site, "/gr%c3%b6%c3%9fe%20&%20ma%c3%9f/")).body).toContain("Home");
    expect((await askFor(site, `${encoded}/roles/gr%C3%B6%C3%9Fe%20&%20ma%C3%9F/`)).body).toContain(
      "Size",
    );
  });

  test.each([
    "/",
    "/roles/director/",
    "/gr%C3%B6/",
    `/${encoded}/`,
    `${encoded}//roles/director/`,
    `${encoded}/../secret.txt`,
  ])("%s is no page", async (target) => {
    expect((await askFor(site, target)).status).toBe(404);
  });

  test("it may be asked for without its slash", async () => {
    const { status, head } = await askFor(site, `${encoded}?q=1`);
    expect(status).toBe(308);
    expect(head).toContain(`location: ${encoded}/?q=1\r\n`);
  });
});

describe("a port", () => {
  test("that is taken is told in one sentence, on whatever address it is taken", async () => {
    for (const host of [undefined, "127.0.0.1"]) {
      const other = createServer().listen(0, host);
      await once(other, "listening");
      const { port } = other.address() as AddressInfo;
      const sentence = `Port ${port} is taken: stop what listens there, or set PORT to another`;
      await expect(checkPort(port)).rejects.toThrow(sentence);
      await expect(serveSite({ folder: join(folder, "site"), base: "/", port })).rejects.toThrow(
        sentence,
      );
      await new Promise((resolve) => other.close(resolve));
      await expect(checkPort(port)).resolves.toBeUndefined();
    }
  });
});

test("what was built again is served with its own policy and its own page for what there is not", async () => {
  const site = await serve("/");
  const place = join(folder, "site");
  try {
    const before = await askFor(site, "/nowhere/");
    expect(before.body).toContain("Nothing here");
    expect(before.head).not.toContain("sha256-bmV3");
    writeFileSync(join(place, "404.html"), "<title>Still nothing</title>");
    writeFileSync(
      join(place, "_headers"),
      "/*\n  Content-Security-Policy: style-src 'self' 'sha256-bmV3'\n",
    );
    const after = await askFor(site, "/nowhere/");
    expect(after.body).toContain("Still nothing");
    expect(after.head).toContain("sha256-bmV3");
  } finally {
    await site.close();
    rmSync(join(place, "_headers"));
    writeFileSync(join(place, "404.html"), files["404.html"]);
  }
});
