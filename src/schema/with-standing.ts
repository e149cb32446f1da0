import { standings, type StandingId } from "./vocabulary.ts";

/** Somebody by name, with how sure it is in brackets; by name alone where a register cites no sources and says no more. */
export function withStanding(name: string, standing: StandingId): string {
  const { short } = standings[standing];
  return short === "" ? name : `${name} (${short})`;
}

/** Whether how sure answers are is said at all: a register that cites no sources leaves it out. */
export function saysStandings(): boolean {
  return standings.judgement.short !== "";
}
