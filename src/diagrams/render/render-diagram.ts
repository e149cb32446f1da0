import { BuildTimes } from "./build-times.ts";
import { checkDrawn } from "./check-drawn.ts";
import { listWritten, type Diagram } from "./diagram.ts";
import {
  buildIssue,
  DiagramError,
  type DiagramIssue,
  type DiagramOrigin,
} from "./diagram-error.ts";
import type { Drawing } from "./drawing.ts";
import { MissingGlyph } from "./font-metrics.ts";
import { parseDiagram } from "./parse-diagram.ts";
import { LayoutError, placeFlowchart } from "./place-flowchart.ts";
import { placeSequence } from "./place-sequence.ts";
import { cacheKey, keep, readKept } from "./svg-cache.ts";
import { writeSvg } from "./write-svg.ts";

export { DiagramError } from "./diagram-error.ts";

/** A diagram to draw. */
export interface DiagramSource {
  /** Unique on its page; prefixes every id in the SVG, such as `d-cio`. */
  readonly id: string;
  /** The Mermaid text. */
  readonly text: string;
  /** Where the text stands, for messages. */
  readonly origin?: DiagramOrigin | undefined;
  /** The site's base path, put before links that begin with `/`; `/` without it. */
  readonly base?: string | undefined;
}

/** What a process shares, however many copies of this module its bundles hold. */
interface Shared {
  readonly times: BuildTimes;
  /** Drawings under way, so that the same one is not drawn twice. */
  readonly pending: Map<string, Promise<string>>;
}

const sharedKey = Symbol.for("remit.diagrams");

function getShared(): Shared {
  const global = globalThis as { [sharedKey]?: Shared };
  global[sharedKey] ??= { times: new BuildTimes(), pending: new Map() };
  return global[sharedKey];
}

/** Stand for the id and the base path in the cache. The font has no such characters, so no label can hold them. */
const idPlaceholder = "\uE000";
const basePlaceholder = "\uE001";

/**
 * Draws a diagram as inline SVG.
 * @throws DiagramError that says what is wrong, where, and what to do
 */
export async function renderDiagram({
  id,
  text,
  origin,
  base = "/",
}: DiagramSource): Promise<string> {
  const key = cacheKey(text.trimEnd());
  const svg = (await findKept(key)) ?? (await drawOnce(key, text.trimEnd(), origin));
  return svg.replaceAll(idPlaceholder, id).replaceAll(basePlaceholder, base.replace(/\/$/, ""));
}

/** Everything that keeps a diagram's text from being drawn; empty for a good one. */
export async function checkFence(
  text: string,
  origin: DiagramOrigin,
): Promise<readonly DiagramIssue[]> {
  try {
    await renderDiagram({ id: "check", text, origin });
    return [];
  } catch (error) {
    if (error instanceof DiagramError) return error.issues;
    throw error;
  }
}

async function findKept(key: string): Promise<string | undefined> {
  const svg = await readKept(key);
  if (svg !== undefined) getShared().times.countKept();
  return svg;
}

async function drawOnce(
  key: string,
  text: string,
  origin: DiagramOrigin | undefined,
): Promise<string> {
  const { pending, times } = getShared();
  // Two fences may hold the same text: each is to be told its own line.
  const place = `${key} ${origin?.file ?? ""} ${origin?.line ?? 0}`;
  let drawing = pending.get(place);
  if (!drawing) {
    drawing = times.count(() => draw(text, origin)).finally(() => pending.delete(place));
    pending.set(place, drawing);
  }
  const svg = await drawing;
  await keep(key, svg);
  return svg;
}

async function draw(text: string, origin: DiagramOrigin | undefined): Promise<string> {
  const diagram = await parseDiagram(text, origin);
  const drawing = await place(diagram).catch((error: unknown) => {
    if (error instanceof LayoutError)
      throw new DiagramError(
        buildIssue(origin, 1, `no place was found for all parts (${error.message})`, "Simplify it"),
      );
    if (!(error instanceof MissingGlyph)) throw error;
    const line = lineOf(error.character, diagram);
    const remedy = "Use a character of the Latin alphabets";
    throw new DiagramError(buildIssue(origin, line, error.message, remedy));
  });
  const svg = writeSvg(drawing, idPlaceholder, basePlaceholder);
  const [first, ...others] = checkDrawn(diagram, svg).map(({ line, problem }) =>
    buildIssue(origin, line, problem, "Write the label otherwise"),
  );
  if (first) throw new DiagramError(first, others);
  return svg;
}

async function place(diagram: Diagram): Promise<Drawing> {
  return diagram.kind === "flowchart" ? await placeFlowchart(diagram) : placeSequence(diagram);
}

/** The line of the first label that holds a character. */
function lineOf(character: string, diagram: Diagram): number {
  return listWritten(diagram).find(({ label }) => label.includes(character))?.line ?? 1;
}
