import { addressView } from "./browser/address.ts";
import { contentProblems } from "./browser/authors.ts";
import { copyBlock, tableFormats, tableTools } from "./browser/copying.ts";
import { decision } from "./browser/decision.ts";
import { comparison, ledgerView } from "./browser/ledger.ts";
import { searchBox, searchPanel } from "./browser/search.ts";
import { situationList } from "./browser/situations.ts";
import { compare } from "./compare.ts";
import { decide } from "./decide.ts";
import { diagrams } from "./diagrams.ts";
import { disputes } from "./disputes.ts";
import { evidence } from "./evidence.ts";
import { frame } from "./frame.ts";
import { headings } from "./headings.ts";
import { home } from "./home.ts";
import { ledger } from "./ledger.ts";
import { pairing } from "./pairing.ts";
import { records } from "./records.ts";
import { responsibility } from "./responsibility.ts";
import { role } from "./role.ts";
import { search } from "./search.ts";
import { situations } from "./situations.ts";

/**
 * Every word and sentence of the interface, by subject; content, and the closed vocabularies of the
 * schema, bring the rest. A sentence in which something is linked is a pattern (see `parsePattern`),
 * any other that depends on something a function. Scripts in the browser import the module of their
 * own subject from `browser/`, so that no page loads the whole table.
 */
export const words = {
  frame,
  headings,
  home,
  role,
  pairing,
  responsibility,
  evidence,
  ledger,
  compare,
  decide,
  disputes,
  situations,
  search,
  records,
  diagrams,
  browser: {
    addressView,
    contentProblems,
    ledgerView,
    comparison,
    decision,
    situationList,
    tableTools,
    tableFormats,
    copyBlock,
    searchBox,
    searchPanel,
  },
};

/** What a table of words in another language holds. */
export type Words = typeof words;
