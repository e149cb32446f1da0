import { z } from "astro/zod";
import type { TranslatedText } from "../words/translation.ts";

/** A part of the file; nothing where a text is left in English. */
type Node = string | null | readonly Node[] | { readonly [name: string]: Node };

const node: z.ZodType<Node> = z.lazy(() =>
  z.union([z.string(), z.null(), z.array(node), z.record(z.string(), node)], {
    error: "expected text, in quotes where YAML takes it for something else",
  }),
);

/**
 * content/words.yaml: what pages say in place of their English words, table by table. A text that is left out, or has
 * nothing behind its colon, stays as it is in English.
 */
export const wordsSchema = z.record(z.string(), node).transform((tree) => listTexts(tree, []));

function listTexts(part: Node, path: readonly (string | number)[]): TranslatedText[] {
  if (part === null) return [];
  if (typeof part === "string") return [{ key: path.join("."), path, text: part }];
  const inner: [string | number, Node][] = Array.isArray(part)
    ? [...(part as readonly Node[]).entries()]
    : Object.entries(part);
  return inner.flatMap(([name, one]) => listTexts(one, [...path, name]));
}
