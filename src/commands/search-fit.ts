/** `npm run search:fit -- FILE.tsv …`: works out by which measures search tells clear answers, on the site in OUT_DIR. */
import { readFile } from "node:fs/promises";
import { endInSentence } from "../build/end-in-sentence.ts";
import { parseQueries } from "../build/evaluate.ts";
import { fitWeights, measureAnswers } from "../build/fit-confidence.ts";
import { InputError, readSettings } from "../settings.ts";

/** Queries that nothing here is about are fewer, and count for more. */
const shareOfOthers = 3;

await endInSentence(async () => {
  const files = process.argv.slice(2);
  if (files.length === 0)
    throw new InputError("Name files of queries: npm run search:fit -- tests/queries/*.tsv");
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const judged = await measureAnswers(readSettings().outDir, texts.flatMap(parseQueries));
  const fit = (isSo: "isRight" | "isHere", others: number) =>
    fitWeights(
      judged.map((one) => ({ ...one, isSo: one[isSo], share: one.isHere ? 1 : others })),
    ).join(", ");
  console.log(`clearJudge: [${fit("isRight", 1)}]`);
  console.log(`hereJudge: [${fit("isHere", shareOfOthers)}]`);
});
