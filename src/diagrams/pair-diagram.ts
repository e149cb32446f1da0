import type { RoleLabel } from "../model/catalog/labels.ts";
import { nameInSentence } from "../words/browser/role-names.ts";
import { diagrams } from "../words/diagrams.ts";
import { escapeLabel, formatHead, type DiagramText } from "./mermaid-text.ts";

const words = diagrams.pairing;

/** A hand-off as an arrow: from whom to whom, and what passes. */
export interface Pass {
  /** The role's id at its beginning. */
  readonly from: string;
  readonly passes: string;
  /** Titles of what both claim among the two duties that it lies between. */
  readonly disputed: readonly string[];
}

/**
 * What passes between two roles, in the order and the direction of their hand-offs, numbered as the list beside
 * it, each with what both claim of it. Undefined where nothing passes.
 */
export function drawPair(
  [first, second]: readonly [RoleLabel, RoleLabel],
  passes: readonly Pass[],
): DiagramText | undefined {
  if (passes.length === 0) return undefined;
  const title = words.title(
    nameInSentence(first.title, first),
    nameInSentence(second.title, second),
  );
  const told = passes.map(({ from, passes: what }, index) => {
    const sender = from === first.id ? first : second;
    return words.told(index + 1, nameInSentence(sender.shortTitle, sender), what);
  });
  return {
    title,
    text: [
      "sequenceDiagram",
      ...formatHead(
        title,
        words.description(
          told,
          passes.flatMap((pass) => pass.disputed),
        ),
      ),
      `participant a as ${escapeLabel(first.shortTitle)}`,
      `participant b as ${escapeLabel(second.shortTitle)}`,
      ...passes.flatMap(({ from, passes: what, disputed }, index) => [
        `${from === first.id ? "a->>b" : "b->>a"}: ${escapeLabel(words.numbered(index + 1, what))}`,
        ...disputed.map((one) => `Note over a,b: ${escapeLabel(words.disputed(one))}`),
      ]),
    ].join("\n"),
  };
}
