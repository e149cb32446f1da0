/** One statement of a Mermaid text and the line on which it begins, counted from 1. */
export interface Statement {
  text: string;
  line: number;
}

const accessibilityLine = /^\s*acc(Title|Descr)\s*:/;
const accessibilityBlock = /^\s*accDescr\s*\{/;
const comment = /^\s*%%/;

/**
 * The statements of a Mermaid flowchart: one per line, or several on a line joined by semicolons.
 * Comments are left out. A quoted label may hold both and run over several lines.
 */
export function splitStatements(text: string): Statement[] {
  // With a quotation mark that is never closed everything after it would be one label. The syntax
  // error is Mermaid's to report; until then a line is a statement.
  return scan(text, true) ?? scan(text, false) ?? [];
}

function scan(text: string, minded: boolean): Statement[] | undefined {
  const statements: Statement[] = [];
  let open: Statement | undefined;
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
      if (minded && character === '"') quoted = !quoted;
      if (character === ";" && !quoted) {
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

/** A node that a statement speaks of. */
export interface Target {
  id: string;
  line: number;
  verb: "class" | "click";
}

/** The nodes that `class a,b name` and `click a …` statements speak of. */
export function findTargets(statements: readonly Statement[]): Target[] {
  return statements.flatMap(({ text, line }): Target[] => {
    const classes = /^class\s+(.+?)\s+[\w-]+$/.exec(text)?.[1];
    if (classes !== undefined)
      return classes.split(",").map((id) => ({ id: id.trim(), line, verb: "class" }));
    const click = /^click\s+(\S+)/.exec(text)?.[1];
    return click === undefined ? [] : [{ id: click, line, verb: "click" }];
  });
}
