/** `npm run words -- FILE`: writes the interface's English words into a file, as a start for a content folder's words.yaml. */
import { writeFile } from "node:fs/promises";
import { endInSentence } from "../build/end-in-sentence.ts";
import { writeWords } from "../build/write-words.ts";
import { InputError } from "../settings.ts";

await endInSentence(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined)
    throw new InputError("Name a file to write: npm run words -- my-content/words.yaml");
  await writeFile(file, await writeWords(), { flag: "wx" }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new InputError(
        error.code === "EEXIST"
          ? `${file} is there already: write into another file, and take over what is new.`
          : `${file} cannot be written: ${error.message}.`,
      );
    },
  );
  console.log(
    `Wrote ${file}: put other texts in place of the English ones, and leave out the rest.`,
  );
});
