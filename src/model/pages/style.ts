import {
  involvementLevels,
  ownershipStates,
  recordKinds,
  standings,
  type InvolvementLevel,
  type Ownership,
  type StandingId,
} from "../../schema/vocabulary.ts";
import { style as words } from "../../words/style.ts";
import { allPairs } from "../catalog/pair.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { labelOf, type RoleLabel } from "../catalog/labels.ts";
import type { Owner } from "../evidence/row-label.ts";
import type { Ledger, LedgerCell, LedgerRow } from "./ledger.ts";
import { describePair, type PairPage } from "./pairing.ts";
import { describeResponsibility, type ResponsibilityPage } from "./responsibility.ts";
import { describeRole, type RoleGuide } from "./role.ts";
import { getSection, listSections, type Section } from "./sections.ts";

/** A result of a search as the page shows it. */
export interface SampleHit {
  readonly title: string;
  readonly kind: string;
  readonly owners: readonly {
    readonly id: string;
    readonly name: string;
    readonly standing: string;
  }[];
  readonly ownership: { readonly id: Ownership; readonly label: string } | undefined;
  readonly summary: string;
  readonly alsoCalled: string;
}

/** Everything that the page of components shows: records of the content where it has the state, and samples. */
export interface StylePage {
  /** The content's roles, filled up to twelve with samples. */
  readonly roles: readonly RoleLabel[];
  /** The same, with the hue that a role names. */
  readonly hues: readonly { readonly id: string; readonly hue: number | undefined }[];
  /** What the words in a register mean. */
  readonly legend: Section;
  /** One role with each standing. */
  readonly owners: readonly Owner[];
  /** Responsibilities that differ in what their first lines say. */
  readonly responsibilities: readonly ResponsibilityPage[];
  /** The role that answers for most. */
  readonly guide: RoleGuide;
  /** The written pair with the most to say. */
  readonly pair: PairPage;
  /** Registers of one, four and twelve roles, each with every state of a row and of a cell. */
  readonly ledgers: readonly { readonly heading: string; readonly ledger: Ledger }[];
  readonly hits: readonly SampleHit[];
}

const standingIds = Object.keys(standings) as StandingId[];
const levels = Object.keys(involvementLevels) as InvolvementLevel[];
const states = Object.keys(ownershipStates) as Ownership[];
/** The widest register that a page is made for. */
const mostColumns = 12;

/** Works out the page of components. */
export function describeStyle(catalog: Catalog): StylePage {
  const roles = fillRoles(catalog);
  const [first] = roles;
  if (first === undefined) throw new Error("content has at least one role");
  const guides = catalog.roles.map((role) => describeRole(catalog, role));
  const pairs = allPairs(catalog).map(({ first: a, second: b }) => describePair(catalog, a, b));
  return {
    roles,
    hues: roles.map(({ id }) => ({ id, hue: catalog.roleById.get(id)?.hue })),
    legend: getSection(listSections("responsibilities", {}), "words"),
    owners: standingIds.map((standing) => ({ ...first, standing })),
    responsibilities: chooseResponsibilities(catalog),
    guide: largest(guides, ({ ownedCount, evidence }) => ownedCount + evidence.length),
    pair: largest(pairs, ({ written, both }) => (written ? 1000 : 0) + both.length),
    ledgers: [1, 4, mostColumns].map((count) => ({
      heading: words.columns(count),
      ledger: buildSampleLedger(catalog, roles.slice(0, count)),
    })),
    hits: listHits(roles),
  };
}

function largest<T>(all: readonly T[], measure: (one: T) => number): T {
  const [most] = all.toSorted((a, b) => measure(b) - measure(a));
  if (most === undefined) throw new Error("expected at least one");
  return most;
}

function fillRoles(catalog: Catalog): RoleLabel[] {
  const own = catalog.roles.slice(0, mostColumns).map(labelOf);
  const samples = Array.from({ length: mostColumns - own.length }, (_, at): RoleLabel => {
    const place = own.length + at + 1;
    const title = words.sample.title(place);
    const short = words.sample.short(place);
    return { kind: "role", id: `example-${place}`, title, shortTitle: short };
  });
  return [...own, ...samples];
}

/** The first responsibility of each way in which a first line is told. */
function chooseResponsibilities(catalog: Catalog): ResponsibilityPage[] {
  const chosen = new Map<string, ResponsibilityPage>();
  for (const one of catalog.responsibilities) {
    const page = describeResponsibility(catalog, one);
    const key = [
      page.answer.sentence,
      page.answer.elsewhere.length > 0,
      page.answer.conflicts.length > 0,
      page.answer.others.length > 0,
      page.askFirst !== undefined,
    ].join();
    if (!chosen.has(key)) chosen.set(key, page);
  }
  return [...chosen.values()];
}

/** A cell of a sample register; without a level the role takes no part. */
function toCell(role: RoleLabel, level?: InvolvementLevel, state?: StandingId): LedgerCell {
  const reason =
    level && state && words.reason(involvementLevels[level].label, standings[state].short);
  return { role, level, standing: state && { state }, reason, evidence: [] };
}

/** A register in which each level stands with each standing, and each ownership with whoever answers. */
function buildSampleLedger(catalog: Catalog, roles: readonly RoleLabel[]): Ledger {
  const [any] = catalog.responsibilities;
  const [post] = catalog.posts;
  if (any === undefined) throw new Error("content has at least one responsibility");
  const domain = catalog.domains[0];
  if (domain === undefined) throw new Error("content has at least one domain");
  let count = 0;
  const toRow = (
    title: string,
    ownership: Ownership,
    cells: readonly LedgerCell[],
    owners: readonly Owner[] = [],
  ): LedgerRow => {
    const { id, summary } = any;
    const code = `S${roles.length}-${(count += 1)}`;
    const beside = owners.length === 0 ? undefined : { how: "instead" as const, owners };
    return {
      id,
      code,
      summary,
      title,
      domain,
      ownership,
      owners,
      cells,
      beside,
      elsewhere: [],
      here: undefined,
    };
  };
  const outside: readonly Owner[] = post
    ? [
        {
          kind: "post",
          id: post.id,
          title: post.title,
          shortTitle: post.title,
          standing: "inferred",
        },
      ]
    : [];
  return {
    roles,
    conditions: undefined,
    groups: [
      {
        id: `owned-${roles.length}`,
        heading: words.headings.states,
        rows: states.map((state) => {
          const several = state === "joint" || state === "contested";
          const owned = state === "sole" ? 1 : several ? Math.min(4, roles.length) : 0;
          return toRow(
            ownershipStates[state].label,
            state,
            roles.map((role, at) =>
              at < owned
                ? toCell(role, "accountable", standingIds[at % standingIds.length])
                : toCell(role),
            ),
            state === "outside" ? outside : [],
          );
        }),
      },
      ...levels.map((level) => ({
        id: `${level}-${roles.length}`,
        heading: involvementLevels[level].label,
        rows: standingIds.map((state) =>
          toRow(
            standings[state].label,
            "sole",
            roles.map((role) => toCell(role, level, state)),
          ),
        ),
      })),
    ],
  };
}

/** A result of each kind, and of responsibilities one of each ownership. */
function listHits(roles: readonly RoleLabel[]): SampleHit[] {
  const owners = (count: number) =>
    roles.slice(0, count).map(({ id, shortTitle }, at) => ({
      id,
      name: shortTitle,
      standing: standings[standingIds[at % standingIds.length] ?? "judgement"].short,
    }));
  const hit = (title: string, kind: string): SampleHit => ({
    title,
    kind,
    owners: [],
    ownership: undefined,
    summary: words.description,
    alsoCalled: "",
  });
  return [
    ...Object.values(recordKinds).map(({ label }) => hit(label, label)),
    ...states.map((state) => ({
      ...hit(ownershipStates[state].label, recordKinds.responsibility.label),
      owners: owners(state === "sole" ? 1 : state === "unowned" ? 0 : 3),
      ownership: state === "sole" ? undefined : { id: state, label: ownershipStates[state].label },
      alsoCalled: state === "contested" ? words.alsoCalled : "",
    })),
  ];
}
