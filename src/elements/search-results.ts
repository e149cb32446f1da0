/** What Pagefind's module offers, as far as it is used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(
    query: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<ResultData> }[] }>;
}

interface ResultData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

const shown = 20;

/** Answers the query in the page's address, with filters by kind and role that the address keeps too. */
class SearchResults extends HTMLElement {
  #engine: Promise<Pagefind> | undefined;

  connectedCallback(): void {
    const parameters = new URLSearchParams(location.search);
    const query = parameters.get("q")?.trim() ?? "";
    const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
    if (input !== null) input.value = query;
    for (const select of this.querySelectorAll("select")) {
      select.value = parameters.get(select.name) ?? "";
      select.addEventListener("change", () => {
        const next = new URL(location.href);
        if (select.value) next.searchParams.set(select.name, select.value);
        else next.searchParams.delete(select.name);
        history.replaceState(null, "", next);
        void this.#answer(query);
      });
    }
    this.hidden = query === "";
    if (query !== "") void this.#answer(query);
  }

  async #answer(query: string): Promise<void> {
    this.#say(`Searching for “${query}” …`);
    try {
      this.#engine ??= this.#load();
      const engine = await this.#engine;
      const filters = Object.fromEntries(
        [...this.querySelectorAll("select")]
          .filter((select) => select.value !== "")
          .map((select) => [select.name, select.value]),
      );
      const { results } = await engine.search(query, { filters });
      const data = await Promise.all(results.slice(0, shown).map((result) => result.data()));
      this.querySelector("ol")?.replaceChildren(...data.map(formatResult));
      this.#say(
        results.length === 0
          ? `Nothing found for “${query}”. The index below holds every responsibility.`
          : `${results.length} found for “${query}”.`,
      );
    } catch {
      this.#engine = undefined;
      this.#say("Search could not be loaded. The index below holds every responsibility.");
    }
  }

  async #load(): Promise<Pagefind> {
    // The address is a variable, because a bundler would try to bundle what the build writes later.
    const address = this.dataset["engine"] ?? "";
    const engine = (await import(/* @vite-ignore */ address)) as Pagefind;
    await engine.options({
      ranking: {
        pageLength: 0.25,
        metaWeights: { title: 1, aliases: 10, kind: 0, owners: 0, summary: 0, code: 1 },
      },
    });
    return engine;
  }

  #say(text: string): void {
    const status = this.querySelector(".status");
    if (status !== null) status.textContent = text;
  }
}

function formatResult({ url, excerpt, meta }: ResultData): HTMLElement {
  const item = document.createElement("li");
  const title = document.createElement("a");
  title.href = url;
  title.textContent = meta["title"] ?? url;
  const about = document.createElement("small");
  about.textContent = [meta["kind"], meta["owners"]].filter(Boolean).join(" · ");
  const text = document.createElement("p");
  text.append(...formatExcerpt(excerpt));
  item.append(title, " ", about, text);
  return item;
}

/** An excerpt's text with its marked words, built as nodes so that content can never become markup. */
function formatExcerpt(excerpt: string): Node[] {
  const decode = (html: string) =>
    new DOMParser().parseFromString(`<p>${html}`, "text/html").body.textContent ?? "";
  return excerpt.split(/<mark>(.*?)<\/mark>/).map((part, index) => {
    if (index % 2 === 0) return document.createTextNode(decode(part));
    const mark = document.createElement("mark");
    mark.textContent = decode(part);
    return mark;
  });
}

customElements.define("search-results", SearchResults);
