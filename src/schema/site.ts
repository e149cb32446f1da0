import { z } from "astro/zod";
import { isAllowableScheme } from "./contact.ts";
import { formerIds, recordId, responsibilityCode } from "./ids.ts";
import { version } from "./release.ts";
import { line, siteAddress, webAddress, webAddressOrNone } from "./text.ts";

/** So many rows beside the seven that every register has. */
const mostGlanceRows = 8;

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** A word that stands in sentences of the interface, where braces and angle brackets have a meaning. */
const word = line.regex(/^[^{}<>]*$/, "expected words without braces and angle brackets");

/** content/site.yaml: what a fork changes first. */
export const siteSchema = z.strictObject({
  /** The site's name. */
  name: line,
  /** One sentence on what it is: it stands at the foot of each page, in link previews and on the home page. */
  description: line,
  /** The line below the home page's question, in place of the description. `{count}` becomes the number of roles. */
  lead: line.optional(),
  /** What a role of this register is called within a sentence, wherever the pages speak of roles: "manager" and "managers". */
  roleName: z
    .strictObject({
      /** One of them: "manager". */
      one: word,
      /** Several: "managers". */
      other: word,
    })
    .optional(),
  /** What the site says of itself on its page about itself and on its method; a part that is left out is not shown. */
  about: z
    .strictObject({
      /** What the site is, in place of the description. */
      lead: line.optional(),
      /** How far what stands here holds for a reader. */
      holds: line.optional(),
      /** Who writes it, and who pays for it. */
      who: line.optional(),
      /** What it is not. */
      not: line.optional(),
      /** What its sources leave out. */
      limits: line.optional(),
    })
    .default({}),
  /** What the foot of each page says beside the licence: "No legal advice." */
  disclaimer: line.optional(),
  /** What empty fields show as an example of what to type. */
  typed: z
    .strictObject({
      /** In the search box: a question in a reader's words. */
      search: line.optional(),
      /** In the list of situations: words that some of them hold. */
      situations: line.optional(),
    })
    .default({}),
  /**
   * Whether statements rest on sources. `false` where the register itself is what holds: its pages then speak neither of
   * sources nor of judgement, and no record may cite a claim.
   */
  citesSources: z.boolean().default(true),
  /**
   * What the codes of responsibilities look like: one of each series, as it begins, such as `[OPS-1, FIN-1]`. The digits
   * stand for a number of as many digits or more.
   */
  codes: z
    .array(responsibilityCode)
    .min(1, "expected the first code of a series, such as OPS-1")
    .default(["R001"]),
  /**
   * At-a-glance rows of a register's own, after those that every register has: `{ id: on-shift, label: On shift }`. Roles
   * fill them in under `glance` by the id, and pages that lay roles side by side have them too.
   */
  glance: z
    .array(
      z.strictObject({
        /** What records call it. */
        id: recordId,
        /** What stands before it on pages: "On shift". */
        label: line,
      }),
    )
    .min(1, "expected at least one row; leave the field out where there is none")
    .max(mostGlanceRows, `expected at most ${mostGlanceRows} rows: they are to be read at a glance`)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "expected each row once")
    .optional(),
  /**
   * Where another answer may hold here, such as `{ id: nights, where: outside office hours, description: "From 6 p.m. to
   * 8 a.m." }`: `conditions` of a responsibility name them by their ids. They stand in place of the eight that this
   * project has for companies.
   */
  conditions: z
    .array(
      z.strictObject({
        /** What records call it. */
        id: recordId,
        /** As a sentence says it, without a period: "outside office hours". */
        where: line,
        /** What exactly is meant, in a sentence. */
        description: line,
      }),
    )
    .min(1, "expected at least one condition; leave the field out where there is none")
    .refine(
      (all) => new Set(all.map(({ id }) => id)).size === all.length,
      "expected each condition once",
    )
    .optional(),
  /**
   * A picture beside this file that stands in place of the name at the head of each page, and for which screen readers
   * say the name: an SVG, which also becomes the site's icon, or a PNG.
   */
  logo: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*\.(?:svg|png)$/,
      "expected the name of a picture in this folder, in small letters, such as logo.svg or logo.png",
    )
    .optional(),
  /** The address it is published at, such as https://example.org; empty until it is known. SITE_URL wins over it. */
  address: siteAddress,
  /** The public repository's address; empty until it is known, and every link that needs it is then hidden. */
  repository: webAddressOrNone,
  /** Where a reader reports a mistake and suggests what is missing; without it no page offers to report. */
  reports: z
    .discriminatedUnion("to", [
      z.strictObject({
        /** A repository on GitHub, which has the forms of this one. */
        to: z.literal("github"),
        /** The repository's address: "https://github.com/acme/handbook". */
        address: webAddress,
      }),
      z.strictObject({
        /** A project on GitLab, on gitlab.com or elsewhere. */
        to: z.literal("gitlab"),
        /** The project's address: "https://gitlab.example.org/acme/handbook". */
        address: webAddress,
      }),
      z.strictObject({
        to: z.literal("mail"),
        /** A mail address: "register@example.org". */
        address: z.email("expected a mail address such as register@example.org"),
      }),
      z.strictObject({
        /** A form anywhere else. */
        to: z.literal("form"),
        /** The form's address: "https://forms.example.org/register". */
        address: webAddress,
        /** The name that one of its fields has in its address, for what a report is about. */
        field: line.optional(),
      }),
    ])
    .optional(),
  /**
   * Kinds of link that may stand here beside https, each by what stands before its colon: mailto, tel, http,
   * slack. Nothing that runs a script can be allowed.
   */
  linkSchemes: z
    .array(
      z
        .string()
        .refine(
          isAllowableScheme,
          "expected what stands before a link's colon, such as mailto or tel, and nothing that runs a script",
        ),
    )
    .refine((all) => new Set(all).size === all.length, "expected each kind of link once")
    .default([]),
  /** The language of the pages, as HTML has it: "de", "pt-BR"; English where it is left out. Their own words come from words.yaml. */
  language: z
    .string()
    .refine(isLanguage, 'expected the tag of a language such as "de" or "pt-BR"')
    .optional(),
  /** The licence of the content. */
  licence: z.strictObject({
    /** Its name: "CC BY 4.0". */
    name: line,
    /** The address of its text, if it has one: "For use within the company" has none. */
    url: webAddress.optional(),
  }),
  /** Questions in a reader's words, which the home page offers to search for: "broken laptop". */
  examples: z.array(line).default([]),
  /** The version that the content stands at; its file in content/changes says what it brought. */
  version: version.optional(),
  /** When the content was last reviewed, and when it is next; the page on the method says so. */
  review: z
    .strictObject({
      last: z.iso.date("expected a date such as 2026-11-26, in quotes"),
      next: z.iso.date("expected a date such as 2027-05-31, in quotes"),
    })
    .optional(),
  /** Whether the house rules hold here: a breach of one is then an error; elsewhere it is advice. */
  houseRules: z.boolean().default(false),
});

/** content/domains.yaml: the headings of the register, in their order. */
export const domainsSchema = z
  .array(
    z.strictObject({
      /** The domain's id: its fragment on the register's page. */
      id: recordId,
      /** Ids that it had before. */
      formerly: formerIds,
      /** Its heading. */
      title: line,
      /** One sentence on what belongs there. */
      description: line,
    }),
  )
  .min(1, "expected at least one domain");
