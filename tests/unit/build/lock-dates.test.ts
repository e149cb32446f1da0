import { describe, expect, test } from "vitest";
import { dateRecords } from "../../../src/build/lock-dates.ts";
import { readDay } from "../../../src/build/read-day.ts";

const [old, now, other] = ["0123456789ab", "ba9876543210", "aaaaaaaaaaaa"];
const digests = new Map([
  ["terms/wing.mdx", now],
  ["roles/usher.mdx", other],
]);
const linesOf = (text: string) =>
  dateRecords(text, digests, "2026-05-04").dated.map((one) => `${one.record} ${one.changed}`);

describe("dating records", () => {
  test("dates what is new, in the order of names", () => {
    expect(dateRecords("", digests, "2026-05-04")).toEqual({
      dated: [
        { record: "roles/usher", changed: "2026-05-04", digest: other },
        { record: "terms/wing", changed: "2026-05-04", digest: now },
      ],
      changed: ["terms/wing", "roles/usher"],
    });
  });

  test("leaves what did not change, dates what did, and forgets what is gone", () => {
    const text = `# a comment\n\n- roles/usher 2025-01-01 ${other}\n- terms/wing 2025-01-01 ${old}\n- terms/pit 2025-01-01 ${old}\n`;
    expect(linesOf(text)).toEqual(["roles/usher 2025-01-01", "terms/wing 2026-05-04"]);
  });

  test("takes the line that holds where a merge left two, its marks among them", () => {
    const text = `<<<<<<< ours\n- terms/wing 2025-02-02 ${old}\n=======\n- terms/wing 2025-03-03 ${now}\n>>>>>>> theirs\n- roles/usher 2025-01-01 ${other}\r\n`;
    expect(linesOf(text)).toEqual(["roles/usher 2025-01-01", "terms/wing 2025-03-03"]);
  });
});

describe("a day on the command line", () => {
  test("is read, or is none", () => {
    expect(readDay(["--date", "2026-05-04"])).toBe("2026-05-04");
    expect(readDay([])).toBeUndefined();
  });

  test.each([[["--date", "04.05.2026"]], [["--date", "2026-02-30"]], [["--day", "2026-05-04"]]])(
    "is refused in a sentence: %j",
    (given) => {
      expect(() => readDay(given)).toThrow(/--da(te|y)/);
    },
  );
});
