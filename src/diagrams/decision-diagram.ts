import type { DecisionPage } from "../model/pages/decide.ts";
import { addresses } from "../routes.ts";
import { diagrams } from "../words/diagrams.ts";
import {
  escapeLabel,
  formatHead,
  formatNode,
  formatNodeDetails,
  type DiagramNode,
  type DiagramText,
} from "./mermaid-text.ts";

const words = diagrams.decide;

/**
 * How answers become a result: what is added up, whether one role is ahead, and whether it is there
 * already. Which answer speaks for which role is a list, and stands on the page as one.
 */
export function drawDecision({ questions, undecided }: DecisionPage): DiagramText {
  const decide = addresses("/").pages.decide;
  const node = (id: string, label: string, fragment?: string): DiagramNode => ({
    id,
    label,
    ...(fragment && { href: `${decide}#${fragment}` }),
    classes: [],
  });
  const begin = node("begin", words.begin, "results");
  const steps = [node("sum", words.addUp, "questions"), begin];
  const asks = [node("ahead", words.isAhead)];
  const arrows = [
    "sum --> ahead",
    `ahead -->|"${escapeLabel(words.none)}"| nobody`,
    `ahead -->|"${escapeLabel(words.several)}"| tie`,
  ];
  const ends = [
    node("nobody", words.nobody(undecided.roles.map((role) => role.shortTitle)), "nobody"),
    node("tie", words.tie, "tie"),
  ];
  if (questions.some(({ answers }) => answers.some(({ has }) => has.length > 0))) {
    asks.push(node("filled", words.isFilled));
    ends.push(node("held", words.held, "held"));
    arrows.push(
      `ahead -->|"${escapeLabel(words.one)}"| filled`,
      `filled -->|"${escapeLabel(words.no)}"| begin`,
      `filled -->|"${escapeLabel(words.yes)}"| held`,
    );
  } else arrows.push(`ahead -->|"${escapeLabel(words.one)}"| begin`);
  return {
    title: words.title,
    text: [
      "flowchart TD",
      ...formatHead(words.title, words.description),
      ...[...steps, ...ends].map((one) => formatNode(one)),
      ...asks.map((one) => formatNode(one, ["([", "])"])),
      ...arrows,
      ...formatNodeDetails([...steps, ...ends]),
    ].join("\n"),
  };
}
