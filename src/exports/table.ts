/** Words of a cell that lead somewhere. */
export interface CellLink {
  readonly text: string;
  /** The full address. */
  readonly address: string;
}

/** What stands in a cell: plain text, some of which may lead somewhere. */
export type Cell = string | readonly (string | CellLink)[];

/** A table as plain text with its links, ready to be written in any format. */
export interface Table {
  /** What the table shows. */
  readonly caption: string;
  /** The full address of the page that shows it, where there is one. */
  readonly address?: string | undefined;
  readonly head: readonly Cell[];
  /** Each row has as many cells as the head; where the first leads is where the row stands. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What the table shows and where, as one line; empty for a table that has neither. */
export function formatCaption({ caption, address }: Pick<Table, "caption" | "address">): string {
  return [caption, address ?? ""].filter((part) => part !== "").join(", ");
}

/** A cell as its pieces. */
export function piecesOf(cell: Cell): readonly (string | CellLink)[] {
  return typeof cell === "string" ? [cell] : cell;
}

/** A cell's words, wherever they lead. */
export function textOf(cell: Cell): string {
  return piecesOf(cell)
    .map((piece) => (typeof piece === "string" ? piece : piece.text))
    .join("");
}

/** Where each row stands, for formats that hold no links; undefined where no row says so. */
export function listRowAddresses({ rows }: Pick<Table, "rows">): readonly string[] | undefined {
  const found = rows.map(
    ([first = ""]) => piecesOf(first).find((piece) => typeof piece !== "string")?.address ?? "",
  );
  return found.some((address) => address !== "") ? found : undefined;
}
