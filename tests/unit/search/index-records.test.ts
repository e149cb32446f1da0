import { expect, test } from "vitest";
import { buildIndexRecords, stemsOf } from "../../../src/search/index-records.ts";
import { parseCompounds } from "../../../src/search/compounds.ts";
import { makeDraft } from "./fixture.ts";

const noCompounds = parseCompounds("");

test("a page is indexed by its names, phrase by phrase, and by its texts' rare words, each once", () => {
  const common = ["/1/", "/2/", "/3/", "/4/"].map((address) =>
    makeDraft({ address, texts: ["Managers manage zebras"] }),
  );
  const [record] = buildIndexRecords(
    [
      makeDraft({
        address: "/0/",
        kind: "responsibility",
        title: "A title",
        owners: ["cio", "cto"],
        ownerNames: "CIO and CTO",
        names: ["broken printers", "printer"],
        everyday: ["paper jam"],
        texts: ["Managing giraffes", "giraffes; a printer"],
      }),
      ...common,
    ],
    noCompounds,
  );
  expect(record).toEqual({
    url: "/0/",
    content: "titl break print paper jam giraf",
    language: "unknown",
    meta: { title: "A title", kind: "responsibility", owners: "CIO and CTO" },
    filters: { kind: ["responsibility"], role: ["cio", "cto"] },
  });
});

test("a page without texts is found by its names; the order is that of addresses", () => {
  const records = buildIndexRecords(
    [
      makeDraft({ address: "/b/", texts: ["zebra"] }),
      makeDraft({ address: "/a/", kind: "page", title: "The register", names: ["RACI"] }),
    ],
    noCompounds,
  );
  expect(records.map(({ url }) => url)).toEqual(["/a/", "/b/"]);
  expect(records[0]).toEqual({
    url: "/a/",
    content: "register raci",
    language: "unknown",
    meta: { title: "The register", kind: "page" },
    filters: { kind: ["page"] },
  });
});

test("stems are what the engine is asked for", () => {
  expect(stemsOf("Who manages IT's printers?", noCompounds)).toEqual(["manag", "it", "print"]);
});
