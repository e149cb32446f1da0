import { expect, test } from "vitest";
import { buildIndexRecords, stemsOf } from "../../../src/search/index-records.ts";

const page = (url: string, content: string) => ({
  url,
  content,
  meta: { title: "A title", summary: "s", kind: "term" },
  filters: { kind: ["term"] },
});

test("a page is indexed by its names, phrase by phrase, and by its text's rare words, each once", () => {
  const common = ["/1/", "/2/", "/3/", "/4/"].map((url) => page(url, "Managers manage zebras"));
  const names = ["broken printers", "printer", "paper jam"];
  const [record] = buildIndexRecords(
    [page("/0/", "Managing giraffes and giraffes; a printer"), ...common],
    new Map([["/0/", { title: "", names }]]),
  );
  expect(record).toEqual({
    url: "/0/",
    content: "titl broken print paper jam giraf",
    language: "unknown",
    meta: { title: "A title", kind: "term" },
    filters: { kind: ["term"] },
  });
});

test("an address that is no page of text is found by its names; the order is that of addresses", () => {
  const records = buildIndexRecords(
    [page("/b/", "zebra")],
    new Map([["/a/", { title: "The register", names: ["RACI"] }]]),
  );
  expect(records.map(({ url }) => url)).toEqual(["/a/", "/b/"]);
  expect(records[0]).toMatchObject({
    content: "register raci",
    meta: { title: "The register" },
  });
});

test("stems are what the engine is asked for", () => {
  expect(stemsOf("Who manages IT's printers?")).toEqual(["manag", "it", "print"]);
});
