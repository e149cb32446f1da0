import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { formatReportAddress } from "../../../src/exports/report-address.ts";
import { siteSchema } from "../../../src/schema/site.ts";

const reported = {
  id: "stage-handbook/locks-up",
  title: "Locks & keys + lights?",
  address: "https://example.org/book/sources/stage-handbook/#locks-up",
  version: "2.1.0",
};

describe("a report", () => {
  it("on GitHub fills in the form for corrections, each field by an id that the form has", () => {
    const address = new URL(
      formatReportAddress({ to: "github", address: "https://github.com/acme/book/" }, reported),
    );
    expect(`${address.origin}${address.pathname}`).toBe("https://github.com/acme/book/issues/new");
    const { template = "", title, ...fields } = Object.fromEntries(address.searchParams);
    expect(title).toBe("Correction: Locks & keys + lights?");
    expect(fields).toEqual({ page: reported.address, id: reported.id, version: "2.1.0" });
    const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${template}`, "utf8")) as {
      body: { id?: string }[];
    };
    const ids = form.body.map(({ id }) => id);
    for (const name of Object.keys(fields)) expect(ids).toContain(name);
  });

  it("on GitLab fills in title and description", () => {
    const address = new URL(
      formatReportAddress({ to: "gitlab", address: "https://git.example.org/acme/book" }, reported),
    );
    expect(`${address.origin}${address.pathname}`).toBe(
      "https://git.example.org/acme/book/-/issues/new",
    );
    expect(address.searchParams.get("issue[title]")).toBe("Correction: Locks & keys + lights?");
    const body = address.searchParams.get("issue[description]") ?? "";
    for (const part of [reported.address, reported.id, "2.1.0"]) expect(body).toContain(part);
  });

  it("by mail fills in subject and text, as mail programs read them", () => {
    const address = formatReportAddress({ to: "mail", address: "book@example.org" }, reported);
    expect(address).toMatch(/^mailto:book@example\.org\?subject=[^&+\s]+&body=[^&+\s]+$/);
    const [subject = "", body = ""] = address.replace(/^[^?]+\?subject=/, "").split("&body=");
    expect(decodeURIComponent(subject)).toBe("Correction: Locks & keys + lights?");
    expect(decodeURIComponent(body)).toContain(`Page: ${reported.address}\r\nId: ${reported.id}`);
  });

  it("names no version where there is none", () => {
    const report = { ...reported, version: undefined };
    const github = { to: "github", address: "https://github.com/acme/book" } as const;
    expect(formatReportAddress(github, report)).not.toContain("version");
    const mail = { to: "mail", address: "book@example.org" } as const;
    expect(formatReportAddress(mail, report)).not.toContain("Version");
  });
});

describe("where reports go", () => {
  const read = (reports: unknown) =>
    siteSchema.safeParse({
      name: "Playbill",
      description: "Who does what in a theater.",
      address: "",
      repository: "",
      licence: { name: "CC0 1.0", url: "https://example.org/cc0/" },
      ...(reports !== undefined && { reports }),
    }).success;

  it("is nowhere, a repository on GitHub or GitLab, or a mail address", () => {
    expect(read(undefined)).toBe(true);
    expect(read({ to: "github", address: "https://github.com/acme/book" })).toBe(true);
    expect(read({ to: "gitlab", address: "https://git.example.org/acme/book" })).toBe(true);
    expect(read({ to: "mail", address: "book@example.org" })).toBe(true);
  });

  it.each([
    [{ to: "mail", address: "book at example.org" }],
    [{ to: "mail", address: "https://example.org/" }],
    [{ to: "github", address: "javascript:alert(1)" }],
    [{ to: "phone", address: "112" }],
    [{ to: "github" }],
  ])("is not %o", (reports) => {
    expect(read(reports)).toBe(false);
  });
});
