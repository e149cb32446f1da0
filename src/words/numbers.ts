import { defineWords } from "./table.ts";

/** The numbers from 0 to 9 in words. */
export const numbers = defineWords("numbers", {
  within: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
  /** At the beginning of a sentence. */
  first: ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"],
});

/** A number as a sentence has it: the small ones in words. */
export function spell(count: number, place: keyof typeof numbers = "within"): string {
  return numbers[place][count] ?? String(count);
}
