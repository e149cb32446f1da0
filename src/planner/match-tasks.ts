import { addressesOf, Finder, type Found } from "../elements/search-box/finder.ts";
import { findNamed } from "../plan/match-words.ts";
import type { GridTask } from "../plan/read-grid.ts";
import type { Reference } from "../plan/reference.ts";

/** What a line of somebody's table may be in the register. */
export interface Match {
  readonly task: GridTask;
  /** The code of what it is for certain. */
  readonly sure: string | undefined;
  /** Codes of what it may be, the likeliest first. */
  readonly candidates: readonly string[];
}

/** So many candidates are shown of a doubtful line. */
const mostCandidates = 5;

/** How long the search may take to load; in milliseconds. */
const patience = 15_000;

/**
 * Finds the lines of a table in the register: by code, by title, and else by the site's own search, which
 * is sure of some and has candidates for others.
 * @returns without search, where it could not be loaded
 */
export async function matchTasks(
  tasks: readonly GridTask[],
  reference: Reference,
): Promise<{ readonly matches: readonly Match[]; readonly hasSearch: boolean }> {
  const named = tasks.map((task) => findNamed(reference, task.text, task.code));
  const needsSearch = tasks.some((task, at) => named[at] === undefined && task.text !== "");
  const search = needsSearch ? await openSearch() : undefined;
  const codes = new Map(reference.rows.map(({ id, code }) => [`responsibility:${id}`, code]));
  const matches: Match[] = [];
  for (const [at, task] of tasks.entries()) {
    const sure = named[at];
    if (sure !== undefined || task.text === "" || search === undefined)
      matches.push({ task, sure, candidates: [] });
    else {
      const found = await search(task.text);
      const first = codes.get(found?.results[0]?.id ?? "");
      const isSure = found !== undefined && (found.state === "clear" || found.isExact);
      const candidates = (found?.results ?? []).flatMap(({ id }) => codes.get(id) ?? []);
      matches.push({
        task,
        sure: isSure ? first : undefined,
        candidates: [...new Set(candidates)].slice(0, mostCandidates),
      });
    }
  }
  return { matches, hasSearch: !needsSearch || search !== undefined };
}

type Search = (query: string) => Promise<Found | undefined>;

/** The search of the page's own box; undefined where it cannot be loaded. */
async function openSearch(): Promise<Search | undefined> {
  const box = document.querySelector<HTMLElement>("search-box");
  const form = box?.querySelector("form");
  if (box === null || form === null || form === undefined) return undefined;
  let onStep: () => void = () => undefined;
  const at = addressesOf(box.dataset, form.action);
  const finder = new Finder(at, fetch(at.tables), () => onStep());
  const until = (isThere: () => boolean, hasFailed: () => boolean) =>
    new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), patience);
      onStep = () => {
        if (!isThere() && !hasFailed()) return;
        clearTimeout(timer);
        resolve(isThere());
      };
      onStep();
    });
  finder.startTables();
  if (
    !(await until(
      () => finder.tables === "ready",
      () => finder.tables === "failed",
    ))
  )
    return undefined;
  return async (query) => {
    const state = { query, role: "", kind: "", isLiteral: false };
    await finder.loadWords(state);
    const found = finder.answer(state);
    if (found?.isSettled === true) return found;
    finder.startEngine();
    // Without the engine the tables answer alone.
    await until(
      () => finder.engine === "ready",
      () => finder.engine === "failed",
    );
    return (await finder.rank(state)) ?? found;
  };
}
