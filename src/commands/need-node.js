/**
 * Says in one sentence which Node is needed, where an older one runs. npm scripts load this before
 * anything else: npm runs them with the Node that the project brings, but not every machine gets one.
 * Plain JavaScript of old: an older Node must be able to read it. Astro, which would report what it is
 * used for, is told not to.
 */
import { readFileSync } from "node:fs";

const manifest = new URL("../../package.json", import.meta.url);
const needed = JSON.parse(readFileSync(manifest, "utf8")).engines.node.replace(">=", "");
const current = process.versions.node;

if (current.localeCompare(needed, "en", { numeric: true }) < 0) {
  console.error(
    `Remit needs Node ${needed} or newer, and this is ${current}: none came with \`npm ci\` for this machine. Install one from https://nodejs.org.`,
  );
  process.exit(1);
}

process.env.ASTRO_TELEMETRY_DISABLED = "1";
