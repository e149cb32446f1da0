/** A page or file that a request asks for, below the base path. */
export interface RequestTarget {
  /** The names of its folders and file, decoded; the last is empty where the address ends with a slash. */
  readonly segments: readonly string[];
  /** The query with its question mark, or nothing. */
  readonly search: string;
}

/**
 * What a request's target asks for below a base path, in origin form or absolute form (RFC 9112, section 3.2);
 * undefined where it can be no address of the site: outside the base, with a broken escape, with
 * segments that are empty or lead up, or with a slash, a backslash or a control character within one.
 * @param base with a slash at both ends, encoded or not
 */
export function findRequestTarget(target: string, base: string): RequestTarget | undefined {
  const [authority = ""] = /^https?:\/\/[^/?#]+/i.exec(target) ?? [];
  if (authority !== "" && !URL.canParse(authority)) return undefined;
  const origin = target.slice(authority.length);
  const path = origin.replace(/[?#].*$/s, "");
  const segments = decodeSegments(path === "" ? "/" : path);
  const above = decodeSegments(base)?.slice(0, -1);
  if (segments === undefined || above === undefined) return undefined;
  // The base itself may be asked for without its slash; the server then answers with the address that has it.
  if (above.some((name, place) => segments[place] !== name)) return undefined;
  const below = segments.slice(above.length);
  if (!isAddress(below)) return undefined;
  return { segments: below, search: /\?[^#]*/.exec(origin)?.[0] ?? "" };
}

/** An address as browsers write it, below a base. */
export function formatTarget(base: string, { segments, search }: RequestTarget): string {
  const names = [...(decodeSegments(base) ?? []).slice(0, -1), ...segments];
  return `/${names.map(encodeURIComponent).join("/")}${search}`;
}

function decodeSegments(path: string): string[] | undefined {
  if (!path.startsWith("/")) return undefined;
  try {
    return path.slice(1).split("/").map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function isAddress(segments: readonly string[]): boolean {
  const names = segments.at(-1) === "" ? segments.slice(0, -1) : segments;
  return names.every((name) => name !== "" && !/^\.{1,2}$|[/\\\p{Cc}]/u.test(name));
}
