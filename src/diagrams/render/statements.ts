/** One statement of a Mermaid text and the line on which it begins, counted from 1. */
export interface Statement {
  readonly text: string;
  readonly line: number;
}

const accessibilityLine = /^\s*acc(Title|Descr)\s*:/;
const accessibilityBlock = /^\s*accDescr\s*\{/;
const comment = /^\s*%%/;
/** A code such as `#quot;`: its semicolon ends no statement. */
const code = /#\w+;$/;

/**
 * The statements of a Mermaid text: one per line, or, in a flowchart, several joined by semicolons.
 * Comments are left out. A quoted label may hold both and run over several lines.
 */
export function splitStatements(text: string): Statement[] {
  if (findType(text) === "sequenceDiagram")
    return scan(text, { quotes: false, semicolons: false }) ?? [];
  // With a quotation mark that is never closed everything after it would be one label. The syntax
  // error is Mermaid's to report; until then a line is a statement.
  return (
    scan(text, { quotes: true, semicolons: true }) ??
    scan(text, { quotes: false, semicolons: true }) ??
    []
  );
}

/** The word that a diagram begins with, such as `flowchart`; empty where there is none. */
export function findType(text: string): string {
  const row = text.split(/\r?\n/).find((one) => one.trim() !== "" && !comment.test(one)) ?? "";
  return /^\s*([\w-]*)/.exec(row)?.[1] ?? "";
}

function scan(
  text: string,
  minded: { readonly quotes: boolean; readonly semicolons: boolean },
): Statement[] | undefined {
  const statements: Statement[] = [];
  let open: { text: string; line: number } | undefined;
  let quoted = false;
  let inBlock = false;
  const close = () => {
    if (open && open.text.trim() !== "") statements.push({ ...open, text: open.text.trim() });
    open = undefined;
  };

  for (const [index, row] of text.split(/\r?\n/).entries()) {
    if (!quoted && !inBlock) {
      if (comment.test(row)) continue;
      open = { text: "", line: index + 1 };
      if (accessibilityLine.test(row)) {
        open.text = row;
        close();
        continue;
      }
      inBlock = accessibilityBlock.test(row);
    }
    if (inBlock) {
      if (open) open.text += `${row}\n`;
      inBlock = !row.includes("}");
      if (!inBlock) close();
      continue;
    }
    for (const character of row) {
      if (minded.quotes && character === '"') quoted = !quoted;
      const ends =
        character === ";" && minded.semicolons && !quoted && !code.test(`${open?.text ?? ""};`);
      if (ends) {
        close();
        open = { text: "", line: index + 1 };
      } else if (open) open.text += character;
    }
    if (quoted && open) open.text += "\n";
    else close();
  }
  return quoted ? undefined : statements;
}

/** A statement's text with every quoted label emptied, for looking at its syntax alone. */
export function withoutLabels(statement: string): string {
  return statement.replace(/"[^"]*"/g, '""');
}

/** What a `click` or a `class` says of a node. */
export interface Target {
  readonly verb: "click" | "class";
  readonly id: string;
  /** The address or the class. */
  readonly value: string;
  /** Line of the Mermaid text, counted from 1. */
  readonly line: number;
}

/** The nodes that `class a,b name` and `click a href "address"` speak of, in the order of the text. */
export function findTargets(statements: readonly Statement[]): Target[] {
  return statements.flatMap(({ text, line }): Target[] => {
    const [, ids, name = ""] = /^class\s+(.+?)\s+([\w-]+)$/.exec(text) ?? [];
    if (ids !== undefined)
      return ids.split(",").map((id) => ({ verb: "class", id: id.trim(), value: name, line }));
    const [, id, value = ""] = /^click\s+(\S+)\s+(?:href\s+)?"([^"]*)"/.exec(text) ?? [];
    return id === undefined ? [] : [{ verb: "click", id, value, line }];
  });
}

/** Every address that a diagram's text links to, with its line of the text, counted from 1. */
export function findLinks(text: string): { readonly address: string; readonly line: number }[] {
  return findTargets(splitStatements(text))
    .filter(({ verb }) => verb === "click")
    .map(({ value, line }) => ({ address: value, line }));
}

/** The title and the description, as they are written; empty without one. */
export function readAccessible(statements: readonly Statement[]): {
  readonly title: string;
  readonly description: string;
} {
  const read = (pattern: RegExp) => {
    const found = statements.map(({ text }) => pattern.exec(text)).find((match) => match !== null);
    return (found?.[1] ?? found?.[2] ?? "").trim();
  };
  return {
    title: read(/^accTitle\s*:\s*(.*)$/s),
    description: read(/^accDescr\s*(?::\s*(.*)|\{(.*?)\}?)$/s),
  };
}
