import type { Table } from "./table.ts";

/**
 * Comma-separated values as RFC 4180 has them, without the caption: a spreadsheet takes the first line for
 * the head. A cell that a spreadsheet would run as a formula, because it begins with = + - @, a tab or a
 * line break, gets an apostrophe before it, as OWASP advises; whoever reads the file by program takes it off again.
 */
export function toCsv({ head, rows }: Table): string {
  return [head, ...rows].map((cells) => `${cells.map(quoteCell).join(",")}\r\n`).join("");
}

function quoteCell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
