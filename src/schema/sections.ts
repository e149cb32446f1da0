/**
 * The prose sections that an MDX body may hold, by kind of record: `<Section id="skills">`.
 * Their ids are fragments that never change; authors write only what stands inside.
 */
export interface SectionEntry {
  /** The heading that the page prints. */
  readonly heading: string;
  /** Whether every record of the kind must have it. */
  readonly required: boolean;
}

export const roleSections = {
  day: { heading: "What the role does all day", required: true },
  skills: { heading: "Skills", required: true },
  misread: { heading: "What people get wrong", required: true },
  "works-with": { heading: "Whom it works with", required: true },
  disagreements: { heading: "What the sources disagree on", required: true },
  "about-the-evidence": { heading: "About the evidence", required: false },
} as const satisfies Readonly<Record<string, SectionEntry>>;

export const pairingSections = {
  difference: { heading: "The difference", required: true },
  settling: { heading: "How one tension is settled", required: true },
  "need-both": { heading: "Do you need both?", required: true },
  disagreements: { heading: "What the sources disagree on", required: true },
} as const satisfies Readonly<Record<string, SectionEntry>>;

/**
 * The fragments that the templates themselves use, by kind of page; no part of a record may take one,
 * because a page's ids are unique.
 */
export const templateFragments: Readonly<
  Record<"pairing" | "responsibility" | "source" | "decision", readonly string[]>
> = {
  pairing: [
    ...Object.keys(pairingSections),
    "main",
    "on-this-page",
    "site-search",
    "side-by-side",
    "diagram",
    "owned",
    "hand-offs",
    "tensions",
    "situations",
    "questions",
    "evidence",
  ],
  responsibility: [
    "main",
    "site-search",
    "who",
    "positions",
    "in-practice",
    "covers",
    "excludes",
    "also-called",
    "related",
    "discussed",
    "evidence",
  ],
  source: ["main", "site-search", "claims", "follows"],
  decision: [
    "main",
    "site-search",
    "your-result",
    "your-result-title",
    "questions",
    "diagram",
    "results",
    "tie",
    "held",
    "nobody",
    "both",
  ],
};
