import { buildCatalog } from "../catalog/catalog.ts";
import type { Records } from "../catalog/records.ts";
import { usesOfClaims } from "../evidence/uses.ts";
import type { Issue } from "../integrity/issue.ts";
import type { HouseRule } from "./house-rule.ts";

type Outcome = NonNullable<Records["decision"]>["outcomes"][number];

/** The ids of all claims that give a duty or name an aim. */
function findAssigningClaims({ sources }: Records): ReadonlySet<string> {
  return new Set(
    sources.flatMap((source) =>
      source.claims
        .filter(({ type }) => ["requires", "assigns", "aims"].includes(type))
        .map(({ slug }) => `${source.id}/${slug}`),
    ),
  );
}

/** Every claim that speaks for a role on the page that decides. */
function claimsFor({ decision }: Records, outcome: Outcome): string[] {
  return [
    ...outcome.why.flatMap((one) => one.claims),
    ...outcome.adds.claims,
    ...(decision?.questions ?? [])
      .flatMap((question) => question.answers.flatMap((answer) => answer.reasons))
      .filter((reason) => reason.role === outcome.role)
      .flatMap((reason) => reason.claims),
  ];
}

function inOutcomes(
  records: Records,
  check: (outcome: Outcome) => Omit<Issue, "file" | "path"> | undefined,
  field: string,
): Issue[] {
  return (records.decision?.outcomes ?? []).flatMap((outcome, at) => {
    const found = check(outcome);
    return found === undefined
      ? []
      : [{ file: "decision.yaml", path: ["outcomes", at, field], ...found }];
  });
}

/** What has to rest on evidence, and how that is told. */
export const evidenceRules: readonly HouseRule[] = [
  {
    id: "position-evidence",
    description: "A position rests on evidence.",
    scope: "record",
    check: ({ responsibilities }) =>
      responsibilities.flatMap(({ file, positions }) =>
        positions.flatMap(({ claims }, at) =>
          claims.length > 0
            ? []
            : [
                {
                  file,
                  path: ["positions", at, "claims"],
                  problem: "expected at least one claim, found none",
                  remedy: "Cite who says so",
                },
              ],
        ),
      ),
  },
  {
    id: "own-reasons",
    description: "Every role takes part for a reason of its own.",
    scope: "record",
    check: ({ responsibilities }) =>
      responsibilities.flatMap(({ file, involvement }) => {
        const reasons = involvement.map(({ reason }) => reason);
        return reasons.flatMap((reason, at) =>
          reasons.indexOf(reason) === at
            ? []
            : [
                {
                  file,
                  path: ["involvement", at, "reason"],
                  problem: "another role has the same reason",
                  remedy: "Say why this role takes part",
                },
              ],
        );
      }),
  },
  {
    id: "depends-on",
    description:
      "A responsibility that is not one role's alone says what the answer depends on, as a clause and a sentence after it.",
    scope: "record",
    check: ({ responsibilities }) =>
      responsibilities
        .filter(
          ({ ownership, dependsOn }) =>
            ownership !== "sole" && !/^\p{Ll}.+\.$/u.test(dependsOn ?? ""),
        )
        .map(({ file }) => ({
          file,
          path: ["dependsOn"],
          problem: 'expected what completes "It depends on …", from a small letter to a period',
          remedy: "Say what the answer depends on in a company",
        })),
  },
  {
    id: "claim-used",
    description: "Every claim is evidence for something.",
    scope: "content",
    // A claim keeps its address when what cited it is gone.
    isAdvice: true,
    check: (records) => {
      const uses = usesOfClaims(buildCatalog(records));
      return records.sources.flatMap(({ id, file, claims }) =>
        claims.flatMap(({ slug }, at) =>
          uses.has(`${id}/${slug}`)
            ? []
            : [
                {
                  file,
                  path: ["claims", at, "slug"],
                  problem: `nothing cites the claim "${slug}"`,
                  remedy: "Cite it where it is evidence",
                },
              ],
        ),
      );
    },
  },
  {
    id: "decision-strong-reason",
    description:
      "A reason of the page that decides counts twice only where a claim gives the duty or names the aim.",
    scope: "content",
    check: (records) => {
      const assigning = findAssigningClaims(records);
      return (records.decision?.questions ?? []).flatMap(({ answers }, at) =>
        answers.flatMap(({ reasons }, index) =>
          reasons.flatMap(({ weight, claims }, place) =>
            weight === 1 || claims.some((id) => assigning.has(id))
              ? []
              : [
                  {
                    file: "decision.yaml",
                    path: ["questions", at, "answers", index, "reasons", place, "weight"],
                    problem:
                      "a reason counts twice, and no claim behind it gives the duty or names the aim",
                    remedy: "Let it count once, or cite the claim that does",
                  },
                ],
          ),
        ),
      );
    },
  },
  {
    id: "decision-cited",
    description: "Every recommendation of the page that decides rests on evidence.",
    scope: "record",
    check: (records) => [
      ...inOutcomes(
        records,
        ({ why }) =>
          why.some(({ claims }) => claims.length > 0)
            ? undefined
            : { problem: "no statement cites a claim", remedy: "Cite at least one" },
        "why",
      ),
      ...(records.decision?.undecided.claims.length === 0
        ? [
            {
              file: "decision.yaml",
              path: ["undecided", "claims"],
              problem: "expected at least one claim, found none",
              remedy: "Cite one: even this rests on evidence",
            },
          ]
        : []),
    ],
  },
  {
    id: "decision-thin-evidence",
    description:
      "Where all evidence for a role is one source's, the page that decides says so in a remark.",
    scope: "record",
    check: (records) =>
      inOutcomes(
        records,
        (outcome) => {
          const sources = new Set(claimsFor(records, outcome).map((id) => id.replace(/\/.*$/, "")));
          return sources.size !== 1 || outcome.remark !== undefined
            ? undefined
            : {
                problem: `all evidence for "${outcome.role}" is one source's, and no remark says so`,
                remedy:
                  "Add a remark that says how thin the evidence is and who else may hold the duty",
              };
        },
        "remark",
      ),
  },
];
