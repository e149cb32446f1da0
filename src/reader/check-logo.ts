import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Issue } from "../model/integrity/issue.ts";
import { singleFiles } from "../schema/single-files.ts";

/** As much as a logo may weigh: every page loads it. */
const mostBytes = 50_000;
/** As much as another picture may weigh: it is loaded when it comes into view. */
export const mostPictureBytes = 500_000;

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

/** What each kind of picture begins with, as far as its bytes say what it is. */
const beginnings: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n\x1a\n/,
  jpg: /^\xff\xd8\xff/,
  webp: /^RIFF[^]{4}WEBP/,
};

/**
 * Why a file cannot be a picture, with what to do; undefined where it can.
 * @param most how many bytes it may have: as many as a logo, unless more are allowed
 */
export function findPictureProblem(
  name: string,
  data: Uint8Array,
  most = mostBytes,
): { readonly problem: string; readonly remedy: string } | undefined {
  if (data.length > most)
    return {
      problem: `${name} weighs ${Math.ceil(data.length / 1000)} KB`,
      remedy: `Make it smaller: at most ${most / 1000} KB${most === mostBytes ? ", because every page loads it" : ""}`,
    };
  const ending = name.slice(name.lastIndexOf(".") + 1);
  const beginning = beginnings[ending];
  if (beginning !== undefined) {
    const kind = ending === "jpg" ? "JPEG" : ending === "png" ? "PNG" : "WebP";
    return beginning.test(Buffer.from(data.subarray(0, 16)).toString("latin1"))
      ? undefined
      : { problem: `${name} is no ${kind} picture`, remedy: `Save it as ${kind}, or as SVG` };
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
  const problem = findPictureProblem(name, data);
  return problem === undefined ? [] : [{ ...at, ...problem }];
}
