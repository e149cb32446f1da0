import type { Release } from "./records.ts";

/** The order of versions: 1.2 comes before 1.10. */
export function compareVersions(a: string, b: string): number {
  const [these, those] = [a, b].map((version) => version.split(".").map(Number));
  for (let place = 0; place < Math.max(these?.length ?? 0, those?.length ?? 0); place += 1) {
    const difference = (these?.[place] ?? -1) - (those?.[place] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Versions, the newest first. */
export function sortReleases(releases: readonly Release[]): Release[] {
  return [...releases].sort((a, b) => compareVersions(b.id, a.id));
}
