import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSettings } from "../../src/settings.ts";

/** Folders of content whose site.yaml says one thing each. */
const sites = {
  silent: 'name: Test\naddress: ""\n',
  named: "name: Test\naddress: https://named.example\n",
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
        `SITE_URL: expected a web address such as https://example.org, found "${url}"`,
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
