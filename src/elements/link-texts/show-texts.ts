import { linkCopying as words } from "../../words/browser/copying.ts";
import { bringCopyingStyle } from "../copying-style.ts";
import { makeElement } from "../make-element.ts";
import { makePlaceChoice } from "../place-links/choose-place.ts";
import { parseLinkFile } from "./parse-link-file.ts";

/**
 * Shows the texts of a file at the beginning of an element, each with a button that copies it, and lets the reader
 * choose the place of the page that they lead to.
 * @throws where the file cannot be had
 */
export async function showTexts(host: HTMLElement, file: string): Promise<void> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(response.statusText);
  const texts = parseLinkFile(await response.text());
  bringCopyingStyle();
  const status = makeElement("p", { role: "status" });
  const items = texts.map(({ format, text, isRich }) => {
    const told = makeElement("dd", {}, text);
    const button = makeElement("button", { type: "button" }, words.copy);
    button.setAttribute("aria-label", words.copyFormat(format));
    button.addEventListener("click", () => void copy(format, told, { isRich, status }));
    return makeElement("div", {}, makeElement("dt", {}, format, " ", button), told);
  });
  const list = makeElement("dl", {}, ...items);
  host.prepend(makePlaceChoice(list.querySelectorAll("dd")) ?? "", list);
  host.append(status);
}

async function copy(
  format: string,
  told: Element,
  { isRich, status }: { readonly isRich: boolean; readonly status: Element },
): Promise<void> {
  try {
    await write(told.textContent, isRich);
    status.textContent = words.copied(format);
  } catch {
    // A browser may forbid it; the reader's own copying always works.
    getSelection()?.selectAllChildren(told);
    status.textContent = words.refused(format);
  }
}

/** Puts a text on the clipboard; a rich one as what its markup shows, too. */
async function write(text: string, isRich: boolean): Promise<void> {
  if (!isRich) return navigator.clipboard.writeText(text);
  const as = (type: string) => new Blob([text], { type });
  const item = { "text/html": as("text/html"), "text/plain": as("text/plain") };
  return navigator.clipboard.write([new ClipboardItem(item)]);
}
