import { copyBlock, placeLinks as words } from "../../words/browser/copying.ts";
import { makeElement } from "../make-element.ts";
import { publishedAddress } from "./published-address.ts";

/**
 * Copies the full address of a place of the page, and says so for a while.
 * @param link where it is said
 */
export async function copyPlace(link: Element, fragment: string): Promise<void> {
  // Otherwise the browser shows the address, which the reader can copy.
  if (await write(publishedAddress() + fragment)) say(link, words.copied);
}

/** Copies the address that a link says in full; where the browser forbids it, it is selected for the reader to copy. */
export async function copySaid(link: Element): Promise<void> {
  if (await write(link.textContent.trim())) return say(link, words.copied);
  getSelection()?.selectAllChildren(link);
  say(link, copyBlock.refused);
}

/** Whether the browser lets a text be put on the clipboard. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function say(link: Element, text: string): void {
  const status = makeElement("small", { role: "status" });
  link.after(status);
  // What is there from the start is not read out.
  setTimeout(() => (status.textContent = ` ${text}`), 50);
  setTimeout(() => status.remove(), 3000);
}
