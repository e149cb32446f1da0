import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/**
 * A message as it is filled in: texts, values, and choices by a number or by a word. It is what ICU's message format
 * has, without the formats of numbers and dates, which code has done before.
 */
export type MessagePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly name: string }
  | {
      readonly kind: "plural" | "select";
      readonly name: string;
      /** By exact number (`=0`), by plural category or by word, in their order; `other` is among them. */
      readonly options: Readonly<Record<string, readonly MessagePart[]>>;
    };

/** What a message is filled in with. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A pattern cannot be read; the message is a sentence's end: `"{count" does not close its brace`. */
export class PatternError extends Error {}

/**
 * Reads a pattern such as `{count, plural, one {one row} other {{count} rows}} are shown`.
 * @throws {PatternError} where it is none, or has what Remit does not fill in
 */
export function parseMessage(pattern: string): MessagePart[] {
  try {
    return toParts(parse(pattern, { ignoreTag: true, requiresOtherClause: true }), undefined);
  } catch (error) {
    if (error instanceof PatternError) throw error;
    const cause = error instanceof Error ? error.message : String(error);
    throw new PatternError(problems[cause] ?? `is no pattern (${cause.toLowerCase()})`);
  }
}

/** What the parser calls the usual mistakes, in words for whoever writes a table. */
const problems: Readonly<Record<string, string>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: "does not close a brace",
  UNCLOSED_TAG: "does not close a tag",
  UNMATCHED_CLOSING_TAG: "closes a tag that it does not open",
  EMPTY_ARGUMENT: "has nothing between its braces",
  MALFORMED_ARGUMENT: "has something between its braces that is no name",
  INVALID_ARGUMENT_TYPE: "asks for a format that is not plural and not select",
  EXPECT_ARGUMENT_TYPE: "has a comma after a name, and nothing after the comma",
  EXPECT_PLURAL_ARGUMENT_SELECTOR: "has a plural without forms such as one {…} other {…}",
  EXPECT_SELECT_ARGUMENT_SELECTOR: "has a select without choices such as yes {…} other {…}",
  EXPECT_PLURAL_ARGUMENT_OPTIONS: "has a plural without forms such as one {…} other {…}",
  EXPECT_SELECT_ARGUMENT_OPTIONS: "has a select without choices such as yes {…} other {…}",
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: "has a plural form without text in braces",
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: "has a choice without text in braces",
  MISSING_OTHER_CLAUSE: "needs other {…} for all else",
  INVALID_PLURAL_ARGUMENT_SELECTOR: "has a form that is no plural: take =0, one, few, many, other",
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: "has the same plural form twice",
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: "has the same choice twice",
};

/** @param counted the name of the number that `#` stands for, within a plural */
function toParts(
  elements: readonly MessageFormatElement[],
  counted: string | undefined,
): MessagePart[] {
  return elements.map((element): MessagePart => {
    switch (element.type) {
      case TYPE.literal:
        return { kind: "text", text: element.value };
      case TYPE.argument:
        return { kind: "value", name: element.value };
      case TYPE.pound:
        return { kind: "value", name: counted ?? "" };
      case TYPE.plural:
      case TYPE.select: {
        if (element.type === TYPE.plural && element.offset !== 0)
          throw new PatternError("has an offset, which is not supported");
        if (element.type === TYPE.plural && element.pluralType !== "cardinal")
          throw new PatternError("asks for ordinals, which are not supported");
        const kind = element.type === TYPE.plural ? "plural" : "select";
        const inside = kind === "plural" ? element.value : counted;
        return {
          kind,
          name: element.value,
          options: Object.fromEntries(
            Object.entries(element.options).map(([name, { value }]) => [
              name,
              toParts(value, inside),
            ]),
          ),
        };
      }
      default:
        throw new PatternError("asks for a format that is not plural and not select");
    }
  });
}

/** The names that a message is filled in with. */
export function listNames(parts: readonly MessagePart[]): Set<string> {
  return new Set(
    parts.flatMap((part) => {
      if (part.kind === "text") return [];
      if (part.kind === "value") return [part.name];
      return [part.name, ...Object.values(part.options).flatMap((inner) => [...listNames(inner)])];
    }),
  );
}

/**
 * A message with its values in place.
 * @param pluralOf the plural category of a number in the message's language
 */
export function formatMessage(
  parts: readonly MessagePart[],
  values: MessageValues,
  pluralOf: (count: number) => string,
): string {
  return parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      const value = values[part.name];
      if (value === undefined) throw new Error(`a message has no value for {${part.name}}`);
      if (part.kind === "value") return String(value);
      const { options } = part;
      const chosen =
        part.kind === "select"
          ? options[String(value)]
          : (options[`=${String(value)}`] ?? options[pluralOf(Number(value))]);
      return formatMessage(chosen ?? options["other"] ?? [], values, pluralOf);
    })
    .join("");
}
