import { z } from "astro/zod";
import { pastDay } from "./dates.ts";
import { recordId } from "./ids.ts";
import { pairingSchema } from "./pairing.ts";
import { postSchema } from "./post.ts";
import { version } from "./release.ts";
import { responsibilitySchema } from "./responsibility.ts";
import { roleSchema } from "./role.ts";
import { sourceSchema } from "./source.ts";
import { termSchema } from "./term.ts";
import { line } from "./text.ts";
import { evidenceVerdicts, idsOf, standings } from "./vocabulary.ts";

/** An address in full. */
const url = z.url({ protocol: /^https?$/ });

/** What every published record has beside the fields that its file has. */
const published = {
  /** Never another record's, and never changed without the old one leading on. */
  id: recordId,
  /** Its page. */
  url,
  /** The same page as Markdown. */
  markdown: url,
  /** The day on which it last changed. */
  changed: pastDay.optional(),
};

/** A section of a record's prose, as Markdown; `heading` is the author's own. */
const section = z.strictObject({
  id: recordId,
  heading: z.string().optional(),
  markdown: z.string(),
});

/** A role or a post that answers for something. */
const owner = z.strictObject({
  kind: z.enum(["role", "post"]),
  id: recordId,
  title: line,
  url,
  standing: z.enum(idsOf(standings)).optional(),
});

const role = roleSchema.safeExtend({ ...published, sections: z.array(section) });
const responsibility = responsibilitySchema.safeExtend({
  ...published,
  /** The address that its code makes. */
  codeUrl: url,
  /** Who answers, as the first line of its page says it. */
  answer: z.string(),
  /** Whoever answers; of a dispute whoever claims it. */
  owners: z.array(owner),
  /** How good the evidence for it is. */
  verdict: z.enum(idsOf(evidenceVerdicts)),
  /** How it goes in practice, as Markdown; "" where nobody wrote about it. */
  inPractice: z.string(),
  /** Further sections of it, where it has some. */
  sections: z.array(section).optional(),
});
const pairing = pairingSchema.safeExtend({ ...published, sections: z.array(section) });
const post = postSchema.safeExtend({ ...published, text: z.string() });
const term = termSchema.safeExtend({ ...published, definition: z.string() });
const source = sourceSchema.safeExtend(published);

/** What every file says of the whole. */
const whole = {
  $schema: url,
  site: z.strictObject({ name: line, description: line, url }),
  version: version.optional(),
  /** The day of the latest change. */
  changed: pastDay.optional(),
  license: z.strictObject({ name: line, url: url.optional() }),
};

const domain = z.strictObject({ id: recordId, title: line, description: line });

/** The files of data that the site publishes, each as its schema has it. */
export const publishedData = {
  index: z.strictObject({
    ...whole,
    domains: z.array(domain),
    files: z.array(
      z.strictObject({
        name: z.string(),
        url,
        schema: url.optional(),
        records: z.int().nonnegative(),
      }),
    ),
    /** The versions, where there are any: as a page and as a feed. */
    changes: z.strictObject({ page: url, feed: url }).optional(),
    /** A list of all pages as Markdown. */
    markdown: url,
  }),
  roles: z.strictObject({ ...whole, roles: z.array(role) }),
  responsibilities: z.strictObject({
    ...whole,
    domains: z.array(domain),
    responsibilities: z.array(responsibility),
  }),
  pairings: z.strictObject({ ...whole, pairings: z.array(pairing) }),
  posts: z.strictObject({ ...whole, posts: z.array(post) }),
  terms: z.strictObject({ ...whole, terms: z.array(term) }),
  sources: z.strictObject({ ...whole, sources: z.array(source) }),
} as const;

/** A file of published data. */
export type DataName = keyof typeof publishedData;

/** The names of the files, in the order in which they are listed. */
export const dataNames = Object.keys(publishedData) as readonly DataName[];

/** What a file holds. */
export type DataOf<Name extends DataName> = z.input<(typeof publishedData)[Name]>;

/**
 * A file's JSON Schema, draft 2020-12.
 * @param id the schema's own address
 */
export function toPublishedSchema(name: DataName, id: string): object {
  return { $id: id, title: name, ...z.toJSONSchema(publishedData[name], { io: "output" }) };
}
