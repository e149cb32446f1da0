import { headings } from "../words/headings.ts";

/**
 * The prose sections that an MDX body may hold, by kind of record: `<Section id="skills">`.
 * Their ids are fragments that never change; authors write only what stands inside.
 */
export interface SectionEntry {
  /** The heading that the page prints, in the words of the moment. */
  readonly heading: () => string;
  /** Whether every record of the kind must have it. */
  readonly required: boolean;
}

export const roleSections = {
  day: { heading: () => headings.role.day, required: true },
  skills: { heading: () => headings.role.skills, required: true },
  misread: { heading: () => headings.role.misread, required: true },
  "works-with": { heading: () => headings.role["works-with"], required: true },
  disagreements: { heading: () => headings.role.disagreements, required: true },
  "about-the-evidence": { heading: () => headings.role["about-the-evidence"], required: false },
} as const satisfies Readonly<Record<string, SectionEntry>>;

export const pairingSections = {
  difference: { heading: () => headings.pairing.difference, required: true },
  settling: { heading: () => headings.pairing.settling, required: true },
  "need-both": { heading: () => headings.pairing["need-both"], required: true },
  disagreements: { heading: () => headings.pairing.disagreements, required: true },
} as const satisfies Readonly<Record<string, SectionEntry>>;
