import { pairingSections, roleSections, type SectionEntry } from "../../schema/sections.ts";
import { glanceRows } from "../../schema/vocabulary.ts";
import type { Body } from "../catalog/body.ts";
import { ownersOf } from "../catalog/ownership.ts";
import type { Records } from "../catalog/records.ts";
import type { Issue } from "../integrity/issue.ts";
import { tooFew, type HouseRule } from "./house-rule.ts";
import { splitSentences } from "../catalog/sentences.ts";

/** A record with prose, as far as its prose goes. */
interface Written {
  readonly file: string;
  readonly body: Body;
}

function checkSectionsOf(
  { file, body }: Written,
  sections: Readonly<Record<string, SectionEntry>>,
): Issue[] {
  const there = new Set(body.sections.map(({ id }) => id));
  return Object.entries(sections)
    .filter(([id, { required }]) => required && !there.has(id))
    .map(([id, { heading }]) => ({
      file,
      path: ["body"],
      problem: `the section "${id}" (${heading()}) is missing`,
      remedy: `Add <Section id="${id}"> … </Section>`,
    }));
}

function checkWords({ file, body }: Written, least: number, most = Infinity): Issue[] {
  if (body.words >= least && body.words <= most) return [];
  const range = most === Infinity ? `at least ${least}` : `${least} to ${most}`;
  return [
    {
      file,
      path: ["body"],
      problem: `expected ${range} words, found ${body.words}`,
      remedy: body.words < least ? "Say more" : "Say it in fewer words",
    },
  ];
}

/** One list of every responsibility, with the fewest entries that it should have. */
function listRule(
  field: "covers" | "excludes" | "aliases" | "related",
  least: number,
  what: string,
  why: string,
): HouseRule {
  return {
    id: `responsibility-${field}`,
    description: `A responsibility has at least ${least} ${what}: ${why}.`,
    scope: "record",
    check: ({ responsibilities }) =>
      responsibilities.flatMap((one) => tooFew(one.file, field, one[field].length, least, what)),
  };
}

/** One list of every written pairing, with the fewest entries that it should have. */
function pairingRule(
  field: "handOffs" | "tensions" | "situations" | "questions",
  least: number,
  what: string,
): HouseRule {
  return {
    id: `pairing-${field}`,
    description: `A written pairing has at least ${least} ${what}.`,
    scope: "record",
    check: ({ pairings }) =>
      pairings.flatMap((one) => tooFew(one.file, field, one[field].length, least, what)),
  };
}

/** How much of everything a record should have. */
export const sizeRules: readonly HouseRule[] = [
  {
    id: "role-glance",
    description: "A role has every at-a-glance row, so that guides can be laid side by side.",
    scope: "record",
    check: ({ roles }) =>
      roles.flatMap(({ file, glance }) =>
        Object.keys(glanceRows)
          .filter((row) => glance[row as keyof typeof glanceRows] === undefined)
          .map((row) => ({
            file,
            path: ["glance", row],
            problem: "the at-a-glance row is missing",
            remedy: "Add it",
          })),
      ),
  },
  {
    id: "role-not-owned",
    description: "A role names at least 3 things that people wrongly bring to it.",
    scope: "record",
    check: ({ roles }) =>
      roles.flatMap((one) =>
        tooFew(one.file, "notOwned", one.notOwned.length, 3, "things that the role does not own"),
      ),
  },
  {
    id: "role-sections",
    description: "A role's guide has every section that is not marked as optional.",
    scope: "record",
    check: ({ roles }) => roles.flatMap((one) => checkSectionsOf(one, roleSections)),
  },
  {
    id: "role-length",
    description:
      "A role's guide has 900 to 1500 words, or 500 to 900 where it has to speak about its evidence: padding would hide how thin that is.",
    scope: "record",
    check: ({ roles }) =>
      roles.flatMap((one) =>
        one.body.sections.some(({ id }) => id === "about-the-evidence")
          ? checkWords(one, 500, 900)
          : checkWords(one, 900, 1500),
      ),
  },
  {
    id: "role-owns",
    description: "A role is accountable for something.",
    scope: "content",
    check: ({ roles, responsibilities }) => {
      const owners = new Set(responsibilities.flatMap(ownersOf));
      return roles
        .filter(({ id }) => !owners.has(id))
        .map(({ id, file }) => ({
          file,
          path: [],
          problem: `no responsibility makes the role "${id}" accountable`,
          remedy: "Name it in the involvement of the one that it answers for",
        }));
    },
  },
  pairingRule("handOffs", 4, "hand-offs"),
  pairingRule("tensions", 3, "tensions"),
  pairingRule("situations", 6, "situations"),
  pairingRule("questions", 3, "questions"),
  {
    id: "pairing-sections",
    description: "A written pairing has every section that is not marked as optional.",
    scope: "record",
    check: ({ pairings }) => pairings.flatMap((one) => checkSectionsOf(one, pairingSections)),
  },
  {
    id: "pairing-diagram",
    description: "A written pairing draws in one diagram how a tension is settled.",
    scope: "record",
    check: ({ pairings }) =>
      pairings
        .filter(({ body }) => body.diagrams.length !== 1)
        .map(({ file, body }) => ({
          file,
          path: ["body"],
          problem: `expected one diagram, found ${body.diagrams.length}`,
          remedy: "Draw how one tension is settled",
        })),
  },
  {
    id: "pairing-leads",
    description: "Each role of a written pairing leads in some situation.",
    scope: "record",
    check: ({ pairings }) =>
      pairings.flatMap(({ file, roles, situations }) =>
        roles
          .filter((role) => !situations.some((situation) => situation.lead === role))
          .map((role) => ({
            file,
            path: ["situations"],
            problem: `"${role}" leads in none`,
            remedy: "Add a situation in which it leads",
          })),
      ),
  },
  listRule("covers", 2, "lines on what it covers", "one is only its title again"),
  listRule("excludes", 1, "lines on what it does not cover", "there its neighbors begin"),
  listRule("aliases", 8, "aliases", "the words that people really use"),
  listRule("related", 1, "related responsibilities", "a reader may have meant another one"),
  {
    id: "responsibility-parts",
    description: "A responsibility says of at least one role why it takes part.",
    scope: "record",
    check: ({ responsibilities }) =>
      responsibilities.flatMap((one) =>
        tooFew(one.file, "involvement", one.involvement.length, 1, "roles that take part"),
      ),
  },
  {
    id: "responsibility-length",
    description: "A responsibility has at least 25 words on how it is in practice.",
    scope: "record",
    check: ({ responsibilities }) => responsibilities.flatMap((one) => checkWords(one, 25)),
  },
  {
    id: "domain-used",
    description: "Every domain has a responsibility.",
    scope: "content",
    check: ({ domains, responsibilities }) =>
      domains.flatMap(({ id }, at) =>
        responsibilities.some(({ domain }) => domain === id)
          ? []
          : [
              {
                file: "domains.yaml",
                path: [at],
                problem: `no responsibility belongs to the domain "${id}"`,
                remedy: "Remove it, or give it one",
              },
            ],
      ),
  },
  {
    id: "term-length",
    description: "A term is defined in two to five sentences.",
    scope: "record",
    check: ({ terms }) =>
      terms.flatMap(({ file, body }) => {
        const count = body.paragraphs.flatMap(({ text }) => splitSentences(text)).length;
        return count >= 2 && count <= 5
          ? []
          : [
              {
                file,
                path: ["body"],
                problem: `expected two to five sentences, found ${count}`,
                remedy: "Say what it is and why it matters here, and no more",
              },
            ];
      }),
  },
  {
    id: "term-leads-on",
    description: "A term has other words for it and leads to a related term or a responsibility.",
    scope: "record",
    check: ({ terms }) =>
      terms.flatMap((one) => [
        ...tooFew(one.file, "aliases", one.aliases.length, 1, "aliases"),
        ...tooFew(
          one.file,
          "related",
          one.related.length + one.responsibilities.length,
          1,
          "related terms or responsibilities",
        ),
      ]),
  },
  {
    id: "decision-questions",
    description: "The page that decides asks at least 4 questions.",
    scope: "record",
    check: ({ decision }: Records) =>
      decision === undefined
        ? []
        : tooFew("decision.yaml", "questions", decision.questions.length, 4, "questions"),
  },
  {
    id: "decision-gaps",
    description: "One person for two posts is told at least 2 things that fall between them.",
    scope: "record",
    check: ({ decision }) =>
      (decision?.pairs ?? []).flatMap(({ between }, at) =>
        tooFew("decision.yaml", "pairs", between.length, 2, "responsibilities in `between`").map(
          (issue) => ({ ...issue, path: ["pairs", at, "between"] }),
        ),
      ),
  },
  {
    id: "decision-no-answer",
    description: "Every question can be answered without speaking for anybody.",
    scope: "record",
    check: ({ decision }) =>
      (decision?.questions ?? []).flatMap(({ answers }, at) =>
        answers.some((one) => one.reasons.length === 0 && one.has.length === 0 && !one.posts)
          ? []
          : [
              {
                file: "decision.yaml",
                path: ["questions", at, "answers"],
                problem: "every answer speaks for somebody",
                remedy: 'Add one such as "not sure"',
              },
            ],
      ),
  },
];
