import { validity } from "../../words/validity.ts";

/** Something that holds from a day on, or until one. */
export interface Dated {
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
}

/** When it holds: "from December 1, 2026"; undefined where that is not said. */
export function describeValidity({ validFrom, validUntil }: Dated): string | undefined {
  if (validFrom === undefined && validUntil === undefined) return undefined;
  return validity.holds(validFrom, validUntil);
}
