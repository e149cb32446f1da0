import type { AddressLockFields } from "../../schema/address-lock.ts";
import type { DecisionFields } from "../../schema/decision.ts";
import type { EverydayQuestionsFields } from "../../schema/everyday-questions.ts";
import type { EverydayWordsFields } from "../../schema/everyday-words.ts";
import type { PairingFields } from "../../schema/pairing.ts";
import type { ResponsibilityFields } from "../../schema/responsibility.ts";
import type { RoleFields } from "../../schema/role.ts";
import type { DomainFields, SiteFields } from "../../schema/site.ts";
import type { SourceFields } from "../../schema/source.ts";
import type { TermFields } from "../../schema/term.ts";
import type { Body } from "./body.ts";

/** Where a record stands: its id and its file, relative to the content folder. */
interface Filed {
  readonly id: string;
  readonly file: string;
}

interface WithBody extends Filed {
  readonly body: Body;
}

export type Role = Readonly<RoleFields> & WithBody;
export type Pairing = Readonly<PairingFields> & WithBody;
export type Responsibility = Readonly<ResponsibilityFields> & WithBody;
export type Term = Readonly<TermFields> & WithBody;
export type Source = Readonly<SourceFields> & Filed;
export type Domain = Readonly<DomainFields>;
export type Decision = Readonly<DecisionFields>;
export type EverydayWords = Readonly<EverydayWordsFields>;
export type EverydayQuestions = Readonly<EverydayQuestionsFields>;
export type AddressLock = Readonly<AddressLockFields>;

/** Everything that content holds, each record valid by itself; nothing is resolved yet. */
export interface Records {
  readonly site: Readonly<SiteFields>;
  readonly domains: readonly Domain[];
  readonly roles: readonly Role[];
  readonly pairings: readonly Pairing[];
  readonly responsibilities: readonly Responsibility[];
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  /** From answers to a role; absent where the content folder has no decision.yaml, and the page is then, too. */
  readonly decision?: Decision | undefined;
  /** The words that search understands and no page shows; absent where only pages are built. */
  readonly everydayWords?: EverydayWords;
  /** What people say, from which the search engine learns words; absent as above. */
  readonly everydayQuestions?: EverydayQuestions;
  /** Every address that this content ever published; absent where nothing was locked. */
  readonly addressLock?: AddressLock | undefined;
}
