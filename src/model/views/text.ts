/** Compares by code points, so that every machine sorts alike. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A code as its series and its number: "OPS-" and 12. */
function splitCode(code: string): [string, number] {
  const [, series = "", number = ""] = /^(.*?)(\d*)$/.exec(code) ?? [];
  return [series, Number(number)];
}

/** Compares codes: series by series, in each by number. */
export function compareCodes(a: string, b: string): number {
  const [[seriesA, numberA], [seriesB, numberB]] = [splitCode(a), splitCode(b)];
  return compareText(seriesA, seriesB) || numberA - numberB;
}

/** Lower case without accents and with straight apostrophes, as free text is compared. */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
}

/** Lower-case words joined by hyphens. */
export function slugOf(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
