import { checkDiagram } from "./check-diagram.ts";
import { buildIssue, DiagramError, type DiagramOrigin } from "./diagram-error.ts";
import type { Layout } from "./mermaid-config.ts";
import { Progress } from "./progress.ts";
import { cacheKey, readCached, writeCached } from "./svg-cache.ts";
import { WorkerPool } from "./worker-pool.ts";
import type { Answer } from "./worker.ts";

export { DiagramError } from "./diagram-error.ts";

/** A diagram to draw. */
export interface DiagramSource {
  /** Unique on its page; prefixes every id in the SVG, such as `d-cio`. */
  id: string;
  /** The Mermaid text. */
  text: string;
  /** Where the text stands, for messages. */
  origin?: DiagramOrigin | undefined;
  /** `columns` for two or three groups side by side; `elk`, the default, for everything else. */
  layout?: Layout | undefined;
  /** The site's base path, put before links that begin with `/`; `/` without it. */
  base?: string | undefined;
}

/** What a process shares, however many copies of this module its bundles hold. */
interface Shared {
  pool: WorkerPool;
  progress: Progress;
  /** Drawings under way, so that the same one is not drawn twice. */
  pending: Map<string, Promise<Answer>>;
}

const sharedKey = Symbol.for("remit.diagrams");

function getShared(): Shared {
  const global = globalThis as { [sharedKey]?: Shared | undefined };
  global[sharedKey] ??= { pool: new WorkerPool(), progress: new Progress(), pending: new Map() };
  return global[sharedKey];
}

/** Stands for the id in the cache. The font has no such character, so no label can hold it. */
const idPlaceholder = "\uE000";

/** Draws a diagram as inline SVG, or throws a DiagramError that says what is wrong, where, and what to do. */
export async function renderDiagram(source: DiagramSource): Promise<string> {
  const [first, ...others] = checkDiagram(source.text, source.origin);
  if (first) throw new DiagramError(first, others);
  const layout = source.layout ?? "elk";
  const key = cacheKey(source.text, layout);
  const svg = (await fromCache(key)) ?? (await draw(key, source, layout));
  return addBase(svg.replaceAll(idPlaceholder, source.id), source.base ?? "/");
}

/** Ends the worker threads. A process ends without it; tests and long-lived commands may want their memory back. */
export async function closeRenderer(): Promise<void> {
  const global = globalThis as { [sharedKey]?: Shared | undefined };
  await global[sharedKey]?.pool.close();
  global[sharedKey] = undefined;
}

async function fromCache(key: string): Promise<string | undefined> {
  const svg = await readCached(key);
  if (svg !== undefined) getShared().progress.countCached();
  return svg;
}

async function draw(key: string, { text, origin }: DiagramSource, layout: Layout): Promise<string> {
  const { pool, progress, pending } = getShared();
  progress.begin();
  let drawing = pending.get(key);
  if (!drawing) {
    drawing = pool.draw({ id: idPlaceholder, text, layout });
    pending.set(key, drawing);
  }
  const answer = await drawing.finally(() => {
    pending.delete(key);
    progress.end();
  });
  if (!("svg" in answer))
    throw new DiagramError(buildIssue(origin, answer.line, answer.problem, answer.remedy));
  progress.countDrawn();
  await writeCached(key, answer.svg);
  return answer.svg;
}

/** Puts the base path before the addresses of links within the site. */
function addBase(svg: string, base: string): string {
  const prefix = base.replace(/\/$/, "");
  return prefix === "" ? svg : svg.replace(/(<a [^>]*?href=")(?=\/(?!\/))/g, `$1${prefix}`);
}
