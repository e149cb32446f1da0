import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findInterfaceText } from "./interface-text.ts";

const files = globSync(
  "src/{components,pages,layouts,mdx,elements,model/pages,model/views,diagrams,plan,planner}/**/*.{astro,ts}",
)
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => !file.startsWith("src/diagrams/render/"))
  .sort();

/** Texts that are no words of the interface, by file; `all` where the file is a text itself. */
const allowed: Readonly<Record<string, readonly string[] | "all">> = {
  "src/pages/robots.txt.ts": "all",
  // Mermaid's own words, names of keys, and classes that are put together.
  "src/diagrams/decision-diagram.ts": ["flowchart TD"],
  "src/diagrams/our-diagram.ts": ["flowchart LR"],
  "src/diagrams/pair-diagram.ts": ["participant a as", "participant b as", "Note over a,b:"],
  "src/diagrams/role-diagram.ts": ["flowchart TB"],
  // schema.org's names of things.
  "src/components/layout/Breadcrumbs.astro": ["BreadcrumbList", "ListItem"],
  "src/pages/linking/new-colleagues.md.ts": ["text/markdown; charset=utf-8"],
  "src/pages/[...page]/link.txt.ts": ["text/plain; charset=utf-8"],
  "src/plan/plan-mermaid.ts": ["flowchart LR"],
  "src/elements/search-box/decide-key.ts": [
    "Enter",
    "ArrowDown",
    "ArrowUp",
    "Home",
    "End",
    "Escape",
  ],
  "src/elements/search-box/is-search-shortcut.ts": ["KeyK"],
  "src/elements/search-box/search-panel.ts": ["Escape", "@layer components{"],
  "src/elements/adopt-style.ts": ["@layer components{"],
  "src/elements/tab-stops.ts": ['.cites a[href^="#"]', "details, section, header, article"],
  "src/elements/search-box/format-result.ts": ["role hue-"],
  "src/layouts/page-style.ts": ["@layer components{"],
};

test("there are files to look at", () => {
  expect(files.length).toBeGreaterThan(80);
  for (const file of Object.keys(allowed)) expect(files).toContain(file);
});

test.each(files.filter((file) => allowed[file] !== "all"))(
  "%s takes its words from src/words",
  (file) => {
    const texts = allowed[file] ?? [];
    const found = findInterfaceText(file, readFileSync(file, "utf8"));
    expect(found.filter((text) => !texts.includes(text))).toEqual([]);
  },
);

describe("is found in a component", () => {
  test.each([
    ["text", "<p>nobody</p>", ["nobody"]],
    ["text beside a value", "<p>Leads: {who}.</p>", ["Leads:"]],
    ["a label for screen readers", '<nav aria-label="Main" />', ["Main"]],
    ["a title", '<span title="Permanent code" />', ["Permanent code"]],
    ["a placeholder", '<input placeholder="laptop, campaign" />', ["laptop, campaign"]],
    [
      "a property of a component",
      '<Ledger caption="The same part for all" />',
      ["The same part for all"],
    ],
    ["a choice", '<p>{some ? <b /> : "No role yet"}</p>', ["No role yet"]],
    ["a template", "<p>{`${count} claims, in our words`}</p>", ["claims, in our words"]],
    ["front matter", '---\nconst heading = "Skills";\n---\n\n<p>{heading}</p>', ["Skills"]],
  ])("%s", (_, source, texts) => {
    expect(findInterfaceText("components/Bad.astro", source)).toEqual(texts);
  });
});

describe("is found in a script", () => {
  test.each([
    ["what is shown", 'status.textContent = "Copied.";', ["Copied."]],
    ["a sentence", "say(`${shown} of ${total} rows are shown.`);", ["rows are shown."]],
    [
      "a child of an element",
      'makeElement("summary", {}, "Copy this table");',
      ["Copy this table"],
    ],
  ])("%s", (_, source, texts) => {
    expect(findInterfaceText("elements/bad.ts", source)).toEqual(expect.arrayContaining(texts));
  });
});

describe("is not found in", () => {
  test.each([
    ["Good.astro", '<p class="note ignored" data-title="A b" id="x">{words.note}</p>'],
    [
      "Good.astro",
      '---\nimport Page from "../layouts/Some Page.astro";\n---\n\n<Page title={words.title} />',
    ],
    ["Good.astro", "<style>\n  p { color: red }\n</style>"],
    ["good.ts", 'this.querySelector("details > summary")?.remove();'],
    ["good.ts", 'throw new Error("the page has no section");'],
    ["good.ts", 'makeElement("p", { className: "status small" }, words.note);'],
    ["good.ts", 'type Kind = "Two words" | "Other";'],
  ])("%s: %s", (file, source) => {
    expect(findInterfaceText(`components/${file}`, source)).toEqual([]);
  });
});
