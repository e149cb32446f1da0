/** As much as a picture may weigh. */
interface Limit {
  readonly bytes: number;
  /** Why no more, where that is said. */
  readonly because?: string;
}

const ofLogos: Limit = { bytes: 50_000, because: "every page loads it" };
/** Another picture is loaded when it comes into view. */
export const ofPictures: Limit = { bytes: 500_000 };

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

/** The kinds of picture whose bytes say what they are, by the ending of the name: what each is called and begins with. */
const bytesBegin: Readonly<Record<string, readonly [string, RegExp]>> = {
  png: ["PNG", /^\x89PNG\r\n\x1a\n/],
  jpg: ["JPEG", /^\xff\xd8\xff/],
  webp: ["WebP", /^RIFF[^]{4}WEBP/],
};

/**
 * Why a file cannot be a picture, with what to do; undefined where it can.
 * @param limit how much it may weigh: as much as a logo, unless more is allowed
 */
export function findPictureProblem(
  name: string,
  data: Uint8Array,
  limit = ofLogos,
): { readonly problem: string; readonly remedy: string } | undefined {
  const { bytes, because } = limit;
  if (data.length > bytes)
    return {
      problem: `${name} weighs ${Math.ceil(data.length / 1000)} KB`,
      remedy: `Make it smaller: at most ${bytes / 1000} KB${because === undefined ? "" : `, because ${because}`}`,
    };
  const ending = name.slice(name.lastIndexOf(".") + 1);
  const known = bytesBegin[ending];
  if (known !== undefined) {
    const [kind, beginning] = known;
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
