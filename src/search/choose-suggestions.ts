import { searchTargets as words } from "../words/search.ts";
import { splitPhrases } from "../words/phrases.ts";
import { targetIdOf } from "./build-tables.ts";
import type { TargetDraft } from "./draft-targets.ts";
import type { Planner } from "./planner.ts";
import type { SearchTables } from "./tables.ts";

/** As many of each show. */
const most = { queries: 4, targets: 3 } as const;
/** A question that says what it is about, and is read at a glance. */
const [leastWords, mostLetters] = [4, 36];

/**
 * What a box offers to try before anything is typed: for each role a short question that people ask and that its own duty
 * answers first without the engine, else the site's examples; and situations that different roles lead in.
 * @param roles ids in the order of the register
 */
export function chooseSuggestions(
  drafts: readonly TargetDraft[],
  planner: Pick<Planner, "answer">,
  { roles, examples }: { readonly roles: readonly string[]; readonly examples: readonly string[] },
): SearchTables["suggestions"] {
  const questions = roles.flatMap((role) => findQuestion(drafts, planner, role) ?? []);
  const situations = drafts.filter(({ kind }) => kind === "situation");
  const leads = new Set<string>();
  const targets = situations.filter(({ owners: [lead = ""] }) => {
    if (leads.has(lead)) return false;
    leads.add(lead);
    return true;
  });
  return {
    queries: (questions.length > 0 ? questions : examples).slice(0, most.queries),
    targets: targets.slice(0, most.targets).map(targetIdOf),
  };
}

function findQuestion(
  drafts: readonly TargetDraft[],
  planner: Pick<Planner, "answer">,
  role: string,
): string | undefined {
  const asksWho = splitPhrases(words.asksWho).map((begin) => `${begin.toLowerCase()} `);
  return drafts
    .filter(
      ({ kind, owners }) => kind === "responsibility" && owners.length === 1 && owners[0] === role,
    )
    .flatMap((draft) =>
      draft.questions
        .filter((line) => line.length <= mostLetters)
        .filter((line) => asksWho.some((begin) => line.toLowerCase().startsWith(begin)))
        .filter((line) => line.split(" ").length >= leastWords)
        .map((line) => ({ line, target: targetIdOf(draft) })),
    )
    .sort((a, b) => a.line.length - b.line.length)
    .find(({ line, target }) => {
      const { state, answers } = planner.answer(line);
      return state === "clear" && answers[0]?.target === target;
    })?.line;
}
