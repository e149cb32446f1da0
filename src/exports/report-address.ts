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
 * for corrections of a repository on GitHub, of a new issue on GitLab, of a mail, or of a form anywhere.
 */
export function formatReportAddress(to: ReportsTo, reported: Reported): string {
  const title = words.title(reported.title);
  switch (to.to) {
    case "github": {
      const { id, version = "", address: page } = reported;
      const template = "correct-a-statement.yml";
      return gitHubForm(to.address, { template, title, page, id, version });
    }
    case "gitlab":
      return gitLabIssue(to.address, title, words.body(reported));
    case "mail":
      return mail(to.address, title, words.body(reported));
    case "form":
      return withField(to, `${title} ${reported.address}`);
  }
}

/** A form of a repository on GitHub, with those of its fields that are not empty. */
export function gitHubForm(repository: string, fields: Readonly<Record<string, string>>): string {
  return withFields(`${withoutSlash(repository)}/issues/new`, fields);
}

/** A new issue of a project on GitLab. */
export function gitLabIssue(project: string, title: string, description: string): string {
  return withFields(`${withoutSlash(project)}/-/issues/new`, {
    "issue[title]": title,
    "issue[description]": description,
  });
}

/** A mail that is begun. */
export function mail(address: string, title: string, body: string): string {
  // Mail programs read a plus sign as itself, and a line's end as two characters.
  const field = (text: string) => encodeURIComponent(text.replaceAll("\n", "\r\n"));
  return `mailto:${address}?subject=${field(title)}&body=${field(body)}`;
}

/** A form of any kind, with the one field filled in that the site names. */
export function withField(
  { address, field }: Extract<ReportsTo, { readonly to: "form" }>,
  text: string,
): string {
  return field === undefined ? address : withFields(address, { [field]: text });
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
