import type { HereRole } from "../../model/pages/here.ts";
import type { MatrixRow } from "../../model/pages/matrix.ts";
import type { Point, RoleGuide } from "../../model/pages/role.ts";
import type { Prose } from "../../model/evidence/prose.ts";
import type { Statement } from "../../model/evidence/evidence.ts";
import { ownershipStates, standings } from "../../schema/vocabulary.ts";
import { nameInSentence } from "../../words/browser/role-names.ts";
import { organization } from "../../words/organization.ts";
import { role as words } from "../../words/role.ts";
import { lowerCase } from "../../words/language.ts";
import { evidence as evidenceWords } from "../../words/evidence.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { formatJobDescription, type TextOrigin } from "../job-description.ts";
import { heading, list, strong, type Blocks, type MarkdownWriter } from "./markdown.ts";

/** A role's guide as Markdown. */
export function formatRoleTwin(
  markdown: MarkdownWriter,
  guide: RoleGuide,
  published: Pick<TextOrigin, "site" | "changed">,
): Blocks {
  const { to } = markdown;
  const { prose } = guide;
  const row = ({ id, title }: { readonly id: string; readonly title: string }) =>
    markdown.link(title, to.responsibility(id));
  const whyNot = guide.notOwned.filter(({ because, says }) => because !== "" || says !== undefined);
  const statements = (all: readonly Statement[]) => markdown.statements(all);
  const points = (all: readonly Point[], section: string): Blocks => {
    const text: Prose | undefined = prose.get(section);
    if (all.length === 0) return markdown.prose(text);
    return [markdown.points(all), ...markdown.ourNote(all), ...markdown.prose(text)];
  };
  return [
    heading(1, escapeMarkdown(guide.role.title)),
    markdown.cited(guide.purpose),
    ...(guide.here === undefined ? [] : [formatHere(markdown, guide.here)]),
    ...(guide.namesakes.length === 0
      ? []
      : [
          markdown.sentence(words.namesakes, {
            values: { abbreviation: guide.abbreviation },
            holders: { roles: guide.namesakes },
          }),
        ]),
    ...(guide.paragraph === undefined ? [] : [markdown.cited(guide.paragraph)]),
    ...markdown.sections(
      guide.sections,
      {
        bring: () => [
          list(
            guide.bring.map(({ what, row: { id }, askFirst }) =>
              [
                row({ id, title: what }),
                ...(askFirst === undefined
                  ? []
                  : [escapeMarkdown(`(${words.askFirst(askFirst)})`)]),
              ].join(" "),
            ),
          ),
        ],
        "not-owned": () => [
          list(
            guide.notOwned.map(({ what, row: { id, owners } }) => {
              const whose = owners.length > 0 ? markdown.holders(owners) : words.nobody;
              return `${row({ id, title: what })}: ${whose}`;
            }),
          ),
          ...(whyNot.length === 0
            ? []
            : [
                strong(words.why(whyNot.length)),
                list(
                  whyNot.map(({ what, because, says }) =>
                    [
                      `${strong(what)}:`,
                      ...(because === "" ? [] : [escapeMarkdown(because)]),
                      ...(says === undefined ? [] : [markdown.cited(says)]),
                    ].join(" "),
                  ),
                ),
                ...markdown.ourNote([
                  { citations: [] },
                  ...whyNot.flatMap(({ says }) => says ?? []),
                ]),
              ]),
        ],
        "at-a-glance": () => [
          list([
            ...guide.held.map(
              ({ label, contacts }) => `${strong(label)}: ${markdown.contacts(contacts)}`,
            ),
            ...(guide.superior === undefined
              ? []
              : [`${strong(words.held.superior)}: ${markdown.holders([guide.superior])}`]),
            ...guide.nextSteps.map((step) => markdown.escalation(step)),
            ...guide.glance.map((one) => `${strong(one.label)}: ${markdown.cited(one)}`),
            `${strong(words.glance.alsoCalled)}: ${escapeMarkdown(guide.otherNames.join(", "))}`,
            ...(guide.elsewhere === undefined
              ? []
              : [`${strong(words.glance.elsewhere)}: ${markdown.holders([guide.elsewhere])}`]),
            ...(guide.sure === undefined
              ? []
              : [`${strong(words.glance.sure)}: ${words.sure(guide.sure)}`]),
            ...(guide.sections.some(({ id }) => id === "evidence")
              ? [`${strong(words.glance.evidence)}: ${evidenceWords.count(guide.evidence)}`]
              : []),
          ]),
          ...markdown.ourNote(guide.glance),
        ],
        responsibilities: () => listRows(markdown, guide),
        "works-with": () => [
          list(
            guide.companions.map(({ pair, who, shared, disputed, says }) =>
              [
                `${pair === undefined ? strong(who) : `**${markdown.link(who, to.pairing(pair.id))}**`}:`,
                ...(says === undefined ? [] : [markdown.cited(says)]),
                ...(pair === undefined ? [] : [words.meets(shared, disputed)]),
              ].join(" "),
            ),
          ),
          ...markdown.ourNote(guide.companions.flatMap(({ says }) => says ?? [])),
          [
            markdown.link(words.compare, `${to.pages.compare}?roles=${guide.role.id}`),
            ...(guide.hasSituations
              ? [markdown.link(words.situations, `${to.pages.situations}?role=${guide.role.id}`)]
              : []),
            ...(guide.decides ? [markdown.link(words.decide, to.pages.decide)] : []),
          ].join(" · "),
          ...markdown.prose(prose.get("works-with")),
        ],
        "reports-to": () => statements(guide.reportsTo),
        "whether-to-have-one": () => statements(guide.whetherToHaveOne),
        day: () => points(guide.week, "day"),
        misread: () => points(guide.misread, "misread"),
        skills: () => points(guide.skills, "skills"),
        disagreements: () => points(guide.disagreements, "disagreements"),
        "first-meeting": () => [
          ...(guide.readFirst.length === 0
            ? []
            : [escapeMarkdown(words.readFirst(guide.readFirst.map(({ heading }) => heading)))]),
          list(guide.firstMeeting.map(escapeMarkdown)),
          ...markdown.ourNote([{ citations: [] }]),
        ],
        "job-description": () => [
          `~~~text\n${formatJobDescription(guide, { ...published, address: markdown.full(to.role(guide.role.id)) })}\n~~~`,
        ],
        "about-the-evidence": () => markdown.prose(prose.get("about-the-evidence")),
        evidence: () => [
          ...(guide.sure === undefined
            ? []
            : [
                escapeMarkdown(
                  words.evidenceInShort(
                    nameInSentence(guide.role.shortTitle, guide.role),
                    guide.sure,
                  ),
                ),
              ]),
          ...markdown.evidence(guide.evidence),
        ],
      },
      prose,
    ),
  ];
}

/** What the role answers for, by domain, and where it takes part. */
function listRows(markdown: MarkdownWriter, guide: RoleGuide): Blocks {
  const { to } = markdown;
  const { alone, shared, disputed } = guide.counts;
  const register =
    to.pages.responsibilities + (guide.isInOneRegister ? `?roles=${guide.role.id}` : "");
  const counts = [
    ...(alone > 0 ? [words.counts.alone(alone)] : []),
    ...(shared > 0 ? [words.counts.shared(shared)] : []),
    ...(disputed > 0 ? [words.counts.disputed(disputed)] : []),
  ];
  const sure = ({ cells, ownership }: MatrixRow) => {
    const state = cells[0]?.standing?.state;
    return [
      ...(state === undefined || standings[state].short === "" ? [] : [standings[state].short]),
      ...(ownership === "sole" ? [] : [lowerCase(ownershipStates[ownership].label)]),
    ].join(", ");
  };
  return [
    ...(counts.length === 0 ? [] : [`${counts.join(", ")}.`]),
    ...guide.owned.flatMap(({ domain, rows }) => [
      guide.foldsDomains
        ? strong(words.domain(domain.title, rows.length))
        : heading(3, escapeMarkdown(domain.title)),
      list(
        rows.map((row) => {
          const how = sure(row);
          return `${markdown.link(row.title, to.responsibility(row.id))} (${row.code}${how === "" ? "" : `, ${how}`})`;
        }),
      ),
    ]),
    markdown.sentence(words.asTable, { links: { register } }),
    ...(guide.supportedCount === 0
      ? [escapeMarkdown(words.noFurtherPart)]
      : [
          strong(words.supported(guide.supportedCount)),
          ...guide.supported.flatMap(({ title, rows }) => [
            heading(3, escapeMarkdown(title)),
            list(
              rows.map(({ row, level, answersSomewhere }) => {
                const whose = row.owners.length > 0 ? markdown.holders(row.owners) : words.nobody;
                const part = markdown.sentence(
                  answersSomewhere ? words.takesPartElse : words.takesPart,
                  {
                    values: { level },
                    markdown: { whose },
                  },
                );
                return `${markdown.link(row.title, to.responsibility(row.id))}: ${part}`;
              }),
            ),
          ]),
        ]),
  ];
}

/** Who holds the role in one organization, as its lines on the page. */
function formatHere(markdown: MarkdownWriter, { name, held }: HereRole): string {
  const links = { here: markdown.to.pages.our, list: `${markdown.to.pages.our}#owners` };
  const who = held ? organization.held(held.title, held.holder) : organization.noSuchRole;
  const answer = markdown.sentence(organization.answer, { values: { name, who }, links });
  if (held === undefined) return answer;
  return [
    answer,
    ...(held.also.length === 0 ? [] : [escapeMarkdown(organization.also(held.also))]),
    ...(held.contact === undefined
      ? []
      : [
          markdown.sentence(organization.contact, {
            markdown: { contacts: markdown.contacts([held.contact]) },
          }),
        ]),
    markdown.sentence(
      held.count === 0 ? organization.answersForNothing : organization.answersFor(held.count),
      { links },
    ),
  ].join(" ");
}
