import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isSeq, parseDocument } from "yaml";
import { fixtureContent } from "../fixture.ts";

/** The fifth role of a content folder that `writeFifthRoleContent` made. */
export const fifthRole = {
  id: "house-manager",
  title: "House Manager",
  shortTitle: "HM",
} as const;

/** The responsibilities that name it: in the first it helps, in the second it is accountable with others. */
export const fifthRoleHelps = "sell-tickets";
export const fifthRoleOwns = "keep-the-audience-safe";

/**
 * Copies the fixture into a folder and adds a role as an author would: one file in roles/, and
 * its name in two responsibilities. Nothing else is touched.
 */
export async function writeFifthRoleContent(folder: string): Promise<void> {
  await cp(fixtureContent, folder, { recursive: true });
  await writeFile(join(folder, "roles", `${fifthRole.id}.mdx`), roleFile);
  await addTo(join(folder, "responsibilities", `${fifthRoleHelps}.mdx`), {
    involvement: {
      role: fifthRole.id,
      level: "responsible",
      reason: "Looks at every ticket.",
    },
  });
  await addTo(join(folder, "responsibilities", `${fifthRoleOwns}.mdx`), {
    involvement: {
      role: fifthRole.id,
      level: "accountable",
      reason: "Knows every exit.",
    },
    positions: {
      id: "the-doors",
      roles: [fifthRole.id],
      view: "Whoever opens the doors empties the house.",
      claims: ["stage-handbook-2019/safety-is-shared"],
    },
  });
}

/** Adds an entry to each of the named lists of a file's front matter. */
async function addTo(file: string, entries: Readonly<Record<string, object>>): Promise<void> {
  const [, frontmatter = "", body = ""] =
    /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(await readFile(file, "utf8")) ?? [];
  const document = parseDocument(frontmatter);
  for (const [list, entry] of Object.entries(entries)) {
    if (!isSeq(document.get(list))) throw new Error(`${file} has no list ${list}`);
    document.addIn([list], entry);
  }
  await writeFile(file, `---\n${document.toString({ lineWidth: 0 })}---\n${body}`);
}

const roleFile = `---
title: ${fifthRole.title}
abbreviation: ${fifthRole.shortTitle}
shortTitle: ${fifthRole.shortTitle}
order: 5
hue: 310
purpose: The ${fifthRole.title} opens the doors and counts who comes in.
summary: "The ${fifthRole.title} (${fifthRole.shortTitle}): what the role does all day, and what it does not own."
aliases:
  - chief usher of the fifth role
glance:
  looks:
    text: At the doors
  serves:
    text: Everybody with a ticket
notOwned:
  - responsibility: keep-the-prop-store
    because: Umbrellas that are left behind end up there.
---

<Section id="day">

Opens the doors, and decides who may still come in.

</Section>

<Section id="works-with">

- **The [PM](/roles/pm/)**, who says when.
- **The [TD](/roles/td/)**. See [the pair](/pairings/td-house-manager/).

</Section>
`;
