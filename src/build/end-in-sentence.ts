import { debuglog } from "node:util";
import { InputError } from "../settings.ts";

const trace = debuglog("remit");

/**
 * Runs a command; where it fails, says why without a stack and sets exit code 1. What went wrong in
 * the code itself is shown whole with NODE_DEBUG=remit.
 */
export async function endInSentence(command: () => Promise<void>): Promise<void> {
  // Whoever reads the output may stop reading, as `head` does; the work goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    const { message } = error instanceof Error ? error : new Error(String(error));
    console.error(isTold(error) ? message : `${message}\nNODE_DEBUG=remit shows where this arose.`);
    trace("%O", error);
  }
}

/** Whether the message alone tells what to do: of what somebody gave, or of a file that the system refuses. */
function isTold(error: unknown): boolean {
  return error instanceof InputError || (error instanceof Error && "syscall" in error);
}
