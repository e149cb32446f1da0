/** A table as plain text, ready to be written in any format. */
export interface Table {
  /** What the table shows. */
  readonly caption: string;
  readonly head: readonly string[];
  /** Each row has as many cells as the head. */
  readonly rows: readonly (readonly string[])[];
}
