import type { TargetDraft } from "./draft-targets.ts";
import { isAllFigures } from "./text.ts";

/** A text that speaks of a target. */
export interface LearningText {
  /** The target's place among all. */
  readonly target: number;
  readonly text: string;
  /** How surely whoever says this means the target: 1 for a name. */
  readonly weight: number;
}

/** How surely a text of each kind means its record: a sentence of a page speaks of much else. */
const weights = {
  name: 1,
  question: 1,
  summary: 0.8,
  everyday: 0.7,
  sentence: 0.2,
} as const;

/** All that the content says of each target, text by text: what a classifier of queries learns from. */
export function listLearningTexts(drafts: readonly TargetDraft[]): LearningText[] {
  return drafts.flatMap((draft, target) => {
    // What a source says is said again, and more plainly, by the pages that cite it.
    if (draft.kind === "source" || isAllFigures(draft.title)) return [];
    const weigh = (texts: readonly string[], weight: number): LearningText[] =>
      texts.filter((text) => text !== "").map((text) => ({ target, text, weight }));
    return [
      ...weigh([draft.title, draft.code ?? "", ...draft.names], weights.name),
      // Who leads in a situation says nothing of what it is.
      ...(draft.kind === "situation" ? [] : weigh([draft.summary], weights.summary)),
      ...weigh(draft.everyday, weights.everyday),
      ...weigh(draft.questions, weights.question),
      ...weigh(draft.texts.flatMap(splitSentences), weights.sentence),
    ];
  });
}

function splitSentences(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).map((sentence) => sentence.trim());
}
