import { describe, expect, it } from "vitest";
import { formatState, searchAddress } from "../../../../src/elements/search-box/search-state.ts";
import { parseView } from "../../../../src/model/views/address-view.ts";

const address = searchAddress(["cio", "cto"], ["term", "source"]);
const parse = (search: string) => parseView(search, address);
const nothing = { query: "", role: "", kind: "", isLiteral: false };

describe("a search in the address", () => {
  it.each([
    "?q=help+desk",
    "?q=shadow+it&role=cio&kind=term",
    "?kind=source",
    "?q=R%26D+%22quoted%22&literal=1",
    "",
  ])("%s comes back as it was", (search) => {
    expect(formatState(parse(search).view)).toBe(search);
  });

  it("leaves out what is empty, and spaces at the ends", () => {
    expect(formatState({ ...nothing, query: " laptop " })).toBe("?q=laptop");
    expect(formatState({ ...nothing, query: "  ", isLiteral: true })).toBe("");
  });

  it("ignores parameters of others, and knows its own in any case", () => {
    expect(parse("?utm_source=x&q=a&role=CIO&Kind=Term")).toEqual({
      view: { ...nothing, query: "a", role: "cio", kind: "term" },
      ignored: [],
    });
  });

  it("tells of what it does not know", () => {
    expect(parse("?q=a&role=cfo&kind=page").ignored).toEqual([
      { parameter: "role", value: "cfo" },
      { parameter: "kind", value: "page" },
    ]);
  });
});
