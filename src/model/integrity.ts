import {
  pairingSections,
  roleSections,
  templateFragments,
  type SectionEntry,
} from "../schema/sections.ts";
import { addresses, partFragment } from "../routes.ts";
import type { Body } from "./body.ts";
import { checkDecision } from "./check-decision.ts";
import { allPairs } from "./comparison.ts";
import { ownersOf } from "./ownership.ts";
import { pairId } from "./pair.ts";
import { reservedAddresses, shortAddresses } from "./redirects.ts";
import { isRegisterSplit } from "./register.ts";
import type { Issue } from "./issue.ts";
import type { Pairing, Records, Responsibility, Role, Source, Term } from "./records.ts";

type Path = Issue["path"];

/** What the rules look things up in; built once for all of them. */
interface Known {
  readonly roles: ReadonlyMap<string, Role>;
  readonly responsibilities: ReadonlyMap<string, Responsibility>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly domains: ReadonlySet<string>;
  /** Claim id → the roles that the claim speaks of. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
  /** Every address that a link in prose may lead to. */
  readonly addresses: ReadonlySet<string>;
}

/** Collects the issues of one file. */
class FileIssues {
  readonly issues: Issue[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(path: Path, problem: string, remedy: string): void {
    this.issues.push({ file: this.#file, path, problem, remedy });
  }

  /** An issue on a line of the body; the reader turns it into a line of the file. */
  addInBody(line: number, problem: string, remedy: string): void {
    this.issues.push({ file: this.#file, path: ["body"], line, problem, remedy });
  }
}

/**
 * Every problem that shows only between records, all at once; an empty list means that the records
 * make a catalog. Lines of issues whose path is `body` count from the body's first line.
 */
export function checkIntegrity(records: Records): Issue[] {
  const known = indexOf(records);
  return [
    ...checkDomains(records),
    ...checkUniqueness(records),
    ...records.roles.flatMap((role) => checkRole(role, records, known)),
    ...checkShortAddresses(records),
    ...records.responsibilities.flatMap((one) => checkResponsibility(one, known)),
    ...records.pairings.flatMap((one) => checkPairing(one, known)),
    ...records.terms.flatMap((one) => checkTerm(one, known)),
    ...records.sources.flatMap((one) => checkSource(one, known)),
    ...checkDecision(records),
  ];
}

function indexOf(records: Records): Known {
  const byId = <T extends { id: string }>(all: readonly T[]) =>
    new Map(all.map((one) => [one.id, one]));
  const to = addresses("/");
  return {
    roles: byId(records.roles),
    responsibilities: byId(records.responsibilities),
    terms: byId(records.terms),
    domains: new Set(records.domains.map((domain) => domain.id)),
    claims: new Map(
      records.sources.flatMap((source) =>
        source.claims.map((claim) => [`${source.id}/${claim.slug}`, claim.roles] as const),
      ),
    ),
    addresses: new Set([
      ...Object.values(to.pages).filter((page) => page !== to.pages.decide || records.decision),
      ...records.roles.map((one) => to.role(one.id)),
      ...shortAddresses(records.roles).map(({ slug }) => to.short(slug)),
      ...records.responsibilities.map((one) => to.responsibility(one.id)),
      ...records.terms.map((one) => to.term(one.id)),
      ...records.sources.map((one) => to.source(one.id)),
      ...allPairs(records).map((pair) => to.pairing(pair.id)),
      ...(isRegisterSplit(records)
        ? records.responsibilities.map((one) => to.domainPage(one.domain))
        : []),
    ]),
  };
}

function checkDomains(records: Records): Issue[] {
  const file = new FileIssues("domains.yaml");
  const seen = new Set<string>();
  records.domains.forEach((domain, index) => {
    if (seen.has(domain.id)) {
      file.add(
        [index, "id"],
        `the domain "${domain.id}" is there twice`,
        "Rename or remove one of the two",
      );
    }
    seen.add(domain.id);
  });
  return file.issues;
}

// --- what only one record may own -------------------------------------------------------------

interface Owned {
  readonly value: string;
  readonly file: string;
  readonly path: Path;
}

function checkUniqueness(records: Records): Issue[] {
  const names = (all: readonly { file: string; title: string; aliases: readonly string[] }[]) =>
    all.flatMap((one) => [
      { value: one.title, file: one.file, path: ["title"] },
      ...one.aliases.map((value, index) => ({ value, file: one.file, path: ["aliases", index] })),
    ]);
  const field = <T extends { file: string }>(all: readonly T[], key: keyof T & string) =>
    all.map((one) => ({ value: String(one[key]), file: one.file, path: [key] }));
  return [
    ...checkOwnedOnce(names(records.roles), "name"),
    ...checkOwnedOnce(names(records.pairings), "name"),
    ...checkOwnedOnce(names(records.responsibilities), "name"),
    ...checkOwnedOnce(names(records.terms), "name"),
    ...checkOwnedOnce(field(records.sources, "title"), "title"),
    ...checkOwnedOnce(field(records.sources, "shortTitle"), "short title"),
    ...checkOwnedOnce(field(records.responsibilities, "code"), "code"),
    ...checkOwnedOnce(field(records.roles, "order"), "place in the order"),
    ...checkOwnedOnce(field(records.roles, "shortTitle"), "short title"),
  ];
}

/** Names are the same when they read the same: case and spacing do not tell them apart. */
function normalizeName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

function checkOwnedOnce(owned: readonly Owned[], what: string): Issue[] {
  const first = new Map<string, Owned>();
  const issues: Issue[] = [];
  for (const one of owned) {
    const key = normalizeName(one.value);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, one);
    } else {
      issues.push({
        file: one.file,
        path: one.path,
        problem: `duplicate ${what} "${one.value}": ${other.file === one.file ? "this file has it already" : `${other.file} has it too`}`,
        remedy: `Keep it in one of the two: a ${what} leads to one record of a kind`,
      });
    }
  }
  return issues;
}

function checkShortAddresses(records: Records): Issue[] {
  return shortAddresses(records.roles)
    .filter(({ slug }) => reservedAddresses.has(slug))
    .flatMap(({ slug, roles }) =>
      roles.map((role) => ({
        file: role.file,
        path: ["abbreviation"],
        problem: `the short address /${slug}/ is taken by a page of the site`,
        remedy: "Choose another abbreviation or another file name",
      })),
    );
}

// --- rules by kind of record --------------------------------------------------------------------

function checkRole(role: Role, records: Records, known: Known): Issue[] {
  const file = new FileIssues(role.file);
  const cited = (ids: readonly string[], path: Path) =>
    checkClaims(file, ids, path, known, [role.id]);
  cited(role.purposeClaims, ["purposeClaims"]);
  cited(role.claims, ["claims"]);
  for (const [row, cell] of Object.entries(role.glance))
    cited(cell.claims, ["glance", row, "claims"]);
  role.notOwned.forEach((item, index) => {
    const path: Path = ["notOwned", index, "responsibility"];
    const responsibility = checkResponsibilityId(file, item.responsibility, path, known);
    if (responsibility && ownersOf(responsibility).includes(role.id)) {
      file.add(
        path,
        `"${responsibility.id}" says that ${role.shortTitle} is accountable for it`,
        "Name a responsibility that another role answers for, or correct its involvement",
      );
    }
    checkClaims(file, item.claims, ["notOwned", index, "claims"], known);
  });
  if (
    !records.responsibilities.some((one) => one.involvement.some((part) => part.role === role.id))
  ) {
    file.add(
      [],
      `no responsibility names the role "${role.id}"`,
      "Name it in the involvement of at least one responsibility",
    );
  }
  checkBody(file, role.body, known);
  checkSections(file, role.body, roleSections);
  return file.issues;
}

function checkResponsibility(one: Responsibility, known: Known): Issue[] {
  const file = new FileIssues(one.file);
  if (!known.domains.has(one.domain)) {
    file.add(
      ["domain"],
      `unknown domain "${one.domain}"`,
      `Use one of domains.yaml: ${[...known.domains].join(", ")}`,
    );
  }
  const seen = new Set<string>();
  one.involvement.forEach((part, index) => {
    const path: Path = ["involvement", index];
    checkRoleId(file, part.role, [...path, "role"], known);
    if (seen.has(part.role)) {
      file.add(
        [...path, "role"],
        `the role "${part.role}" is there twice`,
        "Keep its strongest part",
      );
    }
    seen.add(part.role);
    checkClaims(file, part.claims, [...path, "claims"], known, [part.role]);
    if (part.inferred !== undefined && (part.level !== "accountable" || part.claims.length === 0)) {
      file.add(
        [...path, "inferred"],
        "only an accountable part that cites claims can be inferred from them",
        "Remove `inferred`; a part without claims is shown as editorial judgement",
      );
    }
  });
  checkOwnership(file, one);
  const positions = new Set<string>([
    ...templateFragments.responsibility,
    ...one.involvement.map((part) => partFragment(part.role)),
  ]);
  one.positions.forEach((position, index) => {
    const path: Path = ["positions", index];
    position.roles.forEach((role, at) => checkRoleId(file, role, [...path, "roles", at], known));
    if (position.roles.length === 0 && position.outside === undefined) {
      file.add(
        path,
        "the position belongs to nobody",
        "Name its roles, or somebody outside the register in `outside`",
      );
    }
    checkFragment(file, position.id, [...path, "id"], positions);
    checkClaims(file, position.claims, [...path, "claims"], known);
  });
  one.excludes.forEach((item, index) => {
    if (item.see !== undefined) {
      checkOtherResponsibility(file, item.see, ["excludes", index, "see"], one.id, known);
    }
  });
  one.related.forEach((id, index) =>
    checkOtherResponsibility(file, id, ["related", index], one.id, known),
  );
  checkClaims(file, one.claims, ["claims"], known);
  checkBody(file, one.body, known);
  checkSections(file, one.body, {});
  return file.issues;
}

function checkOwnership(file: FileIssues, one: Responsibility): void {
  const owners = ownersOf(one);
  const many = `${owners.length} accountable roles${owners.length ? ` (${owners.join(", ")})` : ""}`;
  const shared = one.ownership === "joint" || one.ownership === "contested";
  if (one.ownership === "sole" && owners.length !== 1) {
    file.add(
      ["ownership"],
      `sole needs exactly one accountable role, found ${many}`,
      "Make one role accountable, or say joint, contested or unowned",
    );
  }
  if (one.ownership === "unowned" && owners.length > 0) {
    file.add(
      ["ownership"],
      `unowned allows no accountable role, found ${many}`,
      "Say sole, joint or contested",
    );
  }
  const outside = one.positions.some((position) => position.outside !== undefined) ? 1 : 0;
  if (one.ownership === "joint" && owners.length + outside < 2) {
    file.add(
      ["ownership"],
      `joint needs two or more that carry it, found ${many}`,
      "Make a second role accountable, name somebody outside the register in a position, or say sole",
    );
  }
  if (one.ownership === "contested" && owners.length === 0) {
    file.add(
      ["ownership"],
      `contested needs at least one accountable role, found ${many}`,
      "Make each role accountable that has a claim to it, or say unowned",
    );
  }
  if (one.ownership !== "sole" && one.note === undefined) {
    file.add(
      ["note"],
      `${one.ownership} needs a note, found none`,
      "Say in a sentence or two how it stands",
    );
  }
  if (one.ownership === "sole" && one.dependsOn !== undefined) {
    file.add(
      ["dependsOn"],
      "sole depends on nothing: one role answers for it",
      "Remove it, or change the ownership",
    );
  }
  if (shared && one.positions.length < 2) {
    file.add(
      ["positions"],
      `${one.ownership} needs at least two positions, found ${one.positions.length}`,
      "Add who says it is whose, each with its claims",
    );
  }
  if (!shared && one.positions.length > 0) {
    file.add(
      ["positions"],
      `${one.ownership} has no positions: they belong to joint and contested responsibilities`,
      "Remove them, or change the ownership",
    );
  }
  if (shared) {
    const held = new Set(one.positions.flatMap((position) => position.roles));
    for (const role of owners.filter((owner) => !held.has(owner))) {
      file.add(
        ["positions"],
        `the accountable role "${role}" holds none of the positions`,
        "Add the position that makes it accountable, or change its part",
      );
    }
  }
}

function checkPairing(pairing: Pairing, known: Known): Issue[] {
  const file = new FileIssues(pairing.file);
  const roles = pairing.roles.map((id, index) => checkRoleId(file, id, ["roles", index], known));
  const [first, second] = roles;
  if (first && second) {
    if (first.order >= second.order) {
      file.add(
        ["roles"],
        "expected two different roles, the one with the lower order first",
        "Swap or correct them",
      );
    } else if (pairId(first, second) !== pairing.id) {
      file.add(
        ["roles"],
        `the file is named "${pairing.id}" and its roles make "${pairId(first, second)}"`,
        `Rename the file to ${pairId(first, second)}.mdx, or correct the roles`,
      );
    }
  }
  const inPair = (id: string, path: Path) => {
    if (!pairing.roles.includes(id)) {
      file.add(
        path,
        `"${id}" is not one of the pairing's roles`,
        `Use ${pairing.roles.join(" or ")}`,
      );
    }
  };
  const fragments = new Set<string>(templateFragments.pairing);
  checkClaims(file, pairing.differenceClaims, ["differenceClaims"], known);
  checkClaims(file, pairing.claims, ["claims"], known);

  pairing.handOffs.forEach((handOff, index) => {
    const path: Path = ["handOffs", index];
    checkFragment(file, handOff.id, [...path, "id"], fragments);
    for (const end of ["starts", "finishes"] as const) {
      const { role, responsibility: id } = handOff[end];
      inPair(role, [...path, end, "role"]);
      const responsibility = checkResponsibilityId(
        file,
        id,
        [...path, end, "responsibility"],
        known,
      );
      if (responsibility && !ownersOf(responsibility).includes(role)) {
        file.add(
          [...path, end, "responsibility"],
          `the diagram has no node for "${id}" under "${role}": the role is not accountable for it`,
          "Name a responsibility that the role is accountable for",
        );
      }
    }
    if (handOff.starts.responsibility === handOff.finishes.responsibility) {
      file.add(
        path,
        "the hand-off starts and finishes in the same responsibility",
        "Name two different ones",
      );
    }
    if (handOff.starts.role === handOff.finishes.role) {
      file.add(
        path,
        "the hand-off starts and finishes with the same role",
        "Name both roles of the pairing",
      );
    }
    checkClaims(file, handOff.claims, [...path, "claims"], known);
  });
  pairing.tensions.forEach((tension, index) => {
    const path: Path = ["tensions", index];
    checkFragment(file, tension.id, [...path, "id"], fragments);
    tension.views.forEach((view, at) => {
      inPair(view.role, [...path, "views", at, "role"]);
      checkClaims(file, view.claims, [...path, "views", at, "claims"], known);
    });
    if (new Set(tension.views.map((view) => view.role)).size < 2) {
      file.add([...path, "views"], "expected one view for each role", "Give each role its view");
    }
    checkClaims(file, tension.settleClaims, [...path, "settleClaims"], known);
    tension.responsibilities.forEach((id, at) =>
      checkResponsibilityId(file, id, [...path, "responsibilities", at], known),
    );
  });
  pairing.situations.forEach((situation, index) => {
    const path: Path = ["situations", index];
    checkFragment(file, situation.id, [...path, "id"], fragments);
    inPair(situation.lead, [...path, "lead"]);
    situation.support.forEach((id, at) => {
      checkRoleId(file, id, [...path, "support", at], known);
      if (id === situation.lead) {
        file.add([...path, "support", at], `"${id}" leads already`, "Remove it from `support`");
      }
    });
    situation.responsibilities.forEach((id, at) =>
      checkResponsibilityId(file, id, [...path, "responsibilities", at], known),
    );
    checkClaims(file, situation.claims, [...path, "claims"], known);
  });
  pairing.questions.forEach((question, index) => {
    checkFragment(file, question.id, ["questions", index, "id"], fragments);
    checkClaims(file, question.claims, ["questions", index, "claims"], known);
  });
  checkBody(file, pairing.body, known);
  checkSections(file, pairing.body, pairingSections);
  return file.issues;
}

function checkTerm(term: Term, known: Known): Issue[] {
  const file = new FileIssues(term.file);
  term.related.forEach((id, index) => {
    if (!known.terms.has(id) || id === term.id) {
      const problem = id === term.id ? "the term is related to itself" : `unknown term "${id}"`;
      file.add(["related", index], problem, "Use the id of another file in content/terms");
    }
  });
  term.responsibilities.forEach((id, index) =>
    checkResponsibilityId(file, id, ["responsibilities", index], known),
  );
  checkClaims(file, term.claims, ["claims"], known);
  checkBody(file, term.body, known);
  checkSections(file, term.body, {});
  return file.issues;
}

function checkSource(source: Source, known: Known): Issue[] {
  const file = new FileIssues(source.file);
  const slugs = new Set<string>(templateFragments.source);
  source.claims.forEach((claim, index) => {
    checkFragment(file, claim.slug, ["claims", index, "slug"], slugs);
    claim.roles.forEach((id, at) => checkRoleId(file, id, ["claims", index, "roles", at], known));
  });
  return file.issues;
}

// --- rules that records share -------------------------------------------------------------------

function checkRoleId(file: FileIssues, id: string, path: Path, known: Known): Role | undefined {
  const role = known.roles.get(id);
  if (!role) {
    file.add(
      path,
      `unknown role "${id}"`,
      `Use one of content/roles: ${[...known.roles.keys()].join(", ")}`,
    );
  }
  return role;
}

function checkResponsibilityId(
  file: FileIssues,
  id: string,
  path: Path,
  known: Known,
): Responsibility | undefined {
  const responsibility = known.responsibilities.get(id);
  if (!responsibility) {
    file.add(
      path,
      `unknown responsibility "${id}"`,
      "Use the id of a file in content/responsibilities",
    );
  }
  return responsibility;
}

function checkOtherResponsibility(
  file: FileIssues,
  id: string,
  path: Path,
  self: string,
  known: Known,
): void {
  if (id === self)
    file.add(path, "the responsibility refers to itself", "Name another one, or remove it");
  else checkResponsibilityId(file, id, path, known);
}

function checkFragment(file: FileIssues, id: string, path: Path, seen: Set<string>): void {
  if (seen.has(id)) {
    file.add(
      path,
      `the id "${id}" is already taken on the page`,
      "Choose another: parts and the template's own sections share the page's fragments",
    );
  }
  seen.add(id);
}

function checkClaims(
  file: FileIssues,
  ids: readonly string[],
  path: Path,
  known: Known,
  speakOf: readonly string[] = [],
): void {
  ids.forEach((id, index) => {
    const roles = known.claims.get(id);
    if (!roles) {
      file.add(
        [...path, index],
        `unknown claim "${id}"`,
        "Use <source>/<slug> of a claim in content/sources",
      );
      return;
    }
    for (const role of speakOf.filter((one) => !roles.includes(one))) {
      file.add(
        [...path, index],
        `the claim "${id}" does not speak of "${role}" but of ${roles.join(", ")}`,
        "Cite a claim about this role, or move the claim to the record's own `claims`",
      );
    }
  });
}

function checkBody(file: FileIssues, body: Body, known: Known): void {
  for (const { id, line } of body.claims) {
    if (!known.claims.has(id)) {
      file.addInBody(
        line,
        `unknown claim "${id}"`,
        "Use <source>/<slug> of a claim in content/sources",
      );
    }
  }
  for (const { href, line } of body.links) {
    const [address = ""] = href.split("#");
    if (href.startsWith("/") && !known.addresses.has(address)) {
      file.addInBody(
        line,
        `no page has the address ${address}`,
        "Link to an existing page, with a slash at the end",
      );
    } else if (!/^(\/|#|https:\/\/)/.test(href)) {
      file.addInBody(
        line,
        `the link "${href}" leads nowhere`,
        "Begin it with / for this site, or with https://",
      );
    }
  }
  for (const { what, line } of body.foreign) {
    file.addInBody(
      line,
      `${what} does not belong in a content file`,
      "Use paragraphs, lists, links, Mermaid fences, <Section> and <Claims> only; headings come from the template",
    );
  }
}

function checkSections(
  file: FileIssues,
  body: Body,
  sections: Readonly<Record<string, SectionEntry>>,
): void {
  const seen = new Set<string>();
  const allowed = Object.keys(sections);
  if (allowed.length > 0) {
    for (const { line } of body.outside) {
      file.addInBody(
        line,
        "text outside a section",
        `Move it into one of the sections ${allowed.join(", ")}`,
      );
    }
  }
  for (const { id, line } of body.sections) {
    if (!allowed.includes(id)) {
      const remedy =
        allowed.length > 0
          ? `Use one of ${allowed.join(", ")}`
          : "Remove it: this kind of record has no sections";
      file.addInBody(line, `unknown section "${id}"`, remedy);
    } else if (seen.has(id)) {
      file.addInBody(line, `the section "${id}" is there twice`, "Merge the two");
    }
    seen.add(id);
  }
  for (const [id, section] of Object.entries(sections)) {
    if (section.required && !seen.has(id)) {
      file.add(
        ["body"],
        `the section "${id}" (${section.heading}) is missing`,
        `Add <Section id="${id}"> … </Section>`,
      );
    }
  }
}
