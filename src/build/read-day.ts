import { parseArgs } from "node:util";
import { pastDay } from "../schema/dates.ts";
import { InputError } from "../settings.ts";

/**
 * The day that `--date` names; undefined where it is not given.
 * @param given the command line behind the command
 * @throws {InputError} where it is no day, or something else is given
 */
export function readDay(given: readonly string[]): string | undefined {
  let date: string | undefined;
  try {
    ({ date } = parseArgs({ args: [...given], options: { date: { type: "string" } } }).values);
  } catch (error) {
    throw new InputError(`${(error as Error).message}. Give --date YYYY-MM-DD, or nothing.`);
  }
  if (date === undefined) return undefined;
  if (!pastDay.safeParse(date).success)
    throw new InputError(`--date: expected a day such as 2026-11-26, found "${date}".`);
  return date;
}
