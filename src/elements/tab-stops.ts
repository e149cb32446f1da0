/**
 * Guides and pairings name the same roles and cite claims in nearly every line. So that the Tab key leads through such
 * a page and not to its every word, it stops once at links of one name to one address, at a drawing as a whole where
 * the list beside it leads to the same pages, and at the first of a section's citations, from which the arrow keys
 * lead to the others. Without this script it stops at each link, and of a statement's citations at the first, as the
 * markup has it.
 */

type Link = HTMLAnchorElement | SVGAElement;

const citations = '.cites a[href^="#"]';
/** What citations stand in together: what stands in a fold is out of reach while it is closed. */
const group = "details, section, header, article";

const addressOf = (link: Element) => link.getAttribute("href") ?? "";
const pageOf = (link: Element) => addressOf(link).replace(/#.*/, "");
const nameOf = (link: Element) => `${addressOf(link)} ${link.textContent?.trim()}`;

function passOver(links: Iterable<Link>): void {
  for (const link of links) link.tabIndex = -1;
}

/** Those of some links that have the name and the address of a known one, or of one before them. */
function findRepeated(links: readonly Link[], known: ReadonlySet<string>): Link[] {
  const names = new Set(known);
  return links.filter((link) => names.size === names.add(nameOf(link)).size);
}

/** Has the Tab key stop once at what an article says in several places. */
function thinOut(article: Element): void {
  const links = [...article.querySelectorAll<Link>(`a[href]:not(nav a, ${citations})`)].filter(
    (link) => link.tabIndex >= 0,
  );
  const within = (fold: Element | null) => links.filter((link) => link.closest("details") === fold);
  const shown = within(null);
  const listed = [...article.querySelectorAll("nav a[href]")].map(nameOf);
  passOver(findRepeated(shown, new Set(listed)));
  const known = new Set([...listed, ...shown.map(nameOf)]);
  for (const fold of article.querySelectorAll("details"))
    passOver(findRepeated(within(fold), known));
  for (const beside of article.querySelectorAll(".beside")) {
    const pages = new Set([...beside.querySelectorAll("a[href]:not(svg a)")].map(pageOf));
    const drawn = [...beside.querySelectorAll<Link>("svg a[href]")];
    passOver(drawn.filter((link) => pages.has(pageOf(link))));
  }
  passOver(
    [...article.querySelectorAll<Link>(citations)].filter(
      (link) => findCitations(link).indexOf(link) > 0,
    ),
  );
}

/** The citations that one stands among, in their order. */
function findCitations(link: Element): Link[] {
  const place = link.closest(group);
  return [...(place?.querySelectorAll<Link>(citations) ?? [])].filter(
    (one) => one.closest(group) === place,
  );
}

/** The arrow keys go on from one citation to the next. */
function goOn(event: KeyboardEvent): void {
  const { target, key } = event;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step === undefined || !(target instanceof Element) || !target.matches(citations)) return;
  const all = findCitations(target);
  const next = all[all.indexOf(target as Link) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

for (const article of document.querySelectorAll(".guide, .pairing")) thinOut(article);
addEventListener("keydown", goOn);
