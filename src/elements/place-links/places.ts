/** A part of a page that has an address of its own. */
export interface Place {
  readonly element: HTMLElement;
  /** What names it: its heading, or the head of its row. */
  readonly head: HTMLElement;
  readonly name: string;
}

const longest = 70;

/** The places of a page with their names, in their order; claims that it cites have their address elsewhere. */
export function listPlaces(): Place[] {
  const elements = document.querySelectorAll<HTMLElement>(
    "main :is(section, article, details, div, tr, li)[id]",
  );
  return [...elements]
    .filter((element) => element.closest(".evidence") === null)
    .map((element) => {
      const first = element.querySelector<HTMLElement>("h2, h3, h4, th, dt, summary") ?? element;
      const head = first.querySelector<HTMLElement>("h2, h3, h4") ?? first;
      const text = head.textContent.replace(/\s+/g, " ").trim();
      const name = text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
      return { element, head, name };
    });
}
