import type { Plan } from "./plan.ts";
import type { Reference } from "./reference.ts";

/** The role whose holder answers: where one person holds several, the one that they all lead to. */
export function personOf(plan: Plan, owner: string): string {
  const seen = new Set<string>();
  let one = owner;
  for (;;) {
    const next = plan.roles.get(one)?.combinedWith;
    // Roles that name each other in a ring are one person all the same: the first by name stands for it.
    if (next === undefined || seen.has(one)) return seen.has(one) ? firstOf(seen) : one;
    seen.add(one);
    one = next;
  }
}

function firstOf(all: ReadonlySet<string>): string {
  return [...all].sort()[0] ?? "";
}

/** The persons behind owners, each once. */
export function personsOf(plan: Plan, owners: readonly string[]): string[] {
  return [...new Set(owners.map((owner) => personOf(plan, owner)))];
}

/** What an owner is called: the organization's own title, the reference's, or the text itself. */
export function nameOwner(plan: Plan, reference: Reference, owner: string): string {
  return (
    plan.roles.get(owner)?.title ?? reference.roles.find(({ id }) => id === owner)?.title ?? owner
  );
}

/** The same in short, where the reference has a short title and the organization none of its own. */
export function nameOwnerBriefly(plan: Plan, reference: Reference, owner: string): string {
  return (
    plan.roles.get(owner)?.title ??
    reference.roles.find(({ id }) => id === owner)?.shortTitle ??
    owner
  );
}

/** Words as they are compared: without case, accents, punctuation and doubled room. */
export function toWords(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The role that a text names by its id or by a title, or else the text itself: an own title. */
export function toOwner(plan: Plan, reference: Reference, text: string): string {
  const words = toWords(text);
  const known = reference.roles.find(
    ({ id, title, shortTitle }) =>
      id === text || toWords(title) === words || toWords(shortTitle) === words,
  );
  const own = [...plan.roles].find(
    ([id, { title }]) => id === text || (title !== undefined && toWords(title) === words),
  );
  return own?.[0] ?? known?.id ?? text;
}

/** The titles of the organization's own that a plan uses as owners, in the order of its rows. */
export function listOwnTitles(plan: Plan, reference: Reference): string[] {
  const roles = new Set([...reference.roles.map(({ id }) => id), ...plan.roles.keys()]);
  const used = [...plan.rows.values()].flatMap(({ owners }) => owners ?? []);
  return [...new Set(used)].filter((owner) => !roles.has(owner));
}
