/**
 * The problems of the content over the page, while authors write (`npm run dev`); no built page has
 * this. Its style is made by script, which the page's policy allows, unlike a style element.
 */
const style = new CSSStyleSheet();
style.replaceSync(`
  :host { position: fixed; inset: 0; z-index: 99999; overflow: auto; padding: 2rem;
          background: rgb(20 20 20 / 92%); color: #fff; }
  p { font: 600 1.125rem/1.4 system-ui, sans-serif; margin: 0 0 1rem; }
  pre { font: 0.9375rem/1.5 ui-monospace, monospace; white-space: pre-wrap; margin: 0 0 1.5rem; }
  button { font: inherit; padding: 0.375rem 0.75rem; }
`);

class ContentProblems extends HTMLElement {
  readonly #text = document.createElement("pre");

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    const heading = document.createElement("p");
    heading.textContent = "The content has problems. This goes away when they are mended.";
    const close = document.createElement("button");
    close.textContent = "Show the page";
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
