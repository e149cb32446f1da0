import type { RowLabel } from "../../model/evidence/row-label.ts";
import type { PairPage, WrittenPairing } from "../../model/pages/pairing.ts";
import { ownershipStates, standings } from "../../schema/vocabulary.ts";
import { nameInSentence } from "../../words/browser/role-names.ts";
import { formatList } from "../../words/language.ts";
import { saysStandings, withStanding } from "../../schema/with-standing.ts";
import { pairing as words } from "../../words/pairing.ts";
import { situations as situationWords } from "../../words/situations.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { heading, list, strong, table, type Blocks, type MarkdownWriter } from "./markdown.ts";

/** A pair's page as Markdown. */
export function formatPairingTwin(markdown: MarkdownWriter, page: PairPage): Blocks {
  const { to } = markdown;
  const { written } = page;
  const [first, second] = page.roles;
  const prose = (section: string) => markdown.prose(written?.prose.get(section));
  const compare = `${to.pages.compare}?roles=${first.id},${second.id}`;
  return [
    heading(1, escapeMarkdown(words.heading(first.shortTitle, second.shortTitle))),
    ...(written === undefined
      ? [markdown.sentence(words.derivedNote, { links: { register: to.pages.responsibilities } })]
      : [
          markdown.cited(written.difference),
          ...(written.quickTest === undefined
            ? []
            : [`${strong(words.quickTest)} ${markdown.cited(written.quickTest)}`]),
          ...markdown.ourNote([
            written.difference,
            ...(written.quickTest === undefined ? [] : [written.quickTest]),
          ]),
        ]),
    ...markdown.sections(
      page.sections,
      {
        "reports-to": () =>
          written?.reporting === undefined ? [] : [markdown.cited(written.reporting)],
        "side-by-side": () => [
          table(
            ["", ...page.roles.map((role) => markdown.link(role.title, to.role(role.id)))],
            page.glance.map(({ label, cells }) => [
              strong(label),
              ...cells.map((cell) => (cell === undefined ? words.notStated : markdown.cited(cell))),
            ]),
          ),
          ...prose("difference"),
        ],
        owned: () => [
          ...listShared(markdown, page),
          ...listOnly(markdown, page),
          markdown.sentence(words.compare, { links: { compare } }),
        ],
        "hand-offs": () => (written === undefined ? [] : listHandOffs(markdown, written)),
        tensions: () =>
          written === undefined
            ? []
            : [...listTensions(markdown, written), ...prose("disagreements")],
        settling: () => prose("settling"),
        situations: () => (written === undefined ? [] : listSituations(markdown, written)),
        "need-both": () => [
          ...(written !== undefined && written.needBoth.length > 0
            ? markdown.statements(written.needBoth)
            : []),
          ...prose("need-both"),
          ...(page.sharedPost === undefined
            ? []
            : [
                markdown.sentence(words.sharedPost, {
                  links: { decide: to.pages.decide, post: to.decision(page.sharedPost) },
                }),
              ]),
        ],
        questions: () =>
          written === undefined
            ? []
            : [
                list(
                  written.questions.map((one) => `${strong(one.question)} ${markdown.cited(one)}`),
                ),
                ...markdown.ourNote(written.questions),
              ],
        evidence: () => markdown.evidence(page.evidence),
      },
      written?.prose,
    ),
    ...(written === undefined || written.aliases.length === 0
      ? []
      : [
          `${strong(words.alsoAsked(written.aliases.length))}: ${escapeMarkdown(written.aliases.join(", "))}`,
        ]),
  ];
}

function listShared(markdown: MarkdownWriter, { both, roles }: PairPage): Blocks {
  const [first, second] = roles;
  if (both.length === 0)
    return [
      markdown.sentence(words.nothingShared, {
        holders: { first: [first], second: [second] },
      }),
    ];
  const told = ({ owners }: RowLabel) =>
    formatList(
      owners.map(({ shortTitle, standing }) =>
        saysStandings() ? words.sure(shortTitle, standings[standing].short) : shortTitle,
      ),
    );
  return [
    list(
      both.map(({ row, dependsOn }) =>
        [
          `${markdown.link(row.title, markdown.to.responsibility(row.id))} (${ownershipStates[row.ownership].label}):`,
          ...(dependsOn === undefined ? [] : [escapeMarkdown(dependsOn)]),
          escapeMarkdown(`(${told(row)})`),
        ].join(" "),
      ),
    ),
    ...markdown.ourNote(
      both.flatMap(({ dependsOn }) => (dependsOn === undefined ? [] : [{ citations: [] }])),
    ),
  ];
}

function listOnly(markdown: MarkdownWriter, { onlyFirst, onlySecond, roles }: PairPage): Blocks {
  const [first, second] = roles;
  const columns = [
    { role: first, rows: onlyFirst },
    { role: second, rows: onlySecond },
  ];
  return columns.flatMap(({ role, rows }) => [
    heading(3, escapeMarkdown(words.onlyOne(nameInSentence(role.shortTitle, role)))),
    rows.length === 0
      ? words.nothing
      : list(
          rows.map((row) => {
            const own = row.owners.find(({ kind, id }) => kind === "role" && id === role.id);
            const link = markdown.link(row.title, markdown.to.responsibility(row.id));
            return own === undefined ? link : withStanding(link, own.standing);
          }),
        ),
  ]);
}

function listHandOffs(markdown: MarkdownWriter, { handOffs }: WrittenPairing): Blocks {
  return [
    list(
      handOffs.map((one) => {
        const ends = markdown.sentence(words.handOff.ends, {
          values: { start: one.starts.row.title, finish: one.finishes.row.title },
          links: {
            first: markdown.to.responsibility(one.starts.row.id),
            last: markdown.to.responsibility(one.finishes.row.id),
          },
        });
        return `${strong(`${one.title}.`)} ${ends}. ${markdown.cited(one)}`;
      }),
      true,
    ),
    ...markdown.ourNote(handOffs),
  ];
}

function listTensions(markdown: MarkdownWriter, { tensions }: WrittenPairing): Blocks {
  const { to } = markdown;
  return [
    ...tensions.flatMap(({ title, views, settle, rows }) => [
      heading(3, escapeMarkdown(title)),
      list([
        ...views.map(
          (view) =>
            `${markdown.link(view.role.shortTitle, to.role(view.role.id))} ${markdown.cited(view)}${more(view.more)}`,
        ),
        `${strong(words.tension.settle)} ${markdown.cited(settle)}${more(settle.more)}`,
        `${escapeMarkdown(words.tension.about(title))}: ${rows
          .map((row) => markdown.link(row.title, to.responsibility(row.id)))
          .join(", ")}`,
      ]),
    ]),
    ...markdown.ourNote(tensions.flatMap(({ views, settle }) => [...views, settle])),
  ];
}

function more(text: string | undefined): string {
  return text === undefined ? "" : ` ${escapeMarkdown(text)}`;
}

function listSituations(markdown: MarkdownWriter, { situations }: WrittenPairing): Blocks {
  const { to } = markdown;
  const who = (all: WrittenPairing["situations"][number]["support"]) =>
    all.map((role) => markdown.link(role.shortTitle, to.role(role.id))).join(", ");
  return [
    table(
      [situationWords.when, situationWords.leads, situationWords.supports],
      situations.map(({ when, lead, before, besides, support }) => [
        escapeMarkdown(when),
        [
          who([lead]),
          ...(before.length > 0
            ? [escapeMarkdown(situationWords.ifNoPost(before.map(({ shortTitle }) => shortTitle)))]
            : []),
          ...(besides === undefined ? [] : [escapeMarkdown(besides)]),
        ].join(", "),
        support.length === 0 ? situationWords.noSupport : who(support),
      ]),
    ),
    strong(situationWords.whyEach),
    list(
      situations.map((one) => {
        const see = markdown.sentence(situationWords.see, {
          markdown: {
            rows: one.rows
              .map((row) => markdown.link(row.title, to.responsibility(row.id)))
              .join(", "),
          },
        });
        return `${strong(one.when)}: ${markdown.cited(one)} ${see}`;
      }),
    ),
    ...markdown.ourNote(situations),
    markdown.sentence(words.allSituations, { links: { situations: to.pages.situations } }),
  ];
}
