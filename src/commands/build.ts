/** `npm run build`: reads the content, builds beside OUT_DIR, indexes for search, and only then replaces OUT_DIR. */
import { buildSite, ContentError } from "../build/build-site.ts";
import { readSettings } from "../settings.ts";

try {
  await buildSite(readSettings());
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
