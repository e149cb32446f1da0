import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { roleSections } from "../src/schema/sections.ts";
import { glanceRows, involvementLevels } from "../src/schema/vocabulary.ts";

/** How large a generated register is. */
export interface Size {
  readonly roles: number;
  readonly responsibilities: number;
  /** By default 10. */
  readonly domains?: number;
  /** How many roles take part in a domain, as far as every role takes part somewhere; by default 12. */
  readonly rolesPerDomain?: number;
  /** How many sources there are, with 20 claims each; by default 6. */
  readonly sources?: number;
}

const claimsPerSource = 20;
const levels = Object.keys(involvementLevels).slice(1);

/**
 * Writes a content folder of the given size that has no issue: the same size gives the same bytes.
 * Every responsibility names one to four of its domain's roles; one in seven is joint, one in eleven
 * contested, one in thirteen unowned.
 */
export async function generateContent(folder: string, size: Size): Promise<void> {
  const { roles, responsibilities, domains = 10, sources = 6 } = size;
  // Every role must take part somewhere.
  const perDomain = Math.min(
    Math.max(size.rolesPerDomain ?? 12, Math.ceil(roles / domains)),
    roles,
  );
  const claim = (index: number) =>
    `source-${(index % sources) + 1}/claim-${((index * 7) % claimsPerSource) + 1}`;
  const duties = count(responsibilities).map((index) => {
    const domain = index % domains;
    const ownership =
      index % 13 === 12
        ? "unowned"
        : index % 11 === 10
          ? "contested"
          : index % 7 === 6
            ? "joint"
            : "sole";
    const owners = { unowned: 0, sole: 1, joint: 2, contested: 2 }[ownership];
    const first = Math.floor(index / domains);
    const members = count(Math.max(owners, 1) + (index % 3)).map((at) =>
      roleId((domain * Math.ceil(roles / domains) + ((first + at) % perDomain)) % roles),
    );
    return { index, domain, ownership, owners, members: [...new Set(members)] };
  });
  await rm(folder, { recursive: true, force: true });
  for (const name of ["roles", "pairings", "responsibilities", "terms", "sources"]) {
    await mkdir(join(folder, name), { recursive: true });
  }
  const write = (path: string, fields: object, body = "") =>
    writeFile(
      join(folder, path),
      path.endsWith(".mdx") ? `---\n${lines(fields)}---\n\n${body}\n` : lines(fields),
    );

  await write("site.yaml", {
    name: "Generated",
    description: "A generated register.",
    address: "",
    repository: "",
    licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  });
  await writeFile(
    join(folder, "domains.yaml"),
    JSON.stringify(
      count(domains).map((index) => ({
        id: `domain-${index + 1}`,
        title: `Domain ${index + 1} of the company`,
        description: `What belongs to the part ${words(index, 6)}.`,
      })),
    ),
  );
  for (const index of count(sources)) {
    await write(`sources/source-${index + 1}.yaml`, {
      title: `A report on ${words(index, 4)}`,
      shortTitle: `Report ${index + 1}`,
      publisher: "not stated",
      author: "not stated",
      date: String(2000 + index),
      mark: `S${(index + 1).toString(36).toUpperCase()}`,
      kind: "survey",
      sample: `${index + 12} organizations, ${2000 + index}`,
      read: { hand: "first", extent: "whole", on: "2026" },
      about: `It is about ${words(index + 3, 8)}.`,
      claims: count(claimsPerSource).map((at) => ({
        slug: `claim-${at + 1}`,
        number: at + 1,
        type: "assigns",
        roles: count(roles).map(roleId),
        says: `The report says that ${words(index * claimsPerSource + at, 14)}.`,
      })),
    });
  }
  for (const index of count(roles)) {
    await write(
      `roles/${roleId(index)}.mdx`,
      {
        title: `Chief ${words(index, 2, true)} Officer ${index + 1}`,
        abbreviation: `X${String(index + 1).padStart(2, "0")}`,
        shortTitle: `X${String(index + 1).padStart(2, "0")}`,
        order: index + 1,
        hue: (index * 47) % 360,
        purpose: `The role is there for ${words(index, 9)}.`,
        purposeClaims: [claim(index)],
        summary: `The role that looks after ${words(index + 1, 7)}.`,
        aliases: [`head of ${words(index, 3)} ${index + 1}`],
        glance: Object.fromEntries(
          Object.keys(glanceRows).map((row, at) => [
            row,
            { text: words(index * 7 + at, 6, true), claims: [claim(index + at)] },
          ]),
        ),
        notOwned: duties
          .filter((duty) => !duty.members.slice(0, duty.owners).includes(roleId(index)))
          .slice(0, 3)
          .map((duty, at) => ({
            responsibility: `duty-${duty.index + 1}`,
            because: `People expect it here because of ${words(index + at, 8)}.`,
            claims: [],
          })),
      },
      Object.keys(roleSections)
        .map(
          (id, at) =>
            `<Section id="${id}">\n\nIn short: ${words(index * 11 + at, 30)}.\n\n</Section>`,
        )
        .join("\n\n"),
    );
  }
  for (const { index, domain, ownership, owners, members } of duties) {
    await write(
      `responsibilities/duty-${index + 1}.mdx`,
      {
        title: `Answer for ${words(index, 4)} ${index + 1}`,
        code: `R${String(index + 1).padStart(3, "0")}`,
        domain: `domain-${domain + 1}`,
        ownership,
        summary: `It covers ${words(index + 2, 12)}.`,
        involvement: members.map((role, at) => ({
          role,
          level: at < owners ? "accountable" : levels[(index + at) % levels.length],
          reason: `The role takes part because ${words(index * 5 + at, 22)}.`,
          claims: at === 0 || index % 2 === 0 ? [claim(index + at)] : [],
        })),
        ...(ownership === "sole"
          ? {}
          : { note: `It is ${ownership} because of ${words(index, 8)}.` }),
        positions:
          owners < 2
            ? []
            : members.slice(0, 2).map((role, at) => ({
                id: `position-${at + 1}`,
                roles: [role],
                view: `One side says that ${words(index + at, 14)}.`,
                claims: [claim(index + at)],
              })),
        covers: [`First ${words(index, 5)}`, `Then ${words(index + 1, 5)}`],
        excludes: [{ text: `Not ${words(index + 4, 5)}` }],
        aliases: count(8).map((at) => `${words(index * 8 + at, 2)} ${index + 1} ${at + 1}`),
        related: [`duty-${((index + 1) % responsibilities) + 1}`],
      },
      `In practice it is ${words(index * 3, 40)}. <Claims ids="${claim(index)}" />`,
    );
  }
}

function roleId(index: number): string {
  return `role-${index + 1}`;
}

function count(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

const vocabulary =
  "plan budget system customer service report contract quality design test launch support policy risk data market brand supply team skill process tool vendor network security product change goal figure review".split(
    " ",
  );

/** Words that look random and are the same every time. */
function words(seed: number, length: number, capital = false): string {
  let state = seed * 2654435761 + 12345;
  const text = count(length)
    .map(() => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return vocabulary[(state >> 8) % vocabulary.length];
    })
    .join(" ");
  return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Fields as YAML: each value is JSON, which YAML reads. */
function lines(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("");
}
