/** One thing that is wrong with the content, told so that its author can mend it. */
export interface Issue {
  /** The file, relative to the content folder, such as `roles/cio.mdx`. */
  readonly file: string;
  /** The field, as keys and indexes from the top of the front matter; empty for the file as a whole. */
  readonly path: readonly (string | number)[];
  /** The line in the file, counted from 1, where it is known. */
  readonly line?: number;
  /** What is wrong, and what was expected. */
  readonly problem: string;
  /** What to do about it. */
  readonly remedy: string;
  /**
   * The file that it refers to, or the folder, with a slash at its end, any file of which would do. Where
   * that cannot be read, the issue only follows from it.
   */
  readonly dependsOn?: string;
  /** The house rule that it breaks; undefined where no content may have it. */
  readonly rule?: string;
}

/** A field's path as authors write it: `involvement[0].role`. */
export function formatPath(path: Issue["path"]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === "number" ? `${text}[${step}]` : text === "" ? step : `${text}.${step}`,
    "",
  );
}

/**
 * One issue on one line: file and line, field, problem, remedy.
 * @param folder what the file's path begins with, so that a terminal can open it; "" for none
 */
export function formatIssue(issue: Issue, folder = ""): string {
  const file = folder === "" ? issue.file : `${folder}/${issue.file}`;
  const place = issue.line === undefined ? file : `${file}:${issue.line}`;
  const field = issue.path.length === 0 ? "" : ` ${formatPath(issue.path)}:`;
  const rule = issue.rule === undefined ? "" : ` (House rule ${issue.rule}.)`;
  return `${place}${field} ${issue.problem}. ${issue.remedy}.${rule}`;
}

/** Breaches of house rules that stop nothing, as one message. */
export function formatAdvice(advice: readonly Issue[], folder = ""): string {
  const count = advice.length === 1 ? "1 piece" : `${advice.length} pieces`;
  return `${count} of advice, which stops nothing:\n${advice.map((issue) => `  ${formatIssue(issue, folder)}`).join("\n")}`;
}

/** All issues as one message, the number of them first. */
export function formatIssues(issues: readonly Issue[], folder = ""): string {
  const count = issues.length === 1 ? "1 problem" : `${issues.length} problems`;
  return `${count} in the content:\n${issues.map((issue) => `  ${formatIssue(issue, folder)}`).join("\n")}`;
}
