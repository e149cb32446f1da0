import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeIcons } from "../../../src/build/write-icons.ts";

test("the icon is there for old browsers and for home screens, in the sizes that they want", async () => {
  const folder = await mkdtemp(join(tmpdir(), "remit-icons-"));
  try {
    await copyFile("public/favicon.svg", join(folder, "favicon.svg"));
    await writeIcons(folder);
    const ico = await readFile(join(folder, "favicon.ico"));
    // An icon file with one picture of 32 by 32 pixels.
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    const touch = await readFile(join(folder, "apple-touch-icon.png"));
    expect(touch.subarray(1, 4).toString()).toBe("PNG");
    expect([touch.readUInt32BE(16), touch.readUInt32BE(20)]).toEqual([180, 180]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
