import { expect, test } from "vitest";
import { formatJobDescription } from "../../../src/exports/job-description.ts";
import { buildCatalog, get } from "../../../src/model/catalog/catalog.ts";
import { describeRole, type RoleGuide } from "../../../src/model/pages/role.ts";
import { Finder } from "../model/broken.ts";
import { part } from "../model/fixture.ts";

const origin = {
  site: "The handbook",
  address: "https://example.org/roles/one/",
  changed: "2024-05-06",
};

/** The text of a role's job description, once the records are changed. */
function textOf(
  id: string,
  change: (all: Finder) => void = () => undefined,
  changed: string | undefined = origin.changed,
): string {
  const finder = new Finder();
  change(finder);
  const catalog = buildCatalog(finder.records);
  return formatJobDescription(describeRole(catalog, get(catalog.roleById, id)), {
    ...origin,
    changed,
  });
}

/** A role's guide as the records stand. */
function guideOf(id: string): RoleGuide {
  const catalog = buildCatalog(new Finder().records);
  return describeRole(catalog, get(catalog.roleById, id));
}

/** The lines below a heading. */
function linesBelow(text: string, heading: string): string[] {
  const block = text.split("\n\n").find((one) => one.startsWith(`${heading}\n`));
  return block?.split("\n").slice(1) ?? [];
}

test("a job description says what the role is for, does, takes, with whom it works and whence all this is", () => {
  const text = textOf("pm", (all) => {
    all.role("pm").skills = [{ what: "Patience", text: "With *everybody*.", claims: [] }];
    all.responsibility("run-the-desk").title = "Run the <desk>";
    all.role("pm").glance.measuredBy = { text: "Full *houses*", claims: ["report/desk-is-pms"] };
  });
  const withWhom = linesBelow(text, "Works with");
  expect(withWhom.length).toBeGreaterThan(0);
  expect(text).toBe(`Production Manager

What it is for.

Main duties
• Run the <desk>
• Title of lead-the-change
• Title of share-the-plan

Skills
• Patience

Works with
${withWhom.join("\n")}

Measured by
Full *houses*

From The handbook, as of May 6, 2024: https://example.org/roles/one/ has all 3 duties, and how sure each is. Strike what does not hold in your organization.`);
});

test("a job description tells what is decided before what sources say, and what is disputed last", () => {
  const duties = linesBelow(
    textOf("pm", ({ records }) => {
      for (const one of records.responsibilities) one.involvement = [part("pm", "accountable")];
      const [first, second, third] = records.responsibilities;
      Object.assign(first ?? {}, { ownership: "contested", title: "Disputed" });
      Object.assign(second ?? {}, {
        ownership: "joint",
        title: "Shared",
        decided: { by: "all", on: "2026-01-01" },
      });
      Object.assign(third ?? {}, { ownership: "joint", title: "Also shared", decided: undefined });
      records.responsibilities.splice(3);
    }),
    "Main duties",
  );
  expect(duties).toEqual(["• Shared", "• Also shared", "• Disputed"]);
});

test("a job description names the roles that one works with, and no heading for others", () => {
  const { companions } = guideOf("pm");
  const roles = companions.flatMap(({ pair, who }) => (pair === undefined ? [] : [`• ${who}`]));
  expect(roles.length).toBeGreaterThan(0);
  expect(linesBelow(textOf("pm"), "Works with")).toEqual(roles);
});

test("a job description leaves out a title that hardly anybody holds, and that no source states a measure", () => {
  const text = textOf("pm", (all) => {
    all.role("td").elsewhere = "pm";
    all.role("pm").glance.measuredBy = { text: "Stated by nobody", claims: [] };
  });
  const { companions } = guideOf("pm");
  const others = companions.flatMap(({ pair, who }) =>
    pair === undefined || pair.other.id === "td" ? [] : [`• ${who}`],
  );
  expect(companions.some(({ pair }) => pair?.other.id === "td")).toBe(true);
  expect(linesBelow(text, "Works with")).toEqual(others);
  expect(text).not.toContain("Measured by");
});

test("a job description begins with what is the role's alone and what is surest", () => {
  const duties = (change?: (all: Finder) => void) =>
    linesBelow(textOf("pm", change), "Main duties");
  const share = "• Title of share-the-plan";
  expect(duties()[0]).not.toBe(share);
  expect(
    duties((all) => {
      all.responsibility("share-the-plan").ownership = "sole";
      all.responsibility("run-the-desk").ownership = "joint";
    })[0],
  ).toBe(share);
});

test("a job description has eight duties at most, and counts all of them", () => {
  const text = textOf("pm", (all) => {
    const one = all.responsibility("run-the-desk");
    for (let number = 10; number < 20; number += 1)
      all.records.responsibilities.push({ ...one, id: `more-${number}`, code: `R0${number}` });
  });
  expect(linesBelow(text, "Main duties")).toHaveLength(8);
  expect(text).toContain("has all 13 duties");
});

test("the duties of a job description are of all domains, each with its surest first", () => {
  const titles = linesBelow(
    textOf("pm", (all) => {
      const one = all.responsibility("run-the-desk");
      const [first = "", second = ""] = all.records.domains.map(({ id }) => id);
      one.domain = first;
      for (let number = 10; number < 20; number += 1)
        all.records.responsibilities.push({ ...one, id: `more-${number}`, code: `R0${number}` });
      const other = all.responsibility("share-the-plan");
      Object.assign(other, { domain: second, ownership: "joint" });
    }),
    "Main duties",
  );
  expect(titles).toHaveLength(8);
  // It is less sure than every duty of the other domain, and would come after them all.
  expect(titles.indexOf("• Title of share-the-plan")).toBeLessThanOrEqual(2);
});

test("a job description has no heading above nothing, and no day that nobody knows", () => {
  const text = textOf(
    "td",
    (all) => {
      all.role("td").glance = {};
    },
    undefined,
  );
  expect(text).not.toMatch(/Measured by|Skills/);
  expect(text).toContain("From The handbook, as of");
});

test("a job description cannot be broken by what a record says", () => {
  const text = textOf("pm", (all) => {
    all.role("pm").purpose = "first\n\nsecond";
    all.responsibility("run-the-desk").title = "one\n• two";
  });
  expect(text.split("\n").filter((line) => /second|two/.test(line))).toEqual([
    "first second",
    "• one • two",
  ]);
});
