import type { Reading } from "./read-content.ts";

/** A content folder that is read once for all who ask. */
interface Shared {
  readonly read: () => Promise<Reading>;
  current: Promise<Reading> | undefined;
}

// Vite evaluates what the content configuration imports a second time, apart from the modules of the
// command that started it: what both are to share hangs on the process.
const key = Symbol.for("remit.readings");
const holder = globalThis as { [key]?: Map<string, Shared> };

/** Says how a folder is read; whoever says it first is heard. */
export function shareReading(folder: string, read: (folder: string) => Promise<Reading>): void {
  const all = (holder[key] ??= new Map());
  if (!all.has(folder)) all.set(folder, { read: () => read(folder), current: undefined });
}

/**
 * The reading of a folder: the same one until it is forgotten.
 * @throws where nobody has said how the folder is read
 */
export function currentReading(folder: string): Promise<Reading> {
  const shared = holder[key]?.get(folder);
  if (shared === undefined) throw new Error(`nobody shares a reading of ${folder}`);
  return (shared.current ??= shared.read());
}

/** After a file has changed: the next who asks has the folder read again. */
export function forgetReading(folder: string): void {
  const shared = holder[key]?.get(folder);
  if (shared !== undefined) shared.current = undefined;
}
