import { findStrangeCharacter } from "./find-strange-character.ts";

/** Whether a text is an address of the web: never one that runs a script. */
export function isWebAddress(text: string): boolean {
  return (
    /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(text) &&
    findStrangeCharacter(text) === undefined &&
    URL.canParse(text)
  );
}

/** Why a site cannot stand at an address of the web, as a clause, or undefined where it can. */
export function findSiteAddressProblem(text: string): string | undefined {
  if (!isWebAddress(text)) return "expected a web address such as https://example.org";
  const { search, hash, username, pathname } = new URL(text);
  if (search !== "" || hash !== "" || /[?#]$/.test(text))
    return "expected an address without ? and #, such as https://example.org/handbook";
  if (username !== "") return "expected an address without a name before @";
  // What the author wrote: parsing takes .. and . away and encodes the rest.
  const path = text.replace(/^https?:\/\/[^/]*/, "");
  return findBasePathProblem(path) ?? findBasePathProblem(pathname);
}

/**
 * Why a site cannot stand below a path, as a clause, or undefined where it can. Only characters that every
 * server and every browser write alike will do: an encoded one would be compared with a decoded one somewhere.
 */
export function findBasePathProblem(path: string): string | undefined {
  if (/^[a-z]:[\\/]/i.test(path))
    return "expected a path such as /handbook; Git Bash on Windows makes a folder of one: set MSYS_NO_PATHCONV=1, or begin it with two slashes";
  if (/^[a-z][a-z0-9+.-]*:/i.test(path))
    return "expected a path such as /handbook; the address before it belongs in SITE_URL";
  const parts = path.replace(/^\/+|\/+$/g, "").split("/");
  if (parts.length === 1 && parts[0] === "") return undefined;
  if (parts.some((part) => part === "" || part === "." || part === ".."))
    return "expected a path such as /docs/handbook, with a name between any two slashes and without . and ..";
  if (parts.some((part) => !/^[a-z0-9._~-]+$/i.test(part)))
    return "expected a path such as /handbook, of the letters a to z, digits and . _ ~ - alone";
  return undefined;
}

/** A path with a slash at both ends. */
export function toBasePath(path: string): string {
  const names = path.replace(/^\/+|\/+$/g, "");
  return names === "" ? "/" : `/${names}/`;
}
