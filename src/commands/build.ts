/** `npm run build`: reads the content, builds the whole site aside, and only then puts it into OUT_DIR. */
import { buildSite } from "../build/build-site.ts";
import { endInSentence } from "../build/end-in-sentence.ts";
import { readSettings } from "../settings.ts";

await endInSentence(async () => buildSite(readSettings()));
