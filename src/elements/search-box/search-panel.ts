import style from "../../styles/search-results.css?inline";
import { AddressState, watchReturns, type Change } from "../address-state.ts";
import { makeElement, setAria } from "../make-element.ts";
import { assignColors, formatRoleStyles } from "../../exports/role-styles.ts";
import { decideKey } from "./decide-key.ts";
import { decideShowing, restAfter, type Showing } from "./decide-showing.ts";
import { describeFindings, formatAnnouncement, type Progress } from "./describe-findings.ts";
import { addressesOf, Finder, nothingFound, type Found } from "./finder.ts";
import { mostPerhaps } from "../../search/answer-state.ts";
import { formatAnswer, type AnswerLine } from "../../search/answer-line.ts";
import { isForeign } from "../../search/foreign-words.ts";
import { searchPanel as words } from "../../words/browser/search.ts";
import { describeCorrection, formatLine, listLinks, type NoteFacts } from "./panel-notes.ts";
import { ResultList } from "./result-list.ts";
import { type Result } from "./result.ts";
import { searchAddress, type SearchState } from "./search-state.ts";

/** What the panel works on. */
export interface PanelParts {
  readonly box: HTMLElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  /** The tables file, which the element has begun to load already. */
  readonly tables: Promise<Response>;
}

/** How many results show at first; as long as the engine has not answered, fewer, so that its own find room below. */
const mostShown = 5;
const mostSoFar = 3;
/**
 * How long typing rests before what was learned of the words is loaded, before the summaries of what shows are, before
 * the engine is loaded, which is heavy, and asked, before the address follows, and before assistive technology is told;
 * how long a query waits for the engine before anything else answers it; in milliseconds.
 */
const wordsRest = 50;
const summariesRest = 250;
const loadRest = 400;
const engineRest = 90;
const addressRest = 300;
const announcementRest = 1000;
const engineWait = 1500;
/** Where the box goes to the top of the screen when it takes the focus, to leave room above the keyboard. */
const phone = "(max-width: 47.99rem)";

/** Brings a search box to life: answers below it while a query is typed, in a popup or as the page's own list. */
export function openPanel(parts: PanelParts): void {
  adoptStyle(`@layer components{${style}}`);
  new SearchPanel(parts).begin();
}

function adoptStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

class SearchPanel {
  readonly #box: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  /** Whether the list is the page's own and the address keeps the search. */
  readonly #isPage: boolean;
  readonly #panel: HTMLElement;
  readonly #list: ResultList;
  /** What stands above the results: the answer in words, a verdict, what was searched instead. */
  readonly #told = makeElement("div", { className: "told" });
  /** What is missing, below the results, where it moves none. */
  readonly #gap = makeElement("p", { className: "gap" });
  /** What assistive technology is told. */
  readonly #status: HTMLElement;
  readonly #links = makeElement("p", { className: "links" });
  readonly #finder: Finder;
  /** The page's address; none where the list is a popup. */
  readonly #address: AddressState<SearchState> | undefined;
  /** Rises with every query, so that late answers can be told from current ones. */
  #turn = 0;
  /** The query for whose words all has been loaded that can be had. */
  #learnedTurn = 0;
  /** The query whose results stand on screen; those of one before stay until there is something better. */
  #shownTurn = 0;
  #showing: Showing = "hold";
  /** Whether the line above the results came without its summary, and keeps room for it. */
  #isRoomKept = false;
  #wordsTimer: ReturnType<typeof setTimeout> | undefined;
  #engineTimer: ReturnType<typeof setTimeout> | undefined;
  #summariesTimer: ReturnType<typeof setTimeout> | undefined;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  #waitTimer: ReturnType<typeof setTimeout> | undefined;
  #announcementTimer: ReturnType<typeof setTimeout> | undefined;
  /** When a key was pressed last. */
  #typedAt = -Infinity;
  /** Whether the query may go on with the next letter. */
  #isTyping = false;
  /** Whether the query has waited for the engine long enough. */
  #hasWaited = false;
  #isOpen = false;
  #isLiteral = false;
  #isEverythingShown = false;
  /** What was last searched, as it stands in the box. */
  #asked = "";
  /** All that is found, of which the list shows the first. */
  #found: Found = nothingFound;
  /** Whether the engine has answered the current query. */
  #isRanked = false;
  /** Whether the roles that results name have their colors: a page's own style has those of the roles that it shows. */
  #hasHues = false;

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
    this.#finder = new Finder(addressesOf(box.dataset, form.action), tables, () => this.#onPart());
  }

  begin(): void {
    this.#build();
    this.#listen();
    if (this.#input === document.activeElement) this.#raise();
    this.#finder.startTables();
    // What was typed before all this had loaded counts for more than the address.
    const typed = this.#input.value;
    if (this.#address !== undefined) {
      const isTyped = typed !== "" && typed !== this.#input.defaultValue;
      this.#address.start();
      if (!isTyped) return;
      this.#input.value = typed;
      this.#isLiteral = false;
      this.#onTyping();
      this.#search();
      this.#keepAddress("typed");
    } else if (this.#input.value !== "" && this.#box.contains(document.activeElement)) {
      this.#onTyping();
      this.#search();
    }
  }

  #build(): void {
    const { root } = this.#list;
    this.#status.classList.add("spoken");
    if (this.#address !== undefined) {
      this.#panel.before(this.#address.note);
      this.#panel.append(this.#told, root, this.#gap, this.#links);
    } else {
      this.#panel.append(this.#status, this.#told, root, this.#gap, this.#links);
      this.#panel.hidden = true;
      this.#box.append(this.#panel);
    }
    this.#links.hidden = this.#gap.hidden = root.hidden = true;
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
      this.#onTyping();
      this.#search();
      this.#keepAddress("typed");
    });
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#input.addEventListener("focus", () => {
      this.#reopen();
      this.#raise();
    });
    this.#input.addEventListener("click", () => this.#reopen());
    this.#filterButton?.addEventListener("click", () => this.#foldFilters());
    for (const filter of this.#filters) {
      filter.addEventListener("change", () => {
        this.#search();
        this.#keepAddress("chosen");
      });
    }
    this.#list.root.addEventListener("click", (event) => this.#onOption(event));
    this.#links.addEventListener("click", (event) => this.#onLink(event));
    if (this.#isPage) {
      this.#form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.#endTyping();
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

  /** A suggestion that is a query goes into the box; everything else is a link like any other. */
  #onOption(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    const query = option === null ? undefined : this.#list.resultOf(option)?.query;
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    if (query === undefined) return this.#keepAddress("chosen");
    if (ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    this.#input.value = query;
    this.#input.focus();
    this.#search();
    this.#keepAddress("chosen");
  }

  #onLink(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.target.closest("button") === null) return;
    this.#isEverythingShown = true;
    const first = this.#list.count;
    this.#list.append(this.#found.results, Infinity);
    this.#list.option(first)?.focus();
    this.#tell();
    this.#loadSummaries();
    // What the engine adds to an answer that needed none comes last.
    this.#ask();
  }

  /** On a phone the filters fold away behind a button, which says how many are set. */
  get #filterButton(): HTMLButtonElement | null {
    return this.#box.querySelector<HTMLButtonElement>(".filters button");
  }

  #foldFilters(): void {
    const button = this.#filterButton;
    const isOpen = button?.getAttribute("aria-expanded") === "true";
    if (button) setAria(button, { "aria-expanded": String(!isOpen) });
  }

  #countFilters(): void {
    const chosen = this.#filters.filter(({ value }) => value !== "").length;
    const button = this.#filterButton;
    if (button) button.textContent = words.filters(chosen);
  }

  /** Brings the box to the top of a phone's screen. */
  #raise(): void {
    if (matchMedia(phone).matches) this.#input.scrollIntoView({ block: "start" });
  }

  #activate(index: number): void {
    this.#list.activate(index);
    const option = this.#list.option(index);
    setAria(this.#input, { "aria-activedescendant": option?.id });
  }

  #reopen(): void {
    this.#finder.retry();
    if (this.#query === "") this.#suggest();
    else if (!this.#isPage && !this.#isOpen) this.#search();
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

  /** Answers a new query: from the tables or from the engine, whatever can first be relied on. */
  #search(): void {
    this.#turn += 1;
    this.#isRanked = false;
    this.#isEverythingShown = false;
    this.#asked = this.#input.value;
    clearTimeout(this.#wordsTimer);
    clearTimeout(this.#engineTimer);
    if (this.#query === "") return this.#clear();
    this.#found = this.#finder.answer(this.#state) ?? nothingFound;
    this.#wait();
    this.#open();
    this.#activate(-1);
    this.#update();
    this.#ask();
  }

  #clear(): void {
    this.#found = nothingFound;
    this.#endTyping();
    this.#list.replace([], "");
    this.#close();
    this.#tell();
    this.#suggest();
  }

  /** Offers what may be searched, where nothing is: in a popup for as long as its box has the focus. */
  #suggest(): void {
    if (this.#query !== "") return;
    const suggestions = this.#finder.suggest();
    const isMeant = this.#isPage || this.#input === document.activeElement;
    if (suggestions.length === 0 || !isMeant) return;
    this.#list.replace(suggestions, "");
    this.#tell();
    if (!this.#isPage) this.#open();
  }

  /** Until a rest in typing nothing is said of the word at the end. */
  #onTyping(): void {
    clearTimeout(this.#typingTimer);
    this.#typedAt = performance.now();
    const rest = restAfter(this.#input.value);
    this.#isTyping = rest > 0;
    if (this.#isTyping)
      this.#typingTimer = setTimeout(() => {
        this.#endTyping();
        this.#update();
      }, rest);
  }

  #endTyping(): void {
    clearTimeout(this.#typingTimer);
    this.#isTyping = false;
  }

  /** Begins to wait for the engine, where nothing waits already. */
  #wait(): void {
    if (this.#isFinal) return;
    this.#waitTimer ??= setTimeout(() => {
      this.#hasWaited = true;
      this.#update();
    }, engineWait);
  }

  #endWaiting(): void {
    clearTimeout(this.#waitTimer);
    this.#waitTimer = undefined;
    this.#hasWaited = false;
  }

  /** Whether no better ranking of the current query comes. */
  get #isFinal(): boolean {
    return this.#isRanked || this.#found.isSettled || this.#finder.engine === "failed";
  }

  /** Shows what can be shown by now. */
  #update(): void {
    if (this.#query === "") return;
    const found = this.#found;
    this.#showing = decideShowing({
      state: found.state,
      count: found.results.length,
      isExact: found.isExact,
      isNearest: found.isNearest,
      isFinal: this.#isFinal,
      hasWaited: this.#hasWaited,
      isTyping: this.#isTyping,
    });
    if (this.#isFinal) this.#endWaiting();
    if (this.#showing === "hold") {
      // Where nothing stands, it shows at least that something is being done.
      if (this.#list.count === 0) this.#tell();
      return;
    }
    if (this.#shownTurn === this.#turn) this.#list.append(found.results, this.#limit);
    else {
      this.#list.replace(found.results.slice(0, this.#limit), found.corrected ?? this.#query);
      this.#isRoomKept = found.line !== undefined && !found.isSummarized;
    }
    this.#shownTurn = this.#turn;
    if (!this.#panel.hidden) this.#open();
    this.#activate(this.#list.active);
    this.#tell();
    this.#loadSummaries();
  }

  get #limit(): number {
    if (this.#showing === "first") return 1;
    if (this.#showing === "closest") return mostSoFar;
    // Beside what is not here, the rest is only the closest, too.
    if (this.#found.state === "perhaps" || this.#found.state === "outside") return mostPerhaps;
    if (this.#found.state === "nothing" && !this.#found.isNearest) return 0;
    return this.#isEverythingShown ? Infinity : mostShown;
  }

  /** A part has loaded, is late or has failed: the current query may have a better answer. */
  #onPart(): void {
    if (!this.#hasHues && this.#finder.roles.length > 0) {
      this.#hasHues = true;
      adoptStyle(formatRoleStyles(assignColors(this.#finder.roles)));
    }
    if (this.#query === "") {
      if (this.#list.count === 0) this.#suggest();
      return;
    }
    // What an engine answered that then turns out to lack something is no ranking.
    const isBroken = this.#isRanked && this.#finder.engine === "failed";
    const isUnanswered = this.#found.results.length === 0 && !this.#isRanked;
    if (this.#finder.tables === "ready" && (isUnanswered || isBroken)) {
      this.#found = this.#finder.answer(this.#state) ?? nothingFound;
      this.#isRanked = false;
    }
    this.#update();
    this.#ask();
  }

  /** Asks what else may answer the query: what is known of its words, and where that is missing or more is wanted the engine. */
  #ask(): void {
    clearTimeout(this.#wordsTimer);
    clearTimeout(this.#engineTimer);
    if (this.#query === "" || this.#finder.tables === "waiting" || !this.#isOpenToMore) return;
    const turn = this.#turn;
    const isLearned = this.#learnedTurn === turn || this.#finder.hasWords(this.#state);
    if (this.#finder.tables !== "ready" || isLearned) return this.#askEngine();
    this.#wordsTimer = setTimeout(() => void this.#learn(turn), this.#restOf(wordsRest));
  }

  /** Whether something could still be added to the answers. */
  get #isOpenToMore(): boolean {
    return !this.#isRanked && (!this.#found.isSettled || this.#isEverythingShown);
  }

  /** What is left of a rest in typing. */
  #restOf(rest: number): number {
    return this.#isTyping ? Math.max(0, this.#typedAt + rest - performance.now()) : 0;
  }

  /** Until the engine answers, what tables and learned words say is the best there is. */
  async #learn(turn: number): Promise<void> {
    await this.#finder.loadWords(this.#state);
    if (turn !== this.#turn || this.#isRanked) return;
    this.#learnedTurn = turn;
    this.#found = this.#finder.answer(this.#state) ?? this.#found;
    this.#update();
    if (this.#isOpenToMore) this.#askEngine();
  }

  /** Loads the engine where typing has rested for a while, and asks it. */
  #askEngine(): void {
    clearTimeout(this.#engineTimer);
    // What a part of it answers is worth no more than what stands.
    if (this.#finder.tables === "ready" && this.#finder.engine === "failed") return;
    const turn = this.#turn;
    const rest = this.#finder.canRank ? engineRest : loadRest;
    this.#engineTimer = setTimeout(() => {
      this.#finder.startEngine();
      if (this.#finder.canRank) void this.#rank(turn);
    }, this.#restOf(rest));
  }

  async #rank(turn: number): Promise<void> {
    const ranked = await this.#finder.rank(this.#state);
    if (turn !== this.#turn || ranked === undefined) return;
    const before = this.#found;
    this.#found = before.isSettled ? { ...before, results: addTo(before, ranked) } : ranked;
    this.#isRanked = true;
    this.#update();
  }

  /** Loads the summaries of what shows, once typing rests: what shows until then is soon gone. */
  #loadSummaries(): void {
    clearTimeout(this.#summariesTimer);
    const turn = this.#turn;
    this.#summariesTimer = setTimeout(
      () => void this.#summarize(turn),
      this.#restOf(summariesRest),
    );
  }

  async #summarize(turn: number): Promise<void> {
    const isNew = await this.#finder.loadSummaries(this.#list.results);
    if (!isNew || turn !== this.#turn || this.#query === "") return;
    this.#found = this.#finder.summarize(this.#found, this.#query);
    if (this.#shownTurn === this.#turn) this.#update();
  }

  // --- what the reader is told --------------------------------------------------------------------------

  #tell(): void {
    const state = this.#state;
    const found = this.#found;
    const { tables } = this.#finder;
    const isHeld = this.#showing === "hold" && this.#query !== "";
    const told = describeFindings({
      query: state.query,
      count: this.#list.count,
      isFilteredOut: found.isFilteredOut,
      isNearest: found.isNearest,
      // Of answers that may still change only one by its name can be told.
      state: this.#isFinal || found.isExact ? found.state : "open",
      corrected: found.corrected,
      tables,
      engine: this.#engineAsTold(isHeld),
      isOffline: !navigator.onLine,
    });
    const isSearching = state.query !== "";
    this.#list.root.hidden = this.#list.count === 0;
    setAria(this.#list.root, { "aria-label": isSearching ? words.answers : words.suggestions });
    const facts = {
      state,
      found,
      shown: this.#list.count,
      limit: this.#limit,
      isNothing: told.isNothing,
      isPage: this.#isPage,
      isFinal: this.#isFinal,
      searchPage: this.#form.action,
      suggest: this.#box.dataset["suggest"] ?? "",
    };
    // The line is the first row's; where another row stands first, it would be read as that one's.
    const isFirst = found.results[0]?.id === this.#list.first?.id;
    const line = isSearching && isFirst && this.#list.count > 0 ? found.line : undefined;
    this.#above(line, told.verdict, facts);
    // The first row leaves out what stands above it already.
    this.#list.root.dataset["told"] = !line ? "" : line.holders[0] ? "holders" : "summary";
    fill(this.#gap, isSearching && told.gap !== "" ? [told.gap] : []);
    const mayFollow = this.#showing === "all" || told.gap !== "";
    const links = mayFollow && !isHeld ? listLinks(facts) : [];
    fill(
      this.#links,
      links.flatMap((link, index) => (index === 0 ? [link] : [" ", link])),
    );
    this.#countFilters();
    if (isHeld) clearTimeout(this.#announcementTimer);
    else
      this.#announce(
        isSearching
          ? formatAnnouncement(told, line ? formatAnswer(line) : "", this.#list.count)
          : "",
      );
  }

  /** How far the engine has come for this query. */
  #engineAsTold(isHeld: boolean): Progress {
    const { engine } = this.#finder;
    // As long as nothing may be said, the search goes on.
    if (isHeld) return "waiting";
    // Nothing is missing from an answer that needs no engine, but for whoever wants more.
    if (this.#found.isSettled && (!this.#isEverythingShown || engine === "waiting")) return "ready";
    return engine === "ready" && !this.#isRanked ? "waiting" : engine;
  }

  /** What stands above the results. */
  #above(line: AnswerLine | undefined, verdict: string, facts: NoteFacts): void {
    const { state } = facts;
    const isSearching = state.query !== "";
    const content: HTMLElement[] = [];
    const add = (className: string, ...parts: (Node | string)[]) =>
      content.push(makeElement("p", { className }, ...parts));
    if (!isSearching && this.#list.count > 0) add("verdict", words.examples);
    if (isSearching && isForeign(state.query)) add("verdict", words.foreign);
    const corrected = describeCorrection(facts);
    if (corrected.length > 0) add("corrected", ...corrected);
    if (line !== undefined) {
      const base = this.#box.dataset["base"] ?? "/";
      const answer = makeElement("div", { className: "answer" }, ...formatLine(line, base));
      if (this.#isRoomKept) answer.classList.add("kept", line.room);
      content.push(answer);
    } else if (isSearching && verdict !== "") add("verdict", verdict);
    const before = [...this.#told.children].map(({ outerHTML }) => outerHTML).join("");
    // What says the same stays, so that a click on it is not lost.
    if (before !== content.map(({ outerHTML }) => outerHTML).join(""))
      this.#told.replaceChildren(...content);
  }

  /** Tells assistive technology once typing rests and no better answer is to be expected soon. */
  #announce(text: string): void {
    clearTimeout(this.#announcementTimer);
    if (text === "") return void (this.#status.textContent = "");
    const isSettled =
      this.#isFinal || this.#finder.engine === "late" || this.#finder.tables === "late";
    if (!isSettled || this.#status.textContent === text) return;
    const rest = this.#typedAt + announcementRest - performance.now();
    this.#announcementTimer = setTimeout(
      () => (this.#status.textContent = text),
      Math.max(0, rest),
    );
  }
}

/** What stands, and what the engine adds to it. */
function addTo({ results }: Found, ranked: Found): Result[] {
  const known = new Set(results.map(({ id }) => id));
  return [...results, ...ranked.results.filter(({ id }) => !known.has(id))];
}

/** Fills an element, and hides it where there is nothing to show. */
function fill(element: HTMLElement, content: readonly (Node | string)[]): void {
  element.hidden = content.length === 0;
  element.replaceChildren(...content);
}
