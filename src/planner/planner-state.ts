import { computed, signal } from "@preact/signals";
import { checkPlan, type FindingKind } from "../plan/check-plan.ts";
import { formatOwners, type PlanPlace } from "../plan/plan-table.ts";
import { holdsPlan, longestLink, readPlanFragment, toPlanFragment } from "../plan/plan-link.ts";
import { emptyPlan, isEmptyPlan, isSamePlan, withOwners, type Plan } from "../plan/plan.ts";
import { planner as words } from "../words/browser/planner.ts";
import type { PageReference } from "./read-reference.ts";

/** Which rows are shown. */
export type RowFilter = "all" | "unset" | "findings" | FindingKind;

/** A plan that came while there was another, until the reader has chosen. */
export interface Incoming {
  readonly plan: Plan;
  readonly from: "link" | "tab";
}

/** How long changes rest before the address follows: WebKit takes a hundred changes in half a minute. */
const rest = 400;

/** How long a change rests before it is told, so that one sentence follows several keys. */
const restBeforeTelling = 700;

/** From so many characters on some programs cut an address. */
export const longAddress = 8000;

/** The plan that the page shows, and where it is kept: in the address, and in the browser where the reader agreed. */
export class PlannerState {
  readonly reference: PageReference;
  readonly site: string;
  readonly plan = signal<Plan>(emptyPlan);
  readonly checked = computed(() => checkPlan(this.plan.value, this.reference));
  readonly filter = signal<RowFilter>("all");
  /** The domains that are open. */
  readonly open = signal<ReadonlySet<string>>(new Set());
  readonly incoming = signal<Incoming | undefined>(undefined);
  /** A second person's plan, beside this one. */
  readonly other = signal<Plan | undefined>(undefined);
  /** Which panel of those that are loaded on demand is open. */
  readonly panel = signal<"bring" | "beside" | undefined>(undefined);
  /** What could not be read, as sentences. */
  readonly issues = signal<readonly string[]>([]);
  readonly status = signal("");
  readonly isKept = signal(false);
  /** What the last thing that changed much took away. */
  readonly before = signal<Plan | undefined>(undefined);
  /** Which sheet a print shows. */
  readonly printing = signal<"plan" | "meeting">("plan");
  readonly #key: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  /** The fragment that this page wrote last. */
  #written = "";
  #stop: (() => void) | undefined;

  constructor(reference: PageReference, site: string) {
    this.reference = reference;
    this.site = site;
    // Sites below other paths of one host keep their own.
    this.#key = `plan:${location.pathname}`;
  }

  /** Reads the plan of the address, or else the one that is kept, and follows both. */
  start(): void {
    const stored = this.#read();
    const kept = stored === undefined ? undefined : readPlanFragment(stored).plan;
    this.isKept.value = stored !== undefined;
    this.#written = location.hash.replace(/^#/, "");
    const link = holdsPlan(location.hash) ? readPlanFragment(location.hash) : undefined;
    this.issues.value = link?.issues ?? [];
    if (link === undefined || (isEmptyPlan(link.plan) && kept !== undefined))
      this.plan.value = kept ?? emptyPlan;
    else if (kept === undefined || isEmptyPlan(kept) || isSamePlan(kept, link.plan))
      this.plan.value = link.plan;
    else {
      this.plan.value = kept;
      this.incoming.value = { plan: link.plan, from: "link" };
    }
    const [first] = this.reference.domains;
    if (first !== undefined) this.open.value = new Set([first.id]);
    // A link stays as it came until something is changed; what was kept goes into the address.
    if (link === undefined && !isEmptyPlan(this.plan.value)) this.#schedule();
    let isFirst = true;
    this.#stop = this.plan.subscribe(() => {
      if (!isFirst) this.#schedule();
      isFirst = false;
    });
    addEventListener("hashchange", this.#onHash);
    addEventListener("storage", this.#onStorage);
    addEventListener("pagehide", this.#write);
  }

  stop(): void {
    this.#write();
    this.#stop?.();
    removeEventListener("hashchange", this.#onHash);
    removeEventListener("storage", this.#onStorage);
    removeEventListener("pagehide", this.#write);
  }

  /** Where the plan and the pages of its rows stand, in full. */
  get place(): PlanPlace {
    return {
      pageOf: ({ code }) => this.reference.pages.get(code) ?? "",
      link: this.link(),
    };
  }

  /** The full address of this page with the plan in it. */
  link(): string {
    return `${location.origin}${location.pathname}#${toPlanFragment(this.plan.value)}`;
  }

  /** Changes a little: a row, a role. */
  change(plan: Plan): void {
    this.plan.value = plan;
    this.before.value = undefined;
  }

  /** Says who answers for a row. */
  setOwners(code: string, owners: readonly string[] | undefined): void {
    this.change(withOwners(this.plan.value, code, owners));
    const row = this.reference.rows.find((one) => one.code === code);
    const said = formatOwners(this.plan.value, this.reference, owners) || words.rows.unset;
    this.tell(words.said(row?.title ?? code, said), restBeforeTelling);
  }

  /** Puts another plan in the place of this one; it can be undone. */
  replace(plan: Plan, said: string): void {
    const before = this.plan.value;
    this.plan.value = plan;
    this.before.value = isEmptyPlan(before) || isSamePlan(before, plan) ? undefined : before;
    this.tell(said);
  }

  undo(): void {
    const before = this.before.value;
    if (before === undefined) return;
    this.plan.value = before;
    this.before.value = undefined;
    this.tell(words.undone);
  }

  /** What the reader chose of two plans. */
  choose(choice: "theirs" | "mine" | "beside"): void {
    const incoming = this.incoming.value;
    if (incoming === undefined) return;
    this.incoming.value = undefined;
    if (choice === "theirs") this.replace(incoming.plan, words.taken(incoming.plan.rows.size));
    else {
      if (choice === "beside") {
        this.other.value = incoming.plan;
        this.panel.value = "beside";
      }
      this.#schedule();
    }
  }

  /** Keeps the plan in the browser, or no longer. */
  setKept(isKept: boolean): void {
    try {
      if (isKept) localStorage.setItem(this.#key, toPlanFragment(this.plan.value));
      else localStorage.removeItem(this.#key);
      this.isKept.value = isKept;
    } catch {
      this.isKept.value = false;
      this.tell(words.keep.notStored);
    }
  }

  /** Says something to those who see and to those who hear. */
  tell(text: string, after = 0): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      this.status.value = text;
    }, after);
  }

  #read(): string | undefined {
    try {
      return localStorage.getItem(this.#key) ?? undefined;
    } catch {
      return undefined;
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#write, rest);
  }

  readonly #write = (): void => {
    clearTimeout(this.#timer);
    // While two plans wait for the reader's choice, both stay where they are.
    if (this.#timer === undefined || this.incoming.value !== undefined) return;
    this.#timer = undefined;
    const fragment = toPlanFragment(this.plan.value);
    if (this.isKept.value) this.setKept(true);
    const fits = fragment.length <= longestLink ? fragment : "";
    if (fits === this.#written) return;
    const url = new URL(location.href);
    url.hash = fits;
    try {
      history.replaceState(history.state, "", url);
      this.#written = fits;
    } catch {
      this.#schedule();
    }
  };

  /** Another link was opened on this page. */
  readonly #onHash = (): void => {
    const fragment = location.hash.replace(/^#/, "");
    if (fragment === this.#written || !holdsPlan(fragment)) return;
    const { plan, issues } = readPlanFragment(fragment);
    this.issues.value = issues;
    if (isEmptyPlan(plan)) return;
    if (isEmptyPlan(this.plan.value)) this.plan.value = plan;
    else if (!isSamePlan(plan, this.plan.value)) this.incoming.value = { plan, from: "link" };
  };

  /** The kept plan was changed in another window. */
  readonly #onStorage = ({ key, newValue }: StorageEvent): void => {
    if (key !== this.#key || !this.isKept.value) return;
    if (newValue === null) {
      this.isKept.value = false;
      return;
    }
    const { plan } = readPlanFragment(newValue);
    if (!isSamePlan(plan, this.plan.value)) this.incoming.value = { plan, from: "tab" };
  };
}
