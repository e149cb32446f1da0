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

/** What a form or a mail begins with; each kind takes what it has room for. */
interface Begun {
  readonly title: string;
  /** The text of an issue or a mail. */
  readonly body: string;
  /** The fields of a form of a repository on GitHub; those that are empty are left out. */
  readonly fields: Readonly<Record<string, string>>;
  /** What stands in the one field of a form of any other kind. */
  readonly line: string;
}

/**
 * The address of a form, or of a mail, that says what a report is about before its writer begins: of the form
 * for corrections of a repository on GitHub, of a new issue on GitLab, of a mail, or of a form anywhere.
 */
export function formatReportAddress(to: ReportsTo, reported: Reported): string {
  const { id, version = "", address: page } = reported;
  const title = words.title(reported.title);
  return formatFormAddress(to, {
    title,
    body: words.body(reported),
    fields: { template: "correct-a-statement.yml", title, page, id, version },
    line: `${title} ${page}`,
  });
}

/** The address of whatever readers write to, with what it begins with. */
export function formatFormAddress(to: ReportsTo, { title, body, fields, line }: Begun): string {
  switch (to.to) {
    case "github":
      return withFields(`${withoutSlash(to.address)}/issues/new`, fields);
    case "gitlab":
      return withFields(`${withoutSlash(to.address)}/-/issues/new`, {
        "issue[title]": title,
        "issue[description]": body,
      });
    case "mail": {
      // Mail programs read a plus sign as itself, and a line's end as two characters.
      const field = (text: string) => encodeURIComponent(text.replaceAll("\n", "\r\n"));
      return `mailto:${to.address}?subject=${field(title)}&body=${field(body)}`;
    }
    case "form":
      return to.field === undefined ? to.address : withFields(to.address, { [to.field]: line });
  }
}

function withFields(address: string, fields: Readonly<Record<string, string>>): string {
  const form = new URL(address);
  for (const [name, value] of Object.entries(fields))
    if (value !== "") form.searchParams.set(name, value);
  return form.href;
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, "");
}
