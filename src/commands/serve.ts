/** `npm start`: serves OUT_DIR, built just before, on PORT (4321 by default) and says where. */
import { existsSync } from "node:fs";
import { readSettings } from "../settings.ts";
import { serveSite } from "../build/serve-site.ts";

const { outDir, base } = readSettings();
const port = Number(process.env["PORT"] || 4321);
if (!existsSync(outDir)) {
  console.error(`There is nothing to serve in ${outDir}: run \`npm run build\` first.`);
  process.exitCode = 1;
} else {
  const { url } = await serveSite({ folder: outDir, base, port });
  console.log(`Remit is at ${url}`);
}
