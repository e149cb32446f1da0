/**
 * `npm run check:licenses`: reads the lock files and names every package whose license is not one that
 * this project may be built with; exit code 1 if there is any.
 */
import { readFile } from "node:fs/promises";
import { findRefusedLicenses, type LockFile } from "../build/find-refused-licenses.ts";
import { endInSentence } from "../build/end-in-sentence.ts";

const lockFiles = ["package-lock.json", "tests/bench/package-lock.json"];

await endInSentence(async () => {
  const locks = await Promise.all(
    lockFiles.map(async (file) => JSON.parse(await readFile(file, "utf8")) as LockFile),
  );
  const refused = locks.flatMap(findRefusedLicenses);
  for (const { name, license } of refused) console.error(`${name}: ${license}`);
  const count = locks.reduce((sum, { packages }) => sum + Object.keys(packages).length - 1, 0);
  console.log(`${count} packages, ${refused.length} with a license to look at.`);
  process.exitCode = refused.length > 0 ? 1 : 0;
});
