import { findContactProblem, findScheme, isAllowableScheme } from "../../schema/contact.ts";
import { singleFiles } from "../../schema/single-files.ts";
import type { FileIssues, Path } from "./file-issues.ts";
import type { Known } from "./known.ts";

/** A contact is words, a mail address, a number, or a link of a kind that the site allows. */
export function checkContact(file: FileIssues, text: string, path: Path, known: Known): void {
  const problem = findContactProblem(text, known.linkSchemes);
  if (problem === undefined) return;
  const scheme = findScheme(text) ?? "";
  file.add(
    path,
    problem,
    isAllowableScheme(scheme) && scheme !== "https" && !known.linkSchemes.includes(scheme)
      ? `Write a link that begins with https://, or allow the kind in ${singleFiles.site.file}: \`linkSchemes: [${scheme}]\``
      : "Write a mail address, a number, words, or a link that begins with https://",
  );
}

/** Contacts of one record, as of `checkContact`. @param path where their list stands */
export function checkContacts(
  file: FileIssues,
  contacts: readonly string[] | undefined,
  path: Path,
  known: Known,
): void {
  contacts?.forEach((one, index) => checkContact(file, one, [...path, index], known));
}
