/** What is read aloud or drawn, and not a word on the page. */
const passedOver = new Set(["svg", "script", "style", "template", "noscript"]);

/** How many words a reader sees in a part of a page without opening anything. */
export function countVisibleWords(part: Element): number {
  if (passedOver.has(part.localName)) return 0;
  if (part.localName === "details" && !part.hasAttribute("open")) {
    const summary = [...part.children].find(({ localName }) => localName === "summary");
    return summary === undefined ? 0 : countVisibleWords(summary);
  }
  let count = 0;
  for (const node of part.childNodes) {
    if (node.nodeType === node.TEXT_NODE)
      count += node.textContent?.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    else if (node.nodeType === node.ELEMENT_NODE) count += countVisibleWords(node as Element);
  }
  return count;
}
