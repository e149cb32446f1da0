import type { Catalog } from "../model/catalog/catalog.ts";
import { get } from "../model/catalog/catalog.ts";
import { firstSentence, splitSentences } from "../model/catalog/sentences.ts";
import { labelOf } from "../model/catalog/labels.ts";
import { titleOfPair } from "../model/catalog/pair.ts";
import { formatEscalation, formatReach, listNextSteps, listReach } from "../model/pages/held.ts";
import { namePair } from "../model/pages/pair-links.ts";
import { findHereAnswer, formatHereAnswer } from "../model/pages/here.ts";
import { listPairSections } from "../model/pages/pairing.ts";
import { withStanding } from "../schema/with-standing.ts";
import { listHints } from "../model/pages/decide.ts";
import { listReadFirst, listRoleSections } from "../model/pages/role.ts";
import { tellMostMeant } from "../model/pages/role-choice.ts";
import {
  findAnswer,
  formatElsewhere,
  listElsewhere,
  listGrounds,
} from "../model/evidence/answer.ts";
import { findEvidenceVerdict } from "../model/evidence/evidence-verdict.ts";
import { sumUpEvidence } from "../model/evidence/role-evidence.ts";
import { listOwners, type Owner } from "../model/evidence/row-label.ts";
import { nameInSentence } from "../words/browser/role-names.ts";
import { home } from "../words/home.ts";
import { formatList } from "../words/language.ts";
import { role as roleWords } from "../words/role.ts";
import { searchTargets as words } from "../words/search.ts";
import type {
  EverydayQuestions,
  EverydayWords,
  Responsibility,
  Role,
} from "../model/catalog/records.ts";
import { describeChoice, shortAddresses } from "../model/catalog/redirects.ts";
import { addresses, paragraphFragment } from "../routes.ts";
import {
  evidenceVerdicts,
  standings,
  type Ownership,
  type StandingId,
} from "../schema/vocabulary.ts";
import type { EverydayFolder } from "../schema/kinds.ts";
import { draftElsewhere, draftSections, draftSituations } from "./draft-parts.ts";
import { emptyDraft } from "./empty-draft.ts";
import {
  textsOfPairing,
  textsOfPost,
  textsOfResponsibility,
  textsOfRole,
  textsOfSource,
  textsOfTerm,
} from "./record-texts.ts";
import { kindOrder, type TargetKind } from "./tables.ts";

/** A target with everything that search may know of it. */
export interface TargetDraft {
  readonly kind: TargetKind;
  /** The record's id, or what the page is called. */
  readonly id: string;
  readonly title: string;
  /** Site-absolute, without the base path. */
  readonly address: string;
  readonly summary: string;
  /** The ids of the roles that answer for it. */
  readonly owners: readonly string[];
  /** Their names, as a result prints them where nothing else is known; only of a responsibility. */
  readonly ownerNames: string;
  /** Of a responsibility: whoever answers for it, posts too. */
  readonly holders: readonly Owner[];
  readonly ownership: Ownership | undefined;
  /** The code or abbreviation that is its own alone. */
  readonly code: string | undefined;
  /** Its other names, as pages show them. */
  readonly names: readonly string[];
  /** Words and phrases that lead to it and that no page shows. */
  readonly everyday: readonly string[];
  /** What people say when they look for it; only the engine's index holds it. */
  readonly questions: readonly string[];
  /** What the answer depends on, where more than one answers: the first sentence. */
  readonly dependsOn: string | undefined;
  /** What the answer rests on, by the kind of the sources; of several who are not equally sure, what each does; undefined where that is none. */
  readonly grounds: string | undefined;
  /** How good the evidence is as a whole, in a sentence or two; undefined where the register does not say it. */
  readonly verdict: string | undefined;
  /** How a dispute is settled, in a sentence or two. */
  readonly settle: string | undefined;
  /** Of a situation the id of the responsibility that it is about. */
  readonly about: string | undefined;
  /** The desk or team to turn to before the chief. */
  readonly askFirst: string | undefined;
  /** What one organization says, in a sentence; undefined where the content tells of none. */
  readonly here: string | undefined;
  /** The fragments of its page's sections, of the kinds of which people ask for them. */
  readonly sections: readonly string[] | undefined;
  /** What these sections say in a sentence, by fragment, of those that a sentence sums up. */
  readonly saying: Readonly<Record<string, string>>;
  /** The texts of its page or part; of a page that is no record none. */
  readonly texts: readonly string[];
}

const to = addresses("/");

/** What search knows of each kind. */
const drafts: Readonly<Record<TargetKind, (catalog: Catalog, spoken: Spoken) => TargetDraft[]>> = {
  page: (catalog, spoken) => [...draftChoices(catalog), ...draftPages(catalog, spoken)],
  responsibility: draftResponsibilities,
  role: draftRoles,
  post: draftPosts,
  pairing: draftPairings,
  term: draftTerms,
  source: draftSources,
  elsewhere: draftElsewhere,
  situation: draftSituations,
  section: draftSections,
};

/** Everything that search leads to, by kind in the order of the catalog. */
export function draftTargets(catalog: Catalog, spoken: Spoken): TargetDraft[] {
  return kindOrder.flatMap((kind) => drafts[kind](catalog, spoken));
}

/** The first sentence of each text that is there. */
function sumUp(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([id, text]) =>
      text === undefined ? [] : [[id, firstSentence(text)]],
    ),
  );
}

/** What the points of each section are called, where it has some: an answer names them before it leads to them. */
function nameAll(
  sections: Readonly<Record<string, readonly { readonly what: string }[]>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(sections).flatMap(([id, points]) => {
      const names = points.map(({ what }) => what).join(" · ");
      return names === "" ? [] : [[id, names]];
    }),
  );
}

/** The words that people use: what leads to records beside their names. */
export interface Spoken {
  readonly words: EverydayWords;
  readonly questions: EverydayQuestions;
}

function spokenOf(
  { words: spoken, questions }: Spoken,
  group: EverydayFolder,
  id: string,
): Pick<TargetDraft, "everyday" | "questions"> {
  return { everyday: spoken[group][id] ?? [], questions: questions[group][id] ?? [] };
}

/** The pages that ask which of those sharing an abbreviation is meant. */
function draftChoices(catalog: Catalog): TargetDraft[] {
  return shortAddresses(catalog)
    .filter(({ holders }) => holders.length > 1)
    .map(({ slug, holders }) => {
      const { abbreviation, title, description } = describeChoice(holders);
      return {
        ...emptyDraft,
        kind: "page",
        id: `${slug}:disambiguation`,
        title,
        address: to.short(slug),
        // Which is meant says more than what it is short for.
        summary: [tellMostMeant(catalog, holders), description].filter(Boolean).join(" "),
        owners: holders.filter(({ kind }) => kind === "role").map(({ id }) => id),
        names: [abbreviation],
      };
    });
}

function draftPages(catalog: Catalog, { words: spoken, questions }: Spoken): TargetDraft[] {
  return spoken.pages.map(({ phrases, ...page }) => ({
    ...emptyDraft,
    kind: "page",
    ...page,
    summary: answerOf[page.address]?.(catalog) || page.summary,
    names: phrases,
    questions: questions.pages[page.id] ?? [],
  }));
}

/** What pages answer by themselves, by address; nothing where the content has nothing to answer with. */
const answerOf: Readonly<Record<string, (catalog: Catalog) => string>> = {
  [to.pages.decide]: (catalog) => {
    const { answers, noneYet } = listHints(catalog);
    return [
      ...answers.map(({ answer, role }) => words.hint(answer, role.shortTitle)),
      ...noneYet.map((answer) => words.hint(answer, home.oneRole.noneYet)),
    ].join(" · ");
  },
  [to.pages.disputes]: ({ responsibilities }) => {
    const inState = (state: Ownership) => responsibilities.filter((one) => one.ownership === state);
    const contested = inState("contested");
    const most = contested.toSorted((a, b) => countClaimants(b) - countClaimants(a));
    return contested.length === 0
      ? ""
      : words.disputes(
          contested.length,
          inState("joint").length,
          most.slice(0, mostNamed).map(({ title }) => title),
        );
  },
};
/** So many disputes are named where all are counted. */
const mostNamed = 3;

function countClaimants({ involvement }: Responsibility): number {
  return involvement.filter(({ level }) => level === "accountable").length;
}

function draftResponsibilities(catalog: Catalog, spoken: Spoken): TargetDraft[] {
  return catalog.responsibilities.map((one) => ({
    ...emptyDraft,
    kind: "responsibility",
    id: one.id,
    title: one.title,
    address: to.responsibility(one.id),
    summary: one.summary,
    owners: listOwners(catalog, one)
      .filter(({ kind }) => kind === "role")
      .map(({ id }) => id),
    ownerNames: formatList(
      listOwners(catalog, one).map(({ shortTitle, standing }) =>
        withStanding(shortTitle, standing),
      ),
    ),
    holders: listOwners(catalog, one),
    ownership: one.ownership,
    code: one.code,
    names: one.aliases,
    dependsOn: one.dependsOn && firstSentence(one.dependsOn),
    grounds: groundsOf(catalog, one),
    verdict: tellVerdict(catalog, one),
    settle: findSettlement(catalog, one),
    askFirst: one.askFirst,
    here: formatHere(catalog, one),
    texts: textsOfResponsibility(catalog, one),
    ...spokenOf(spoken, "responsibilities", one.id),
  }));
}

/** What the page's first line says that the answer rests on; where that differs by whoever answers, what each rests on. */
function groundsOf(catalog: Catalog, one: Responsibility): string | undefined {
  const own = new Set(listOwners(catalog, one).map(({ standing }) => standing));
  if (one.ownership === "contested" || own.size > 1)
    return listGrounds(catalog, one).join("|") || undefined;
  return findAnswer(catalog, one).values.grounds || undefined;
}

/** How good the evidence is as a whole. */
function tellVerdict(catalog: Catalog, one: Responsibility): string | undefined {
  if (!catalog.site.citesSources) return undefined;
  const { label, description } = evidenceVerdicts[findEvidenceVerdict(catalog, one)];
  return words.verdict(label, description);
}

/** The step that settles a dispute, from the tension that is about it before all. */
function findSettlement({ pairings }: Catalog, one: Responsibility): string | undefined {
  const tension = pairings
    .flatMap(({ tensions }) => tensions)
    .find(({ responsibilities }) => responsibilities[0] === one.id);
  return tension && words.settle(tension.settle);
}

/** What one organization says. A reader knows whether its own conditions hold: the hour, not what kind of company it is. */
function formatHere(catalog: Catalog, one: Responsibility): string | undefined {
  const answer = findHereAnswer(catalog, one);
  if (answer !== undefined) return formatHereAnswer(answer);
  const reach = listReach(catalog, one);
  const elsewhere = catalog.site.conditions === undefined ? [] : listElsewhere(catalog, one);
  const said = [
    ...(reach.length === 0 ? [] : [formatReach(reach)]),
    ...listNextSteps(catalog, one).map(formatEscalation),
    ...elsewhere.map(formatElsewhere),
  ];
  return said.length === 0 ? undefined : said.join(" · ");
}

/** Everybody who holds a role or stands in, by name. */
function listPeople({ holder, deputy, shifts = [] }: Role): string[] {
  return [{ holder, deputy }, ...shifts].flatMap((one) =>
    [one.holder, one.deputy].filter((name) => name !== undefined),
  );
}

function draftRoles(catalog: Catalog, spoken: Spoken): TargetDraft[] {
  const { roles } = catalog;
  return roles.map((role) => {
    // A shared abbreviation belongs to the page that asks which role is meant.
    const isShared = roles.some(
      (other) => other !== role && other.abbreviation === role.abbreviation,
    );
    return {
      ...emptyDraft,
      kind: "role",
      id: role.id,
      title: role.title,
      address: to.role(role.id),
      // What it says after its first sentence stands in the guide.
      summary: splitSentences(role.purpose)[0] ?? role.purpose,
      owners: [role.id],
      code: isShared ? undefined : role.abbreviation,
      names: [...role.aliases, ...listPeople(role)],
      sections: [
        ...listRoleSections(role, catalog).map(({ id }) => id),
        ...(role.paragraph === undefined ? [] : [paragraphFragment]),
      ],
      saying: {
        ...sumUp({
          "reports-to": role.reportsTo[0]?.text,
          "whether-to-have-one": role.whetherToHaveOne[0]?.text,
        }),
        ...(role.paragraph && {
          [paragraphFragment]: words.paragraph(`${firstSentence(role.paragraph.text)}.`),
        }),
        ...tellBeforeMeeting(catalog, role),
        ...tellEvidence(catalog, role),
        ...tellDuties(catalog, role),
        "job-description":
          role.skills.length === 0 ? "" : words.jobDescription(role.skills.map(({ what }) => what)),
        ...nameAll({
          bring: role.bring,
          "not-owned": role.notOwned.map(({ what, responsibility }) => ({
            what: what ?? get(catalog.responsibilityById, responsibility).title,
          })),
          day: role.week,
          misread: role.misread,
          skills: role.skills,
        }),
      },
      texts: textsOfRole(catalog, role),
      ...spokenOf(spoken, "roles", role.id),
    };
  });
}

/** What to read and then to say or to ask first, for whoever is to meet somebody new in the role. */
function tellBeforeMeeting(catalog: Catalog, role: Role): Record<string, string> {
  const [first] = role.firstMeeting;
  if (first === undefined) return {};
  const read = listReadFirst(listRoleSections(role, catalog));
  return {
    "first-meeting":
      read.length === 0
        ? first
        : roleWords.beforeMeeting(roleWords.readFirst(read.map(({ heading }) => heading)), first),
  };
}

/** How much the role answers for, and what of it most of all: what it answers for alone, the surest first. */
function tellDuties(catalog: Catalog, role: Role): Record<string, string> {
  const owned = get(catalog.byRole, role.id).flatMap((one) => {
    const own = listOwners(catalog, one).find(({ kind, id }) => kind === "role" && id === role.id);
    return own === undefined ? [] : [{ ...one, standing: own.standing }];
  });
  const alone = owned.filter(({ ownership }) => ownership === "sole");
  const surest = strengths.flatMap((standing) => alone.filter((one) => one.standing === standing));
  return owned.length === 0
    ? {}
    : {
        responsibilities: words.duties(
          owned.length,
          alone.length,
          surest.slice(0, mostDuties).map(({ title }) => title),
        ),
      };
}
const strengths = Object.keys(standings) as readonly StandingId[];
/** So many duties are named where all are counted. */
const mostDuties = 4;

/** How sure the role's answers are in sum. */
function tellEvidence(catalog: Catalog, role: Role): Record<string, string> {
  const sure = sumUpEvidence(catalog, role);
  return sure === undefined
    ? {}
    : { evidence: roleWords.evidenceInShort(nameInSentence(role.shortTitle, labelOf(role)), sure) };
}

function draftPosts(catalog: Catalog, spoken: Spoken): TargetDraft[] {
  const shared = new Set(
    shortAddresses(catalog).flatMap(({ holders }) =>
      holders.length > 1 ? holders.flatMap(({ abbreviation }) => abbreviation ?? []) : [],
    ),
  );
  return catalog.posts.map((post) => {
    // A shared abbreviation belongs to the page that asks which post is meant.
    const [code, ...own] = post.abbreviations.filter((one) => !shared.has(one));
    return {
      ...emptyDraft,
      kind: "post",
      id: post.id,
      title: post.title,
      address: to.post(post.id),
      summary: post.summary,
      code,
      names: [...own, ...post.aliases],
      texts: textsOfPost(post),
      ...spokenOf(spoken, "posts", post.id),
    };
  });
}

function draftPairings(catalog: Catalog, spoken: Spoken): TargetDraft[] {
  return catalog.pairs.map((pair) => {
    const { id, first, second } = pair;
    const written = catalog.pairingById.get(id);
    return {
      ...emptyDraft,
      kind: "pairing",
      id,
      title: titleOfPair(catalog, pair),
      address: to.pairing(id),
      // The difference answers what the summary asks.
      summary: written?.difference ?? words.pairing(...namePair(pair)),
      owners: [first.id, second.id],
      names: written?.aliases ?? [],
      sections: listPairSections(written, [first, second], catalog.site).map(({ id }) => id),
      saying: sumUp({
        "side-by-side": written?.difference,
        "reports-to": written?.reporting?.text,
        "need-both": written?.needBoth[0]?.text,
      }),
      texts: written === undefined ? [] : textsOfPairing(written),
      ...spokenOf(spoken, "pairings", id),
    };
  });
}

function draftTerms({ terms }: Catalog, spoken: Spoken): TargetDraft[] {
  return terms.map((term) => ({
    ...emptyDraft,
    kind: "term",
    id: term.id,
    title: term.title,
    address: to.term(term.id),
    summary: term.summary,
    code: term.abbreviation,
    names: term.aliases,
    texts: textsOfTerm(term),
    ...spokenOf(spoken, "terms", term.id),
  }));
}

function draftSources({ sources }: Catalog): TargetDraft[] {
  return sources.map((source) => ({
    ...emptyDraft,
    kind: "source",
    id: source.id,
    title: source.title,
    address: to.source(source.id),
    summary: source.about,
    names: [source.shortTitle],
    texts: textsOfSource(source),
  }));
}
