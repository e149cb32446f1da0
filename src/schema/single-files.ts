import type { z } from "astro/zod";
import { addressLockSchema } from "./address-lock.ts";
import { decisionSchema } from "./decision.ts";
import { everydayQuestionsSchema, noEverydayQuestions } from "./everyday-questions.ts";
import { everydayWordsSchema, noEverydayWords } from "./everyday-words.ts";
import { dateLockSchema } from "./dates.ts";
import { elsewhereSchema } from "./elsewhere.ts";
import { organizationSchema } from "./organization.ts";
import { retiredSchema } from "./retired.ts";
import { domainsSchema, siteSchema } from "./site.ts";
import { wordsSchema } from "./words.ts";

/** A file of which a content folder has one. */
interface SingleFile {
  readonly file: string;
  readonly schema: z.ZodType;
  /** What the content then has, where the file may be missing. */
  readonly absent?: { readonly value: unknown };
}

/** The files that stand by themselves at the top of a content folder, by the name of what they hold. */
export const singleFiles = {
  site: { file: "site.yaml", schema: siteSchema },
  domains: { file: "domains.yaml", schema: domainsSchema },
  // Without it the site has no page that decides.
  decision: { file: "decision.yaml", schema: decisionSchema, absent: { value: undefined } },
  // Without these search knows what the records say.
  everydayWords: {
    file: "everyday-words.yaml",
    schema: everydayWordsSchema,
    absent: { value: noEverydayWords },
  },
  everydayQuestions: {
    file: "everyday-questions.yaml",
    schema: everydayQuestionsSchema,
    absent: { value: noEverydayQuestions },
  },
  // Without it every question is taken for one that the register answers.
  elsewhere: { file: "elsewhere.yaml", schema: elsewhereSchema, absent: { value: [] } },
  // Without it pages tell of no organization.
  organization: {
    file: "organization.yaml",
    schema: organizationSchema,
    absent: { value: undefined },
  },
  // Content that was never published has locked nothing.
  addressLock: {
    file: "addresses.lock",
    schema: addressLockSchema,
    absent: { value: undefined },
  },
  // Content that nobody dated shows no dates.
  dateLock: { file: "dates.lock", schema: dateLockSchema, absent: { value: undefined } },
  // Without it the pages' own words are English.
  words: { file: "words.yaml", schema: wordsSchema, absent: { value: [] } },
  // Nor has content given up an address of which it says nothing.
  retired: { file: "retired.yaml", schema: retiredSchema, absent: { value: undefined } },
} as const satisfies Readonly<Record<string, SingleFile>>;

/** What a file that stands by itself holds. */
export type SingleOf<Name extends keyof typeof singleFiles> = z.infer<
  (typeof singleFiles)[Name]["schema"]
>;
