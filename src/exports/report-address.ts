import type { Records } from "../model/catalog/records.ts";
import { reportWords as words } from "../words/linking.ts";

/** Where corrections go, as site.yaml says. */
export type ReportsTo = NonNullable<Records["site"]["reports"]>;

/** What a report is about. */
export interface Reported {
  /** The record's id, or the claim's. */
  readonly id: string;
  readonly title: string;
  /** The full address, with a fragment where it is about a part of a page. */
  readonly address: string;
  /** The version of the content; undefined where the site has none. */
  readonly version: string | undefined;
}

/**
 * The address of a form, or of a mail, that says what a report is about before its writer begins: of the form
 * for corrections of a repository on GitHub, of a new issue on GitLab, or of a mail.
 */
export function formatReportAddress({ to, address }: ReportsTo, reported: Reported): string {
  const title = words.title(reported.title);
  if (to === "github") {
    const form = new URL(`${withoutSlash(address)}/issues/new`);
    const { id, version = "" } = reported;
    const fields = {
      template: "correct-a-statement.yml",
      title,
      page: reported.address,
      id,
      version,
    };
    for (const [name, value] of Object.entries(fields))
      if (value !== "") form.searchParams.set(name, value);
    return form.href;
  }
  const body = words.body(reported);
  if (to === "gitlab") {
    const form = new URL(`${withoutSlash(address)}/-/issues/new`);
    form.searchParams.set("issue[title]", title);
    form.searchParams.set("issue[description]", body);
    return form.href;
  }
  // Mail programs read a plus sign as itself, and a line's end as two characters.
  const field = (text: string) => encodeURIComponent(text.replaceAll("\n", "\r\n"));
  return `mailto:${address}?subject=${field(title)}&body=${field(body)}`;
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
