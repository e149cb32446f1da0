import { assignColors, formatRoleStyles } from "../exports/role-styles.ts";
import { formatStyleSource } from "./style-source.ts";
import decisions from "../styles/decisions.css?inline";
import diagrams from "../styles/diagrams.css?inline";
import filters from "../styles/filters.css?inline";
import ledger from "../styles/ledger.css?inline";
import ledgerControls from "../styles/ledger-controls.css?inline";
import ledgerFrame from "../styles/ledger-frame.css?inline";
import organization from "../styles/organization.css?inline";
import planner from "../styles/planner.css?inline";
import picture from "../styles/picture.css?inline";
import plainTable from "../styles/plain-table.css?inline";
import proseTable from "../styles/prose-table.css?inline";
import ownership from "../styles/ownership.css?inline";
import overview from "../styles/overview.css?inline";
import site from "../styles/site.css?inline";

/** A role's id, and its hue where it names one. */
interface Hue {
  readonly id: string;
  readonly hue?: number | undefined;
}

/** The style in a page's head, and the source that allows it in a content security policy. */
export interface PageStyle {
  readonly css: string;
  /** `'sha256-…'`. */
  readonly source: string;
}

/** Sheets that only some pages need, by what their markup holds. */
const sheets: readonly { readonly css: string; readonly marks: RegExp }[] = [
  {
    css: `@layer components{${overview}}`,
    marks: /class="(cards|boxes|legend|definition|jump)[" ]/,
  },
  { css: `@layer components{${ownership}}`, marks: /class="ownership / },
  { css: `@layer components{${plainTable}}`, marks: /class="plain-table/ },
  { css: `@layer components{${proseTable}}`, marks: /class="plain-table prose-table"/ },
  { css: `@layer components{${picture}}`, marks: /class="picture"/ },
  { css: `@layer components{${planner}}`, marks: /<plan-maker/ },
  // It moves cells of the ledger whatever hides them there.
  { css: organization, marks: /class="(here|here-answer|our)"/ },
  { css: `@layer components{${filters}}`, marks: /class="filters"/ },
  { css: diagrams, marks: /class="dg/ },
  { css: `@layer components{${ledger}}`, marks: /<table-tools|class="ledger/ },
  { css: `@layer components{${ledgerControls}}`, marks: /class="ledger-controls/ },
  { css: `@layer components{${ledgerFrame}}`, marks: /class="ledger-frame/ },
  {
    css: `@layer components{${decisions}}`,
    marks: /<(decision-form|situation-list)|class="dispute/,
  },
];

/** Above so many roles a page brings only the hues that it shows; search results of other roles are then neutral. */
const mostHues = 12;

/**
 * The style of a page: what all pages share, what its own markup needs, and the roles' hues.
 * It stands in the page because a sheet of its own would cost a second round trip before the first
 * paint; measured on slow 4G that is 250 to 450 ms (`npm run bench`).
 */
export async function formatPageStyle(html: string, roles: readonly Hue[]): Promise<PageStyle> {
  const colored = assignColors(roles);
  const shown = roles.length <= mostHues ? colored : findShown(html, colored);
  const css = [
    site,
    ...sheets.filter((sheet) => sheet.marks.test(html)).map((sheet) => sheet.css),
    formatRoleStyles(shown),
  ].join("\n");
  return { css, source: await formatStyleSource(css) };
}

/** The roles whose hue the markup names. */
function findShown<Role extends Hue>(html: string, roles: readonly Role[]): Role[] {
  const ids = new Set([...html.matchAll(/\bhue-([a-z0-9-]+)/g)].map(([, id]) => id));
  return roles.filter((role) => ids.has(role.id));
}
