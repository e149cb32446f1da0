import { formatList } from "../language.ts";
import { defineWords, message } from "../table.ts";

/** What is said of a plan from elsewhere that cannot be read whole: in the browser, and where its file is checked. */
export const planIssues = defineWords("planIssues", {
  noObject: message(
    "{place, select, whole {The file} other {“{at}”}} {what, select, names {is no list of names with something behind each} other {does not hold {known}}}: it was left out.",
    (at: string, known: readonly string[] | undefined) => ({
      place: at === "" ? "whole" : "part",
      at,
      what: known === undefined ? "names" : "known",
      known: formatList(known ?? [], "or"),
    }),
  ),
  unknownField: message(
    "“{at}” is not known here and was left out; known are {known}.",
    (at: string, known: readonly string[]) => ({ at, known: formatList(known) }),
  ),
  noText: message("“{at}” is no text of one line: it was left out.", (at: string) => ({ at })),
  tooLong: message("“{at}” was cut after {most} characters.", (at: string, most: number) => ({
    at,
    most,
  })),
  tooMany: message(
    "“{at}” holds more than {most}: the others were left out.",
    (at: string, most: number) => ({ at, most }),
  ),
  noRoleId: message(
    "“{at}” is no {roleName}’s id, which is lower-case words joined by hyphens: it was left out.",
    (at: string) => ({ at }),
  ),
  noCode: message(
    "“{at}” is no responsibility’s code, such as R001: it was left out.",
    (at: string) => ({ at }),
  ),
  combinedWithNone: message(
    "“{at}” names “{role}”, which is not among the {roleNames}: it was left out.",
    (at: string, role: string) => ({ at, role }),
  ),
  combinedInRing: message(
    "“{at}” leads back to itself by way of “{role}”: it was left out.",
    (at: string, role: string) => ({ at, role }),
  ),
  noDecision: message(
    "“{at}” needs by (who decided) and on (a day such as 2026-11-26): it was left out.",
    (at: string) => ({ at }),
  ),
});

/** What is said of an address that holds a plan and cannot be read whole. */
export const linkIssues = defineWords("linkIssues", {
  none: "This link holds no plan.",
  newer: message(
    "This link was made by another version of this page ({version}) and cannot be read here.",
    (version: string) => ({ version }),
  ),
  tooLong: message(
    "This link is longer than {most} characters and was not read: no plan is.",
    (most: number) => ({ most }),
  ),
  broken:
    "This link is damaged, and nothing of its plan could be read. Ask for it again, or for the file.",
  cut: message(
    "This link is cut off or damaged: of its plan, {rows} {rows, plural, one {row} other {rows}} could be read. Compare before you keep it.",
    (rows: number) => ({ rows }),
  ),
  line: message(
    "{count} {count, plural, one {line} other {lines}} of this link could not be read and {count, plural, one {was} other {were}} left out.",
    (count: number) => ({ count }),
  ),
});
