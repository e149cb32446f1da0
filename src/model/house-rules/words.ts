import type { Records } from "../catalog/records.ts";
import type { Issue } from "../integrity/issue.ts";
import type { HouseRule } from "./house-rule.ts";
import { textsOfBody, textsOfFields, type ShownText } from "./shown-texts.ts";
import { findBritishSpelling, findLongSentences, hasBareAbbreviation } from "./style.ts";

/** Every text that readers are shown, by file. */
function shownTexts(records: Records): { readonly file: string; readonly texts: ShownText[] }[] {
  const { roles, posts, pairings, responsibilities, terms, sources } = records;
  return [
    ...[...roles, ...posts, ...pairings, ...responsibilities, ...terms].map((one) => ({
      file: one.file,
      texts: [...textsOfFields(one), ...textsOfBody(one.body)],
    })),
    ...sources.map((one) => ({
      file: one.file,
      // Titles and names are as their owners write them.
      texts: textsOfFields(one).filter(
        ({ path }) => !/([tT]itle|^publisher|^author)$/.test(String(path.at(-1))),
      ),
    })),
    ...records.releases.map((one) => ({ file: one.file, texts: textsOfFields(one) })),
    { file: "domains.yaml", texts: textsOfFields(records.domains) },
    { file: "elsewhere.yaml", texts: textsOfFields(records.elsewhere) },
    { file: "site.yaml", texts: textsOfFields(records.site) },
    { file: "decision.yaml", texts: textsOfFields(records.decision ?? []) },
  ];
}

/** An issue for every find in a text that readers are shown. */
function inTexts(
  records: Records,
  find: (text: string) => readonly string[],
  describe: (found: string) => Pick<Issue, "problem" | "remedy">,
): Issue[] {
  return shownTexts(records).flatMap(({ file, texts }) =>
    texts.flatMap(({ text, ...place }) =>
      find(text).map((found) => ({ file, ...place, ...describe(found) })),
    ),
  );
}

function titlesOf({ sources }: Records): string[] {
  return sources.flatMap(({ title, shortTitle, publisher, follows }) => [
    title,
    shortTitle,
    publisher,
    ...(follows?.title === undefined ? [] : [follows.title]),
  ]);
}

/** How things are said. */
export const wordRules: readonly HouseRule[] = [
  {
    id: "sentence-length",
    description: "No sentence has more than 60 words.",
    scope: "record",
    check: (records) =>
      inTexts(records, findLongSentences, (sentence) => ({
        problem: `a sentence of more than 60 words: "${sentence.slice(0, 60)} …"`,
        remedy: "Make two of it",
      })),
  },
  {
    id: "american-spelling",
    description: "What readers are shown is spelled the American way.",
    scope: "record",
    check: (records) =>
      inTexts(records, findBritishSpelling, (word) => ({
        problem: `"${word}" is British spelling`,
        remedy: "Spell it the American way; among the aliases it may stay",
      })),
  },
  {
    id: "british-aliases",
    description: "Aliases hold British spellings, because readers search for those too.",
    scope: "content",
    isAdvice: true,
    check: ({ responsibilities, terms }) =>
      findBritishSpelling(
        [...responsibilities, ...terms].flatMap(({ aliases }) => aliases).join("\n"),
      ).length > 0
        ? []
        : [
            {
              file: "responsibilities",
              path: [],
              problem: "no alias is spelled the British way",
              remedy: "Add such spellings where readers may use them",
            },
          ],
  },
  {
    id: "shared-abbreviation",
    description: "An abbreviation that several roles share is written out.",
    scope: "record",
    check: (records) => {
      const titles = titlesOf(records);
      const all = records.roles.map(({ abbreviation }) => abbreviation);
      const shared = new Set(all.filter((one, at) => all.indexOf(one) !== at));
      return [...shared].flatMap((abbreviation) =>
        inTexts(
          records,
          (text) => (hasBareAbbreviation(text, abbreviation, titles) ? [abbreviation] : []),
          () => ({
            problem: `"${abbreviation}" may mean several roles`,
            remedy: "Write out which is meant, or put it in “ ” where the text is about the word",
          }),
        ),
      );
    },
  },
];
