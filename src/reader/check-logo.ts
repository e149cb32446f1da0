import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Issue } from "../model/integrity/issue.ts";
import { singleFiles } from "../schema/single-files.ts";
import { findPictureProblem } from "./picture-problem.ts";

/** Problems of the picture that site.yaml names. */
export async function checkLogo(folder: string, name: string | undefined): Promise<Issue[]> {
  if (name === undefined) return [];
  const at = { file: singleFiles.site.file, path: ["logo"] };
  const data = await readFile(join(folder, name)).catch(() => undefined);
  if (data === undefined)
    return [
      {
        ...at,
        problem: `there is no file ${name} beside it`,
        remedy: "Put the picture there, or remove the line",
      },
    ];
  const problem = findPictureProblem(name, data);
  return problem === undefined ? [] : [{ ...at, ...problem }];
}
