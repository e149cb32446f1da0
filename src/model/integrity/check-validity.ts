import type { Dated } from "../pages/validity.ts";
import type { FileIssues, Path } from "./file-issues.ts";

/** Nothing ends before it begins. @param path where the two days stand */
export function checkValidity(file: FileIssues, dated: Dated | undefined, path: Path): void {
  const { validFrom, validUntil } = dated ?? {};
  if (validFrom === undefined || validUntil === undefined || validFrom <= validUntil) return;
  file.add(
    [...path, "validUntil"],
    `it ends on ${validUntil}, before it begins on ${validFrom}`,
    "Correct one of the two days",
  );
}
