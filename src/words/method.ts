import { formatPercent } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** How the register is made, and how far to trust it. */
export const method = defineWords("method", {
  title: "Method",
  description: message(
    "How {site} decides what an answer is worth: what claims do, how sure an answer is, how good the evidence for it is, and its limits.",
    (site: string) => ({ site }),
  ),
  lead: "How an answer comes about, and how far to trust it.",
  /** What the sections say beside their tables. */
  aims: "The register says who answers for what, how sure that is, and on what it rests. It wants to be checked: every statement names the claims behind it or is marked as our judgement, and every claim stands on the page of its source. It would rather say “probably” than be wrong.",
  claims: message(
    "A claim is one thing that one source says, in our words, never more strongly. Its type follows from what the source’s sentence does, by one rule for all {count} claims: look at the verb.",
    (count: number) => ({ count }),
  ),
  codes: message(
    "Each claim has a code that never changes: the source’s mark and the claim’s number, such as {code}. With the keyboard, Tab stops at the first code of a section, and the arrow keys lead to the others.",
    (code: string) => ({ code }),
  ),
  standing:
    "How sure an answer is, its standing, is computed: the strongest claim behind it decides. It stands in the first line of a page and beside every name in lists, tables and search results.",
  /** What "good", "mixed" and "thin" mean in a guide. */
  standingOfRole: message(
    "A guide sums its rows up: the evidence is good where sources, rules or decisions give at least {good} of them outright, as required, assigned or decided; mixed from {mixed} on; thin below.",
    ({ good, mixed }: { readonly good: number; readonly mixed: number }) => ({
      good: formatPercent(good),
      mixed: formatPercent(mixed),
    }),
  ),
  standingOfSeveral:
    "Where several answer together, each has a standing of its own, and the first line takes the weakest. Where an answer is disputed, the first line says so, names who claims it and how surely each, and picks none.",
  verdict: message(
    "The verdict says how good the evidence for a whole row is, from the claims behind the accountable parts and the positions. A source that follows another counts once with it. A verdict of settled needs at least {settled} independent sources, one of them official and read itself, and a duty that they give; usual needs {usual}, and not only opinion or advertising. Where a dispute’s claimants rest on different sources the evidence is split.",
    ({ settled, usual }: { readonly settled: number; readonly usual: number }) => ({
      settled,
      usual,
    }),
  ),
  conditions:
    "A rule for one kind of organization is no rule for another. A claim that is bound to a condition counts only where it holds: it stands in a table of its own on the page, and the first line names it second. It changes neither the standing nor the verdict for everybody else.",
  /** What there is; `<sources>` leads to their list. */
  totals: {
    responsibilities: message(
      "{count, plural, one {1 responsibility} other {{count} responsibilities}}",
      (count: number) => ({ count }),
    ),
    roles: message(
      "{count, plural, one {1 {roleName}} other {{count} {roleNames}}}",
      (count: number) => ({
        count,
      }),
    ),
    posts: message(
      "{count, plural, one {1 post} other {{count} posts}} outside the register",
      (count: number) => ({ count }),
    ),
    sources: message(
      "{count, plural, one {1 <sources>source</sources>} other {{count} <sources>sources</sources>}}",
      (count: number) => ({ count }),
    ),
    independentSources: message("{count} of them independent of each other", (count: number) => ({
      count,
    })),
    secondHand: message(
      "{count} of them read second-hand: a copy, or somebody’s report",
      (count: number) => ({ count }),
    ),
    claims: message("{count, plural, one {1 claim} other {{count} claims}}", (count: number) => ({
      count,
    })),
    onTwoSources: message(
      "{count, plural, one {1 responsibility that cites} other {{count} responsibilities that cite}} two independent sources or more",
      (count: number) => ({ count }),
    ),
  },
  reviewed: message(
    "The content was last reviewed on {last}. The next review is due on {next}.",
    ({ last, next }: { readonly last: string; readonly next: string }) => ({ last, next }),
  ),
  caption: {
    claims: "Claims by what their sentence does",
    sources: "Sources by kind, strongest first",
    standings: "Accountable parts by how sure they are, strongest first",
    ownership: "Responsibilities by who holds them",
    verdicts: "Responsibilities by the verdict on their evidence",
    conditions: "Conditions, with the responsibilities that name somebody for them",
  },
  word: "Word",
  meaning: "Meaning",
  count: "Count",
});
