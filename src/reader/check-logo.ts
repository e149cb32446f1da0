import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Issue } from "../model/integrity/issue.ts";
import { singleFiles } from "../schema/single-files.ts";

/** As much as a logo may weigh: every page loads it. */
const mostBytes = 50_000;

/** What a picture may not hold: whatever runs, or loads something from elsewhere. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/<script\b/i, "a script"],
  [/\son[a-z]+\s*=/i, "an attribute that runs a script"],
  [/javascript:/i, "a link that runs a script"],
  [/<(?:foreignObject|iframe|object|embed|audio|video)\b/i, "an element that is no drawing"],
  [/<!(?:DOCTYPE|ENTITY)\b/i, "a document type, which can stand for anything"],
  [/<\?xml-stylesheet\b|@import\b/i, "a style sheet from elsewhere"],
  [/(?:href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg|webp)[;,])[^"'\s]/i, "a link"],
  [/url\(\s*["']?\s*(?!#)[^)\s"']/i, "an address to load from"],
];

/** Why a file cannot be the logo, with what to do; undefined where it can. */
export function findLogoProblem(
  name: string,
  data: Uint8Array,
): { readonly problem: string; readonly remedy: string } | undefined {
  if (data.length > mostBytes)
    return {
      problem: `${name} weighs ${Math.ceil(data.length / 1000)} KB`,
      remedy: `Make it smaller: at most ${mostBytes / 1000} KB, because every page loads it`,
    };
  if (name.endsWith(".png")) {
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.from(data.subarray(0, 8)).equals(signature)
      ? undefined
      : { problem: `${name} is no PNG picture`, remedy: "Save it as PNG, or as SVG" };
  }
  const text = new TextDecoder().decode(data);
  if (!/<svg\b[^>]*\sviewBox=["'][^"']+["']/.test(text))
    return {
      problem: `${name} is no SVG picture with a viewBox`,
      remedy: "Save it as plain SVG with a viewBox, or as PNG",
    };
  const found = forbidden.find(([pattern]) => pattern.test(text));
  return found === undefined
    ? undefined
    : {
        problem: `${name} holds ${found[1]}`,
        remedy: "Save it as plain SVG: shapes, colors and text alone",
      };
}

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
  const problem = findLogoProblem(name, data);
  return problem === undefined ? [] : [{ ...at, ...problem }];
}
