/**
 * The words of the interface are tables: names with English patterns, which content/words.yaml may replace one by one.
 * Browsers never load this module: what goes to them is compiled (see build/words-for-browsers.ts).
 */
import { formatMessage, parseMessage, type MessagePart, type MessageValues } from "./message.ts";
import { fillRoleName, type NamesRoles } from "./role-name.ts";

/** What a content folder says in place of the English words. */
export interface Translation extends NamesRoles {
  /** The language of the pages, as HTML has it: "en", "de", "pt-BR". */
  readonly language: string;
  /** Patterns by the key that they replace: "role.list.title". */
  readonly patterns: Readonly<Record<string, string>>;
}

// Vite evaluates this module a second time, apart from the modules of the command that started it: what both are to
// share hangs on the process.
const slot = Symbol.for("remit.translation");
const holder = globalThis as { [slot]?: Translation | undefined };

/** Has every word from now on in another language; without a translation in English again. */
export function setTranslation(translation: Translation | undefined): void {
  holder[slot] = translation;
}

/** The language that the words are in. */
export function getLanguage(): string {
  return holder[slot]?.language ?? "en";
}

/** Makes something once for each language, when it is first needed. */
export function perLanguage<Made>(make: (language: string) => Made): () => Made {
  const made = new Map<string, Made>();
  return () => {
    const language = getLanguage();
    if (!made.has(language)) made.set(language, make(language));
    return made.get(language) as Made;
  };
}

type Tree = { readonly [name: string]: unknown } | readonly unknown[];
/** A table as its users see it: any text may be another in another language. */
type Words<Part> = Part extends string
  ? string
  : Part extends (...given: never) => unknown
    ? Part
    : Part extends Tree
      ? { readonly [Name in keyof Part]: Words<Part[Name]> }
      : Part;

/** An entry of a table, as whoever translates it finds it. */
export interface WordsEntry {
  /** The English pattern. */
  readonly pattern: string;
  /** Whether it is a message that is filled in with values; otherwise a text, or a sentence for marks and links. */
  readonly isMessage: boolean;
}

/** Every table that a module has defined so far: its entries by their keys. */
const entries = new Map<string, WordsEntry>();

/** The entries of all tables whose modules are loaded, by their keys: "role.list.title". */
export function listWordsEntries(): ReadonlyMap<string, WordsEntry> {
  return entries;
}

/** What each message was made of. */
const made = new WeakMap<object, { readonly pattern: string; readonly values: Values }>();
type Values = (...given: never) => MessageValues;

const rules = perLanguage((language) => new Intl.PluralRules(language));

/** The plural category of a count in the language of the words: "one" or "other" in English. */
export function pluralOf(count: number): string {
  return rules().select(count);
}

/**
 * A sentence of a table that is filled in with values, in ICU's message format.
 * @param pattern `{count, plural, one {one row} other {{count} rows}} of {name}`
 * @param values what the pattern's names stand for, worked out from what the caller gives
 */
export function message<Given extends readonly unknown[]>(
  pattern: string,
  values: (...given: Given) => MessageValues,
): (...given: Given) => string {
  const inEnglish = (...given: Given): string =>
    formatMessage(parsed(fill(pattern)), values(...given), pluralOf);
  made.set(inEnglish, { pattern, values });
  return inEnglish;
}

const known = new Map<string, MessagePart[]>();

function parsed(pattern: string): MessagePart[] {
  const parts = known.get(pattern) ?? parseMessage(pattern);
  known.set(pattern, parts);
  return parts;
}

/**
 * A table of words under a name: texts, messages, and functions that put them together. Each text and message is
 * looked up when it is asked for, since the content is read after this module.
 */
export function defineWords<const Part extends Tree>(name: string, tree: Part): Words<Part> {
  return define(name, tree) as Words<Part>;
}

function define(key: string, part: unknown): unknown {
  if (Array.isArray(part)) return defineIn([], key, Object.entries(part));
  if (typeof part === "object" && part !== null && Object.getPrototypeOf(part) === Object.prototype)
    return defineIn({}, key, Object.entries(part));
  return part;
}

function defineIn(table: object, key: string, parts: [string, unknown][]): object {
  for (const [name, part] of parts) {
    const inner = `${key}.${name}`;
    Object.defineProperty(table, name, {
      enumerable: true,
      configurable: true,
      ...entryOf(inner, part),
    });
  }
  return table;
}

/** A pattern with what the content calls a role. */
function fill(pattern: string): string {
  return fillRoleName(pattern, holder[slot]);
}

function entryOf(key: string, part: unknown): PropertyDescriptor {
  const find = () => holder[slot]?.patterns[key];
  if (typeof part === "string") {
    entries.set(key, { pattern: part, isMessage: false });
    return { get: () => fill(find() ?? part) };
  }
  const said = typeof part === "function" ? made.get(part) : undefined;
  if (said === undefined) return { value: define(key, part) };
  const { pattern, values } = said;
  entries.set(key, { pattern, isMessage: true });
  const say = (...given: never): string =>
    formatMessage(parsed(fill(find() ?? pattern)), values(...given), pluralOf);
  return { value: say };
}
