/** Where a diagram's Mermaid text stands, for messages. */
export interface DiagramOrigin {
  /** Path of the file. */
  readonly file: string;
  /** The line of the file on which the Mermaid text begins, counted from 1. */
  readonly line: number;
}

/** What a single check found; the line is one of the Mermaid text, counted from 1. */
export interface Finding {
  readonly line: number;
  /** What is wrong; a sentence without its full stop. */
  readonly problem: string;
  /** What to do about it; a sentence without its full stop. */
  readonly remedy?: string;
}

/** One thing that is wrong with a diagram's text. */
export interface DiagramIssue {
  /** Path of the file, if the text came from one. */
  readonly file: string | undefined;
  /** The line in that file, or in the text where there is no file; counted from 1. */
  readonly line: number;
  /** What is wrong; a sentence without its full stop. */
  readonly problem: string;
  /** What to do about it; a sentence without its full stop. */
  readonly remedy: string | undefined;
}

/** Builds an issue from a line of the Mermaid text (counted from 1) and the place where the text stands. */
export function buildIssue(
  origin: DiagramOrigin | undefined,
  textLine: number,
  problem: string,
  remedy?: string,
): DiagramIssue {
  return { file: origin?.file, line: (origin?.line ?? 1) + textLine - 1, problem, remedy };
}

/** A diagram that cannot be drawn. Astro prints `file` and `line` beside the message. */
export class DiagramError extends Error {
  override readonly name = "DiagramError";
  readonly file: string | undefined;
  /** Line in `file`, or in the Mermaid text where there is no file; counted from 1. */
  readonly line: number;
  /** What is wrong, without the place. */
  readonly problem: string;
  /** What to do about it. */
  readonly hint: string | undefined;
  /** Every issue that is known, this error's own first. */
  readonly issues: readonly DiagramIssue[];

  constructor(first: DiagramIssue, others: readonly DiagramIssue[] = []) {
    const place = first.file === undefined ? "" : ` (${first.file}:${first.line})`;
    const remedy = first.remedy === undefined ? "" : ` ${first.remedy}.`;
    super(`Diagram: ${first.problem}.${remedy}${place}`);
    this.file = first.file;
    this.line = first.line;
    this.problem = first.problem;
    this.hint = first.remedy;
    this.issues = [first, ...others];
  }
}
