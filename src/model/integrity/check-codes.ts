import { singleFiles } from "../../schema/single-files.ts";
import type { Records } from "../catalog/records.ts";
import { reservedAddresses, shortAddresses } from "../catalog/redirects.ts";
import { FileIssues } from "./file-issues.ts";
import type { Issue } from "./issue.ts";

/** A code as the text before its number, and its digits. */
function splitCode(code: string): [series: string, digits: string] {
  const [, series = "", digits = ""] = /^(.*?)([0-9]+)$/.exec(code) ?? [];
  return [series, digits];
}

/** The first code after all of its series that were ever given. @param code any of the series; its digits say how many there are */
export function nextCode(code: string, given: readonly string[]): string {
  const [series, digits] = splitCode(code);
  const numbers = given
    .map(splitCode)
    .filter(([own]) => own === series)
    .map(([, number]) => Number(number));
  return series + String(Math.max(0, ...numbers) + 1).padStart(digits.length, "0");
}

/** Names that no folder may have on Windows: a code is one, since it is an address. */
const device = /^(?:com|lpt)[0-9]$/i;

/** Codes that are not as site.yaml says, that differ from another in zeros alone, or whose address something else has. */
export function checkCodes(records: Records): Issue[] {
  const { site, responsibilities, addressLock } = records;
  const given = [
    ...Object.keys(addressLock?.codes ?? {}),
    ...responsibilities.map(({ code }) => code),
  ];
  const forms = site.codes.map((form) => ({ form, split: splitCode(form) }));
  const short = new Map(
    shortAddresses(records).flatMap(({ slug, holders: [holder] }) =>
      holder === undefined ? [] : [[slug, holder.file] as const],
    ),
  );
  const seen = new Map<string, { readonly code: string; readonly file: string }>();
  return responsibilities.flatMap(({ code, file: name }): Issue[] => {
    const file = new FileIssues(name);
    const [series, digits] = splitCode(code);
    const isKnown = forms.some(
      ({ split: [own, least] }) => own === series && digits.length >= least.length,
    );
    const [first] = forms;
    if (!isKnown && first !== undefined)
      file.add(
        ["code"],
        `the code ${code} is of no series of ${singleFiles.site.file}: ${forms.map(({ form }) => form).join(", ")}`,
        `Write ${nextCode(first.form, given)}, or add the series to ${singleFiles.site.file}: codes: [${[...site.codes, `${series}${"1".padStart(digits.length, "0")}`].join(", ")}]`,
        singleFiles.site.file,
      );
    const number = `${series}${Number(digits)}`;
    const same = seen.get(number);
    // The same code twice is told as every name that two records have.
    if (same !== undefined && same.code !== code)
      file.add(
        ["code"],
        `the codes ${code} and ${same.code}, of ${same.file}, are one number`,
        `Write ${nextCode(code, given)}: readers leave zeros out`,
      );
    if (same === undefined) seen.set(number, { code, file: name });
    const slug = code.toLowerCase();
    const holder = short.get(slug);
    const taken = reservedAddresses.has(slug)
      ? "a page of the site"
      : holder !== undefined
        ? `the short address of ${holder}`
        : device.test(code)
          ? "a device on Windows, where no folder can be called so"
          : undefined;
    if (taken !== undefined)
      file.add(
        ["code"],
        `the code ${code} cannot be an address: /${slug}/ is ${taken}`,
        "Choose another code; addresses differ in more than capitals, since some computers see no difference",
      );
    return file.issues;
  });
}
