import {
  formatColleagueHtml,
  formatColleagueMarkdown,
  type ColleaguePage,
} from "../exports/colleague-page.ts";
import { colleagues as words } from "../words/browser/colleagues.ts";
import { makeElement } from "./make-element.ts";

/** Lets readers tick the lines of the page within it, and copies what is ticked. */
class ColleaguePageElement extends HTMLElement {
  readonly #status = makeElement("p", { className: "status", role: "status" });

  connectedCallback(): void {
    if (this.contains(this.#status)) return;
    for (const item of this.querySelectorAll("li")) {
      const box = makeElement("input", { type: "checkbox", checked: true });
      box.setAttribute("aria-label", words.include(textOf(item.querySelector("a"))));
      box.addEventListener("change", () => item.classList.toggle("left-out", !box.checked));
      item.prepend(box, " ");
    }
    const button = (label: string, act: () => unknown) => {
      const made = makeElement("button", { type: "button" }, label);
      made.addEventListener("click", () => void act());
      return made;
    };
    this.prepend(
      makeElement(
        "p",
        { className: "buttons" },
        button(words.copyRich, () => this.#copy(formatColleagueHtml, true)),
        button(words.copyMarkdown, () => this.#copy(formatColleagueMarkdown)),
        button(words.copyHtml, () => this.#copy(formatColleagueHtml)),
        button(words.tickAll, () => this.#tick(true)),
        button(words.tickNone, () => this.#tick(false)),
      ),
      this.#status,
    );
  }

  #tick(checked: boolean): void {
    for (const item of this.querySelectorAll("li")) {
      const box = item.querySelector("input");
      if (box !== null) box.checked = checked;
      item.classList.toggle("left-out", !checked);
    }
  }

  async #copy(format: (page: ColleaguePage) => string, asMarkup = false): Promise<void> {
    const page = this.#read();
    const text = format(page);
    try {
      if (asMarkup) {
        const as = (type: string, content: string) => new Blob([content], { type });
        await navigator.clipboard.write([
          new ClipboardItem({
            "text/html": as("text/html", text),
            // Where markup cannot be pasted, its source would be of no use.
            "text/plain": as("text/plain", formatColleagueMarkdown(page)),
          }),
        ]);
      } else await navigator.clipboard.writeText(text);
      const lines = page.groups.reduce((sum, { items }) => sum + items.length, 0);
      this.#status.textContent = words.copied(lines);
    } catch {
      this.#status.textContent = words.refused;
    }
  }

  /** The page with the lines that are ticked. */
  #read(): ColleaguePage {
    const sample = this.querySelector(".sample");
    const [lead, from] = [...(sample?.querySelectorAll(":scope > p") ?? [])].map(textOf);
    return {
      title: textOf(sample?.querySelector("h3")),
      lead: lead ?? "",
      from: from ?? "",
      groups: [...(sample?.querySelectorAll("section") ?? [])].map((group) => ({
        title: textOf(group.querySelector("h4")),
        items: [...group.querySelectorAll("li:has(:checked)")].map((item) => ({
          title: textOf(item.querySelector("a")),
          address: item.querySelector("a")?.href ?? "",
          text: textOf(item.querySelector("span")),
        })),
      })),
    };
  }
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

customElements.define("colleague-page", ColleaguePageElement);
