/** `npm run dev`: the site for authors on PORT, with content problems in the terminal and over the page. */
import { endInSentence } from "../build/end-in-sentence.ts";
import { checkPort } from "../build/port.ts";
import { readPort, readSettings } from "../settings.ts";

await endInSentence(async () => {
  const port = readPort();
  readSettings();
  await checkPort(port);
  console.log("Starting …");
  const { dev } = await import("astro");
  await dev({ server: { port } });
});
