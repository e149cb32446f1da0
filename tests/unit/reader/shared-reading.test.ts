import { expect, test } from "vitest";
import type { Reading } from "../../../src/reader/read-content.ts";
import { currentReading, forgetReading, shareReading } from "../../../src/reader/shared-reading.ts";

/** A reader that counts how often it reads. */
function countingReader() {
  const folders: string[] = [];
  const read = (folder: string): Promise<Reading> => {
    folders.push(folder);
    return Promise.resolve({ records: undefined, issues: [], advice: [], digests: new Map() });
  };
  return { folders, read };
}

test("a folder is read once, until its reading is forgotten", async () => {
  const { folders, read } = countingReader();
  shareReading("/once", read);
  const [first, second] = await Promise.all([currentReading("/once"), currentReading("/once")]);
  expect(second).toBe(first);
  expect(folders).toEqual(["/once"]);
  forgetReading("/once");
  expect(await currentReading("/once")).not.toBe(first);
  expect(folders).toEqual(["/once", "/once"]);
});

test("whoever says first how a folder is read is heard", async () => {
  const [first, second] = [countingReader(), countingReader()];
  shareReading("/shared", first.read);
  shareReading("/shared", second.read);
  await currentReading("/shared");
  expect([first.folders, second.folders]).toEqual([["/shared"], []]);
});

test("a folder that nobody reads is an error, and to forget it is none", () => {
  expect(() => currentReading("/nobody")).toThrow("nobody shares a reading of /nobody");
  expect(() => forgetReading("/nobody")).not.toThrow();
});
