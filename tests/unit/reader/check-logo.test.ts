import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkLogo } from "../../../src/reader/check-logo.ts";
import { checkTopLevel } from "../../../src/reader/list-files.ts";
import { findPictureProblem } from "../../../src/reader/picture-problem.ts";

const svg = (inside: string, head = 'viewBox="0 0 8 8"') =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${head}>${inside}</svg>`);
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);

describe("a logo may be", () => {
  test.each([
    ["shapes", "a.svg", svg('<rect width="8" height="8" fill="url(#g)"/><use href="#r"/>')],
    ["a picture in a drawing", "a.svg", svg('<image href="data:image/png;base64,AA=="/>')],
    ["a PNG", "a.png", png],
  ])("%s", (_, name, data) => {
    expect(findPictureProblem(name, data)).toBeUndefined();
  });
});

describe("a logo may not be", () => {
  test.each([
    ["a script", "a.svg", svg("<script>alert(1)</script>"), "a.svg holds a script"],
    [
      "a handler",
      "a.svg",
      svg('<rect onload="alert(1)"/>'),
      "a.svg holds an attribute that runs a script",
    ],
    ["a page", "a.svg", svg("<foreignObject/>"), "a.svg holds an element that is no drawing"],
    ["a link", "a.svg", svg('<a href="https://x.example"/>'), "a.svg holds a link"],
    [
      "a load",
      "a.svg",
      svg("<style>rect{fill:url(//x.example/a)}</style>"),
      "a.svg holds an address to load from",
    ],
    ["without a size", "a.svg", svg("", ""), "a.svg is no SVG picture with a viewBox"],
    ["a text", "a.png", svg(""), "a.png is no PNG picture"],
    ["heavy", "a.png", new Uint8Array(60_001), "a.png weighs 61 KB"],
  ])("%s", (_, name, data, problem) => {
    expect(findPictureProblem(name, data)?.problem).toBe(problem);
  });
});

describe("the file that site.yaml names", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "remit-logo-"));
    await writeFile(join(folder, "mark.svg"), svg("<path d='M0 0h8'/>"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("has to be there", async () => {
    expect(await checkLogo(folder, "mark.svg")).toEqual([]);
    expect(await checkLogo(folder, undefined)).toEqual([]);
    expect(await checkLogo(folder, "marc.svg")).toEqual([
      {
        file: "site.yaml",
        path: ["logo"],
        problem: "there is no file marc.svg beside it",
        remedy: "Put the picture there, or remove the line",
      },
    ]);
  });

  test("is the one picture that somebody reads", async () => {
    expect(await checkTopLevel(folder, "mark.svg")).toEqual([]);
    expect((await checkTopLevel(folder, undefined)).map(({ file }) => file)).toEqual(["mark.svg"]);
  });
});
