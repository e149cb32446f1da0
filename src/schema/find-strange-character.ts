/** A letter or a vowel sign of a script that may need joiners, which Latin does not. */
const joined = String.raw`(?!\p{Script=Latin})[\p{L}\p{M}]`;
const emoji = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?`;

/**
 * Characters that nobody sees on a page and that still change it: control characters, marks that turn
 * the direction of text, invisible ones that make equal words differ, and what a wrong encoding
 * leaves. Emoji and scripts that need joiners keep them. Tabs and line breaks are for others to judge.
 */
const strange = new RegExp(
  [
    String.raw`(?![\t\n])[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB\uFFFD]`,
    String.raw`(?![\u200C\u200D\uFE0E\uFE0F])\p{Default_Ignorable_Code_Point}`,
    String.raw`(?<![\p{Extended_Pictographic}\d#*])[\uFE0E\uFE0F]`,
    String.raw`(?<!${emoji}|${joined})[\u200C\u200D]`,
    String.raw`[\u200C\u200D](?!${emoji}|${joined})`,
  ].join("|"),
  "u",
);

/** The first character that does not belong into text: where it stands, and its name such as `U+202E`. */
export function findStrangeCharacter(
  text: string,
): { readonly index: number; readonly name: string } | undefined {
  const match = strange.exec(text);
  if (match === null) return undefined;
  const code = match[0].codePointAt(0) ?? 0;
  return { index: match.index, name: `U+${code.toString(16).toUpperCase().padStart(4, "0")}` };
}
