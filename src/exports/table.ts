/** A table as plain text, ready to be written in any format. */
export interface Table {
  /** What the table shows. */
  readonly caption: string;
  /** The full address of the page that shows it, where there is one. */
  readonly address?: string | undefined;
  readonly head: readonly string[];
  /** Each row has as many cells as the head. */
  readonly rows: readonly (readonly string[])[];
}

/** What the table shows and where, as one line; empty for a table that has neither. */
export function formatCaption({ caption, address }: Pick<Table, "caption" | "address">): string {
  return [caption, address ?? ""].filter((part) => part !== "").join(", ");
}
