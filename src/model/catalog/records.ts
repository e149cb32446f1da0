import type { FieldsOf, FolderOf, ProseKind } from "../../schema/kinds.ts";
import type { SingleOf } from "../../schema/single-files.ts";
import type { ReleaseFields } from "../../schema/release.ts";
import type { RecordKind } from "../../schema/vocabulary.ts";
import type { TranslatedText } from "../../words/translation.ts";
import type { Body } from "./body.ts";

/** Where a record stands: its id and its file, relative to the content folder. */
interface Filed {
  readonly id: string;
  readonly file: string;
}

interface WithBody extends Filed {
  readonly body: Body;
}

/** A record of a kind. */
export type RecordOf<Kind extends RecordKind> = Readonly<FieldsOf<Kind>> &
  (Kind extends ProseKind ? WithBody : Filed);

export type Role = RecordOf<"role">;
export type Pairing = RecordOf<"pairing">;
export type Responsibility = RecordOf<"responsibility">;
export type Post = RecordOf<"post">;
export type Term = RecordOf<"term">;
export type Source = RecordOf<"source">;
/** A part in a responsibility, of a role or of a post. */
export type Part = Responsibility["involvement"][number];
export type Elsewhere = Readonly<SingleOf<"elsewhere">[number]>;
export type Domain = Readonly<SingleOf<"domains">[number]>;
export type Decision = Readonly<SingleOf<"decision">>;
export type EverydayWords = Readonly<SingleOf<"everydayWords">>;
export type EverydayQuestions = Readonly<SingleOf<"everydayQuestions">>;
/** Who does what in one organization, in the shape of its file. */
export type OrganizationFile = Readonly<SingleOf<"organization">>;
export type AddressLock = Readonly<SingleOf<"addressLock">>;
/** A version of the content: what it changed. Its id is the version. */
export type Release = Filed & Readonly<ReleaseFields>;
export type Retirement = Readonly<SingleOf<"retired">[number]>;

/** The records of every kind, in the list that bears the name of its folder. */
export type RecordLists = {
  readonly [Kind in RecordKind as FolderOf<Kind>]: readonly RecordOf<Kind>[];
};

/** How large a picture is, in its own pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Everything that content holds, each record valid by itself; nothing is resolved yet. */
export interface Records extends RecordLists {
  readonly site: Readonly<SingleOf<"site">>;
  readonly domains: readonly Domain[];
  /** From answers to a role; absent where the content folder has no decision.yaml, and the page is then, too. */
  readonly decision?: Decision | undefined;
  /** The words that search understands and no page shows; absent where only pages are built. */
  readonly everydayWords?: EverydayWords;
  /** What people say, from which the search engine learns words; absent as above. */
  readonly everydayQuestions?: EverydayQuestions;
  /** Topics that the register does not cover. */
  readonly elsewhere: readonly Elsewhere[];
  /** The sizes of the pictures that prose shows, by file; absent where nobody read them. */
  readonly pictures?: Readonly<Record<string, PictureSize>>;
  /** Who does what in one organization; absent where the content folder has no organization.yaml. */
  readonly organization?: OrganizationFile | undefined;
  /** Every address that this content ever published; absent where nothing was locked. */
  readonly addressLock?: AddressLock | undefined;
  /** What pages say in place of their English words; absent where only English is wanted. */
  readonly words?: readonly TranslatedText[];
  /** The lines of the file that says when each record last changed; absent where nothing was dated. */
  readonly dateLock?: readonly string[] | undefined;
  /** The versions of the content, in any order. */
  readonly releases: readonly Release[];
  /** Published addresses that are given up; absent where there is none. */
  readonly retired?: readonly Retirement[] | undefined;
}
