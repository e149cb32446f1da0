import { formatList, pluralize } from "../language.ts";

const whole = (at: string) => (at === "" ? "The file" : `“${at}”`);

/** What is said of a plan from elsewhere that cannot be read whole: in the browser, and where its file is checked. */
export const planIssues = {
  noObject: (at: string, known: readonly string[] | undefined) =>
    known === undefined
      ? `${whole(at)} is no list of names with something behind each: it was left out.`
      : `${whole(at)} does not hold ${formatList(known, "or")}: it was left out.`,
  unknownField: (at: string, known: readonly string[]) =>
    `“${at}” is not known here and was left out; known are ${formatList(known)}.`,
  noText: (at: string) => `“${at}” is no text of one line: it was left out.`,
  tooLong: (at: string, most: number) => `“${at}” was cut after ${most} characters.`,
  tooMany: (at: string, most: number) =>
    `“${at}” holds more than ${most}: the others were left out.`,
  noRoleId: (at: string) =>
    `“${at}” is no role’s id, which is lower-case words joined by hyphens: it was left out.`,
  noCode: (at: string) => `“${at}” is no responsibility’s code, such as R001: it was left out.`,
  combinedWithNone: (at: string, role: string) =>
    `“${at}” names “${role}”, which is not among the roles: it was left out.`,
  combinedInRing: (at: string, role: string) =>
    `“${at}” leads back to itself by way of “${role}”: it was left out.`,
  noDecision: (at: string) =>
    `“${at}” needs by (who decided) and on (a day such as 2026-11-26): it was left out.`,
};

/** What is said of an address that holds a plan and cannot be read whole. */
export const linkIssues = {
  none: "This link holds no plan.",
  newer: (version: string) =>
    `This link was made by another version of this page (${version}) and cannot be read here.`,
  tooLong: (most: number) =>
    `This link is longer than ${most} characters and was not read: no plan is.`,
  broken:
    "This link is damaged, and nothing of its plan could be read. Ask for it again, or for the file.",
  cut: (rows: number) =>
    `This link is cut off or damaged: of its plan, ${rows} ${pluralize(rows, { one: "row", other: "rows" })} could be read. Compare before you keep it.`,
  line: (count: number) =>
    `${count} ${pluralize(count, { one: "line", other: "lines" })} of this link could not be read and ${pluralize(count, { one: "was", other: "were" })} left out.`,
};
