import { get, type Catalog } from "../catalog/catalog.ts";
import { labelOf, labelOfHolder, type HolderLabel, type RoleLabel } from "../catalog/labels.ts";
import { rowLabelOf, type RowLabel } from "../evidence/row-label.ts";
import { headingOfPair, pairId, titleOfPair } from "../catalog/pair.ts";
import { ownersOf } from "../catalog/ownership.ts";
import type { Pairing, Responsibility, Role } from "../catalog/records.ts";
import {
  citationsOf,
  type CitationTarget,
  groupEvidence,
  type EvidenceGroup,
  type Statement,
} from "../evidence/evidence.ts";
import {
  claimsOfProse,
  describeProse,
  separateDrawings,
  type Prose,
  type SeparatedProse,
} from "../evidence/prose.ts";
import { claimsOfPairingFields } from "../evidence/uses.ts";
import { bothFragment } from "../../routes.ts";
import { firstClause, firstSentence } from "../catalog/sentences.ts";
import { formatNames, nameAtStart, nameInSentence } from "../../words/browser/role-names.ts";
import { pairing as words } from "../../words/pairing.ts";
import { situations as situationWords } from "../../words/situations.ts";
import { listPairInFull, type PairInFullId } from "./in-full.ts";
import { namePair } from "./pair-links.ts";
import { describeGlances, type GlanceRowOfMany } from "./glance.ts";
import { addOwnSections, listSections, type Section } from "./sections.ts";

/** A hand-off with its two ends. */
export interface HandOff extends Statement {
  readonly id: string;
  readonly title: string;
  readonly passes: string;
  readonly starts: { readonly role: RoleLabel; readonly row: RowLabel };
  readonly finishes: { readonly role: RoleLabel; readonly row: RowLabel };
  /** Titles of what both roles claim among the two responsibilities. */
  readonly disputed: readonly string[];
}

/** What a page folds of a statement. */
interface More {
  readonly more: string | undefined;
}

/** A tension with both views. */
export interface Tension {
  readonly id: string;
  readonly title: string;
  readonly views: readonly (Statement & { readonly role: RoleLabel } & More)[];
  readonly settle: Statement & More;
  readonly rows: readonly RowLabel[];
}

/** Who leads when something happens. */
export interface Situation extends Statement {
  readonly id: string;
  readonly when: string;
  /** The desk or team to turn to before the chief. */
  readonly askFirst: string | undefined;
  readonly lead: RoleLabel;
  /** Posts outside the register that lead where there are such: those that answer for what it is about. */
  readonly before: readonly HolderLabel[];
  /** What else is to be known of who leads: who does where nobody holds the title, or that somebody else answers for it. */
  readonly besides: string | undefined;
  /** What whoever leads does first, where that is all they do. */
  readonly firstStep: string | undefined;
  /** Whoever answers for what it is about, where that is somebody else alone and people hold the title of who leads. */
  readonly others: readonly HolderLabel[];
  /** Who leads where nobody holds the title, where hardly anybody does. */
  readonly elsewhere: HolderLabel | undefined;
  readonly support: readonly RoleLabel[];
  readonly rows: readonly RowLabel[];
}

/** What a written pairing adds to the comparison. */
export interface WrittenPairing {
  readonly difference: Statement;
  readonly quickTest: Statement | undefined;
  /** Whether one of the two reports to the other. */
  readonly reporting: Statement | undefined;
  readonly needBoth: readonly Statement[];
  readonly aliases: readonly string[];
  /** The prose that nothing on the page sums up, by section. */
  readonly prose: ReadonlyMap<string, Prose>;
  /** The sections that the page beside tells at length. */
  readonly inFull: ReadonlySet<PairInFullId>;
  /** How to settle who leads: what is drawn stands open, the words fold. */
  readonly settling: SeparatedProse | undefined;
  readonly handOffs: readonly HandOff[];
  readonly tensions: readonly Tension[];
  readonly situations: readonly Situation[];
  readonly questions: readonly (Statement & { readonly id: string; readonly question: string })[];
}

/** A responsibility that both answer for, jointly or in dispute. */
export interface SharedRow {
  readonly row: RowLabel;
  /** What it depends on, in a clause, where it is disputed. */
  readonly dependsOn: string | undefined;
}

/** Everything that a pair's page shows. */
export interface PairPage {
  readonly sections: readonly Section[];
  readonly id: string;
  readonly title: string;
  /** What heads the page. */
  readonly heading: string;
  /** One or two sentences on what the page says. */
  readonly description: string;
  /** The role with the lower order first. */
  readonly roles: readonly [RoleLabel, RoleLabel];
  readonly glance: readonly GlanceRowOfMany[];
  /** What both answer for, what is disputed first. */
  readonly both: readonly SharedRow[];
  /** What the first answers for and the second does not, and the other way round; in the order of the register. */
  readonly onlyFirst: readonly RowLabel[];
  readonly onlySecond: readonly RowLabel[];
  /** Undefined where nobody wrote about the pair: the page is worked out from the register. */
  readonly written: WrittenPairing | undefined;
  readonly evidence: readonly EvidenceGroup[];
  /** Where the page that decides tells of one person for both posts: its fragment, if there is one. */
  readonly sharedPost: string | undefined;
}

/** The sections of a pair's page; most of them are only where somebody wrote about the pair. */
export function listPairSections(
  pairing: Pairing | undefined,
  roles: readonly Pick<Role, "glance">[],
  { citesSources }: Catalog["site"],
): Section[] {
  const written = new Set(pairing?.body.sections.map(({ id }) => id));
  const has = (list: readonly unknown[] | undefined) => list !== undefined && list.length > 0;
  return addOwnSections(
    listSections("pairing", {
      "reports-to": pairing?.reporting !== undefined,
      "side-by-side":
        written.has("difference") || roles.some(({ glance }) => Object.keys(glance).length > 0),
      "hand-offs": has(pairing?.handOffs),
      tensions: has(pairing?.tensions) || written.has("disagreements"),
      settling: written.has("settling"),
      situations: has(pairing?.situations),
      "need-both": has(pairing?.needBoth) || written.has("need-both"),
      questions: has(pairing?.questions),
      evidence: citesSources,
    }),
    pairing?.body,
  );
}

/** Works out the page of a pair of roles, the role with the lower order first. */
export function describePair(catalog: Catalog, a: Role, b: Role): PairPage {
  const [first, second] = a.order <= b.order ? [a, b] : [b, a];
  const pair = [first, second];
  const id = pairId(first, second);
  const pairing = catalog.pairingById.get(id);
  const owned = catalog.responsibilities.map((one) => ({ one, owners: ownersOf(one) }));
  const rowsWhere = (isFirst: boolean, isSecond: boolean) =>
    owned
      .filter(
        ({ owners }) =>
          owners.includes(first.id) === isFirst && owners.includes(second.id) === isSecond,
      )
      .map(({ one }) => one);
  const both = rowsWhere(true, true).sort(
    (x, y) => Number(y.ownership === "contested") - Number(x.ownership === "contested"),
  );
  const label = (one: Responsibility) => rowLabelOf(catalog, one);
  const title = titleOfPair(catalog, { id, first, second });
  return {
    sections: listPairSections(pairing, pair, catalog.site),
    id,
    title,
    heading: headingOfPair(title, { first, second }),
    description:
      pairing?.summary ?? words.derivedDescription(...namePair({ first, second }, nameAtStart)),
    roles: [labelOf(first), labelOf(second)],
    glance: describeGlances(catalog, pair, "evidence"),
    both: both.map((one) => ({
      row: label(one),
      dependsOn: tellDependence(one, label(one)),
    })),
    onlyFirst: rowsWhere(true, false).map(label),
    onlySecond: rowsWhere(false, true).map(label),
    written: pairing && describeWritten(catalog, pairing),
    evidence: groupEvidence(catalog, [
      ...pair.flatMap((role) => Object.values(role.glance).flatMap((cell) => cell?.claims ?? [])),
      ...(pairing ? claimsShown(pairing) : []),
    ]),
    sharedPost: pair.every((role) =>
      catalog.decision?.outcomes.some((outcome) => outcome.role === role.id),
    )
      ? bothFragment(id)
      : undefined,
  };
}

/** Every claim id that a pairing's own page cites. */
function claimsShown(pairing: Pairing): string[] {
  const inFull = new Set(listPairInFull(pairing));
  const here = pairing.body.sections.filter(({ id }) => !inFull.has(id as PairInFullId));
  return [...claimsOfPairingFields(pairing), ...claimsOfProse(here.flatMap(({ prose }) => prose))];
}

function describeWritten(catalog: Catalog, pairing: Pairing): WrittenPairing {
  const role = (id: string) => labelOf(get(catalog.roleById, id));
  const row = (id: string) => rowLabelOf(catalog, get(catalog.responsibilityById, id));
  const cite = (ids: readonly string[]) => citationsOf(catalog, ids);
  const state = ({ text, claims }: Pairing["needBoth"][number]): Statement => ({
    text,
    citations: cite(claims),
  });
  const end = ({ role: id, responsibility }: { role: string; responsibility: string }) => ({
    role: role(id),
    row: row(responsibility),
  });
  // What one of the two disputes with somebody else is no dispute of this pair.
  const isDisputed = ({ ownership, owners }: RowLabel) =>
    ownership === "contested" && pairing.roles.every((id) => owners.some((one) => one.id === id));
  const inFull = new Set(listPairInFull(pairing));
  const prose = new Map(
    pairing.body.sections
      .filter(({ id }) => !inFull.has(id as PairInFullId))
      .map((section) => [section.id, describeProse(catalog, section.prose)]),
  );
  const settling = prose.get("settling");
  return {
    difference: { text: pairing.difference, citations: cite(pairing.differenceClaims) },
    quickTest: pairing.quickTest && state(pairing.quickTest),
    reporting: pairing.reporting && state(pairing.reporting),
    needBoth: pairing.needBoth.map(state),
    aliases: pairing.aliases,
    prose,
    inFull,
    settling: settling && separateDrawings(settling),
    handOffs: pairing.handOffs.map((one) => {
      const [starts, finishes] = [end(one.starts), end(one.finishes)];
      return {
        id: one.id,
        title: one.title,
        passes: one.passes,
        text: one.text,
        citations: cite(one.claims),
        starts,
        finishes,
        disputed: [starts.row, finishes.row].filter(isDisputed).map(({ title }) => title),
      };
    }),
    tensions: pairing.tensions.map((one) => ({
      id: one.id,
      title: one.title,
      views: one.views.map((view) => ({
        role: role(view.role),
        text: view.text,
        more: view.more,
        citations: cite(view.claims),
      })),
      settle: { text: one.settle, more: one.settleMore, citations: cite(one.settleClaims) },
      rows: one.responsibilities.map(row),
    })),
    situations: pairing.situations.map((one) => describeSituation(catalog, one, "evidence")),
    questions: pairing.questions.map((one) => ({
      id: one.id,
      question: one.question,
      text: one.answer,
      citations: cite(one.claims),
    })),
  };
}

/** What a dispute depends on, and where the two alone claim it how: of one that more claim, its page says that. */
function tellDependence(
  { ownership, dependsOn }: Responsibility,
  row: RowLabel,
): string | undefined {
  if (ownership !== "contested" || dependsOn === undefined) return undefined;
  return row.owners.length > 2 ? firstClause(dependsOn) : firstSentence(dependsOn);
}

/** A situation with its roles, its evidence and the responsibilities that decide it. */
export function describeSituation(
  catalog: Catalog,
  one: Pairing["situations"][number],
  leadsTo: CitationTarget,
): Situation {
  const role = (id: string) => labelOf(get(catalog.roleById, id));
  const rows = one.responsibilities.map((id) =>
    rowLabelOf(catalog, get(catalog.responsibilityById, id)),
  );
  const about = rows[0];
  const { elsewhere } = get(catalog.roleById, one.lead);
  return {
    id: one.id,
    when: one.when,
    askFirst: one.askFirst,
    lead: role(one.lead),
    before: about?.ownership === "outside" ? about.owners : [],
    besides: tellBesides(catalog, one, about),
    firstStep: one.firstStep,
    others: elsewhere === undefined ? listOthers(one, about) : [],
    elsewhere: elsewhere === undefined ? undefined : labelOfHolder(catalog, elsewhere),
    support: one.support.map(role),
    text: one.why,
    citations: citationsOf(catalog, one.claims, leadsTo),
    rows,
  };
}

/** Whoever answers for what a situation is about, where that is somebody else alone. */
function listOthers(
  { lead }: Pairing["situations"][number],
  about: RowLabel | undefined,
): RowLabel["owners"] {
  const owners = about?.ownership === "sole" ? about.owners : [];
  return owners.every(({ id }) => id !== lead) ? owners : [];
}

/**
 * What whoever leads does first, and who leads where nobody holds the title, or else who answers for what it is about, where
 * that is somebody else alone.
 */
function tellBesides(
  catalog: Catalog,
  one: Pairing["situations"][number],
  about: RowLabel | undefined,
): string | undefined {
  const { firstStep } = one;
  const { elsewhere } = get(catalog.roleById, one.lead);
  const owners = listOthers(one, about);
  const isAnothers = owners.length > 0;
  const answers = isAnothers
    ? situationWords.answering(
        formatNames(owners, ({ shortTitle }) => shortTitle),
        owners.length,
      )
    : undefined;
  const parts =
    elsewhere === undefined
      ? [firstStep ?? (isAnothers ? situationWords.firstStepOnly : undefined), answers]
      : [firstStep, tellElsewhere(catalog, elsewhere)];
  return parts.filter((part) => part !== undefined).join("; ") || undefined;
}

function tellElsewhere(catalog: Catalog, id: string): string {
  const other = labelOfHolder(catalog, id);
  return situationWords.elsewhere(nameInSentence(other.shortTitle, other));
}
