import type { Decision } from "../../../src/model/catalog/records.ts";
import type { Draft } from "./fixture.ts";

type Question = Draft<Decision["questions"][number]>;
type Answer = Question["answers"][number];

/** An answer that counts for nobody, with whatever is given. */
export function makeAnswer(id: string, fields: Partial<Answer> = {}): Answer {
  return { id, label: `Answer ${id}`, short: id, reasons: [], has: [], ...fields };
}

export function reason(role: string, weight: 1 | 2, claims: string[] = []) {
  return { role, weight, text: `A reason for ${role}.`, claims };
}

function makeQuestion(id: string, answers: Answer[]): Question {
  return { id, question: `What of ${id}?`, claims: [], answers };
}

/** A decision between three roles that is sound beside the sound records. */
export function soundDecision(): Draft<Decision> {
  const outcome = (role: string, then: string, claims: string[]) => ({
    role,
    why: [{ text: `What ${role} is for.`, claims }],
    remark: { text: "One source says so.", claims: [] },
    adds: { text: `What ${role} adds.`, claims: [] },
    then,
  });
  return {
    questions: [
      makeQuestion("whom", [
        makeAnswer("inside", { reasons: [reason("pm", 2, ["report/desk-is-pms"])] }),
        makeAnswer("outside", {
          reasons: [reason("td", 2, ["report/products-are-tds"]), reason("ad", 1)],
        }),
        makeAnswer("not-sure"),
      ]),
      makeQuestion("what", [
        makeAnswer("desk", { reasons: [reason("pm", 1), reason("td", 1)] }),
        makeAnswer("change", { reasons: [reason("ad", 1, ["post/ad-wants-change"])] }),
      ]),
      makeQuestion("have", [
        makeAnswer("none"),
        makeAnswer("pm", { has: ["pm"] }),
        makeAnswer("both", { has: ["pm", "td"] }),
      ]),
      makeQuestion("posts", [
        makeAnswer("one", {
          posts: "one",
          remark: { text: "Small firms.", claims: ["report/plan-is-shared"] },
        }),
        makeAnswer("two", { posts: "two" }),
        makeAnswer("zero", { posts: "none" }),
      ]),
    ],
    outcomes: [
      outcome("pm", "td", ["report/desk-is-pms"]),
      outcome("td", "pm", ["report/products-are-tds"]),
      outcome("ad", "pm", ["post/ad-wants-change"]),
    ],
    none: { why: [{ text: "Too small.", claims: [] }] },
    pairs: [
      {
        roles: ["pm", "td"],
        holder: [{ text: "Seldom one person.", claims: ["report/plan-is-shared"] }],
        between: ["run-the-desk", "build-products"],
      },
    ],
    undecided: {
      roles: ["pm", "td"],
      text: "Begin with both.",
      claims: ["report/plan-is-shared"],
    },
  };
}
