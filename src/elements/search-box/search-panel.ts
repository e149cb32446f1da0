import { createPlanner, type Answers, type Planner } from "../../search/planner.ts";
import { type SearchSummaries, type SearchTables } from "../../search/tables.ts";
import { makeElement } from "../make-element.ts";
import { decideKey } from "./decide-key.ts";
import { describeFindings } from "./describe-findings.ts";
import { loadEngine, type Engine } from "./engine.ts";
import { Part } from "./part.ts";
import { ResultList } from "./result-list.ts";
import { isKept, toResult, type Result } from "./result.ts";
import { findLiterally, searchAlone } from "./search-alone.ts";
import { decideHistory, formatState, parseState, type SearchState } from "./search-state.ts";
import { suggestionAddress } from "./suggestion-address.ts";

/** What the panel works on. */
export interface PanelParts {
  readonly box: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** The tables file, which the element has begun to load already. */
  readonly tables: Promise<Response>;
}

/** Where the panel finds what it needs, from the element's data attributes. */
interface Addresses {
  readonly base: string;
  readonly tables: string;
  readonly summaries: string;
  readonly engine: string;
  readonly repository: string;
}

/** How many results show at first. */
const shownInPopup = 7;
const shownOnPage = 20;
/** How long typing rests before the engine is asked, and before the address follows; in milliseconds. */
const engineRest = 90;
const addressRest = 300;

/** Brings a search box to life: answers below it while a query is typed, in a popup or as the page's own list. */
export function openPanel(parts: PanelParts): void {
  new SearchPanel(parts).begin();
}

class SearchPanel {
  readonly #box: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #at: Addresses;
  /** Whether the list is the page's own and the address keeps the search. */
  readonly #isPage: boolean;
  readonly #panel: HTMLElement;
  readonly #list: ResultList;
  readonly #corrected = makeElement("p", { className: "corrected" });
  readonly #status: HTMLElement;
  readonly #links = makeElement("p", { className: "links" });
  readonly #tables: Part<Planner>;
  readonly #summaries: Part<SearchSummaries>;
  readonly #engine: Part<Engine>;
  /** Rises with every query, so that late answers can be told from current ones. */
  #turn = 0;
  #engineTimer: ReturnType<typeof setTimeout> | undefined;
  #addressTimer: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;
  #isLiteral = false;
  #isEverythingShown = false;
  /** All current results, of which the list shows the first. */
  #results: readonly Result[] = [];
  #unfiltered = 0;
  #correction: string | undefined;
  /** Whether the engine has answered the current query. */
  #isRanked = false;
  /** The address of this entry of the history as it was last meant. */
  #committed = location.search;

  constructor({ box, form, input, tables }: PanelParts) {
    this.#box = box;
    this.#form = form;
    this.#input = input;
    this.#isPage = box.dataset["results"] === "page";
    const {
      base = "/",
      tables: tablesAt = "",
      summaries = "",
      engine = "",
      repository = "",
    } = box.dataset;
    this.#at = { base, tables: tablesAt, summaries, engine, repository };
    this.#panel =
      box.querySelector<HTMLElement>(".search-panel") ??
      makeElement("div", { className: "search-panel" });
    this.#status =
      this.#panel.querySelector<HTMLElement>(".status") ??
      makeElement("p", { className: "status" });
    this.#status.role = "status";
    const list = makeElement("ol", { className: "results", id: `${input.id}-results` });
    this.#list = new ResultList(list, this.#isPage);
    let first: Promise<Response> | undefined = tables;
    this.#tables = new Part(
      async () => {
        const response = first ?? fetch(this.#at.tables);
        first = undefined;
        return createPlanner((await readJson(await response)) as SearchTables);
      },
      () => this.#onPart(),
    );
    this.#summaries = new Part(
      async () => (await readJson(await fetch(this.#at.summaries))) as SearchSummaries,
      () => this.#onSummaries(),
    );
    this.#engine = new Part(
      () => loadEngine(this.#at.engine, this.#at.base, () => this.#engine.fail()),
      () => this.#onPart(),
    );
  }

  begin(): void {
    this.#build();
    this.#listen();
    this.#tables.start();
    // What was typed before all this had loaded counts for more than the address.
    const typed = this.#input.value;
    const isTyped = typed !== "" && typed !== parseState(location.search).query;
    if (this.#isPage) {
      this.#restore(isTyped ? typed : undefined);
      if (isTyped) this.#keepAddress(false);
    } else if (this.#input.value !== "" && this.#box.contains(document.activeElement))
      this.#search();
  }

  #build(): void {
    const { root } = this.#list;
    if (this.#isPage) this.#panel.append(this.#corrected, root, this.#links);
    else {
      const foot = makeElement("div", { className: "foot" });
      foot.append(this.#status, this.#links);
      this.#panel.append(this.#corrected, root, foot);
      this.#panel.hidden = true;
      this.#box.append(this.#panel);
    }
    this.#links.hidden = this.#corrected.hidden = root.hidden = true;
    Object.assign(this.#input, {
      role: "combobox",
      ariaAutoComplete: "list",
      ariaHasPopup: "listbox",
      ariaExpanded: "false",
    });
    this.#input.setAttribute("aria-controls", root.id);
    this.#input.setAttribute("autocapitalize", "none");
  }

  // --- what the reader does ------------------------------------------------------------------------

  #listen(): void {
    this.#input.addEventListener("input", () => {
      this.#isLiteral = false;
      this.#isEverythingShown = false;
      this.#search();
      this.#keepAddress(false);
    });
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#input.addEventListener("focus", () => this.#reopen());
    this.#input.addEventListener("click", () => this.#reopen());
    for (const filter of this.#filters) {
      filter.addEventListener("change", () => {
        this.#isEverythingShown = false;
        this.#search();
        this.#keepAddress(true);
      });
    }
    this.#list.root.addEventListener("click", () => this.#keepAddress(true));
    this.#links.addEventListener("click", (event) => this.#onLink(event));
    if (this.#isPage) {
      this.#form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#search();
        this.#keepAddress(true);
      });
      addEventListener("popstate", () => this.#restore());
    } else {
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
    addEventListener("online", () => this.#retry());
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
      this.#keepAddress(false);
    }
  }

  #onLink(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.target.closest("button") === null) return;
    this.#isEverythingShown = true;
    const first = this.#list.count;
    this.#list.replace(this.#results);
    this.#list.option(first)?.focus();
    this.#tell();
  }

  #activate(index: number): void {
    this.#list.activate(index);
    const option = this.#list.option(index);
    if (option) this.#input.setAttribute("aria-activedescendant", option.id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #reopen(): void {
    this.#retry();
    if (!this.#isPage && !this.#isOpen && this.#query !== "") this.#search();
  }

  #open(): void {
    this.#isOpen = true;
    this.#panel.hidden = false;
    this.#input.ariaExpanded = String(this.#list.count > 0);
  }

  #close(): void {
    this.#isOpen = false;
    this.#activate(-1);
    if (!this.#isPage) this.#panel.hidden = true;
    this.#input.ariaExpanded = "false";
  }

  /** Tries again what has failed. */
  #retry(): void {
    if (this.#tables.progress === "failed") this.#tables.start();
    if (this.#engine.progress === "failed" && typeof WebAssembly !== "undefined")
      this.#engine.start();
  }

  // --- the state and its address ---------------------------------------------------------------------

  get #query(): string {
    return this.#input.value.trim();
  }

  get #filters(): HTMLSelectElement[] {
    return [...this.#box.querySelectorAll("select")];
  }

  get #state(): SearchState {
    const filter = (name: string) => this.#filters.find((one) => one.name === name)?.value ?? "";
    return {
      query: this.#query,
      role: filter("role"),
      kind: filter("kind"),
      isLiteral: this.#isLiteral,
    };
  }

  /** Takes the state from the address, except for a query that was typed. */
  #restore(typed?: string): void {
    const state = parseState(location.search);
    clearTimeout(this.#addressTimer);
    this.#committed = location.search;
    this.#input.value = typed ?? state.query;
    this.#isLiteral = state.isLiteral && typed === undefined;
    for (const filter of this.#filters) {
      const value = filter.name === "role" ? state.role : state.kind;
      filter.value = [...filter.options].some((option) => option.value === value) ? value : "";
    }
    this.#search();
  }

  #keepAddress(isMeant: boolean): void {
    if (!this.#isPage) return;
    clearTimeout(this.#addressTimer);
    if (!isMeant) {
      this.#addressTimer = setTimeout(() => this.#step(false), addressRest);
    } else this.#step(true);
  }

  #step(isMeant: boolean): void {
    const next = formatState(this.#state);
    for (const { how, search } of decideHistory(this.#committed, location.search, next, isMeant)) {
      const address = location.pathname + search;
      if (how === "push") history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    }
    if (isMeant) this.#committed = location.search;
  }

  // --- answers -----------------------------------------------------------------------------------------

  /** Answers a new query: from the tables now, from the engine as soon as it can. */
  #search(): void {
    this.#turn += 1;
    this.#isRanked = false;
    clearTimeout(this.#engineTimer);
    if (this.#query === "") return this.#clear();
    const planner = this.#tables.value;
    if (planner !== undefined && !this.#isLiteral) {
      this.#take(planner, planner.answer(this.#query));
      this.#list.replace(this.#results.slice(0, this.#limit));
    } else this.#takeNothing();
    this.#open();
    this.#activate(-1);
    this.#tell();
    this.#askEngine();
  }

  #takeNothing(): void {
    this.#results = [];
    this.#unfiltered = 0;
    this.#correction = undefined;
    // What answers the query before stays a moment, because an empty list would flicker.
    if (this.#tables.progress === "failed" && this.#list.count > 0) return;
    this.#list.replace([]);
  }

  #clear(): void {
    this.#takeNothing();
    this.#list.replace([]);
    this.#close();
    this.#tell();
  }

  #take(planner: Planner, { answers, corrected }: Answers): void {
    const state = this.#state;
    const known = {
      base: this.#at.base,
      roles: planner.roles,
      summaries: this.#summaries.value ?? {},
    };
    const found = answers.flatMap((answer) => {
      const target = planner.targets.get(answer.target);
      return target === undefined ? [] : [{ answer, target }];
    });
    this.#unfiltered = found.length;
    this.#correction = corrected;
    this.#results = found
      .filter(({ target }) => isKept(target, state))
      .map(({ answer, target }) => toResult(answer, target, state.query, known));
  }

  get #limit(): number {
    if (!this.#isPage) return shownInPopup;
    return this.#isEverythingShown ? Infinity : shownOnPage;
  }

  /** A part has loaded, is late or has failed: the current query may have a better answer. */
  #onPart(): void {
    if (this.#query === "") return;
    if (this.#tables.progress === "ready" && this.#results.length === 0 && !this.#isRanked)
      return this.#search();
    this.#tell();
    this.#askEngine();
  }

  #onSummaries(): void {
    const planner = this.#tables.value;
    const summaries = this.#summaries.value;
    if (planner === undefined || summaries === undefined || this.#query === "") return;
    this.#results = this.#results.map((result) => ({
      ...result,
      summary: summaries[result.id] ?? result.summary,
    }));
    this.#list.join(this.#results, this.#limit);
  }

  /** Asks the engine when typing rests; it loads after the tables, which answer first. */
  #askEngine(): void {
    clearTimeout(this.#engineTimer);
    if (this.#tables.progress === "waiting" || this.#isRanked) return;
    this.#summaries.start();
    if (this.#engine.progress === "waiting") this.#engine.start();
    const engine = this.#engine.value;
    if (engine === undefined) return;
    const turn = this.#turn;
    this.#engineTimer = setTimeout(() => void this.#rank(engine, turn), engineRest);
  }

  async #rank(engine: Engine, turn: number): Promise<void> {
    const planner = this.#tables.value;
    const query = this.#query;
    try {
      if (planner === undefined) {
        const { role, kind } = this.#state;
        const results = await searchAlone(engine, query, {
          ...(role && { role }),
          ...(kind && { kind }),
        });
        if (turn !== this.#turn) return;
        this.#results = results;
        this.#unfiltered = results.length;
      } else {
        const answers = this.#isLiteral
          ? await this.#answerLiterally(engine, planner)
          : await this.#answerWith(engine, planner);
        if (turn !== this.#turn) return;
        this.#take(planner, answers);
      }
      this.#isRanked = true;
      this.#list.join(this.#results, this.#limit);
      this.#activate(this.#list.active);
      if (!this.#panel.hidden) this.#open();
      this.#tell();
    } catch {
      if (turn === this.#turn) this.#engine.fail();
    }
  }

  async #answerWith(engine: Engine, planner: Planner): Promise<Answers> {
    const query = this.#query;
    const results = await Promise.all(
      planner
        .plan(query)
        .map(async (search) => ({ search, hits: await engine.search(search.query) })),
    );
    return planner.rank(query, results);
  }

  async #answerLiterally(engine: Engine, planner: Planner): Promise<Answers> {
    const hits = await findLiterally(engine, this.#query);
    return {
      corrected: undefined,
      answers: hits.flatMap(({ id, score }) => {
        const target = planner.targetOfHit(id);
        return target === undefined ? [] : [{ target, score, exact: false, why: undefined }];
      }),
    };
  }

  // --- what the reader is told --------------------------------------------------------------------------

  #tell(): void {
    const query = this.#query;
    const told = describeFindings({
      query,
      count: this.#results.length,
      unfiltered: this.#unfiltered,
      corrected: this.#correction,
      tables: this.#tables.progress,
      engine:
        this.#isRanked || this.#engine.progress !== "ready" ? this.#engine.progress : "waiting",
      isOffline: !navigator.onLine,
    });
    const isSearching = query !== "";
    this.#list.root.hidden = this.#list.count === 0;
    this.#box.toggleAttribute("data-searching", isSearching);
    const text = isSearching ? [told.count, told.incomplete].filter(Boolean).join(" ") : "";
    if (this.#status.textContent !== text) this.#status.textContent = text;
    this.#tellCorrection(isSearching ? this.#correction : undefined);
    this.#tellLinks(isSearching, told.isNothing);
  }

  #tellCorrection(corrected: string | undefined): void {
    this.#corrected.hidden = corrected === undefined;
    if (corrected === undefined) return;
    const href = this.#form.action + formatState({ ...this.#state, isLiteral: true });
    const literal = makeElement("a", { href }, `Search for “${this.#query}” as typed`);
    this.#corrected.replaceChildren(
      "Showing results for ",
      makeElement("strong", {}, corrected),
      ". ",
      literal,
    );
  }

  /** Where to go on: to all answers, without the filters, to the index, to the repository's form. */
  #tellLinks(isSearching: boolean, isNothing: boolean): void {
    const links: HTMLElement[] = [];
    const link = (text: string, href: string) => {
      links.push(makeElement("a", { href }, text));
    };
    const state = this.#state;
    const count = this.#results.length;
    if (isSearching && count > this.#list.count) {
      if (this.#isPage) {
        links.push(makeElement("button", { type: "button" }, `Show all ${count}`));
      } else link(`All ${count} answers`, this.#form.action + formatState(state));
    }
    const isFiltered = state.role !== "" || state.kind !== "";
    if (isSearching && count === 0 && isFiltered)
      link(
        "Search without the filters",
        location.pathname + formatState({ ...state, role: "", kind: "" }),
      );
    if (isSearching && count === 0) link("Index by domain", `${this.#form.action}#by-domain`);
    if (isSearching && this.#at.repository && (isNothing || (this.#isPage && this.#isRanked))) {
      link("Suggest this responsibility", suggestionAddress(this.#at.repository, state.query));
    }
    this.#links.hidden = links.length === 0;
    this.#links.replaceChildren(
      ...links.flatMap((one, index) => (index === 0 ? [one] : [" ", one])),
    );
  }
}

async function readJson(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response.json();
}
