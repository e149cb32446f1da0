import { expect, test } from "vitest";
import { buildCatalog } from "../../../../src/model/catalog/catalog.ts";
import type { Responsibility } from "../../../../src/model/catalog/records.ts";
import { findEvidenceVerdict, originOf } from "../../../../src/model/evidence/evidence-verdict.ts";
import type { SourceKind } from "../../../../src/schema/vocabulary.ts";
import {
  claim,
  makeResponsibility,
  makeSource,
  part,
  position,
  soundRecords,
  type Draft,
} from "../fixture.ts";

const records = soundRecords();
const kinds: Readonly<Record<string, SourceKind>> = {
  act: "statute",
  frame: "official-framework",
  poll: "survey",
  ad: "vendor-or-sponsored",
  blog: "opinion",
  essay: "opinion",
};
for (const [id, kind] of Object.entries(kinds))
  records.sources.push(
    makeSource(
      id,
      [
        claim("gives", "assigns", ["pm", "td"]),
        claim("tells", "describes", ["pm", "td"]),
        claim("bound", "requires", ["pm"], { condition: "eu" }),
      ],
      { kind, ...(kind === "survey" && { sample: "Ten" }) },
    ),
  );
records.sources.push(
  makeSource("echo", [claim("gives", "assigns", ["pm"])], {
    kind: "survey",
    sample: "Ten",
    follows: { source: "blog", note: "Word for word." },
  }),
  makeSource("copy", [claim("gives", "assigns", ["pm"])], {
    kind: "statute",
    read: { hand: "second", extent: "part", on: "2026", note: "a mirror" },
  }),
);
const catalog = buildCatalog(records);
const judge = (fields: Partial<Draft<Responsibility>>) =>
  findEvidenceVerdict(catalog, makeResponsibility("one", "R001", fields));
const sole = (...claims: string[]) =>
  judge({
    involvement: [part("pm", "accountable", claims), part("td", "consulted", ["act/gives"])],
  });

test.each([
  [[], "none"],
  [["act/bound"], "none"],
  [["act/gives"], "thin"],
  [["blog/gives", "blog/tells"], "thin"],
  [["blog/gives", "essay/gives", "ad/gives"], "thin"],
  [["blog/gives", "echo/gives"], "thin"],
  [["blog/gives", "poll/tells"], "usual"],
  [["blog/tells", "poll/tells", "act/tells"], "usual"],
  [["blog/gives", "poll/gives", "copy/gives"], "usual"],
  [["blog/gives", "poll/tells", "act/tells"], "settled"],
  [["act/gives", "frame/gives", "poll/gives"], "settled"],
  [["act/gives", "frame/bound", "poll/bound"], "thin"],
] as const)("a sole answer on %j is %s", (claims, verdict) => {
  expect(sole(...claims)).toBe(verdict);
});

test("a joint answer is settled only where each part is given", () => {
  const joint = (...claims: string[]) =>
    judge({
      ownership: "joint",
      involvement: [
        part("pm", "accountable", ["act/gives", "frame/gives", "poll/gives"]),
        part("td", "accountable", claims),
      ],
    });
  expect(joint("act/gives")).toBe("settled");
  expect(joint("act/tells")).toBe("usual");
});

test("a dispute is split where its claimants rest on different sources, and thin otherwise", () => {
  const contested = (first: string[], second: string[]) =>
    judge({
      ownership: "contested",
      involvement: [part("pm", "accountable"), part("td", "accountable")],
      positions: [position("a", ["pm"], first), position("b", ["td"], second)],
    });
  expect(contested(["blog/gives"], ["act/gives"])).toBe("split");
  expect(contested(["blog/gives"], ["blog/tells"])).toBe("thin");
  expect(contested(["blog/gives", "act/gives"], [])).toBe("thin");
  expect(contested([], [])).toBe("none");
});

test("a source that follows others goes back to the first of them", () => {
  const origin = (id: string) => {
    const source = catalog.sources.find((one) => one.id === id);
    return source && originOf(catalog, source);
  };
  expect([origin("echo"), origin("blog"), origin("act")]).toEqual(["blog", "blog", "act"]);
});
