import type { Catalog } from "../../model/catalog/catalog.ts";
import { findAnswer, formatAnswer } from "../../model/evidence/answer.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { list, MarkdownWriter, type SitePlace } from "../twins/markdown.ts";
import { dataPath, registerPath } from "./data-files.ts";

/** How to use the data, with rows of this register. */
export interface Examples {
  /** JavaScript that prints who answers for a row, and what it prints. */
  readonly script: string;
  /** A formula that fetches the register's table. */
  readonly spreadsheet: string;
  /** Markdown that names a few rows. */
  readonly wiki: string;
}

const rowsInWiki = 3;

/** Fills the examples; undefined where the register has no row. */
export function fillExamples(catalog: Catalog, place: SitePlace): Examples | undefined {
  const markdown = new MarkdownWriter(place);
  const { to } = markdown;
  const file = (path: string) => markdown.full(to.file(path));
  const rows = catalog.responsibilities.slice(0, rowsInWiki);
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    script: [
      `const response = await fetch(${JSON.stringify(file(dataPath("responsibilities")))});`,
      "const { responsibilities } = await response.json();",
      `const row = responsibilities.find(({ code }) => code === ${JSON.stringify(first.code)});`,
      "console.log(`${row.title}: ${row.answer} ${row.url}`);",
      `// ${first.title}: ${formatAnswer(findAnswer(catalog, first))} ${markdown.full(to.responsibility(first.id))}`,
    ].join("\n"),
    spreadsheet: `=IMPORTDATA("${file(registerPath)}")`,
    wiki: list(
      rows.map(
        (one) =>
          `${markdown.link(one.title, to.code(one.code))} (${one.code}): ${escapeMarkdown(formatAnswer(findAnswer(catalog, one)))}`,
      ),
    ),
  };
}
