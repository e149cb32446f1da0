import { execFile } from "node:child_process";

/** What a command did. */
export interface Run {
  readonly code: number;
  /** What it printed, on both streams. */
  readonly output: string;
}

const own = ["CONTENT_DIR", "OUT_DIR", "SITE_URL", "BASE_PATH", "PORT"];

/**
 * Runs a command of src/commands as npm scripts do, with nothing set but what is given.
 * @param given what stands behind the command on its line
 */
export function runCommand(
  name: string,
  settings: Readonly<Record<string, string>>,
  given: readonly string[] = [],
): Promise<Run> {
  const inherited = Object.entries(process.env).filter(
    // Vitest's own variables would make Astro and Vite behave as in a test.
    ([key]) =>
      !own.includes(key) && !/^(VITEST|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/.test(key),
  );
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [`src/commands/${name}.ts`, ...given],
      { env: { ...Object.fromEntries(inherited), ...settings }, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr });
      },
    );
  });
}

/**
 * Builds a site as `npm run build` does, with nothing set but what is given.
 * @throws Error with what the build printed, where it fails
 */
export async function runBuild(settings: Readonly<Record<string, string>>): Promise<void> {
  const { code, output } = await runCommand("build", settings);
  if (code !== 0) throw new Error(`${settings["CONTENT_DIR"]} does not build:\n${output}`);
}
