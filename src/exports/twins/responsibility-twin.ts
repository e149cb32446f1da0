import type { Decision } from "../../model/pages/responsibility.ts";
import type { HereAnswer } from "../../model/pages/here.ts";
import type { Position } from "../../model/pages/position.ts";
import type { ResponsibilityPage } from "../../model/pages/responsibility.ts";
import { evidenceVerdicts, standings } from "../../schema/vocabulary.ts";
import { withStanding } from "../../schema/with-standing.ts";
import { answer as answerWords } from "../../words/answer.ts";
import { disputes } from "../../words/disputes.ts";
import { evidence as evidenceWords } from "../../words/evidence.ts";
import { capitalize, formatDate, formatList } from "../../words/language.ts";
import { organization } from "../../words/organization.ts";
import { planner } from "../../words/planner.ts";
import { responsibility as words } from "../../words/responsibility.ts";
import { validity } from "../../words/validity.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { heading, list, strong, table, type Blocks, type MarkdownWriter } from "./markdown.ts";

/** A responsibility's page as Markdown. */
export function formatResponsibilityTwin(
  markdown: MarkdownWriter,
  page: ResponsibilityPage,
): Blocks {
  const { to } = markdown;
  const { answer, beside } = page;
  const domain = page.domainHasPage ? to.domainPage(page.domain.id) : to.domain(page.domain.id);
  const inBox = new Set([beside.related.id, beside.called.id]);
  const verdict = evidenceVerdicts[page.verdict];
  return [
    heading(1, escapeMarkdown(page.title)),
    `${markdown.link(page.domain.title, domain)} · ${markdown.link(page.code, to.code(page.code))}`,
    ...(page.isRuleFirst
      ? [markdown.sentence(answerWords.contestedRule, { values: { what: page.dependsOn ?? "" } })]
      : []),
    [
      ...(answer.before === undefined ? [] : [escapeMarkdown(answer.before)]),
      markdown.sentence(page.isRuleFirst ? answerWords.claimants : answer.sentence, {
        values: answer.values,
        holders: { owners: page.named },
      }),
      ...(answer.others.length === 0
        ? []
        : [escapeMarkdown(answerWords.others(formatList(answer.others)))]),
    ].join(" "),
    ...(page.decided?.see === undefined && page.decided?.holds === undefined
      ? []
      : [`${words.decidedTerm}: ${formatDecision(markdown, page.decided)}`]),
    ...(page.here === undefined ? [] : formatHere(markdown, page.here)),
    ...page.reach.map(({ holder, when, contacts }) =>
      markdown.sentence(when === undefined ? words.reach : words.reachWhen, {
        values: { when: when ?? "" },
        holders: { holder: [holder] },
        markdown: { contacts: markdown.contacts(contacts) },
      }),
    ),
    ...page.nextSteps.map((step) => markdown.escalation(step)),
    ...(page.askFirst === undefined ? [] : [strong(words.askFirst(page.askFirst))]),
    ...(page.dependsOn === undefined || page.isRuleFirst
      ? []
      : [markdown.sentence(disputes.dependsOn, { values: { what: page.dependsOn } })]),
    ...page.settlings.map(({ pairing, title, fragment, ...settling }) =>
      markdown.sentence(words.settledBetween, {
        values: { pair: title },
        links: { place: `${to.pairing(pairing)}#${fragment}` },
        markdown: { how: markdown.cited(settling) },
      }),
    ),
    ...(answer.elsewhere.length === 0
      ? []
      : [
          list(
            answer.elsewhere.map((one) =>
              markdown.sentence(one.sentence, {
                values: { where: one.where, standing: standings[one.standing].short },
                holders: { holders: one.holders },
              }),
            ),
          ),
        ]),
    ...answer.conflicts.map(
      (one) =>
        markdown.sentence(answerWords.conflict, { values: { says: one.says } }) +
        markdown.cites([one]),
    ),
    escapeMarkdown(page.summary),
    ...(page.canPlan ? [markdown.link(planner.setHere, to.plannerRow(page.code))] : []),
    ...markdown.ourNote(
      page.dependsOn !== undefined || page.askFirst !== undefined ? [{ citations: [] }] : [],
    ),
    list([
      ...page.parts.map((part) => `${markdown.holders([part.holder])}: ${part.inShort}`),
      ...(page.hasEvidence
        ? [
            `${strong(words.evidenceTerm)}: ${evidenceWords.count(page.evidence)}: ${markdown.link(verdict.label, `${to.pages.method}#verdict`)}`,
          ]
        : []),
      ...(page.holds === undefined
        ? []
        : [`${strong(validity.term)}: ${escapeMarkdown(page.holds)}`]),
      ...(page.related.length === 0
        ? []
        : [
            `${strong(words.nextToIt)}: ${page.related
              .map(({ id, title }) => markdown.link(title, to.responsibility(id)))
              .join(", ")}`,
          ]),
      ...(page.aliases.length === 0
        ? []
        : [`${strong(beside.called.heading)}: ${escapeMarkdown(page.aliases.join(", "))}`]),
    ]),
    ...(page.dispute === undefined || page.decided !== undefined
      ? []
      : [
          markdown.sentence(words.settle, {
            links: { text: to.dispute(page.id) },
          }),
        ]),
    ...markdown.sections(
      page.sections.filter(({ id }) => !inBox.has(id)),
      {
        who: () => [
          ...(page.note === undefined
            ? []
            : [markdown.sentence(words.note, { markdown: { note: markdown.cited(page.note) } })]),
          list(
            page.parts.map((part) =>
              [
                `${markdown.holders([part.holder])} (${part.inWords}): ${markdown.cited({
                  text: part.reason,
                  citations: part.citations,
                })}`,
                ...(part.standing.why === undefined ? [] : [escapeMarkdown(part.standing.why)]),
              ].join(" "),
            ),
          ),
          ...markdown.ourNote([...page.parts, ...(page.note === undefined ? [] : [page.note])]),
          ...(page.uninvolved.length === 0
            ? []
            : [markdown.sentence(words.uninvolved, { holders: { roles: page.uninvolved } })]),
        ],
        conditions: () => [
          table(
            [words.where, words.whoAnswers, words.what],
            page.conditions.map((one) => [
              escapeMarkdown(one.where),
              withStanding(markdown.holders(one.holders), one.standing),
              [
                markdown.cited(one),
                ...(one.decided === undefined
                  ? []
                  : [`${words.decidedTerm} ${formatDecision(markdown, one.decided)}`]),
              ].join(" "),
            ]),
          ),
        ],
        positions: () => [
          list(page.positions.map((position) => formatPosition(markdown, position))),
          ...markdown.ourNote(page.positions),
        ],
        "in-practice": () => markdown.prose(page.inPractice),
        covers: () => [list(page.covers.map(escapeMarkdown))],
        excludes: () => [
          list(
            page.excludes.map(({ text, see }) =>
              see === undefined
                ? escapeMarkdown(text)
                : markdown.link(text, to.responsibility(see.id)),
            ),
          ),
        ],
        discussed: () => [
          list([
            ...page.mentions.map(({ title, what, pairing, fragment }) =>
              markdown.sentence(words.mention, {
                values: { title, what },
                links: { pairing: `${to.pairing(pairing)}#${fragment}` },
              }),
            ),
            ...page.terms.map(({ id, title }) =>
              markdown.sentence(words.term, { values: { title }, links: { term: to.term(id) } }),
            ),
          ]),
        ],
        evidence: () => markdown.evidence(page.evidence),
      },
      page.prose,
    ),
  ];
}

/** Who decided something, when, and where that is written down. */
function formatDecision(markdown: MarkdownWriter, { by, on, see, holds }: Decision): string {
  const text = words.decided(by, on, holds);
  if (see?.href !== undefined) return markdown.link(text, see.href);
  return escapeMarkdown(see === undefined ? text : words.decidedAt(text, see.text));
}

/** What one organization says, as its lines on the page. */
function formatHere(markdown: MarkdownWriter, here: HereAnswer): Blocks {
  const { name, owners, findings, note, contacts, decided } = here;
  const who =
    owners === undefined
      ? organization.open
      : owners.length === 0
        ? organization.nobody
        : markdown.hereOwners(owners);
  return [
    [
      markdown.sentence(organization.answer, {
        values: { name },
        links: { here: markdown.to.pages.our },
        markdown: { who },
      }),
      ...findings.map((finding) => `(${escapeMarkdown(organization.findings[finding])})`),
    ].join(" "),
    ...(note === undefined ? [] : [escapeMarkdown(note)]),
    [
      ...(decided === undefined
        ? []
        : [
            markdown.sentence(decided.see ? organization.decidedSee : organization.decided, {
              values: { by: decided.by, on: formatDate(decided.on) },
              markdown: { see: decided.see === undefined ? "" : markdown.contacts([decided.see]) },
            }),
          ]),
      ...(contacts.length === 0
        ? []
        : [
            markdown.sentence(organization.contact, {
              markdown: { contacts: markdown.contacts(contacts) },
            }),
          ]),
    ].join(" "),
  ];
}

function formatPosition(markdown: MarkdownWriter, position: Position): string {
  const { holders, outside } = position;
  const other =
    outside === undefined
      ? []
      : [escapeMarkdown(words.outside(holders.length > 0 ? outside : capitalize(outside)))];
  const who = [
    ...(holders.length === 0 ? [] : [markdown.holders(holders)]),
    ...(holders.length > 0 && other.length > 0 ? [words.and] : []),
    ...other,
  ].join(" ");
  const grounds = [standings[position.standing].short, ...position.grounds]
    .filter((part) => part !== "")
    .join(" · ");
  const how = grounds === "" ? "" : ` (${escapeMarkdown(grounds)})`;
  return `${who}${how}: ${markdown.cited(position)}`;
}
