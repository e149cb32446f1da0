import type { Issue } from "./issue.ts";

/** Where in a record an issue stands. */
export type Path = Issue["path"];

/** Collects the issues of one file. */
export class FileIssues {
  readonly issues: Issue[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** @param dependsOn the file or the folder that the issue refers to, if it does */
  add(path: Path, problem: string, remedy: string, dependsOn?: string): void {
    this.issues.push({ file: this.#file, path, problem, remedy, ...(dependsOn && { dependsOn }) });
  }

  /** An issue on a line of the body; the reader turns it into a line of the file. */
  addInBody(line: number, problem: string, remedy: string, dependsOn?: string): void {
    this.issues.push({
      file: this.#file,
      path: ["body"],
      line,
      problem,
      remedy,
      ...(dependsOn && { dependsOn }),
    });
  }
}
