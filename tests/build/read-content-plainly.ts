import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";

/** A part in a responsibility, as its file has it. */
export interface PlainPart {
  readonly role?: string;
  readonly post?: string;
  readonly level: string;
  readonly claims?: readonly string[];
}

/** A responsibility, as its file has it. */
export interface PlainRow {
  readonly id: string;
  readonly ownership: string;
  readonly involvement?: readonly PlainPart[];
  readonly conditions?: readonly { readonly when: string }[];
  readonly decided?: object;
}

/** What a claim does, and whether it counts without a condition. */
export interface PlainClaim {
  readonly type: string;
  readonly isBound: boolean;
}

/** The fields of a folder's files, read without the site's own reader; none where the folder is missing. */
export function readFolder(content: string, folder: string): Record<string, unknown>[] {
  if (!existsSync(join(content, folder))) return [];
  return readdirSync(join(content, folder)).map((file) => {
    const text = readFileSync(join(content, folder, file), "utf8");
    const yaml = file.endsWith(".mdx") ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "") : text;
    return { ...(parse(yaml) as object), id: basename(file).replace(/\.\w+$/, "") };
  });
}

/** Whether a register rests on sources, and its pages say how sure an answer is. */
export function citesSources(content: string): boolean {
  const site = parse(readFileSync(join(content, "site.yaml"), "utf8")) as {
    readonly citesSources?: boolean;
  };
  return site.citesSources !== false;
}

export function readRows(content: string): PlainRow[] {
  return readFolder(content, "responsibilities") as unknown as PlainRow[];
}

/** Every claim by its id. */
export function readClaims(content: string): Map<string, PlainClaim> {
  return new Map(
    readFolder(content, "sources").flatMap(({ id, condition, claims }) =>
      (claims as { slug: string; type: string; condition?: string }[]).map(
        (claim) =>
          [
            `${String(id)}/${claim.slug}`,
            { type: claim.type, isBound: (claim.condition ?? condition) !== undefined },
          ] as const,
      ),
    ),
  );
}

/** What a claim of each type makes of an answer, strongest first, by the id of the standing and the word that pages print. */
export const standingOfType = [
  ["requires", "required", "by law"],
  ["assigns", "assigned", "assigned"],
  ["may", "possible", "possible"],
  ["aims", "inferred", "inferred"],
  ["advises", "inferred", "inferred"],
  ["reports", "inferred", "inferred"],
  ["describes", "inferred", "inferred"],
] as const;

/** How sure a part is, worked out apart from the site's own model: the standing's id and its word. */
export function judgePart(
  row: PlainRow,
  part: PlainPart,
  claims: ReadonlyMap<string, PlainClaim>,
): readonly [id: string, word: string] {
  if (row.decided !== undefined) return ["decided", "decided"];
  const counted = (part.claims ?? []).flatMap((id) => {
    const claim = claims.get(id);
    return claim === undefined || claim.isBound ? [] : [claim.type];
  });
  const [, id, word] = standingOfType.find(([type]) => counted.includes(type)) ?? [
    "",
    "judgement",
    "our judgement",
  ];
  return [id, word];
}
