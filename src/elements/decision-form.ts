import {
  answersAddress,
  decide,
  formatResult,
  type Answers,
  type DecisionRules,
  type Result,
} from "../model/views/decision.ts";
import { nameInSentence, type Named } from "../words/browser/role-names.ts";
import { decision as texts } from "../words/browser/decision.ts";
import { AddressState } from "./address-state.ts";

/**
 * Answers the questions in the page: reads the weights from the buttons, keeps the answers in the
 * address, and puts the result together from the texts that stand further down.
 */
class DecisionForm extends HTMLElement {
  #rules: DecisionRules | undefined;
  #state: AddressState<Answers> | undefined;
  /** What stands for a result before anything is answered. */
  #start = "";

  connectedCallback(): void {
    this.#rules = this.#readRules();
    this.#start ||= this.querySelector(".headline")?.textContent ?? "";
    this.#state = new AddressState({ address: answersAddress(this.#rules), open: this.#open });
    this.querySelector(".answer .headline")?.before(this.#state.note);
    this.#state.start();
    this.addEventListener("change", this.#change);
    this.querySelector("[data-clear]")?.addEventListener("click", this.#clear);
    this.querySelector("[data-show]")?.addEventListener("click", this.#show);
  }

  disconnectedCallback(): void {
    this.#state?.stop();
    this.#state?.note.remove();
  }

  #readRules(): DecisionRules {
    const words = (text: string | undefined) => text?.split(" ") ?? [];
    return {
      questions: [...this.querySelectorAll<HTMLElement>("[data-question]")].map((question) => ({
        id: question.dataset["question"] ?? "",
        answers: [...question.querySelectorAll("input")].map((input) => ({
          id: input.value,
          reasons: words(input.dataset["counts"]).map((reason) => {
            const [role = "", weight] = reason.split(":");
            return { role, weight: Number(weight) };
          }),
          has: words(input.dataset["has"]),
          posts: input.dataset["posts"] as "none" | "one" | "two" | undefined,
        })),
      })),
      outcomes: [...document.querySelectorAll<HTMLElement>("[data-outcome]")].map(
        ({ dataset }) => ({ role: dataset["outcome"] ?? "", then: dataset["then"] ?? "" }),
      ),
      undecided: {
        roles: words(document.querySelector<HTMLElement>("[data-undecided]")?.dataset["undecided"]),
      },
    };
  }

  #open = (answers: Answers): void => {
    for (const input of this.querySelectorAll("input"))
      input.checked = answers[input.name] === input.value;
    this.#answer(answers);
  };

  #change = (): void => {
    const answers = Object.fromEntries(
      [...this.querySelectorAll("input")]
        .filter((input) => input.checked)
        .map((input) => [input.name, input.value]),
    );
    this.#keep(answers);
  };

  #clear = (): void => {
    for (const input of this.querySelectorAll("input")) input.checked = false;
    this.#keep({});
    this.querySelector("input")?.focus();
  };

  #show = (): void => {
    const answer = this.querySelector<HTMLElement>(".answer");
    answer?.scrollIntoView();
    answer?.focus({ preventScroll: true });
  };

  #keep(answers: Answers): void {
    this.#state?.keep(answers, "chosen");
    this.#answer(answers);
  }

  #answer(answers: Answers): void {
    if (this.#rules === undefined) return;
    const result = decide(this.#rules, answers);
    const say = (selector: string, text: string) => {
      const element = this.querySelector(selector);
      if (element !== null && element.textContent !== text) element.textContent = text;
    };
    const isAnswered = Object.keys(answers).length > 0;
    const headline = isAnswered
      ? formatResult(result, (role) => nameInSentence(titleOf(role), formOf(role)))
      : this.#start;
    say(".headline", headline);
    // Where the result stands below the questions, its headline follows them.
    say(".following", isAnswered ? headline : "");
    say(
      ".count",
      result.counts.length === 0
        ? ""
        : texts.count(result.counts.map(({ role, count }) => ({ role: titleOf(role), count }))),
    );
    this.querySelector(".details")?.replaceChildren(
      ...(isAnswered ? buildDetails(result, answers) : []),
    );
  }
}

/** The texts of a result, copied from where they stand on the page. */
function buildDetails(result: Result, answers: Answers): Node[] {
  const section = (title: string, nodes: readonly Node[]) =>
    nodes.length === 0 ? [] : [heading(title), ...nodes];
  const fold = (title: string, items: readonly Node[]) => {
    if (items.length === 0) return [];
    const summary = document.createTextNode(texts.folded(title, items.length));
    const list = items.map((item) => element("li", [item]));
    const folded = element("details", [element("summary", [summary]), element("ul", list)]);
    folded.className = "fold";
    return [folded];
  };
  const reasons = (counted: boolean) =>
    result.reasons
      .filter((reason) => result.first.includes(reason.role) === counted)
      .flatMap(({ question, answer, role }) =>
        contentOf(`[data-reason="${question} ${answer} ${role}"]`),
      );
  const remarks = Object.entries(answers).flatMap(([question, answer]) =>
    contentOf(`[data-remark="${question} ${answer}"]`),
  );
  const why =
    result.kind === "undecided"
      ? contentOf("[data-undecided] [data-part=why]")
      : [
          ...(result.kind === "none" ? contentOf("#none [data-part=why]") : []),
          ...(result.kind === "held" ? contentOf("#held [data-part=why]") : []),
          ...result.first.flatMap((role) => [
            ...(result.first.length > 1 ? [heading(titleOf(role))] : []),
            ...contentOf(`[data-outcome="${role}"] [data-part=why]`),
          ]),
        ];
  const next = result.next.flatMap((role) =>
    contentOf(`[data-outcome="${role}"] [data-part=adds]`),
  );
  const both = result.pairs.flatMap((pair) => contentOf(`[data-pair="${pair.join(" ")}"]`));
  return [
    ...why,
    ...fold(texts.counted, reasons(true)),
    ...fold(texts.forOthers, reasons(false)),
    ...section(texts.comesNext, next),
    ...fold(texts.remarks, remarks),
    ...fold(texts.both, both),
  ];
}

/** A copy of what an element of the page holds, without ids; empty if there is no such element. */
function contentOf(selector: string): Node[] {
  const found = document.querySelector(selector);
  if (found === null) return [];
  const copy = element(found.matches("dd") ? "span" : found.matches("p") ? "p" : "div", [
    ...found.cloneNode(true).childNodes,
  ]);
  for (const one of copy.querySelectorAll("[id]")) one.removeAttribute("id");
  return [copy];
}

function titleOf(role: string): string {
  return findOutcome(role)?.dataset["title"] ?? role;
}

function formOf(role: string): Named {
  return { form: findOutcome(role)?.dataset["form"] as Named["form"] };
}

function findOutcome(role: string): HTMLElement | null {
  return document.querySelector(`[data-outcome="${role}"]`);
}

function heading(text: string): HTMLElement {
  return element("h3", [document.createTextNode(text)]);
}

function element(name: string, children: readonly Node[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

customElements.define("decision-form", DecisionForm);
