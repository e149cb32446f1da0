import "../../schema/word-tables.ts";
import { singleFiles } from "../../schema/single-files.ts";
import { listNames, parseMessage, PatternError } from "../../words/message.ts";
import { parsePattern, type Piece } from "../../words/pattern.ts";
import { isRoleName } from "../../words/role-name.ts";
import { listWordsEntries, type WordsEntry } from "../../words/table.ts";
import type { TranslatedText } from "../../words/translation.ts";
import type { Records } from "../catalog/records.ts";
import type { Issue } from "./issue.ts";

/** Problems of what replaces the interface's English words: keys that there are not, and patterns that cannot be filled in. */
export function checkWords({ words = [] }: Pick<Records, "words">): Issue[] {
  return words.flatMap(checkText);
}

function checkText({ key, path, text }: TranslatedText): Issue[] {
  const at = { file: singleFiles.words.file, path };
  const entry = listWordsEntries().get(key);
  if (entry === undefined) {
    const near = findNear(key);
    const remedy = "Remove it, or take a key that `npm run words` lists";
    return [
      {
        ...at,
        problem: "no text of the interface has this key",
        remedy: near.length === 0 ? remedy : `${remedy}, such as ${near.join(", ")}`,
      },
    ];
  }
  const problem = findProblem(text, entry);
  return problem === undefined
    ? []
    : [{ ...at, problem, remedy: `In English it is: ${JSON.stringify(entry.pattern)}` }];
}

/** Keys of the same table with the same last name, or of what is the longest beginning of it. */
function findNear(key: string): string[] {
  const keys = [...listWordsEntries().keys()];
  const [table = ""] = key.split(".");
  const last = key.slice(key.lastIndexOf("."));
  const alike = keys.filter((one) => one.startsWith(`${table}.`) && one.endsWith(last));
  return (alike.length > 0 ? alike : keys.filter((one) => one.startsWith(`${table}.`))).slice(0, 3);
}

/** What is wrong with a text that replaces an entry: it cannot be read, or names other things than the English one. */
function findProblem(text: string, { pattern, isMessage }: WordsEntry): string | undefined {
  if (text.trim() === "" && pattern.trim() !== "") return "the text is empty";
  try {
    const expected = namesIn(pattern, isMessage);
    const found = namesIn(text, isMessage);
    const missing = [...expected].filter((name) => !found.has(name));
    const unknown = [...found].filter((name) => !expected.has(name));
    const lists = [
      ...(missing.length > 0 ? [`lacks ${missing.join(" and ")}`] : []),
      ...(unknown.length > 0 ? [`has ${unknown.join(" and ")}, which nothing fills in`] : []),
    ];
    return lists.length === 0 ? undefined : `the text ${lists.join(", and ")}`;
  } catch (error) {
    if (error instanceof PatternError) return `the text ${error.message}`;
    throw error;
  }
}

/**
 * What a text is filled in with, as it is written there: `{count}`, and `<page>` for what becomes a link. The word for a
 * role is none of it, since a text in another language may need another form.
 */
function namesIn(text: string, isMessage: boolean): Set<string> {
  const values = isMessage
    ? [...listNames(parseMessage(text))]
        .filter((name) => !isRoleName(name))
        .map((name) => `{${name}}`)
    : [];
  return new Set([...values, ...listMarks(readPattern(text), isMessage)]);
}

function readPattern(text: string): Piece[] {
  try {
    return parsePattern(text);
  } catch {
    throw new PatternError("opens a mark such as <page> that it does not close");
  }
}

function listMarks(pieces: readonly Piece[], isMessage: boolean): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === "mark") return [`<${piece.name}>`, ...listMarks(piece.pieces, isMessage)];
    return piece.kind === "value" && !isMessage && !isRoleName(piece.name)
      ? [`{${piece.name}}`]
      : [];
  });
}
