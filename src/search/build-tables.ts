import type { Catalog } from "../model/catalog/catalog.ts";
import type { EverydayWords } from "../model/catalog/records.ts";
import { slugOf } from "../model/views/text.ts";
import { addresses } from "../routes.ts";
import { askedSections } from "../words/asked-sections.ts";
import { headings } from "../words/headings.ts";
import type { TargetDraft } from "./draft-targets.ts";
import {
  askFirstKey,
  hereKey,
  dependsOnKey,
  groundsKey,
  isPart,
  kindOrder,
  partId,
  settleKey,
  standingLetters,
  verdictKey,
  type SearchSummaries,
  type SearchTables,
  type TableColumns,
  type TargetKind,
  type WordDirectory,
} from "./tables.ts";
import { targetsPerPiece } from "./summary-store.ts";
import { isStopWord, keyOf, tokenize } from "./text.ts";

/** Pagefind's result ids by the address of their pages: `/roles/cio/` → `en_d5c4ce0`. */
export type ResultIds = ReadonlyMap<string, string>;

/**
 * How many everyday words and phrases the tables hold of a responsibility and of other targets, the first of each list. What
 * is known of words, and the engine's index, hold them all: more of them here answer no more questions (measured), for more
 * bytes.
 */
export const phrasesHeld = { responsibility: 2, other: 1 };

/** What the tables need to know of the engine's index and of the site's texts. */
export interface IndexedSite {
  /** Empty where no result of the engine is to lead to a target. */
  readonly resultIds: ResultIds;
  /** The words that the site writes as two or more, as `parseCompounds` takes them. */
  readonly compounds: string;
  /** The stems that texts of the site have and the engine's index has not. */
  readonly stemsNotIndexed: ReadonlySet<string>;
  readonly words: WordDirectory;
  /** What the names of the files with summaries begin with. */
  readonly summaries: string;
}

/** Works out the search tables. */
export function buildTables(
  catalog: Catalog,
  drafts: readonly TargetDraft[],
  everyday: EverydayWords,
  { resultIds, compounds, stemsNotIndexed, words, summaries }: IndexedSite,
  held = phrasesHeld,
): SearchTables {
  const [firstId = ""] = resultIds.values();
  const language = firstId.replace(/_.*$/, "");
  const hits = shortenIds(resultIds, language.length + 1);
  const roleIds = catalog.roles.map((role) => role.id);
  const postIds = drafts.filter(({ kind }) => kind === "post").map(({ id }) => id);
  const dutyIds = drafts.filter(({ kind }) => kind === "responsibility").map(({ id }) => id);
  const columnsOf = (kind: TargetKind): TableColumns | undefined => {
    const own = drafts.filter((draft) => draft.kind === kind);
    if (own.length === 0) return undefined;
    const column = (text: (draft: TargetDraft) => string) => own.map(text).join("\n");
    return withoutEmpty({
      titles: column((draft) => draft.title),
      ids: column(({ id, title }) => (isPart(kind) || id === slugOf(title) ? "" : id)),
      paths: column(({ address }) => (folders[kind] === undefined ? address.slice(1) : "")),
      owners: column(({ kind: own, owners }) =>
        own === "responsibility"
          ? ""
          : owners.map((id) => roleIds.indexOf(id).toString(36)).join("."),
      ),
      holders: column(({ holders }) =>
        holders
          .map(({ kind: holder, id, standing }) => {
            const place = (holder === "role" ? roleIds : postIds).indexOf(id).toString(36);
            return `${holder === "role" ? "" : "-"}${place}${standingLetters[standing]}`;
          })
          .join("."),
      ),
      states: column(({ ownership }) => (ownership === "sole" ? "" : (ownership ?? ""))),
      about: column(({ about }) =>
        about !== undefined && dutyIds.includes(about) ? dutyIds.indexOf(about).toString(36) : "",
      ),
      codes: column(({ code }) => code ?? ""),
      names: column((draft) => namesOf(draft).join("|")),
      everyday: column((draft) => holdPhrases(draft, held).join("|")),
      lacks: column(({ sections }) => listLacking(kind, sections)),
      hits: column(({ address }) => hits.get(address) ?? ""),
    });
  };
  const targets = kindOrder.flatMap((kind) => {
    const columns = columnsOf(kind);
    return columns === undefined ? [] : [[kind, columns] as const];
  });
  return {
    version: 1,
    roles: catalog.roles.map(({ id, title, shortTitle, abbreviation, hue, kind: form }) => ({
      id,
      title,
      shortTitle,
      abbreviation,
      ...(hue !== undefined && { hue }),
      ...(form !== undefined && { form }),
    })),
    folders,
    targets: Object.fromEntries(targets),
    asked: {
      role: formatAsked(askedSections.role, headings.role),
      pairing: formatAsked(askedSections.pairing, headings.pairing),
    },
    synonyms: everyday.sameMeaning.map((group) => group.join(" ")).join("|"),
    compounds,
    otherStems: [...stemsNotIndexed].sort().join(" "),
    words,
    summaries,
    language,
    suggestions: { queries: [], targets: [] },
  };
}

/** As much of each result id, after its language, as tells them apart. */
function shortenIds(resultIds: ResultIds, from: number): ReadonlyMap<string, string> {
  const ids = [...resultIds.values()];
  let length = 1;
  while (new Set(ids.map((id) => id.slice(from, from + length))).size < ids.length) length++;
  return new Map([...resultIds].map(([address, id]) => [address, id.slice(from, from + length)]));
}

/** The lines that results show in pieces, by target id; what an answer depends on by the id and `?`, what it rests on by the id and `*`, how good that is by the id and `~`, how to settle it by the id and `=`, whom to ask first by the id and `!`, and what an organization says by the id and `@`. */
export function cutSummaries(drafts: readonly TargetDraft[]): SearchSummaries[] {
  return Array.from({ length: Math.ceil(drafts.length / targetsPerPiece) }, (_, piece) =>
    buildSummaries(drafts.slice(piece * targetsPerPiece, (piece + 1) * targetsPerPiece)),
  );
}

function buildSummaries(drafts: readonly TargetDraft[]): SearchSummaries {
  return Object.fromEntries(
    drafts.flatMap((draft) => {
      const { summary, dependsOn, grounds, verdict, settle, askFirst, here, address, saying } =
        draft;
      const target = targetIdOf(draft);
      return [
        // A result shows the organization's answer before what the record is about.
        [target, here === undefined ? summary : `${here} ${summary}`],
        ...(here === undefined ? [] : [[hereKey(target), here]]),
        ...(dependsOn === undefined ? [] : [[dependsOnKey(target), dependsOn]]),
        ...(grounds === undefined ? [] : [[groundsKey(target), grounds]]),
        ...(verdict === undefined ? [] : [[verdictKey(target), verdict]]),
        ...(settle === undefined ? [] : [[settleKey(target), settle]]),
        ...(askFirst === undefined ? [] : [[askFirstKey(target), askFirst]]),
        ...Object.entries(saying).map(([id, text]) => [
          partId("section", `${address.slice(1)}#${id}`),
          text,
        ]),
      ] as [string, string][];
    }),
  );
}

/** The sections that a page of a kind does not have, of those that people ask for. */
function listLacking(kind: TargetKind, sections: readonly string[] | undefined): string {
  if (sections === undefined || (kind !== "role" && kind !== "pairing")) return "";
  return Object.keys(askedSections[kind])
    .filter((id) => !sections.includes(id))
    .join(".");
}

function formatAsked(
  asked: Readonly<Record<string, string>>,
  names: Readonly<Record<string, string>>,
): string {
  return Object.entries(asked)
    .map(([id, phrases]) => [id, names[id] ?? "", phrases].join("="))
    .join("\n");
}

/** The id of the target that a draft becomes. */
export function targetIdOf({ kind, id, address }: TargetDraft): string {
  if (isPart(kind)) return partId(kind, address.slice(1));
  return kind === "page" ? id : `${kind}:${id}`;
}

const to = addresses("/");
/** An id that no record has: it shows where in a kind's addresses the id stands. */
const sample = "0";
const folders: SearchTables["folders"] = {
  responsibility: below(to.responsibility(sample)),
  role: below(to.role(sample)),
  pairing: below(to.pairing(sample)),
  post: below(to.post(sample)),
  term: below(to.term(sample)),
  source: below(to.source(sample)),
};

function below(address: string): string {
  return address.slice(1, address.indexOf(`${sample}/`));
}

function withoutEmpty(columns: Required<TableColumns>): TableColumns {
  return Object.fromEntries(
    Object.entries(columns).filter(([, text]) => /[^\n]/.test(text)),
  ) as unknown as TableColumns;
}

/** The names that do not only spell the title or an earlier name otherwise. */
function namesOf({ title, names }: TargetDraft): string[] {
  const seen = new Set([keyOf(title)]);
  return names.filter((name) => {
    const isNew = !seen.has(keyOf(name));
    seen.add(keyOf(name));
    return isNew;
  });
}

/** The first everyday phrases without their stop words; all of a role's and a page's. */
function holdPhrases(
  { kind, title, names, everyday }: TargetDraft,
  held: typeof phrasesHeld,
): string[] {
  const seen = new Set([title, ...names].map(keyOf));
  const phrases: string[] = [];
  for (const phrase of everyday) {
    const words = tokenize(phrase);
    const subjects = words.filter((word) => !isStopWord(word));
    const text = (subjects.length > 0 ? subjects : words).join(" ");
    if (!seen.has(text.toLowerCase())) phrases.push(text);
    seen.add(text.toLowerCase());
  }
  if (kind === "role" || kind === "page") return phrases;
  return phrases.slice(0, kind === "responsibility" ? held.responsibility : held.other);
}
