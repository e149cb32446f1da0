import { Renderer, type Node } from "@takumi-rs/core";
import { readFile } from "node:fs/promises";
import { readFontFaces } from "../diagrams/render/served-fonts.ts";
import { previewSize } from "../exports/oembed.ts";

/** What a preview shows of a page. */
export interface Preview {
  readonly site: string;
  /** What the page is of: "Role"; empty where it is no record's. */
  readonly kicker: string;
  readonly title: string;
  /** The first line of the page, with how sure that is. */
  readonly text: string;
  /** Roles by their short titles, each with its hue in degrees. */
  readonly marks: readonly { readonly name: string; readonly hue: number }[];
}

const family = "Source Serif 4";
const ink = "#2b2a33";
const quiet = "#5b5966";
const ground = "#faf8f3";

/** A drawer of previews in the site's typeface; what a preview has no letters for is left blank. */
export async function openDrawer(): Promise<{
  draw(preview: Preview): Promise<Buffer>;
}> {
  const renderer = new Renderer();
  for (const { file, weight, covers } of readFontFaces()) {
    const unicodeRange = rangesOf(covers);
    await renderer.registerFont({ name: family, data: await readFile(file), weight, unicodeRange });
  }
  return {
    draw: (preview) => renderer.render(compose(preview), { ...previewSize, format: "png" }),
  };
}

/** The ranges of characters below U+2300 that a font file is for. */
function rangesOf(covers: (codePoint: number) => boolean): [number, number][] {
  const ranges: [number, number][] = [];
  for (let point = 0; point < 0x2300; point += 1) {
    if (!covers(point)) continue;
    const last = ranges.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

/** The picture as a tree of boxes: what the page is of, its title and first line, and at the foot the roles and the site. */
function compose({ site, kicker, title, text, marks }: Preview): Node {
  return box(
    {
      display: "flex",
      flexDirection: "column",
      width: "100%",
      height: "100%",
      padding: "56px 64px",
      backgroundColor: ground,
      color: ink,
      fontFamily: `"${family}"`,
    },
    ...(kicker === "" ? [] : [line(kicker, { fontSize: 30, color: quiet, marginBottom: 12 })]),
    line(title, {
      fontSize: title.length > 60 ? 56 : 68,
      fontWeight: 600,
      lineHeight: 1.12,
      lineClamp: 3,
      textOverflow: "ellipsis",
      marginBottom: 28,
    }),
    line(text, { fontSize: 36, lineHeight: 1.35, lineClamp: 4, textOverflow: "ellipsis" }),
    box(
      {
        display: "flex",
        alignItems: "center",
        gap: 16,
        marginTop: "auto",
        paddingTop: 24,
        fontSize: 30,
      },
      ...marks.map(({ name, hue }) =>
        line(name, {
          padding: "6px 18px",
          borderRadius: 8,
          fontWeight: 600,
          backgroundColor: `oklch(0.93 0.045 ${hue})`,
          color: `oklch(0.4 0.12 ${hue})`,
        }),
      ),
      line(site, { marginLeft: "auto", fontWeight: 600, color: quiet }),
    ),
  );
}

type Style = NonNullable<Node["style"]>;

function box(style: Style, ...children: Node[]): Node {
  return { type: "container", style, children };
}

function line(text: string, style: Style): Node {
  return { type: "text", text, style };
}
