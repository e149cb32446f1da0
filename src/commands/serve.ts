/** `npm run serve`: serves OUT_DIR on PORT (4321 by default) and says where. */
import { endInSentence } from "../build/end-in-sentence.ts";
import { checkPort } from "../build/port.ts";
import { announceSite } from "../build/announce-site.ts";
import { readPort, readSettings } from "../settings.ts";

await endInSentence(async () => {
  const port = readPort();
  const settings = readSettings();
  await checkPort(port);
  await announceSite(settings, port);
});
