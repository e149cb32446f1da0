/** `npm run dev`: the site for authors, with content problems in the terminal and over the page. */
import { dev } from "astro";
import { formatIssues } from "../model/integrity/issue.ts";
import { formatFolder, readContent } from "../reader/read-content.ts";
import { readSettings } from "../settings.ts";

const { contentDir } = readSettings();
const { issues } = await readContent(contentDir);
if (issues.length > 0) console.error(formatIssues(issues, formatFolder(contentDir)));
await dev({ server: { port: Number(process.env["PORT"] || 4321) } });
