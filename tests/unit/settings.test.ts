import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { siteSchema } from "../../src/schema/site.ts";
import { InputError, readPort, readSettings } from "../../src/settings.ts";

/** Folders of content whose site.yaml says one thing each. */
const sites = {
  silent: 'name: Test\naddress: ""\n',
  named: "name: Test\naddress: https://named.example\n",
  below: "name: Test\naddress: https://named.example/handbook\n",
  broken: "name: [Test\n",
  numbered: "address: 12\n",
};
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "remit-settings-"));
  for (const [name, text] of Object.entries(sites)) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "site.yaml"), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const content = (name: keyof typeof sites | "missing") => ({ CONTENT_DIR: join(folder, name) });

describe("the site's origin", () => {
  test("SITE_URL wins over site.yaml", () => {
    expect(readSettings({ ...content("named"), SITE_URL: "https://given.example" })).toMatchObject({
      site: "https://given.example",
      siteIsAssumed: false,
    });
  });

  test("without it the address in site.yaml counts", () => {
    expect(readSettings(content("named"))).toMatchObject({
      site: "https://named.example",
      siteIsAssumed: false,
    });
    expect(readSettings({ ...content("named"), SITE_URL: "" }).site).toBe("https://named.example");
  });

  test.each(["silent", "broken", "numbered", "missing"] as const)(
    "with neither, builds say that they assume one (site.yaml is %s)",
    (name) => {
      expect(readSettings(content(name))).toMatchObject({
        site: "http://localhost:4321",
        siteIsAssumed: true,
      });
    },
  );

  test.each(["example.org", "ftp://example.org", "javascript:alert(1)", "//example.org"])(
    "%s is refused",
    (url) => {
      expect(() => readSettings({ ...content("silent"), SITE_URL: url })).toThrow(
        `SITE_URL: expected a web address such as https://example.org. Found "${url}".`,
      );
    },
  );
});

test.each([
  [undefined, "/"],
  ["", "/"],
  ["/", "/"],
  ["handbook", "/handbook/"],
  ["/handbook", "/handbook/"],
  ["/handbook/", "/handbook/"],
  ["/docs/handbook/", "/docs/handbook/"],
])("BASE_PATH %s gives the base %s", (path, base) => {
  expect(
    readSettings({ ...content("silent"), ...(path === undefined ? {} : { BASE_PATH: path }) }).base,
  ).toBe(base);
});

test("folders are absolute, whether named or not", () => {
  expect(readSettings({ CONTENT_DIR: "some/content", OUT_DIR: "/out" })).toMatchObject({
    contentDir: resolve("some/content"),
    outDir: "/out",
  });
  expect(readSettings({})).toMatchObject({
    contentDir: resolve("content"),
    outDir: resolve("dist"),
  });
  expect(readSettings({ CONTENT_DIR: "", OUT_DIR: "" })).toMatchObject({
    contentDir: resolve("content"),
    outDir: resolve("dist"),
  });
});

describe("an address with a path", () => {
  test.each([
    ["https://example.org/handbook", "/handbook/"],
    ["https://example.org/docs/handbook/", "/docs/handbook/"],
    ["https://example.org/my_repo.io", "/my_repo.io/"],
    ["https://example.org/", "/"],
    ["http://localhost:8080/a", "/a/"],
  ])("%s gives the base %s", (url, base) => {
    expect(readSettings({ ...content("silent"), SITE_URL: url })).toMatchObject({
      site: new URL(url).origin,
      base,
    });
  });

  test("counts in site.yaml too, unless SITE_URL says otherwise", () => {
    expect(readSettings(content("below"))).toMatchObject({
      site: "https://named.example",
      base: "/handbook/",
    });
    expect(readSettings({ ...content("below"), SITE_URL: "https://given.example" }).base).toBe("/");
  });

  test.each(["/handbook", "handbook", "/handbook/", "//handbook"])(
    "agrees with the BASE_PATH %s",
    (path) => {
      const given = { ...content("silent"), SITE_URL: "https://example.org/handbook" };
      expect(readSettings({ ...given, BASE_PATH: path }).base).toBe("/handbook/");
    },
  );

  test.each(["/docs", "/", "/handbook/docs"])("contradicts the BASE_PATH %s", (path) => {
    const given = { SITE_URL: "https://example.org/handbook", BASE_PATH: path };
    expect(() => readSettings({ ...content("silent"), ...given })).toThrow(
      /^BASE_PATH is .*, and SITE_URL ends in \/handbook\/\. Leave BASE_PATH out/,
    );
    expect(() => readSettings({ ...content("below"), BASE_PATH: path })).toThrow(
      "the address in site.yaml ends in /handbook/",
    );
  });

  test.each([
    ["https://example.org/größe", "letters a to z"],
    ["https://example.org/%67r", "letters a to z"],
    ["https://example.org/hand book", "expected a web address"],
    ["https://example.org/a/../b", "without . and .."],
    ["https://example.org/a//b", "a name between any two slashes"],
    ["https://example.org/a?b=c", "without ? and #"],
    ["https://example.org/#a", "without ? and #"],
    ["https://me@example.org/", "without a name before @"],
  ])("%s is refused", (url, says) => {
    expect(() => readSettings({ ...content("silent"), SITE_URL: url })).toThrow(InputError);
    expect(() => readSettings({ ...content("silent"), SITE_URL: url })).toThrow(says);
  });
});

test.each([
  ["C:/Program Files/Git/handbook", "MSYS_NO_PATHCONV=1"],
  ["D:\\handbook", "MSYS_NO_PATHCONV=1"],
  ["https://example.org/handbook", "belongs in SITE_URL"],
  ["mailto:a", "belongs in SITE_URL"],
  ["/a/../b", "without . and .."],
  ["..", "without . and .."],
  ["/./a", "without . and .."],
  ["/a//b", "a name between any two slashes"],
  ["/größe", "letters a to z"],
  ["/hand book", "letters a to z"],
  ["/hand%20book", "letters a to z"],
  ["/a?b", "letters a to z"],
  ["/a#b", "letters a to z"],
  ["\\handbook", "letters a to z"],
])("the BASE_PATH %s is refused", (path, says) => {
  const read = () => readSettings({ ...content("silent"), BASE_PATH: path });
  expect(read).toThrow(InputError);
  expect(read).toThrow(says);
  expect(read).toThrow(`Found "${path}".`);
});

test.each(["https://named.example/größe", "https://named.example/a?b", "ftp://named.example"])(
  "site.yaml may not name the address %s either, and the reader tells of it",
  (address) => {
    expect(siteSchema.shape.address.safeParse(address).success).toBe(false);
    expect(siteSchema.shape.address.safeParse("https://named.example/handbook").success).toBe(true);
  },
);

describe("the port", () => {
  test.each([
    [undefined, 4321],
    ["", 4321],
    [" ", 4321],
    [" 8080 ", 8080],
    ["0", 0],
    ["65535", 65_535],
  ])("%s stands for one", (named, port) => {
    expect(readPort(named === undefined ? {} : { PORT: named })).toBe(port);
  });

  test.each(["abc", "-1", "65536", "4e3", "0x50", "80.5", "80 81", "+80", "http://localhost:80"])(
    "%s is none, and the message says what one is",
    (named) => {
      const read = () => readPort({ PORT: named });
      expect(read).toThrow(InputError);
      expect(read).toThrow(`expected a number from 0 to 65535 such as 4321, found "${named}"`);
    },
  );
});
