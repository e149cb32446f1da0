import { z } from "astro/zod";

/** What a field holds, in an author's words: "text", "a list, each line after a dash: text", "the fields text and claims". */
export function describeExpected(schema: unknown): string {
  const one = unwrap(schema);
  if (isText(one)) return describeText(one);
  if (one instanceof z.ZodNumber) return one.isInt ? "a whole number" : "a number";
  if (one instanceof z.ZodBoolean) return "true or false";
  if (one instanceof z.ZodEnum) return `one of ${one.options.join(", ")}`;
  if (one instanceof z.ZodLiteral) return [...one.values].map(String).join(" or ");
  if (isListOfTexts(one)) return "a list of texts";
  if (one instanceof z.ZodArray)
    return `a list, each entry on a line that begins with a dash: ${describeExpected(one.element)}`;
  if (one instanceof z.ZodUnion)
    return [
      ...new Set(
        one.options
          .filter((option) => !(option instanceof z.ZodNull))
          .map((option) => describeExpected(option)),
      ),
    ].join(", or ");
  if (one instanceof z.ZodTuple) return `a list of ${one.def.items.length}`;
  if (one instanceof z.ZodRecord)
    return `lines such as "${/text/.test(describeExpected(one.valueType)) ? "id: text" : "id: …"}"`;
  if (one instanceof z.ZodObject) return describeFields(one);
  return "a value";
}

/** Whether a schema is one of plain text, of whatever form. */
export function isText(schema: unknown): schema is z.ZodString | z.ZodStringFormat {
  const one = unwrap(schema);
  return one instanceof z.ZodString || one instanceof z.ZodStringFormat;
}

/** Whether a schema is one of a list of which each entry is plain text. */
export function isListOfTexts(schema: unknown): boolean {
  const one = unwrap(schema);
  return one instanceof z.ZodArray && isText(one.element);
}

/** Which text a schema takes, as it says itself of one that it does not take; else "text". */
function describeText(schema: z.ZodString | z.ZodStringFormat): string {
  const said = ["", "?"].flatMap((text) => schema.safeParse(text).error?.issues ?? []);
  const own = said.map(({ message }) => /^expected (?!some text)(.+)$/.exec(message)?.[1]);
  return own.find((text) => text !== undefined) ?? "text";
}

/** The keys that a schema of fields knows; none where it is of anything else. */
export function listKeys(schema: unknown): string[] {
  const one = unwrap(schema);
  return one instanceof z.ZodObject ? Object.keys(one.shape) : [];
}

function describeFields(schema: z.ZodObject): string {
  const fields = Object.entries(schema.shape).filter(([, field]) => !isOptional(field));
  return fields.length === 0
    ? `some of the fields ${Object.keys(schema.shape).join(", ")}`
    : `the fields ${fields.map(([name]) => name).join(", ")}`;
}

/**
 * How a value of a schema may be written, in one line of YAML with … for any text; undefined where the value is plain text,
 * which needs no example.
 */
export function describeExample(schema: unknown): string | undefined {
  const one = unwrap(schema);
  return one instanceof z.ZodString ? undefined : exampleOf(one);
}

function exampleOf(schema: unknown): string | undefined {
  const one = unwrap(schema);
  if (one instanceof z.ZodISODate) return '"2026-11-26"';
  if (isText(one)) return "…";
  if (one instanceof z.ZodNumber) return "1";
  if (one instanceof z.ZodBoolean) return "true";
  if (one instanceof z.ZodEnum) return String(one.options[0]);
  if (one instanceof z.ZodLiteral) return String([...one.values][0]);
  if (one instanceof z.ZodArray) {
    const entry = exampleOf(one.element);
    // Two texts show best that commas part them; two entries with fields would be a long line.
    return inBrackets("[", entry === "…" ? [entry, entry] : [entry]);
  }
  if (one instanceof z.ZodTuple) return inBrackets("[", one.def.items.map(exampleOf));
  if (one instanceof z.ZodUnion)
    return one.options.map(exampleOf).find((example) => example !== undefined);
  if (one instanceof z.ZodObject) {
    const needed = Object.entries(one.shape).filter(([, field]) => !isOptional(field));
    return inBrackets(
      "{",
      needed.map(([name, field]) => {
        const example = exampleOf(field);
        return example === undefined ? undefined : `${name}: ${example}`;
      }),
    );
  }
  return undefined;
}

function inBrackets(
  opening: "[" | "{",
  parts: readonly (string | undefined)[],
): string | undefined {
  if (parts.length === 0 || parts.includes(undefined)) return undefined;
  const inner = parts.join(", ");
  return opening === "[" ? `[${inner}]` : `{ ${inner} }`;
}

function isOptional(schema: unknown): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

/** The schema of what stands under a path; undefined where it has nothing there. */
export function findSchema(schema: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, step) => {
    const one = unwrap(at);
    if (one instanceof z.ZodObject) return one.shape[String(step)];
    if (one instanceof z.ZodArray) return one.element;
    if (one instanceof z.ZodTuple) return one.def.items[Number(step)];
    if (one instanceof z.ZodRecord) return one.valueType;
    return undefined;
  }, schema);
}

/** A schema without what says that it may be missing, or what becomes of its value. */
function unwrap(schema: unknown): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  )
    return unwrap(schema.def.innerType);
  return schema instanceof z.ZodPipe ? unwrap(schema.def.in) : schema;
}
