import { findStrangeCharacter } from "./find-strange-character.ts";
import { isWebAddress } from "./web-address.ts";

/** How to reach somebody, or where something is written down. */
export interface Contact {
  /** As the author wrote it. */
  readonly text: string;
  /** Where it leads; undefined where it is text alone, or a scheme that the site does not allow. */
  readonly href: string | undefined;
}

/** Schemes that run something or stand for a page of the browser: no site can allow them. */
const refusedSchemes: readonly string[] = [
  "about",
  "blob",
  "data",
  "filesystem",
  "javascript",
  "vbscript",
  "view-source",
];

/** Whether a site may allow links of a scheme. */
export function isAllowableScheme(scheme: string): boolean {
  return /^[a-z][a-z0-9+.-]*$/.test(scheme) && !refusedSchemes.includes(scheme);
}

/**
 * The scheme with which a text begins, in small letters: `tel` of `tel:+1 555 0100`; undefined where the text is no
 * link, as in "Room 3: ask for Ann".
 */
export function findScheme(text: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):(?=\S)/i.exec(text)?.[1]?.toLowerCase();
}

/** Whether a site that allows some schemes beside https may link to an address. */
export function isAllowedLink(address: string, schemes: readonly string[]): boolean {
  const scheme = findScheme(address);
  if (scheme === undefined || !isAllowableScheme(scheme)) return false;
  if (scheme === "https") return isWebAddress(address);
  return (
    schemes.includes(scheme) &&
    !/[\s"<>\\]/.test(address) &&
    findStrangeCharacter(address) === undefined
  );
}

/**
 * Why a contact cannot stand on a page, as a clause; undefined where it can.
 * @param schemes those that the site allows beside https
 */
export function findContactProblem(text: string, schemes: readonly string[]): string | undefined {
  const scheme = findScheme(text);
  if (/^\[[^\]]*\]\(.*\)$/.test(text))
    return "Markdown stands in a contact, which is shown as it is written";
  if (scheme === undefined || isAllowedLink(text, schemes)) return undefined;
  if (scheme === "https" || schemes.includes(scheme))
    return `"${text}" is no address: it holds spaces or characters that none may hold`;
  return isAllowableScheme(scheme)
    ? `links of the kind ${scheme}: are not allowed here`
    : `links of the kind ${scheme}: are never allowed`;
}

/** What a contact leads to, where the site allows it: a link, a mail address, or a telephone number. */
export function toContact(text: string, schemes: readonly string[]): Contact {
  if (findScheme(text) !== undefined)
    return { text: withoutScheme(text), href: isAllowedLink(text, schemes) ? text : undefined };
  if (schemes.includes("mailto") && /^[^\s@<>"?&%]+@[^\s@<>"?&%]+\.[^\s@<>"?&%]+$/.test(text))
    return { text, href: `mailto:${text}` };
  if (schemes.includes("tel") && /^\+?[\d ()/.-]{5,}$/.test(text))
    return { text, href: `tel:${text.replace(/[^\d+]/g, "")}` };
  return { text, href: undefined };
}

/** A link as readers know what it leads to: a number and a mail address without what programs need before them. */
function withoutScheme(text: string): string {
  return text.replace(/^(https:\/\/|mailto:|tel:)/i, "").replace(/\/$/, "");
}
