import { tableFormats as words } from "../words/browser/copying.ts";
import { listRowAddresses, textOf, type Table } from "./table.ts";

/**
 * Comma-separated values as RFC 4180 has them, without the caption: a spreadsheet takes the first line for
 * the head. Where rows stand comes as a column of its own at the end. A cell that a spreadsheet would run as a
 * formula, because it begins with = + - @, a tab or a line break, gets an apostrophe before it, as OWASP advises;
 * whoever reads the file by program takes it off again.
 */
export function toCsv(table: Table): string {
  const addresses = listRowAddresses(table);
  const last = (address: string | undefined) => (addresses === undefined ? [] : [address ?? ""]);
  const lines = [
    [...table.head, ...last(words.address)],
    ...table.rows.map((row, at) => [...row, ...last(addresses?.[at])]),
  ];
  return lines
    .map((cells) => `${cells.map((cell) => quoteCell(textOf(cell))).join(",")}\r\n`)
    .join("");
}

function quoteCell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
