import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isSeq, parseDocument } from "yaml";

/** The fifth role of a content folder that `writeFifthRoleContent` made. */
export const fifthRole = {
  id: "ciso",
  title: "Chief Information Security Officer",
  shortTitle: "CISO",
} as const;

/** The responsibilities that name it: in the first it helps, in the second it is accountable with others. */
export const fifthRoleHelps = "secure-the-organization";
export const fifthRoleOwns = "prevent-shadow-it";

/**
 * Copies the real content into a folder and adds a role as an author would: one file in roles/, and
 * its name in two responsibilities. Nothing else is touched.
 */
export async function writeFifthRoleContent(folder: string): Promise<void> {
  await cp("content", folder, { recursive: true });
  await writeFile(join(folder, "roles", `${fifthRole.id}.mdx`), roleFile);
  await addTo(join(folder, "responsibilities", `${fifthRoleHelps}.mdx`), {
    involvement: {
      role: fifthRole.id,
      level: "responsible",
      reason: "Runs the security program day by day.",
    },
  });
  await addTo(join(folder, "responsibilities", `${fifthRoleOwns}.mdx`), {
    involvement: {
      role: fifthRole.id,
      level: "accountable",
      reason: "Sees unapproved software as a risk first.",
    },
    positions: {
      id: "the-security-officer",
      roles: [fifthRole.id],
      view: "Whoever answers for security answers for the software that nobody approved.",
      claims: ["soul-mates-2012/shadow-it"],
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
hue: 25
purpose: The ${fifthRole.title} keeps the company's information from harm and its people able to work.
summary: "The ${fifthRole.title} (${fifthRole.shortTitle}): what the role does all day, and what it does not own."
aliases:
  - security chief of the fifth role
glance:
  looks:
    text: Inward at the company's risks, outward at those who would exploit them
  serves:
    text: Everybody whose work depends on information
  measuredBy:
    text: Harm that did not happen, and how fast work went on when it did
  attitudeToChange:
    text: Welcomes it where it closes a gap
  brings:
    text: A sober view of what can go wrong
  background:
    text: Security engineering, audit or law
  mistakenFor:
    text: The CIO, who runs the systems that the role protects
notOwned:
  - responsibility: run-the-help-desk
    because: Lost passwords are reported to the help desk, which is the CIO's.
  - responsibility: own-external-products
    because: The role sets conditions for products; it does not own them.
  - responsibility: measure-marketing
    because: Consent is the role's concern; what is measured is not.
---

<Section id="day">

Reads what happened overnight, and decides what cannot wait.

</Section>

<Section id="skills">

**Judgment.** Most warnings mean nothing, and one of them means everything.

</Section>

<Section id="misread">

- **“Security says no.”** It says what a yes would cost.

</Section>

<Section id="works-with">

- **The [CIO](/roles/cio/)**, who runs what the role protects.
- **The [CTO](/roles/cto/)**, whose products need protection too. See [the pair](/pairings/cto-ciso/).

</Section>

<Section id="disagreements">

The sources of this register do not speak of the role.

</Section>
`;
