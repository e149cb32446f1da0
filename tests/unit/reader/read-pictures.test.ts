import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseBody } from "../../../src/model/catalog/body.ts";
import { readPictures } from "../../../src/reader/read-pictures.ts";

let folder = "";
const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32">${inner}</svg>`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "remit-pictures-"));
  await mkdir(join(folder, "roles"));
  const write = (name: string, data: string | Uint8Array) =>
    writeFile(join(folder, "roles", name), data);
  await write("plan.svg", svg("<rect/>"));
  await write("runs.svg", svg("<script>alert(1)</script>"));
  await write("no-photo.jpg", "not a photograph");
  await write("heavy.svg", svg(`<!--${"x".repeat(500_001)}-->`));
  await write("left-over.png", "");
  await write("pm.mdx", "---\n---\n");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What is told of a text's pictures, each with its line. */
async function read(...files: string[]) {
  const text = files.map((file) => `![What it shows](${file})`).join("\n\n");
  const record = { file: "roles/pm.mdx", body: parseBody(text, "roles/") };
  const { sizes, issues } = await readPictures(folder, [record], ["roles", "posts"]);
  return { sizes, told: issues.map(({ file, line, problem }) => [file, line, problem]) };
}

const all = ["plan.svg", "runs.svg", "no-photo.jpg", "heavy.svg", "left-over.png"];

test("pictures are measured, and told with their line where they cannot be shown", async () => {
  const { sizes, told } = await read(...all.slice(0, 4), "gone.png", "left-over.png");
  expect(sizes).toEqual({ "roles/plan.svg": { width: 64, height: 32 } });
  expect(told).toEqual([
    ["roles/pm.mdx", 3, "runs.svg holds a script"],
    ["roles/pm.mdx", 5, "no-photo.jpg is no JPEG picture"],
    ["roles/pm.mdx", 7, "heavy.svg weighs 501 KB"],
    ["roles/pm.mdx", 9, "there is no file gone.png beside it"],
    ["roles/pm.mdx", 11, "left-over.png is no PNG picture"],
  ]);
});

test("a picture that no text shows is told as well", async () => {
  const { told } = await read("plan.svg", "runs.svg", "no-photo.jpg", "heavy.svg");
  expect(told.at(-1)).toEqual(["roles/left-over.png", undefined, "no text shows this picture"]);
});
