import { addresses } from "../../routes.ts";
import { headings } from "../../words/headings.ts";
import { inFull as words } from "../../words/in-full.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import { ownersOf } from "../catalog/ownership.ts";
import { titleOfPair } from "../catalog/pair.ts";
import type { Pairing, Records, Responsibility, Role } from "../catalog/records.ts";
import { claimsOfResponsibility, groupEvidence, type EvidenceGroup } from "../evidence/evidence.ts";
import { claimsOfProse, describeProse, linkBack, type Prose } from "../evidence/prose.ts";
import { nameRoleSections } from "./role-headings.ts";
import { listSections, type Section, type SectionId } from "./sections.ts";

const to = addresses("/");

/**
 * A page beside a guide or a pairing: the prose that lines there sum up, with the evidence of it, and what few
 * readers need. What answers stays on the page that it stands beside.
 */
export interface InFullPage {
  /** Evidence last. */
  readonly sections: readonly Section[];
  readonly title: string;
  readonly description: string;
  /** The page that sums it up: its title, and its address below the site's root. */
  readonly summedUp: { readonly title: string; readonly address: string };
  /** By section. */
  readonly prose: ReadonlyMap<string, Prose>;
  readonly evidence: readonly EvidenceGroup[];
}

/** The sections of prose that such a page may hold. */
export type RoleInFullId = Exclude<
  SectionId<"role-in-full">,
  "supports" | "job-description" | "evidence"
>;
export type PairInFullId = Exclude<SectionId<"pairing-in-full">, "evidence">;

/** Prose in sections. */
interface Body {
  readonly sections: readonly Pick<Role["body"]["sections"][number], "id" | "prose">[];
}

/** A claim in the evidence, with its source, is about so long, in characters. */
const claimLength = 130;
/** So many characters of reasons, positions, conditions and claims the first round trip of a page can hold. */
const mostText = 1750;

/** Whether a responsibility's evidence, the reasons that it gives and its prose stand on a page beside its own. */
export function isResponsibilityInFull(one: Responsibility): boolean {
  const { size } = claimsOfResponsibility(one);
  const told = [
    ...one.involvement.map(({ reason }) => reason),
    ...one.positions.map(({ view }) => view),
    ...one.conditions.map(({ text }) => text),
  ];
  const length = told.reduce((sum, text) => sum + text.length, size * claimLength);
  return size > 0 && length > mostText;
}

/** The sections of a role's prose that lines on its guide sum up: how it works with others, and those that have such lines. */
export function listRoleInFull(role: Role): RoleInFullId[] {
  const lines = {
    "works-with": true,
    day: role.week.length > 0,
    misread: role.misread.length > 0,
    skills: role.skills.length > 0,
    disagreements: role.disagreements.length > 0,
  };
  return keepWritten(lines, role.body);
}

/** The sections of a pairing's prose that its page sums up. */
export function listPairInFull(pairing: Pairing): PairInFullId[] {
  const lines = { difference: true, disagreements: true, "need-both": pairing.needBoth.length > 0 };
  return keepWritten(lines, pairing.body);
}

function keepWritten<Id extends string>(lines: Readonly<Record<Id, boolean>>, body: Body): Id[] {
  return (Object.keys(lines) as Id[]).filter(
    (id) => lines[id] && body.sections.some((section) => section.id === id),
  );
}

/**
 * The sections of the page beside a role's guide.
 * @param takesPart whether the register names a part for it in what others answer for
 */
export function listRoleInFullSections(
  role: Role,
  takesPart: boolean,
  site: Records["site"],
): Section[] {
  return listSections(
    "role-in-full",
    {
      ...toPresent(listRoleInFull(role)),
      supports: takesPart,
      evidence: site.citesSources,
    },
    nameRoleSections(role),
  );
}

/** The sections of the page beside a pairing. */
export function listPairInFullSections(pairing: Pairing, site: Records["site"]): Section[] {
  return listSections("pairing-in-full", {
    ...toPresent(listPairInFull(pairing)),
    evidence: site.citesSources,
  });
}

/** The sections of the page beside a responsibility's. */
export function listResponsibilityInFullSections(one: Responsibility): Section[] {
  return listSections(
    "responsibility-in-full",
    { positions: one.positions.length > 0, "in-practice": one.body.prose.length > 0 },
    one.ownership === "contested" ? {} : { positions: headings.responsibility.positionsOfShared },
  );
}

function toPresent<Id extends string>(ids: readonly Id[]): Partial<Record<Id, boolean>> {
  return Object.fromEntries(ids.map((id) => [id, true])) as Partial<Record<Id, boolean>>;
}

/** Works out the page beside a role's guide. */
export function describeRoleInFull(catalog: Catalog, role: Role): InFullPage {
  const takesPart = get(catalog.byRole, role.id).some((one) => !ownersOf(one).includes(role.id));
  return describeInFull(catalog, role.body, listRoleInFullSections(role, takesPart, catalog.site), {
    title: role.title,
    address: to.role(role.id),
  });
}

/** Works out the page beside a pairing that somebody wrote. */
export function describePairInFull(catalog: Catalog, pairing: Pairing): InFullPage {
  const [first, second] = pairing.roles.map((id) => get(catalog.roleById, id)) as [Role, Role];
  return describeInFull(catalog, pairing.body, listPairInFullSections(pairing, catalog.site), {
    title: titleOfPair(catalog, { id: pairing.id, first, second }),
    address: to.pairing(pairing.id),
  });
}

/** Works out the page beside a responsibility's: its reasons, its prose, and everything that its own page rests on. */
export function describeResponsibilityInFull(catalog: Catalog, one: Responsibility): InFullPage {
  const written = [{ id: "in-practice", prose: one.body.prose }];
  const page = describeInFull(
    catalog,
    { sections: written },
    listResponsibilityInFullSections(one),
    { title: one.title, address: to.responsibility(one.id) },
  );
  return { ...page, evidence: groupEvidence(catalog, claimsOfResponsibility(one)) };
}

function describeInFull(
  catalog: Catalog,
  body: Body,
  sections: readonly Section[],
  summedUp: InFullPage["summedUp"],
): InFullPage {
  const shown = body.sections.filter(({ id }) => sections.some((section) => section.id === id));
  const told = sections.filter(({ id }) => id !== "evidence");
  return {
    sections,
    title: words.title(summedUp.title),
    description: words.description(
      summedUp.title,
      told.map(({ heading }) => heading),
    ),
    summedUp,
    prose: new Map(
      shown.map(({ id, prose }) => [id, describeProse(catalog, linkBack(prose, summedUp.address))]),
    ),
    evidence: groupEvidence(catalog, claimsOfProse(shown.flatMap(({ prose }) => prose))),
  };
}
