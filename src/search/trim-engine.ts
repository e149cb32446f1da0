import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { minify } from "vite";

/**
 * Takes out of Pagefind's files what this site never loads (its interfaces and its worker, some
 * 450 KB), and writes the engine itself, which comes as it was compiled, without white space and long names.
 * @param folder where Pagefind wrote its files
 * @throws where the engine cannot be read as a module
 */
export async function trimEngine(folder: string): Promise<void> {
  const unused = (await readdir(folder)).filter((name) => /^pagefind-.+\.(js|css)$/.test(name));
  await Promise.all(unused.map((name) => rm(join(folder, name))));
  const file = join(folder, "pagefind.js");
  const { code, errors } = await minify(file, await readFile(file, "utf8"), { module: true });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  await writeFile(file, code);
}
