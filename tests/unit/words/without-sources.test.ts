import { describe, expect, test } from "vitest";
import { listWordsEntries } from "../../../src/words/table.ts";
import "../../../src/schema/word-tables.ts";
import { toTranslation } from "../../../src/words/translation.ts";
import { withoutSources } from "../../../src/words/without-sources.ts";

const said =
  /judgement|we think|conclu|editorial|sources?\b|evidence|how sure|usually|names them|rests on|code of its claim|claim by claim|A claim is named/i;

describe("a register that cites no sources", () => {
  test.each(Object.entries(withoutSources))("says %s otherwise", (key, text) => {
    expect(listWordsEntries().get(key)?.pattern).toMatch(said);
    expect(text).not.toMatch(said);
  });

  test("says in its own language what it says, and leaves unsaid what is unsaid", () => {
    const { language, patterns } = toTranslation({ language: "de", citesSources: false }, [
      { key: "answer.unowned", path: [], text: "Niemand." },
      { key: "evidence.allOurs", path: [], text: "Nach unserem Urteil." },
    ]);
    expect(language).toBe("de");
    expect(patterns["answer.unowned"]).toBe("Niemand.");
    expect(patterns["evidence.allOurs"]).toBe("");
  });

  test("is the only one that does", () => {
    expect(toTranslation({ citesSources: true }, [])).toEqual({ language: "en", patterns: {} });
  });
});
