/** `npm start`: builds the site into OUT_DIR and serves it on PORT (4321 by default). */
import { announceSite } from "../build/announce-site.ts";
import { buildSite } from "../build/build-site.ts";
import { endInSentence } from "../build/end-in-sentence.ts";
import { checkPort } from "../build/port.ts";
import { readPort, readSettings } from "../settings.ts";

await endInSentence(async () => {
  const port = readPort();
  const settings = readSettings();
  // Nobody should wait for a build that cannot be shown at its end.
  await checkPort(port);
  await buildSite(settings);
  await announceSite(settings, port);
});
