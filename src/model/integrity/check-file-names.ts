import type { Issue } from "./issue.ts";
import { slugOf } from "../views/text.ts";

/** A record as far as its name and its file's name go. */
interface Named {
  readonly id: string;
  readonly file: string;
  readonly title: string;
}

/** How much better two files must fit each other's titles: shared words of all words, both files together. */
const margin = 0.1;

/**
 * Two records whose files have each other's names: every reference to them would lead to the wrong one.
 * A name need not be its title word for word, so only a pair that fits better crosswise is told.
 * @param records of one kind
 */
export function checkFileNames(records: readonly Named[]): Issue[] {
  const all = records.map((record) => {
    const [name, title] = [wordsOf(record.id), wordsOf(record.title)];
    return { record, name, title, fit: likeness(name, title) };
  });
  const misfits = all.filter(({ fit }) => fit < 0.5);
  const told = new Set<Named>();
  return misfits.flatMap((one) =>
    all
      .filter((other) => other !== one && !told.has(other.record))
      .filter(
        (other) =>
          likeness(one.name, other.title) + likeness(other.name, one.title) >
          one.fit + other.fit + margin,
      )
      .flatMap((other) => {
        told.add(one.record);
        return [one.record, other.record].map((record, place, [a, b]) => ({
          file: record.file,
          path: ["title"],
          problem: `"${record.title}" reads like the record that ${(place === 0 ? b : a)?.file} is named after`,
          remedy:
            "If the two files have each other's names, swap them back; else correct the title",
        }));
      }),
  );
}

/** The words of a name or a title, by their beginnings: "modernize" and "modernization" are one. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    slugOf(text)
      .split("-")
      .map((word) => word.slice(0, 5)),
  );
}

/** Shared words as a part of all words, from 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}
