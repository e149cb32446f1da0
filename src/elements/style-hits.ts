import style from "../styles/search-results.css?inline";
import { adoptStyle } from "./adopt-style.ts";
import { ResultList } from "./search-box/result-list.ts";
import type { Result } from "./search-box/result.ts";

/** Results of a search as the search box shows them, from what the element is given instead of from a query. */
class StyleHits extends HTMLElement {
  connectedCallback(): void {
    adoptStyle(style);
    const list = document.createElement("ul");
    list.className = "results";
    list.id = "style-results";
    this.append(list);
    const hits = JSON.parse(this.dataset["hits"] ?? "[]") as Omit<Result, "id" | "href">[];
    new ResultList(list, true).replace(
      hits.map((hit, at) => ({ ...hit, id: String(at), href: `#hit-${at}` })),
      "",
    );
  }
}

customElements.define("style-hits", StyleHits);
