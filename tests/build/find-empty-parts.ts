/** What holds text wherever it stands. */
const parts = "h1,h2,h3,h4,ul,ol,dl,table,tbody,nav,p,dt,dd,summary,fieldset";
/** What a script fills: it stands empty until then. */
const filledLater =
  '[role="status"],.status,decision-form .count,.results,search-box *,ledger-view .filters *';
/** What shows something without text. */
const shown = "input,select,textarea,svg,img,button";

/**
 * Headings below which nothing stands, and lists, tables, paragraphs and menus that hold nothing, as `h2 The week`.
 * What a script fills, and what holds a field or a drawing, is not empty.
 */
export function findEmptyParts(document: Document): string[] {
  return [...document.querySelectorAll(parts)]
    .filter((part) => !part.matches(filledLater))
    .flatMap((part) => {
      const name = part.tagName.toLowerCase();
      const text = part.textContent.trim();
      if (text === "" && part.querySelector(shown) === null)
        return [`${name}${part.className === "" ? "" : `.${part.className}`}`];
      return /^h[2-4]$/.test(name) && !hasText(part) ? [`${name} ${text}`] : [];
    });
}

/** Whether anything but headings stands in what a heading is the heading of. */
function hasText(heading: Element): boolean {
  const whole =
    heading.closest("section,details,nav,li,.leads-on,.infobox") ?? heading.parentElement;
  const rest = whole?.cloneNode(true) as Element | undefined;
  for (const part of rest?.querySelectorAll("h1,h2,h3,h4,script,style") ?? []) part.remove();
  return (
    rest !== undefined && (rest.textContent.trim() !== "" || rest.querySelector(shown) !== null)
  );
}
