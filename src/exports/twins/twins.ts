import type { Catalog } from "../../model/catalog/catalog.ts";
import { describePair } from "../../model/pages/pairing.ts";
import { describePost } from "../../model/pages/post.ts";
import { describeResponsibility } from "../../model/pages/responsibility.ts";
import { describeRole } from "../../model/pages/role.ts";
import { describeSource } from "../../model/pages/source.ts";
import { describeTerm } from "../../model/pages/term.ts";
import type { RecordKind } from "../../schema/vocabulary.ts";
import { MarkdownWriter, type Blocks, type SitePlace } from "./markdown.ts";
import { formatPairingTwin } from "./pairing-twin.ts";
import { formatPostTwin } from "./post-twin.ts";
import { formatResponsibilityTwin } from "./responsibility-twin.ts";
import { formatRoleTwin } from "./role-twin.ts";
import { formatSourceTwin } from "./source-twin.ts";
import { formatTermTwin } from "./term-twin.ts";
import { twinFile } from "./twin-file.ts";

/** A page of a record as Markdown. */
export interface Twin {
  readonly kind: RecordKind;
  readonly id: string;
  readonly title: string;
  /** One line on what the page says. */
  readonly summary: string;
  /** Its file below the site's root: `roles/cio/index.md`. */
  readonly path: string;
  /** Writes it; most of the work is here. */
  readonly format: () => string;
}

/** The twin of every record's page, and of every pair's. */
export function listTwins(catalog: Catalog, place: SitePlace): Twin[] {
  const markdown = new MarkdownWriter(place);
  const { to } = markdown;
  const below = to.pages.home.length;
  const twin = (
    kind: RecordKind,
    { id, title, code }: { readonly id: string; readonly title: string; readonly code?: string },
    summary: string,
    blocks: () => Blocks,
  ): Twin => {
    const address = to[kind](id);
    return {
      kind,
      id,
      title,
      summary,
      path: address.slice(below) + twinFile,
      format: () =>
        [
          formatFields({
            title,
            kind,
            id,
            code,
            url: markdown.full(address),
            changed: catalog.changed.get(`${kind}/${id}`),
            version: catalog.site.version,
            license: [catalog.site.licence.name, catalog.site.licence.url]
              .filter((part) => part !== undefined)
              .join(", "),
          }),
          ...blocks().filter((block) => block !== ""),
        ].join("\n\n") + "\n",
    };
  };
  return [
    ...catalog.roles.map((role) =>
      twin("role", role, role.summary, () =>
        formatRoleTwin(markdown, describeRole(catalog, role), {
          site: catalog.site.name,
          changed: catalog.changed.get(`role/${role.id}`),
        }),
      ),
    ),
    ...catalog.pairs.map(({ id, first, second }) => {
      const page = describePair(catalog, first, second);
      return twin("pairing", { id, title: page.title }, page.description, () =>
        formatPairingTwin(markdown, page),
      );
    }),
    ...catalog.responsibilities.map((one) =>
      twin("responsibility", one, one.summary, () =>
        formatResponsibilityTwin(markdown, describeResponsibility(catalog, one)),
      ),
    ),
    ...catalog.posts.map((post) =>
      twin("post", post, post.summary, () =>
        formatPostTwin(markdown, describePost(catalog, post), catalog.roles.length),
      ),
    ),
    ...catalog.terms.map((term) =>
      twin("term", term, term.summary, () => formatTermTwin(markdown, describeTerm(catalog, term))),
    ),
    ...catalog.sources.map((source) =>
      twin("source", source, source.about, () =>
        formatSourceTwin(markdown, describeSource(catalog, source)),
      ),
    ),
  ];
}

/** Front matter; a text in quotes is the same in JSON and YAML. */
function formatFields(fields: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  return ["---", ...lines, "---"].join("\n");
}
