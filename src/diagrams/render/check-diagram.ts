import type { Written } from "./diagram.ts";
import type { Finding } from "./diagram-error.ts";
import { findTextProblem } from "./label-text.ts";
import { buildSkeleton } from "./skeleton.ts";
import { readAccessible, splitStatements, withoutLabels, type Statement } from "./statements.ts";

/** The class names that a diagram may use; their colors are in src/styles/diagrams.css. */
const classNames = [
  "role",
  "domain",
  "left",
  "shared",
  "right",
  "sole",
  "joint",
  "contested",
  "strong",
  "muted",
  "decision",
] as const;
/** Mermaid draws an error in place of a longer text, wherever else it may be drawn. */
const textLimit = 50_000;
const hueClass = /^hue-[a-z0-9]+(-[a-z0-9]+)*$/;
const knownClasses = `Use one of ${classNames.join(", ")}, or hue-<role id>`;

/** Whether the style sheet knows a class. */
function isDiagramClass(name: string): boolean {
  return (classNames as readonly string[]).includes(name) || hueClass.test(name);
}

/** Everything that is wrong with a diagram's text and can be seen without drawing it. Mermaid's own syntax is not checked here. */
export function checkDiagram(text: string): Finding[] {
  if (text.length > textLimit) {
    const problem = `the diagram's text has ${text.length} characters; at most ${textLimit} are drawn`;
    return [{ line: 1, problem, remedy: "Make several diagrams of it" }];
  }
  const statements = splitStatements(text);
  const isSequence = statements[0]?.text === "sequenceDiagram";
  const checks = isSequence ? [checkStep] : [checkColors, checkClasses, checkClick, checkShape];
  return [
    ...checkSettings(text),
    ...checkType(statements),
    ...checkAccessibility(statements),
    ...statements.flatMap((statement) => checks.flatMap((check) => check(statement))),
    ...buildSkeleton(statements, isSequence).labels.flatMap(checkLabel),
  ];
}

/** Front matter and directives could switch HTML labels, another layout or another security level on. */
function checkSettings(text: string): Finding[] {
  const rows = text.split(/\r?\n/);
  const first = rows.findIndex((row) => row.trim() !== "");
  const findings: Finding[] = [];
  if (/^\s*---/.test(rows[first] ?? ""))
    findings.push({
      line: first + 1,
      problem: "front matter is not allowed in a diagram",
      remedy: "Delete the lines between the --- marks: layout and colors are the site's",
    });
  for (const [index, row] of rows.entries())
    if (/%%\s*\{/.test(row))
      findings.push({
        line: index + 1,
        problem: "directives such as %%{init: …}%% are not allowed in a diagram",
        remedy: "Delete the directive: layout and colors are the site's",
      });
  return findings;
}

function checkType(statements: readonly Statement[]): Finding[] {
  // Front matter has its own message.
  const first = statements.find(({ text }) => !text.startsWith("---"));
  if (!first)
    return [{ line: 1, problem: "the diagram is empty", remedy: "Begin with flowchart LR" }];
  if (/^(flowchart|graph|sequenceDiagram)\b(?!-)/.test(first.text)) return [];
  if (statements.some(({ text }) => text.startsWith("---"))) return [];
  const type = /^[\w-]+/.exec(first.text)?.[0] ?? first.text;
  return [
    {
      line: first.line,
      problem: `diagrams of the type "${type}" are not supported; use a flowchart or a sequence diagram`,
      remedy:
        "Begin with flowchart LR (left to right), flowchart TB (top to bottom) or sequenceDiagram",
    },
  ];
}

const accessibleTexts = {
  title: {
    pattern: /^accTitle\b/,
    remedy:
      "Add a line such as accTitle: Who decides on a purchase. It names the diagram for people who cannot see it",
  },
  description: {
    pattern: /^accDescr\b/,
    remedy:
      "Add a line such as accDescr: A request goes from the department to the CIO. It says what the drawing shows",
  },
} as const;

function checkAccessibility(statements: readonly Statement[]): Finding[] {
  const written = readAccessible(statements);
  return (["title", "description"] as const).flatMap((what): Finding[] => {
    const { pattern, remedy } = accessibleTexts[what];
    const [first, second] = statements.filter(({ text }) => pattern.test(text));
    if (!first || written[what] === "")
      return [{ line: statements[0]?.line ?? 1, problem: `the diagram has no ${what}`, remedy }];
    if (second) {
      const problem = `the diagram has more than one ${what}`;
      return [{ line: second.line, problem, remedy: "Keep one of them" }];
    }
    const problem = findTextProblem(written[what]);
    return problem ? [{ line: first.line, ...problem }] : [];
  });
}

/** What a sequence diagram may say in Mermaid and not here. */
function checkStep({ text, line }: Statement): Finding[] {
  const word =
    /^(activate|deactivate|autonumber|alt|and|box|break|create|critical|destroy|details|else|links?|loop|opt|option|par|par_over|properties|rect|title)\b/i.exec(
      text,
    )?.[1];
  if (/;/.test(text.replace(/#\w+;/g, "")) && !/^acc(Title|Descr)\b/.test(text))
    return [
      {
        line,
        problem: "a semicolon ends a statement in a sequence diagram",
        remedy: "Begin a new line after it, or write #59; where it is a part of a text",
      },
    ];
  if (word === undefined) return [];
  const problem = `"${word}" is not supported in a sequence diagram`;
  return [{ line, problem, remedy: "Use participants, messages and notes" }];
}

function checkColors({ text, line }: Statement): Finding[] {
  const verb = /^(classDef|style|linkStyle)\b/.exec(text)?.[1];
  return verb === undefined
    ? []
    : [
        {
          line,
          problem: `${verb} is not allowed: colors live in the style sheet`,
          remedy: knownClasses,
        },
      ];
}

function checkClasses({ text, line }: Statement): Finding[] {
  const named = /^class\s+.+?\s+([\w-]+)$/.exec(text)?.[1];
  const inline = [...withoutLabels(text).matchAll(/:::([\w-]+)/g)].map((match) => match[1] ?? "");
  return [...(named === undefined ? [] : [named]), ...inline]
    .filter((name) => !isDiagramClass(name))
    .map((name) => ({ line, problem: `the class "${name}" is not known`, remedy: knownClasses }));
}

function checkClick({ text, line }: Statement): Finding[] {
  if (!/^click\b/.test(text)) return [];
  const address = /^click\s+\S+\s+(?:href\s+)?"([^"]*)"$/.exec(text)?.[1];
  const remedy = 'Write click <node> href "/roles/cio/"';
  if (address === undefined)
    return [
      {
        line,
        problem:
          "click may only lead to an address; calling a function is not allowed, and tips are not drawn",
        remedy,
      },
    ];
  if (/^(\/(?!\/)|https?:\/\/)[^\s<>"`\\]*$/.test(address)) return [];
  return [
    {
      line,
      problem: `the address "${address}" is not allowed`,
      remedy: `Addresses begin with / (on this site), https:// or http://. ${remedy}`,
    },
  ];
}

const labelRules: readonly { pattern: RegExp; problem: string; remedy: string }[] = [
  { pattern: /^$/, problem: "a label is empty", remedy: "Write what it says" },
  {
    pattern: /<(?!br\s*\/?>)\/?[a-z][^<>]*>/i,
    problem: "HTML is not allowed in labels",
    remedy: "Write plain text; <br> breaks a line",
  },
  {
    pattern: /^`[^]*`$/,
    problem: "Markdown is not allowed in labels",
    remedy: 'Write plain text in quotation marks: ["Run the help desk"]',
  },
  {
    pattern: /\$\$/,
    problem: "formulas are not allowed in labels",
    remedy: "Write plain text",
  },
  {
    pattern: /\bfa[bklrs]?:fa-/,
    problem: "icons are not allowed in labels",
    remedy: "Write plain text",
  },
];

/** Whatever other drawers of Mermaid would make something else of than the words that are written. */
function checkLabel({ label, line }: Written): Finding[] {
  const broken = labelRules.filter(({ pattern }) => pattern.test(label));
  const problem = findTextProblem(label);
  return [
    ...broken.map(({ problem: what, remedy }) => ({ line, problem: what, remedy })),
    ...(problem ? [{ line, ...problem }] : []),
  ];
}

function checkShape({ text, line }: Statement): Finding[] {
  if (!/@\{/.test(withoutLabels(text)) || /^acc(Title|Descr)\b/.test(text)) return [];
  const remedy = 'Use a["text"], a("text"), a(["text"]) or a{"text"}';
  return [{ line, problem: "shapes in @{ … } are not allowed", remedy }];
}
