import type { DecisionPage } from "../model/pages/decide.ts";
import { addresses, answerFragment, firstFragment } from "../routes.ts";
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
 * The whole decision in three columns: the answers, numbered by question | the roles that they speak
 * for, a thick arrow where one counts twice | how the sum becomes a result. Answers that speak for
 * nobody are left out.
 */
export function drawDecision({ questions, outcomes, undecided }: DecisionPage): DiagramText {
  const decide = addresses("/").pages.decide;
  const placeOf = new Map(outcomes.map(({ role }, index) => [role.id, `r${index}`]));
  const answers = questions
    .flatMap((question, index) =>
      question.answers.map((answer) => ({ question: question.id, number: index + 1, answer })),
    )
    .filter(({ answer }) => answer.reasons.length > 0);
  const left = answers.map(({ question, number, answer }, index): DiagramNode => ({
    id: `a${index}`,
    label: words.answer(number, answer.short),
    href: `${decide}#${answerFragment(question, answer.id)}`,
    classes: [],
  }));
  const middle = outcomes.map(({ role }, index): DiagramNode => ({
    id: `r${index}`,
    label: role.shortTitle,
    href: `${decide}#${firstFragment(role.id)}`,
    classes: ["strong", `hue-${role.id}`],
  }));
  const all = questions.flatMap((question) => question.answers);
  const step = (label: string, fragment?: string) => ({
    label,
    ...(fragment && { href: `${decide}#${fragment}` }),
  });
  const names = undecided.roles.map((role) => role.shortTitle);
  const right = [
    step(words.addUp),
    step(words.nobody(names), "nobody"),
    ...(all.some((answer) => answer.has.length > 0) ? [step(words.held, "held")] : []),
    step(words.tie, "tie"),
  ].map((one, index): DiagramNode => ({ ...one, id: `s${index}`, classes: [] }));

  const column = (id: string, title: string, nodes: readonly DiagramNode[]) => [
    `subgraph ${id}["${escapeLabel(title)}"]`,
    ...nodes.map((node) => `  ${formatNode(node)}`),
    "end",
  ];
  const title = words.title;
  const description = words.description(
    answers.length,
    new Set(answers.map((one) => one.number)).size,
    outcomes.map(({ role }) => role.shortTitle),
  );
  return {
    title,
    text: [
      "flowchart LR",
      ...formatHead(title, description),
      ...column("L", words.answers, left),
      ...column("S", words.roles, middle),
      ...column("R", words.follows, right),
      ...answers.flatMap(({ answer }, index) =>
        answer.reasons.map(
          ({ role, weight }) => `a${index} ${weight > 1 ? "==>" : "-->"} ${placeOf.get(role.id)}`,
        ),
      ),
      ...middle.map((node) => `${node.id} --> s0`),
      ...right.slice(1).map((node, index) => `s${index} --> ${node.id}`),
      ...formatNodeDetails([...left, ...middle, ...right]),
    ].join("\n"),
  };
}
