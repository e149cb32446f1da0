import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { linkIssues as words } from "../words/browser/plan-issues.ts";
import { parsePlan, type ReadPlan } from "./parse-plan.ts";
import { codePattern, emptyPlan, type Plan } from "./plan.ts";

/** What the fragment begins with that holds a plan. */
const planPrefix = "plan=";

/** The longest fragment that is read, in characters. */
export const longestLink = 60_000;

/** The most text that a fragment may hold, in bytes: a short one could hold very much. */
const mostText = 2_000_000;

/** How this version writes. Each goes on being read. */
const version = "1";

/**
 * A plan as a fragment without `#`: `plan=`, the version, and in base64url four bytes to check the rest by
 * and the deflated text. The text has a line for the name, each role, each group of rows with the same
 * owners, and each row with more; of a link that was cut, the lines before the cut are there. Empty where
 * the plan is.
 */
export function toPlanFragment(plan: Plan): string {
  const text = strToU8(formatLines(plan));
  if (text.length === 0) return "";
  const packed = deflateSync(text, { level: 9 });
  const bytes = new Uint8Array(4 + packed.length);
  new DataView(bytes.buffer).setUint32(0, checksum(text));
  bytes.set(packed, 4);
  return planPrefix + version + toBase64(bytes);
}

/** Whether a fragment is meant to hold a plan. */
export function holdsPlan(fragment: string): boolean {
  return fragment.replace(/^#/, "").startsWith(planPrefix);
}

/** The fragment of the last link in a text that holds a plan, where files of ours have theirs; undefined where there is none. */
export function findPlanFragment(text: string): string | undefined {
  return [...text.matchAll(/(?<![\w?&])plan=[A-Za-z0-9_%-]+/g)].at(-1)?.[0];
}

/** Reads the plan of a fragment, with or without `#`, and of a damaged one what can be read. */
export function readPlanFragment(fragment: string): ReadPlan {
  const failed = (issue: string): ReadPlan => ({ plan: emptyPlan, issues: [issue] });
  const code = fragment.replace(/^#/, "");
  if (!code.startsWith(planPrefix)) return failed(words.none);
  if (code.length > longestLink) return failed(words.tooLong(longestLink));
  const [made = "", ...rest] = decode(code.slice(planPrefix.length));
  if (!/^[A-Za-z0-9]$/.test(made)) return failed(words.broken);
  if (made !== version) return failed(words.newer(made));
  const bytes = fromBase64(rest.join(""));
  const { text, isWhole } = inflate(bytes.subarray(4));
  const isSound =
    isWhole && bytes.length > 4 && new DataView(bytes.buffer).getUint32(0) === checksum(text);
  const { shape, lost, rows } = readLines(strFromU8(isSound ? text : untilLastLine(text)));
  const { plan, issues } = parsePlan(shape);
  if (isSound) return { plan, issues: [...(lost === 0 ? [] : [words.line(lost)]), ...issues] };
  const isEmpty = rows === 0 && plan.roles.size === 0 && plan.name === "";
  return isEmpty ? failed(words.broken) : { plan, issues: [words.cut(plan.rows.size)] };
}

/** Some programs write what is safe in a fragment otherwise. */
function decode(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

/** Of a text that ends anywhere, the lines that are whole. */
function untilLastLine(text: Uint8Array): Uint8Array {
  return text.subarray(0, text.lastIndexOf(10) + 1);
}

function inflate(packed: Uint8Array): { readonly text: Uint8Array; readonly isWhole: boolean } {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const stream = new Inflate((part, isLast) => {
    parts.push(part);
    size += part.length;
    isWhole = isLast;
  });
  try {
    // In small pieces, so that of damaged data what stands before the damage is there.
    const step = 64;
    for (let at = 0; at < packed.length && size <= mostText; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    isWhole = false;
  }
  const text = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    text.set(part, at);
    at += part.length;
  }
  return { text, isWhole: isWhole && size <= mostText };
}

/** FNV-1a of 32 bits: tells a link that was cut or changed on its way. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The bytes before the first character that is none of base64's. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const [valid = ""] = /^[\w-]*/.exec(text) ?? [];
  // A single character at the end is no byte.
  const even = valid.length % 4 === 1 ? valid.slice(0, -1) : valid;
  const binary = atob(even.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (one) => one.charCodeAt(0));
}

/** What lines begin with. */
const kinds = { name: "n", role: "r", owners: "o", more: "m" } as const;

function formatLines(plan: Plan): string {
  const groups = new Map<string, string[]>();
  for (const [code, { owners }] of plan.rows) {
    if (owners === undefined) continue;
    const key = owners.map(escape).join("\t");
    groups.set(key, [...(groups.get(key) ?? []), code]);
  }
  const line = (kind: string, fields: readonly string[]) =>
    `${[kind, ...fields].join("\t").replace(/\t+$/, "")}\n`;
  return [
    ...(plan.name === "" ? [] : [line(kinds.name, [escape(plan.name)])]),
    ...[...plan.roles].map(([id, { title, holder, contact, combinedWith }]) =>
      line(kinds.role, [id, ...[title, holder, contact, combinedWith].map(escapeField)]),
    ),
    ...[...groups].map(([key, codes]) => line(kinds.owners, [codes.join(" "), key])),
    ...[...plan.rows].flatMap(([code, { note, contact, decided }]) => {
      const fields = [note, contact, decided?.by, decided?.on, decided?.see].map(escapeField);
      return fields.every((field) => field === "") ? [] : [line(kinds.more, [code, ...fields])];
    }),
  ].join("");
}

function readLines(text: string): {
  readonly shape: Record<string, unknown>;
  readonly lost: number;
  readonly rows: number;
} {
  let name: string | undefined;
  let lost = 0;
  const roles: [string, unknown][] = [];
  const rows = new Map<string, Record<string, unknown>>();
  const row = (code: string) => {
    const known = rows.get(code) ?? {};
    rows.set(code, known);
    return known;
  };
  for (const line of text.split("\n").filter((one) => one !== "")) {
    const [kind, first = "", ...more] = line.split("\t");
    const fields = more.map(unescape);
    if (kind === kinds.name) name = unescape(first);
    else if (kind === kinds.role) {
      const [title, holder, contact, combinedWith] = fields;
      roles.push([first, withoutEmpty({ title, holder, contact, combinedWith })]);
    } else if (kind === kinds.owners && first !== "") {
      for (const code of first.split(" ")) row(code)["owner"] = fields.length === 0 ? null : fields;
    } else if (kind === kinds.more && codePattern.test(first)) {
      const [note, contact, by, on, see] = fields;
      const decided = withoutEmpty({ by, on, see });
      Object.assign(
        row(first),
        withoutEmpty({ note, contact }),
        Object.keys(decided).length > 0 && { decided },
      );
    } else lost += 1;
  }
  // `Object.fromEntries` makes `__proto__` a field like any other.
  const responsibilities = Object.fromEntries(rows);
  return {
    shape: {
      ...(name !== undefined && { name }),
      roles: Object.fromEntries(roles),
      responsibilities,
    },
    lost,
    rows: rows.size,
  };
}

function withoutEmpty(fields: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}

function escapeField(text: string | undefined): string {
  return escape(text ?? "");
}

/** What ends a field or a line stands in it as a backslash and a letter. */
function escape(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n");
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) =>
    letter === "t" ? "\t" : letter === "n" ? "\n" : letter,
  );
}
