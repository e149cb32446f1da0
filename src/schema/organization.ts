import { z } from "astro/zod";
import { limits } from "./plan-limits.ts";
import { line } from "./text.ts";

/** A line of at most so many characters: as many as the planner keeps. */
const short = (most: number) => line.max(most, `expected at most ${most} characters`);

/** A note: longer than other lines. */
const note = z
  .string()
  .max(limits.note, `expected at most ${limits.note} characters`)
  .refine((text) => /\S/.test(text), "expected some text, found none")
  .refine((text) => !/[\t\r\n]/.test(text), "expected one line without line breaks or tabs");

/** One of the roles that the organization has. A name with nothing behind it is a role of which nothing more is said. */
const organizationRole = z
  .strictObject({
    /** What it is called there, where that is not the register's title. */
    title: short(limits.title).optional(),
    /** Who holds it: a name. */
    holder: short(limits.title).optional(),
    /** How to reach whoever holds it: a mail address, a number, a channel, or a link of a kind that site.yaml allows. */
    contact: short(limits.contact).optional(),
    /** The id of another of these roles that the same person holds. */
    combinedWith: z.string().optional(),
  })
  .nullable();

/** An owner: the id of one of the roles, or any title of the organization's own. */
const owner = short(limits.title);

/** What the organization says of one responsibility. */
const organizationRow = z.strictObject({
  /**
   * Who answers for it: a role's id, or a title of its own; a list where several do; nothing behind the colon
   * where it is known that nobody does.
   */
  owner: z
    .union(
      [
        owner,
        z
          .array(owner)
          .max(limits.owners, `expected at most ${limits.owners} owners`)
          .refine((all) => new Set(all).size === all.length, "expected each owner once"),
        z.null(),
      ],
      { error: "expected a role’s id or a title, a list of them, or nothing where nobody answers" },
    )
    .optional(),
  /** What a reader must know about it, in a line. */
  note: note.optional(),
  /** Whom to turn to, where that is not whoever holds the role. */
  contact: short(limits.contact).optional(),
  /** Who decided it, when and where that is written down. */
  decided: z
    .strictObject({
      /** Who decided it. */
      by: short(limits.title),
      /** When. */
      on: z.iso.date("expected a date such as 2026-11-26, in quotes"),
      /** Where it is written down: words, or a link of a kind that site.yaml allows. */
      see: short(limits.contact).optional(),
    })
    .optional(),
});

/**
 * content/organization.yaml: who does what in one organization, beside what the register says. The planner
 * writes this shape.
 */
export const organizationSchema = z.strictObject({
  /** The organization's name, as "At Example Ltd" has it. */
  name: short(limits.name),
  /** The roles of the register that the organization has, by their ids, and roles of its own that have a title. */
  roles: z.record(z.string(), organizationRole).default({}),
  /** What it says of each responsibility, by its code. One that is left out is not decided yet. */
  responsibilities: z.record(z.string(), organizationRow).default({}),
});
