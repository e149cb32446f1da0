import styleText from "../styles/content-problems.css?inline";
import { contentProblems as words } from "../words/browser/authors.ts";

/**
 * The problems of the content over the page, while authors write (`npm run dev`); no built page has
 * this. Its style is made by script, which the page's policy allows, unlike a style element.
 */
const style = new CSSStyleSheet();
style.replaceSync(styleText);

class ContentProblems extends HTMLElement {
  readonly #text = document.createElement("pre");

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    const heading = document.createElement("p");
    heading.textContent = words.heading;
    const close = document.createElement("button");
    close.textContent = words.close;
    close.addEventListener("click", () => this.remove());
    root.append(heading, this.#text, close);
  }

  /** Every problem, a line each. */
  set message(message: string) {
    this.#text.textContent = message;
  }
}

customElements.define("content-problems", ContentProblems);
const problems = new ContentProblems();
problems.setAttribute("role", "alert");

import.meta.hot?.on("content-problems", ({ message }: { readonly message: string }) => {
  problems.message = message;
  if (message === "") problems.remove();
  else document.body.append(problems);
});
import.meta.hot?.send("content-problems:ask");
