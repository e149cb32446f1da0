/** `npm run new:content -- DIR`: writes a small register with a comment above each field, to begin a new one with. */
import { endInSentence } from "../build/end-in-sentence.ts";
import { writeNewContent } from "../build/new-content.ts";

await endInSentence(async () => {
  const given = process.argv.slice(2);
  const files = await writeNewContent(given);
  const [folder = ""] = given;
  console.log(
    [
      `${folder} holds a small register now, which builds as it is:`,
      ...files.map((file) => `  ${file}`),
      "Change it line by line; each line is explained above it. Look at it while you write:",
      `  CONTENT_DIR=${folder} npm run dev`,
      "and have every problem named at once:",
      `  CONTENT_DIR=${folder} npm run check:content`,
    ].join("\n"),
  );
});
