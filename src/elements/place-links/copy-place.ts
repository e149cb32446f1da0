import { placeLinks as words } from "../../words/browser/copying.ts";
import { makeElement } from "../make-element.ts";
import { publishedAddress } from "./published-address.ts";

/**
 * Copies the full address of a place of the page, and says so for a while.
 * @param link where it is said
 */
export async function copyPlace(link: Element, fragment: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(publishedAddress() + fragment);
  } catch {
    // The browser shows the address, which the reader can copy.
    return;
  }
  const status = makeElement("small", { role: "status" });
  link.after(status);
  // What is there from the start is not read out.
  setTimeout(() => (status.textContent = ` ${words.copied}`), 50);
  setTimeout(() => status.remove(), 3000);
}
