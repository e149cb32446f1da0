import { nameLevels } from "../../schema/name-levels.ts";
import { get, type Catalog } from "../catalog/catalog.ts";
import { labelsOf, type HolderLabel } from "../catalog/labels.ts";
import { postPartsOf } from "../catalog/ownership.ts";
import type { Post, Responsibility } from "../catalog/records.ts";
import {
  citationsOf,
  groupEvidence,
  type EvidenceGroup,
  type Statement,
} from "../evidence/evidence.ts";
import { describeProse, type Prose } from "../evidence/prose.ts";
import { rowLabelOf, type RowLabel } from "../evidence/row-label.ts";
import { claimsOfPost } from "../evidence/uses.ts";
import { involvementLevels } from "../../schema/vocabulary.ts";
import { listHeld, listValidity, type HeldLine } from "./held.ts";
import { listSections, type Section } from "./sections.ts";

/** A responsibility that a post has a part in, or that a position gives it. */
export interface TouchedRow {
  readonly row: RowLabel;
  /** "Accountable" …; undefined where only a position or a condition names the post. */
  readonly level: string | undefined;
}

/** "This or that?" */
export interface Choice {
  readonly id: string;
  readonly question: string;
  readonly others: readonly HolderLabel[];
  readonly statements: readonly Statement[];
}

/** Everything that the page of a post shows. */
export interface PostPage {
  readonly sections: readonly Section[];
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Its abbreviations first. */
  readonly otherNames: readonly string[];
  /** How to reach it, as lines. */
  readonly held: readonly HeldLine[];
  readonly prose: Prose;
  readonly answersFor: readonly Statement[];
  readonly choices: readonly Choice[];
  /** Strongest part first. */
  readonly touches: readonly TouchedRow[];
  readonly related: readonly Pick<Post, "id" | "title" | "summary">[];
  readonly evidence: readonly EvidenceGroup[];
}

/** The sections of a post's page. */
export function listPostSections(
  post: Pick<Post, "id" | "answersFor" | "choices" | "related">,
  { responsibilities, site }: Pick<Catalog, "responsibilities" | "site">,
): Section[] {
  return listSections("post", {
    "answers-for": post.answersFor.length > 0,
    choices: post.choices.length > 0,
    touches: responsibilities.some((one) => touches(one, post.id)),
    related: post.related.length > 0,
    evidence: site.citesSources,
  });
}

/** Works out the page of a post. */
export function describePost(catalog: Catalog, post: Post): PostPage {
  const strength = Object.keys(involvementLevels);
  const partIn = (one: Responsibility) => postPartsOf(one).find((held) => held.post === post.id);
  const placeOf = (part: ReturnType<typeof partIn>) =>
    part === undefined ? strength.length : strength.indexOf(part.level);
  const state = ({ text, claims }: Post["answersFor"][number]): Statement => ({
    text,
    citations: citationsOf(catalog, claims),
  });
  return {
    sections: listPostSections(post, catalog),
    id: post.id,
    title: post.title,
    summary: post.summary,
    otherNames: [...post.abbreviations, ...post.aliases],
    held: [...listHeld(catalog, post), ...listValidity(post)],
    prose: describeProse(catalog, post.body.prose),
    answersFor: post.answersFor.map(state),
    choices: post.choices.map(({ id, question, roles, posts, statements }) => ({
      id,
      question,
      others: labelsOf(catalog, { roles, posts }),
      statements: statements.map(state),
    })),
    touches: catalog.responsibilities
      .filter((one) => touches(one, post.id))
      .map((one) => ({ one, part: partIn(one) }))
      .sort((a, b) => placeOf(a.part) - placeOf(b.part))
      .map(({ one, part }) => ({
        row: rowLabelOf(catalog, one),
        level: part && nameLevels(part),
      })),
    related: post.related
      .map((id) => get(catalog.postById, id))
      .map(({ id, title, summary }) => ({ id, title, summary })),
    evidence: groupEvidence(catalog, claimsOfPost(post)),
  };
}

/** Whether a responsibility names a post in a part, in a position or under a condition. */
function touches(one: Responsibility, id: string): boolean {
  return (
    postPartsOf(one).some((part) => part.post === id) ||
    [...one.positions, ...one.conditions].some(({ posts }) => posts.includes(id))
  );
}
