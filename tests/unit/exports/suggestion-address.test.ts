import { describe, expect, it } from "vitest";
import { formatSuggestionAddress } from "../../../src/exports/suggestion-address.ts";

/** What the browser makes of the address for a query. */
function suggest(site: Parameters<typeof formatSuggestionAddress>[0], query: string) {
  return formatSuggestionAddress(site)?.replaceAll("{query}", encodeURIComponent(query));
}

describe("a suggestion of what is missing", () => {
  const query = "who waters R&D's plants?";

  it("goes to the form of a repository, where nothing else is said", () => {
    const address = new URL(suggest({ repository: "https://github.com/acme/book/" }, query) ?? "");
    expect(address.origin + address.pathname).toBe("https://github.com/acme/book/issues/new");
    expect(Object.fromEntries(address.searchParams)).toEqual({
      template: "suggest-responsibility.yml",
      title: `Responsibility: ${query}`,
      query,
    });
  });

  it("goes where reports go", () => {
    const repository = "https://github.com/acme/book";
    const lab = new URL(
      suggest(
        { repository, reports: { to: "gitlab", address: "https://git.example.org/acme/book" } },
        query,
      ) ?? "",
    );
    expect(lab.pathname).toBe("/acme/book/-/issues/new");
    expect(lab.searchParams.get("issue[title]")).toBe(`Responsibility: ${query}`);
    const mail = new URL(
      suggest({ repository, reports: { to: "mail", address: "book@example.org" } }, query) ?? "",
    );
    expect(mail.protocol + mail.pathname).toBe("mailto:book@example.org");
    expect(mail.searchParams.get("subject")).toBe(`Responsibility: ${query}`);
    expect(
      suggest(
        { repository, reports: { to: "form", address: "https://forms.example.org/r?x=1" } },
        query,
      ),
    ).toBe("https://forms.example.org/r?x=1");
    const form = new URL(
      suggest(
        {
          repository,
          reports: { to: "form", address: "https://forms.example.org/r?x=1", field: "entry.7" },
        },
        query,
      ) ?? "",
    );
    expect(Object.fromEntries(form.searchParams)).toEqual({
      x: "1",
      "entry.7": `Responsibility: ${query}`,
    });
  });

  it("goes nowhere where the site says nothing", () => {
    expect(formatSuggestionAddress({ repository: "" })).toBeUndefined();
  });
});
