import type { Catalog } from "../../model/catalog/catalog.ts";
import { latestOf } from "../../model/catalog/record-dates.ts";
import type { RecordOf } from "../../model/catalog/records.ts";
import { findAnswer, formatAnswer } from "../../model/evidence/answer.ts";
import { findEvidenceVerdict } from "../../model/evidence/evidence-verdict.ts";
import { describeProse, describeSections } from "../../model/evidence/prose.ts";
import {
  dataNames,
  toPublishedSchema,
  type DataName,
  type DataOf,
} from "../../schema/published-data.ts";
import type { RecordKind } from "../../schema/vocabulary.ts";
import { changesFeedPath } from "../changes-feed.ts";
import { toCsv } from "../table-csv.ts";
import { MarkdownWriter, type SitePlace } from "../twins/markdown.ts";
import { twinFile } from "../twins/twin-file.ts";
import { buildRegisterTable } from "./register-table.ts";

/** A file below the site's root. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** The folder of the data, below the site's root. */
const folder = "data/";

/** The list of all pages as Markdown, below the site's root. */
export const pageListPath = "llms.txt";

/** The address of a file of data, of its schema with `.schema`, below the site's root. */
export function dataPath(name: DataName | `${DataName}.schema`): string {
  return `${folder}${name}.json`;
}

/** The register for spreadsheets, below the site's root. */
export const registerPath = `${folder}register.csv`;

/** Everything below `/data/` that is no page. */
export function listDataFiles(catalog: Catalog, place: SitePlace): DataFile[] {
  const data = buildData(catalog, place);
  const at = (path: string) => new URL(place.base + path, place.origin).href;
  return [
    ...dataNames.flatMap((name) => {
      const schema = toPublishedSchema(name, at(dataPath(`${name}.schema`)));
      return [
        { path: dataPath(name), text: `${JSON.stringify(data[name])}\n` },
        { path: dataPath(`${name}.schema`), text: `${JSON.stringify(schema, undefined, 1)}\n` },
      ];
    }),
    {
      path: registerPath,
      text: toCsv(buildRegisterTable(catalog, new MarkdownWriter(place))),
    },
  ];
}

/** What each file of data holds. */
export function buildData(
  catalog: Catalog,
  place: SitePlace,
): { readonly [Name in DataName]: DataOf<Name> } {
  const markdown = new MarkdownWriter(place);
  const { to } = markdown;
  const file = (path: string) => markdown.full(to.file(path));
  const { site } = catalog;
  const whole = (name: DataName) => ({
    $schema: file(dataPath(`${name}.schema`)),
    site: {
      name: site.name,
      description: site.description,
      url: markdown.full(to.pages.home),
    },
    version: site.version,
    changed: latestOf(catalog.changed.values()),
    license: site.licence,
  });
  /** A record without what only the reader needs, with what all published ones have. */
  const publish = <Kind extends RecordKind>(kind: Kind, one: RecordOf<Kind>) => {
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- what is left out has to be named
    const { file: _file, body: _body, ...fields } = { body: undefined, ...one };
    const address = markdown.full(to[kind](one.id));
    return {
      ...fields,
      url: address,
      markdown: address + twinFile,
      changed: catalog.changed.get(`${kind}/${one.id}`),
    };
  };
  const prose = (blocks: Parameters<typeof describeProse>[1]) =>
    markdown.prose(describeProse(catalog, blocks)).join("\n\n");
  const sections = (body: RecordOf<"role">["body"]) =>
    [...describeSections(catalog, body)].map(([id, text]) => ({
      id,
      heading: body.sections.find((one) => one.id === id)?.heading,
      markdown: markdown.prose(text).join("\n\n"),
    }));
  const domains = catalog.domains.map(({ id, title, description }) => ({ id, title, description }));
  const responsibilities = catalog.responsibilities.map((one) => {
    const answer = findAnswer(catalog, one);
    return {
      ...publish("responsibility", one),
      codeUrl: markdown.full(to.code(one.code)),
      answer: formatAnswer(answer),
      owners: answer.owners.map((owner) => ({
        kind: owner.kind,
        id: owner.id,
        title: owner.title,
        url: markdown.full(to[owner.kind](owner.id)),
        standing: "standing" in owner ? owner.standing : answer.standing,
      })),
      verdict: findEvidenceVerdict(catalog, one),
      inPractice: prose(one.body.prose),
      ...(one.body.sections.length > 0 && { sections: sections(one.body) }),
    };
  });
  const lists = {
    roles: catalog.roles.map((one) => ({ ...publish("role", one), sections: sections(one.body) })),
    pairings: catalog.pairings.map((one) => ({
      ...publish("pairing", one),
      sections: sections(one.body),
    })),
    posts: catalog.posts.map((one) => ({ ...publish("post", one), text: prose(one.body.prose) })),
    terms: catalog.terms.map((one) => ({
      ...publish("term", one),
      definition: prose(one.body.prose),
    })),
    sources: catalog.sources.map((one) => publish("source", one)),
  };
  const counts = { ...lists, responsibilities };
  return {
    index: {
      ...whole("index"),
      domains,
      files: [
        ...dataNames
          .filter((name) => name !== "index")
          .map((name) => ({
            name,
            url: file(dataPath(name)),
            schema: file(dataPath(`${name}.schema`)),
            records: counts[name].length,
          })),
        { name: "register", url: file(registerPath), records: responsibilities.length },
      ],
      ...(catalog.releases.length === 0
        ? {}
        : {
            changes: {
              page: markdown.full(to.pages.changes),
              feed: file(changesFeedPath),
            },
          }),
      markdown: file(pageListPath),
    },
    roles: { ...whole("roles"), roles: lists.roles },
    responsibilities: { ...whole("responsibilities"), domains, responsibilities },
    pairings: { ...whole("pairings"), pairings: lists.pairings },
    posts: { ...whole("posts"), posts: lists.posts },
    terms: { ...whole("terms"), terms: lists.terms },
    sources: { ...whole("sources"), sources: lists.sources },
  };
}
