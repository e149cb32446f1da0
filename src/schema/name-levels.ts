import { formatList, lowerCase } from "../words/language.ts";
import { involvementLevels, type InvolvementLevel } from "./vocabulary.ts";

/** How somebody takes part. */
export interface Levels {
  /** The strongest. */
  readonly level: InvolvementLevel;
  /** What else they have beside it. */
  readonly also?: readonly InvolvementLevel[] | undefined;
}

/** A part in words: "Accountable", "Accountable and responsible". */
export function nameLevels({ level, also = [] }: Levels): string {
  const { label } = involvementLevels[level];
  return formatList([label, ...also.map((one) => lowerCase(involvementLevels[one].label))]);
}
