import type { Page } from "playwright-core";

/** What sticks out of the page sideways, and is in no frame that scrolls and says what it holds. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth + 1;
    const inFrame = (element: Element) => {
      for (let one = element.parentElement; one !== null; one = one.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(one);
        if (clipPath !== "none") return true;
        if (overflowX !== "auto" && overflowX !== "scroll") continue;
        // A frame that scrolls is a place to stop at, with a name.
        return (
          one.tabIndex === 0 &&
          (one.hasAttribute("aria-label") || one.hasAttribute("aria-labelledby"))
        );
      }
      return false;
    };
    const found = [...document.querySelectorAll<HTMLElement | SVGElement>("body *")].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        getComputedStyle(element).clipPath === "none" &&
        element.getBoundingClientRect().right > limit &&
        element.getBoundingClientRect().width > 0 &&
        !inFrame(element),
    );
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...(wide > 0 ? [`the page: ${wide} px`] : []),
      ...found.map(
        (element) =>
          `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${(element.textContent ?? "").trim().slice(0, 30)}`,
      ),
    ].slice(0, 5);
  });
}

/** Words in heads and cells of tables, in headings and terms, that are broken within. */
function findBrokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const cell of document.querySelectorAll<HTMLElement>(
      "th, td, dt, .infobox dd, h1, h2, h3, legend, caption",
    )) {
      if (!cell.checkVisibility()) continue;
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { currentNode: node } = texts;
        if (!node.parentElement?.checkVisibility()) continue;
        const { data } = node as Text;
        // Between these a line may end.
        for (const { index, 0: word } of data.matchAll(/[^\s\u00ad\u200b–—/-]+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(`${cell.localName}: ${word}`);
        }
      }
    }
    return [...new Set(found)];
  });
}

/** Rows of a ledger that do not show whoever is accountable: in a line of their own, or in a number of more. */
export function findLostOwners(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSeen = (one: Element) => {
      const { width, height } = one.getBoundingClientRect();
      return (
        // An abbreviation may have two narrow letters; what is put out of sight has a pixel.
        width > 8 &&
        height > 10 &&
        one.checkVisibility({ visibilityProperty: true }) &&
        getComputedStyle(one).clipPath === "none"
      );
    };
    return [...document.querySelectorAll(".ledger tbody tr:not(.domain)")].flatMap((row) => {
      if (!row.checkVisibility()) return [];
      const owners = [...row.querySelectorAll<HTMLElement>("td.accountable")].filter(
        (cell) => !cell.hidden,
      );
      const seen = owners.filter((cell) => [...cell.querySelectorAll(".who, .level")].some(isSeen));
      const state = row.querySelector(".state");
      const isCounted =
        state !== null && isSeen(state) && getComputedStyle(state, "::after").content !== "none";
      const isLost = seen.length < owners.length && !(seen.length > 0 && isCounted);
      return isLost ? [`no owner: ${(row.textContent ?? "").trim().slice(0, 60)}`] : [];
    });
  });
}

/** All that is wrong with the layout of a page, as short lines. */
export async function checkLayout(page: Page): Promise<string[]> {
  return [
    ...(await findOverflow(page)),
    ...(await findBrokenWords(page)),
    ...(await findLostOwners(page)),
  ];
}
