import style from "../../styles/search-results.css?inline";
import { AddressState, watchReturns, type Change } from "../address-state.ts";
import { makeElement, setAria } from "../make-element.ts";
import { decideKey } from "./decide-key.ts";
import { describeFindings } from "./describe-findings.ts";
import { Finder, nothingFound, type Found } from "./finder.ts";
import { mostPerhaps } from "../../search/answer-state.ts";
import { describeCorrection, describeLine, listLinks } from "./panel-notes.ts";
import { ResultList } from "./result-list.ts";
import { readQuery } from "./query-parameter.ts";
import { searchAddress, type SearchState } from "./search-state.ts";

/** What the panel works on. */
export interface PanelParts {
  readonly box: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** The tables file, which the element has begun to load already. */
  readonly tables: Promise<Response>;
}

/** How many results show at first. */
const shownInPopup = 7;
const shownOnPage = 20;
/** How long typing rests before the engine is asked, and before the address follows; in milliseconds. */
const engineRest = 90;
const addressRest = 300;

/** Brings a search box to life: answers below it while a query is typed, in a popup or as the page's own list. */
export function openPanel(parts: PanelParts): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer components{${style}}`);
  document.adoptedStyleSheets.push(sheet);
  new SearchPanel(parts).begin();
}

class SearchPanel {
  readonly #box: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  /** Whether the list is the page's own and the address keeps the search. */
  readonly #isPage: boolean;
  readonly #panel: HTMLElement;
  readonly #list: ResultList;
  readonly #corrected = makeElement("p", { className: "corrected" });
  readonly #answer = makeElement("p", { className: "answer" });
  readonly #status: HTMLElement;
  readonly #links = makeElement("p", { className: "links" });
  readonly #finder: Finder;
  /** The page's address; none where the list is a popup. */
  readonly #address: AddressState<SearchState> | undefined;
  /** Rises with every query, so that late answers can be told from current ones. */
  #turn = 0;
  #engineTimer: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;
  #isLiteral = false;
  #isEverythingShown = false;
  /** What was last searched, as it stands in the box. */
  #asked = "";
  /** All that is found, of which the list shows the first. */
  #found: Found = nothingFound;
  /** Whether the engine has answered the current query. */
  #isRanked = false;

  constructor({ box, form, input, tables }: PanelParts) {
    this.#box = box;
    this.#form = form;
    this.#input = input;
    this.#isPage = box.dataset["results"] === "page";
    this.#panel =
      box.querySelector<HTMLElement>(".search-panel") ??
      makeElement("div", { className: "search-panel" });
    this.#status =
      this.#panel.querySelector<HTMLElement>(".status") ??
      makeElement("p", { className: "status" });
    setAria(this.#status, { role: "status" });
    const list = makeElement("ol", { className: "results", id: `${input.id}-results` });
    this.#list = new ResultList(list, this.#isPage);
    if (this.#isPage) {
      const idsOf = (name: string) =>
        [...(this.#filter(name)?.options ?? [])].map((option) => option.value).filter(Boolean);
      this.#address = new AddressState({
        address: searchAddress(idsOf("role"), idsOf("kind")),
        open: (state) => this.#show(state),
        rest: addressRest,
      });
    }
    const { base = "/", tables: tablesAt = "", summaries = "", engine = "" } = box.dataset;
    this.#finder = new Finder(
      {
        base,
        tables: tablesAt,
        words: new URL(".", new URL(tablesAt, location.href)).href,
        summaries,
        engine,
      },
      tables,
      () => this.#onPart(),
      () => this.#onSummaries(),
      () => this.#onWords(),
    );
  }

  begin(): void {
    this.#build();
    this.#listen();
    this.#finder.startTables();
    // What was typed before all this had loaded counts for more than the address.
    const typed = this.#input.value;
    if (this.#address !== undefined) {
      const isTyped = typed !== "" && typed !== readQuery(location.search);
      this.#address.start();
      if (!isTyped) return;
      this.#input.value = typed;
      this.#isLiteral = false;
      this.#search();
      this.#keepAddress("typed");
    } else if (this.#input.value !== "" && this.#box.contains(document.activeElement))
      this.#search();
  }

  #build(): void {
    const { root } = this.#list;
    if (this.#address !== undefined) {
      this.#panel.before(this.#address.note);
      this.#panel.append(this.#corrected, this.#answer, root, this.#links);
    } else {
      const foot = makeElement("div", { className: "foot" });
      foot.append(this.#status, this.#links);
      this.#panel.append(this.#corrected, this.#answer, root, foot);
      this.#panel.hidden = true;
      this.#box.append(this.#panel);
    }
    this.#links.hidden = this.#corrected.hidden = this.#answer.hidden = root.hidden = true;
    setAria(this.#input, {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "aria-controls": root.id,
    });
    this.#input.setAttribute("autocapitalize", "none");
  }

  // --- what the reader does ------------------------------------------------------------------------

  #listen(): void {
    this.#input.addEventListener("input", () => {
      this.#isLiteral = false;
      this.#isEverythingShown = false;
      this.#search();
      this.#keepAddress("typed");
    });
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#input.addEventListener("focus", () => this.#reopen());
    this.#input.addEventListener("click", () => this.#reopen());
    for (const filter of this.#filters) {
      filter.addEventListener("change", () => {
        this.#isEverythingShown = false;
        this.#search();
        this.#keepAddress("chosen");
      });
    }
    this.#list.root.addEventListener("click", () => this.#keepAddress("chosen"));
    this.#links.addEventListener("click", (event) => this.#onLink(event));
    if (this.#isPage) {
      this.#form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#search();
        this.#keepAddress("chosen");
      });
    } else {
      watchReturns(() => {
        if (this.#isOpen) this.#input.value = this.#asked;
      });
      this.#box.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !this.#box.contains(relatedTarget)) this.#close();
      });
      document.addEventListener("pointerdown", ({ target }) => {
        if (target instanceof Node && !this.#box.contains(target)) this.#close();
      });
      this.#panel.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        this.#input.focus();
        this.#close();
      });
    }
    addEventListener("online", () => this.#finder.retry());
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const action = decideKey(event, {
      isOpen: this.#isPage ? this.#list.active >= 0 : this.#isOpen,
      count: this.#list.count,
      active: this.#list.active,
      query: this.#input.value,
    });
    if (action.do === "nothing") return;
    event.preventDefault();
    if (action.do === "activate") {
      this.#open();
      this.#activate(action.index);
    } else if (action.do === "follow") {
      const { ctrlKey, metaKey, shiftKey } = event;
      this.#list
        .option(action.index)
        ?.dispatchEvent(
          new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
        );
    } else if (action.do === "close") {
      if (this.#isPage) this.#activate(-1);
      else this.#close();
    } else {
      this.#input.value = "";
      this.#search();
      this.#keepAddress("typed");
    }
  }

  #onLink(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.target.closest("button") === null) return;
    this.#isEverythingShown = true;
    const first = this.#list.count;
    this.#list.replace(this.#found.results);
    this.#list.option(first)?.focus();
    this.#tell();
  }

  #activate(index: number): void {
    this.#list.activate(index);
    const option = this.#list.option(index);
    setAria(this.#input, { "aria-activedescendant": option?.id });
  }

  #reopen(): void {
    this.#finder.retry();
    if (!this.#isPage && !this.#isOpen && this.#query !== "") this.#search();
  }

  #open(): void {
    this.#isOpen = true;
    this.#panel.hidden = false;
    setAria(this.#input, { "aria-expanded": String(this.#list.count > 0) });
  }

  #close(): void {
    this.#isOpen = false;
    this.#activate(-1);
    if (!this.#isPage) this.#panel.hidden = true;
    setAria(this.#input, { "aria-expanded": "false" });
  }

  // --- the state and its address ---------------------------------------------------------------------

  get #query(): string {
    return this.#input.value.trim();
  }

  get #filters(): HTMLSelectElement[] {
    return [...this.#box.querySelectorAll("select")];
  }

  #filter(name: string): HTMLSelectElement | undefined {
    return this.#filters.find((one) => one.name === name);
  }

  get #state(): SearchState {
    return {
      query: this.#query,
      role: this.#filter("role")?.value ?? "",
      kind: this.#filter("kind")?.value ?? "",
      isLiteral: this.#isLiteral,
    };
  }

  /** Searches what the address asks for. */
  #show(state: SearchState): void {
    // Setting the same value again would move the caret.
    if (this.#query !== state.query) this.#input.value = state.query;
    this.#isLiteral = state.isLiteral;
    for (const filter of this.#filters)
      filter.value = filter.name === "role" ? state.role : state.kind;
    this.#search();
  }

  #keepAddress(change: Change): void {
    this.#address?.keep(this.#state, change);
  }

  // --- answers -----------------------------------------------------------------------------------------

  /** Answers a new query: from the tables now, from the engine as soon as it can. */
  #search(): void {
    this.#turn += 1;
    this.#isRanked = false;
    this.#asked = this.#input.value;
    clearTimeout(this.#engineTimer);
    if (this.#query === "") return this.#clear();
    const found = this.#finder.answer(this.#state);
    this.#found = found ?? nothingFound;
    // What answers the query before stays a moment where only the engine answers: an empty list would flicker.
    if (found !== undefined || this.#finder.tables !== "failed")
      this.#list.replace(this.#found.results.slice(0, this.#limit));
    this.#open();
    this.#activate(-1);
    this.#tell();
    this.#askEngine();
  }

  #clear(): void {
    this.#found = nothingFound;
    this.#list.replace([]);
    this.#close();
    this.#tell();
  }

  get #limit(): number {
    if (this.#found.state === "perhaps") return mostPerhaps;
    if (!this.#isPage) return shownInPopup;
    return this.#isEverythingShown ? Infinity : shownOnPage;
  }

  /** A part has loaded, is late or has failed: the current query may have a better answer. */
  #onPart(): void {
    if (this.#query === "") return;
    const isUnanswered = this.#found.results.length === 0 && !this.#isRanked;
    if (this.#finder.tables === "ready" && isUnanswered) return this.#search();
    this.#tell();
    this.#askEngine();
  }

  /** What was learned of the query's words is there: until the engine answers, it is the best there is. */
  #onWords(): void {
    if (this.#query === "" || this.#isRanked) return;
    const found = this.#finder.answer(this.#state);
    if (found === undefined) return;
    this.#found = found;
    this.#list.join(found.results, this.#limit);
    this.#activate(this.#list.active);
    this.#tell();
  }

  #onSummaries(): void {
    if (this.#query === "") return;
    this.#found = this.#finder.summarize(this.#found);
    this.#list.join(this.#found.results, this.#limit);
  }

  /** Asks the engine when typing rests; it loads after the tables, which answer first. */
  #askEngine(): void {
    clearTimeout(this.#engineTimer);
    if (this.#finder.tables === "waiting" || this.#isRanked) return;
    this.#finder.startEngine();
    if (!this.#finder.canRank) return;
    const turn = this.#turn;
    this.#engineTimer = setTimeout(() => void this.#rank(turn), engineRest);
  }

  async #rank(turn: number): Promise<void> {
    const found = await this.#finder.rank(this.#state);
    if (turn !== this.#turn || found === undefined) return;
    this.#found = found;
    this.#isRanked = true;
    this.#list.join(found.results, this.#limit);
    this.#activate(this.#list.active);
    if (!this.#panel.hidden) this.#open();
    this.#tell();
  }

  // --- what the reader is told --------------------------------------------------------------------------

  #tell(): void {
    const state = this.#state;
    const found = this.#found;
    const { engine } = this.#finder;
    const told = describeFindings({
      query: state.query,
      count: found.results.length,
      unfiltered: found.unfiltered,
      isNearest: found.isNearest,
      state: found.state,
      corrected: found.corrected,
      tables: this.#finder.tables,
      engine: this.#isRanked || engine !== "ready" ? engine : "waiting",
      isOffline: !navigator.onLine,
    });
    const isSearching = state.query !== "";
    this.#list.root.hidden = this.#list.count === 0;
    this.#box.toggleAttribute("data-searching", isSearching);
    const text = isSearching ? [told.count, told.incomplete].filter(Boolean).join(" ") : "";
    if (this.#status.textContent !== text) this.#status.textContent = text;
    const facts = {
      state,
      found,
      shown: this.#list.count,
      isNothing: told.isNothing,
      isPage: this.#isPage,
      isRanked: this.#isRanked,
      searchPage: this.#form.action,
      repository: this.#box.dataset["repository"] ?? "",
    };
    fill(this.#corrected, describeCorrection(facts));
    fill(this.#answer, isSearching ? describeLine(found, this.#box.dataset["base"] ?? "/") : []);
    fill(
      this.#links,
      listLinks(facts).flatMap((link, index) => (index === 0 ? [link] : [" ", link])),
    );
  }
}

/** Fills an element, and hides it where there is nothing to show. */
function fill(element: HTMLElement, content: readonly (Node | string)[]): void {
  element.hidden = content.length === 0;
  element.replaceChildren(...content);
}
