import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { formatOpenSearch } from "../../../src/exports/open-search.ts";
import { soundRecords } from "../model/fixture.ts";

function describeOf(name: string): Document {
  const { site } = soundRecords();
  const xml = formatOpenSearch({ site: { ...site, name } }, "https://a.example", "/handbook/");
  return new JSDOM(xml, { contentType: "application/xml" }).window.document;
}

describe("the search that a browser adds", () => {
  test("asks the page of results below the base", () => {
    const document = describeOf("Ladders & Co");
    const { documentElement: root } = document;
    expect(root.namespaceURI).toBe("http://a9.com/-/spec/opensearch/1.1/");
    const [page, self] = [...document.querySelectorAll("Url")];
    expect(page?.getAttribute("template")).toBe(
      "https://a.example/handbook/search/?q={searchTerms}",
    );
    expect(self?.getAttribute("template")).toBe("https://a.example/handbook/opensearch.xml");
    expect(document.querySelector("Image")?.textContent).toBe(
      "https://a.example/handbook/favicon.ico",
    );
    expect(document.querySelector("Description")?.textContent).toBe("A test.");
  });

  test.each([
    ["Ladders & Co", "Ladders & Co"],
    ["Mill Road Library Desk Book", "Mill Road"],
    ["Verantwortungsregister", "Verantwortungsre"],
  ])("is called as much of %j as a list of engines shows", (name, shown) => {
    expect(describeOf(name).querySelector("ShortName")?.textContent).toBe(shown);
  });
});
