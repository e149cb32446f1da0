import type { Catalog } from "../model/catalog/catalog.ts";
import { get } from "../model/catalog/catalog.ts";
import { labelOf, type HolderLabel } from "../model/catalog/labels.ts";
import { firstSentence } from "../model/catalog/sentences.ts";
import { describeAbout, listAboutSections } from "../model/pages/about.ts";
import { listMethodSections } from "../model/pages/method.ts";
import { describeSituation, type Situation } from "../model/pages/pairing.ts";
import type { Section } from "../model/pages/sections.ts";
import {
  addresses,
  bothFragment,
  countedFragment,
  elsewhereFragment,
  firstFragment,
  situationFragment,
} from "../routes.ts";
import {
  claimTypes,
  evidenceVerdicts,
  listInvolvementLevels,
  ownershipStates,
  listSourceKinds,
  standings,
} from "../schema/vocabulary.ts";
import { answerLine } from "../words/browser/answer-line.ts";
import { formatNames, nameAtStart } from "../words/browser/role-names.ts";
import { headings } from "../words/headings.ts";
import { capitalize, formatDate } from "../words/language.ts";
import { records } from "../words/records.ts";
import { searchTargets as words } from "../words/search.ts";
import { splitPhrases } from "../words/phrases.ts";
import { formatFigure, isFigure, tokenize } from "./text.ts";
import type { Spoken, TargetDraft } from "./draft-targets.ts";
import { emptyDraft } from "./empty-draft.ts";

const to = addresses("/");

/** Who leads when something happens. */
export function draftSituations(catalog: Catalog, { questions }: Spoken): TargetDraft[] {
  return catalog.pairings.flatMap((pairing) =>
    pairing.situations.map((one) => {
      const said = describeSituation(catalog, one, "source");
      const { id, when, lead } = said;
      return {
        ...emptyDraft,
        kind: "situation",
        id: situationFragment(pairing.id, id),
        title: when,
        address: `${to.pairing(pairing.id)}#${id}`,
        summary: sayWhoLeads(catalog, said, one.claims),
        about: one.responsibilities[0],
        owners: [lead.id],
        texts: [one.why],
        questions: questions.situations[situationFragment(pairing.id, id)] ?? [],
      };
    }),
  );
}

/** Who leads or acts first, in a sentence that can be repeated: no source speaks of the situation itself, so that it is a conclusion at best. */
function sayWhoLeads(
  { site }: Catalog,
  { lead, support, askFirst, before, firstStep, others, elsewhere, rows }: Situation,
  claims: readonly string[],
): string {
  const nameAll = (some: readonly HolderLabel[]) => formatNames(some, (one) => one.shortTitle);
  const { inferred, judgement } = words.leading;
  const step = firstStep === undefined ? "first" : "named";
  const leading = words.situation({
    theLead: nameAtStart(lead.shortTitle, lead),
    step: firstStep === undefined && others.length === 0 ? "none" : step,
    firstStep: firstStep ?? "",
    before: before.map(({ title }) => title),
    theSupport: nameAll(support),
    count: support.length,
    standing: site.citesSources ? (claims.length > 0 ? inferred : judgement) : "",
    besides:
      elsewhere === undefined
        ? others.length === 0
          ? ""
          : words.answering(capitalize(nameAll(others)), others.length, rows[0]?.title ?? "")
        : words.elsewhere(nameAll([elsewhere])),
  });
  return askFirst === undefined ? leading : `${answerLine.askFirst(askFirst)} ${leading}`;
}

/** What people ask here and the register does not cover; the page about the site says where to turn. */
export function draftElsewhere({ elsewhere }: Catalog, { questions }: Spoken): TargetDraft[] {
  return elsewhere.map(({ id, names, text, turnTo }) => ({
    ...emptyDraft,
    kind: "elsewhere",
    id,
    title: text,
    address: `${to.pages.about}#${elsewhereFragment(id)}`,
    summary: turnTo,
    names,
    texts: [text],
    questions: questions.elsewhere[id] ?? [],
  }));
}

/** The sections that have a heading of their own, and those whose texts people may look for. */
export function draftSections(catalog: Catalog): TargetDraft[] {
  return [
    ...draftPairingParts(catalog),
    ...draftChoices(catalog),
    ...draftPositions(catalog),
    ...draftDecision(catalog),
    ...draftSitePages(catalog),
    ...draftFigures(catalog),
  ];
}

/**
 * The claims that state a share in percent, by their figures: what people remember of them. A source that follows another
 * is left out for the figures that it has from there.
 */
function draftFigures({ sources, claims: all }: Catalog): TargetDraft[] {
  const figuresOf = new Map(
    sources.map(({ id, claims }) => [id, claims.flatMap(({ says }) => listFigures(says))]),
  );
  return sources.flatMap(({ id, shortTitle, date, sample, follows, claims }) => {
    const told = new Set(figuresOf.get(follows?.source ?? ""));
    const year = date.slice(0, 4);
    const isDated = shortTitle.includes(year) || !/^\d/.test(year);
    const source = isDated ? shortTitle : `${shortTitle}, ${year}`;
    return claims.flatMap(({ slug, says }) => {
      const figures = listFigures(says).filter((one) => !told.has(one));
      return figures.length === 0
        ? []
        : [
            draftSection({
              address: to.citation(`${id}/${slug}`, get(all, `${id}/${slug}`).code),
              title: figures.join(", "),
              summary: words.figure(says, sample, source),
            }),
          ];
    });
  });
}

function listFigures(text: string): string[] {
  return [...new Set(tokenize(text).filter(isFigure).map(formatFigure))];
}

/** What a section is made from. */
interface SectionDraft {
  readonly address: string;
  readonly title: string;
  readonly summary?: string;
  /** What else people may say who look for it. */
  readonly everyday?: readonly string[];
  readonly owners?: readonly string[];
  readonly texts?: readonly string[];
}

function draftSection({
  texts = [],
  summary = firstSentence(texts.find((text) => text !== "") ?? ""),
  ...more
}: SectionDraft): TargetDraft {
  return { ...emptyDraft, kind: "section", id: more.address, summary, texts, ...more };
}

function draftPairingParts({ pairings }: Catalog): TargetDraft[] {
  return pairings.flatMap(({ id, roles, handOffs, tensions, questions }) => {
    const own = { owners: roles };
    const at = (fragment: string) => `${to.pairing(id)}#${fragment}`;
    return [
      ...handOffs.map((one) =>
        draftSection({ ...own, address: at(one.id), title: one.title, texts: [one.text] }),
      ),
      ...tensions.map((one) =>
        draftSection({
          ...own,
          address: at(one.id),
          title: one.title,
          summary: one.settle,
          texts: [
            ...one.views.flatMap(({ text, more = "" }) => [text, more]),
            one.settle,
            one.settleMore ?? "",
          ],
        }),
      ),
      ...questions.map((one) =>
        draftSection({ ...own, address: at(one.id), title: one.question, texts: [one.answer] }),
      ),
    ];
  });
}

function draftChoices({ posts }: Catalog): TargetDraft[] {
  return posts.flatMap((post) =>
    post.choices.map(({ id, question, statements }) =>
      draftSection({
        address: `${to.post(post.id)}#${id}`,
        title: question,
        texts: statements.map(({ text }) => text),
      }),
    ),
  );
}

/** Who claims a responsibility, and on what grounds. */
function draftPositions({ responsibilities }: Catalog): TargetDraft[] {
  return responsibilities.flatMap((one) =>
    one.positions.length === 0
      ? []
      : [
          draftSection({
            address: `${to.responsibility(one.id)}#positions`,
            title: headings.responsibility.positions,
            texts: [
              ...one.positions.flatMap(({ outside = "", view }) => [outside, view]),
              ...one.involvement.flatMap(({ reason, inferred = "" }) => [reason, inferred]),
            ],
          }),
        ],
  );
}

function draftDecision(catalog: Catalog): TargetDraft[] {
  const { decision } = catalog;
  if (decision === undefined) return [];
  const titleOf = (id: string) => get(catalog.roleById, id).shortTitle;
  const nameFirst = (id: string) => nameAtStart(titleOf(id), labelOf(get(catalog.roleById, id)));
  const at = (fragment: string) => to.decision(fragment);
  return [
    ...decision.questions.map(({ id, question, answers }) =>
      draftSection({
        address: at(id),
        title: question,
        everyday: answers.flatMap(({ label, reasons, posts }) =>
          reasons.length > 0 || posts !== undefined ? [label] : [],
        ),
        summary: answers.map(({ label }) => label).join(" · "),
        texts: answers.flatMap(({ reasons, remark }) => [
          ...reasons.map(({ text }) => text),
          remark?.text ?? "",
        ]),
      }),
    ),
    ...decision.outcomes.map(({ role, why, adds }) =>
      draftSection({
        address: at(firstFragment(role)),
        title: words.first(nameFirst(role)),
        owners: [role],
        texts: [...why.map(({ text }) => text), adds.text],
      }),
    ),
    ...decision.pairs.map(({ roles, holder }) =>
      draftSection({
        address: at(bothFragment(roles.join("-"))),
        title: words.both(roles.map(titleOf)),
        owners: roles,
        texts: holder.map(({ text }) => text),
      }),
    ),
  ];
}

type Vocabulary = Readonly<
  Record<string, { readonly label: string; readonly description: string }>
>;

/** The sections of the pages about the register and the site: what they are called, and the words that they explain. */
function draftSitePages(catalog: Catalog): TargetDraft[] {
  const explained: Readonly<Record<string, readonly Vocabulary[]>> = {
    "method#standing": [standings],
    "method#verdict": [evidenceVerdicts],
    "method#conditions": [catalog.conditions],
    "method#claims": [claimTypes],
    "about#words": [listInvolvementLevels(catalog.responsibilities), ownershipStates],
    "about#evidence": [listSourceKinds(catalog.sources)],
  };
  const sectionsOf = (page: "method" | "about", address: string, sections: readonly Section[]) =>
    sections.map(({ id, heading }) => {
      const entries = (explained[`${page}#${id}`] ?? []).flatMap((one) => Object.values(one));
      const asked: Readonly<Record<string, string>> = words.asked[page];
      const phrases = splitPhrases(asked[id] ?? "").map((phrase) =>
        phrase.replaceAll("{site}", catalog.site.name),
      );
      return draftSection({
        address: `${address}#${id}`,
        title: heading,
        everyday: [...phrases, ...entries.map(({ label }) => label)],
        texts: entries.map(({ description }) => description),
        summary: saySection(catalog, id) || entries.map(({ label }) => label).join(" · "),
      });
    });
  return [
    ...(catalog.barePages.has("method")
      ? []
      : [
          ...sectionsOf("method", to.pages.method, listMethodSections(catalog)),
          ...draftMeanings(),
        ]),
    ...sectionsOf("about", to.pages.about, listAboutSections(catalog)),
  ];
}

/** What a section of the pages about the register and the site says, in a sentence; nothing where it explains words. */
function saySection(catalog: Catalog, id: string): string {
  const { site } = catalog;
  const { limits, who, not } = site.about;
  const { last, next } = site.review ?? {};
  const begin = (text: string | undefined) => text && `${firstSentence(text)}.`;
  const cite = words.cite(site.licence.name);
  const sayings: Readonly<Record<string, string | undefined>> = {
    ...words.saying,
    review: last && next && words.saying.review(formatDate(last), formatDate(next)),
    limits: begin(limits),
    who: begin(who),
    not: begin(not),
    what: records.about.what(describeAbout(catalog).holds),
    "cite-and-reuse": cite,
    licences: cite,
    corrections: records.about.correction(undefined),
  };
  return sayings[id] ?? "";
}

/** The words by which every page says how sure an answer is, each where it is explained. */
function draftMeanings(): TargetDraft[] {
  const meaningsOf = (list: string, vocabulary: Vocabulary) =>
    Object.entries(vocabulary).map(([id, { label, description }]) =>
      draftSection({
        address: `${to.pages.method}#${countedFragment(list, id)}`,
        title: label,
        summary: description,
      }),
    );
  return [
    ...meaningsOf("standings", standings),
    ...meaningsOf("verdicts", evidenceVerdicts),
    ...meaningsOf("ownership", ownershipStates),
  ];
}
