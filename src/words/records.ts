import { listAtLength, lowerCase } from "./language.ts";
import { defineWords, message } from "./table.ts";

/** How much the site has of each. */
interface Holdings {
  readonly responsibilities: number;
  readonly roles: number;
  readonly pairs: number;
  readonly terms: number;
  readonly sources: number;
  /** Whether answers rest on sources here. */
  readonly citesSources: boolean;
}

/** The glossary and the sources. */
export const records = defineWords("records", {
  moreNames: message("{count} more", (count: number) => ({ count })),
  glossary: {
    title: "Glossary",
    description: message(
      "{count, plural, one {A word} other {{count} words}} of the field, {count, plural, one {} other {each }}explained in a few plain sentences.",
      (count: number) => ({ count }),
    ),
    lead: "The field's words, each explained in a few plain sentences.",
  },
  term: {
    kicker: "Term",
    also: "Also: {names}.",
  },
  sources: {
    title: "Sources",
    description: message(
      "The {sources} documents that this reference rests on, with all {claims} of their claims.",
      (sources: number, claims: number) => ({ sources, claims }),
    ),
    lead: message(
      "{sources} documents, {claims} claims. Each statement on this site cites the claims that it rests on, or says that it is editorial judgement.",
      (sources: number, claims: number) => ({ sources, claims }),
    ),
    claims: message(
      "{claims, plural, one {1 claim} other {{claims} claims}}",
      (claims: number) => ({
        claims,
      }),
    ),
    card: "<strong>{kind}</strong>, {year}, {publisher}. {claims}, cited as {shortTitle}.",
  },
  source: {
    kicker: "Source",
    description: message(
      "{kind}, {year}: {claims, plural, one {1 claim} other {{claims} claims}}. {about}",
      (kind: string, year: string, claims: number, about: string) => ({
        kind,
        year,
        claims,
        about,
      }),
    ),
    kind: "Kind",
    kindIs: message("{kind}. {description}", (kind: string, description: string) => ({
      kind,
      description,
    })),
    publisher: "Publisher",
    author: "Author",
    date: "Date",
    dateIs: message("{date}. {note}", (date: string, note: string) => ({ date, note })),
    citedAs: "Cited as",
    citedAsIs: message("{shortTitle}, with the number of the claim", (shortTitle: string) => ({
      shortTitle,
    })),
    readAt: "Read at",
    follows: "Follows",
    followsIs: message(
      "{publisher}, {date} ({kind}). {note}",
      (publisher: string, date: string, kind: string, note: string) => ({
        publisher,
        date,
        kind: lowerCase(kind),
        note,
      }),
    ),
    holdsFor: "Holds for",
    sample: "Asked",
    read: "Read",
    reading: message(
      "{hand}, {extent}, {on}{noted, select, no {.} other {: {note}.}}",
      (hand: string, extent: string, on: string, note: string | undefined) => ({
        hand,
        extent,
        on,
        noted: note === undefined ? "no" : "yes",
        note: note ?? "",
      }),
    ),
    bound: "It counts only there: elsewhere it is no answer.",
    claims: message(
      "{count, plural, one {1 claim} other {{count} claims}}, in our words and in the source's order. A page that cites one may put it differently, never more strongly.",
      (count: number) => ({ count }),
    ),
    claim: "<claim>{code}</claim> {type}.",
    claimAbout: "<claim>{code}</claim> {type}, about {theHolders}.",
    boundTo: message("Counts only {where}.", (where: string) => ({ where })),
    citedBy: "Cited by {pages}.",
  },
  about: {
    title: "About",
    /** How to use what stands here, at the top of the page. */
    cite: "Name the page, its address and the day on which you read it. The content is under {licence}: use it, change it, and say where it comes from. <more>More on both</more>.",
    /** The same where the licence says for whom the content is. */
    citeOnTerms:
      "Name the page, its address and the day on which you read it. {licence}. <more>More on both</more>.",
    /** @param code of a responsibility, where there is one */
    correction: message(
      "A correction says which page it is about (the code of a responsibility{known, select, no {} other {, such as {code},}} is enough), what is wrong, and what it rests on.",
      (code: string | undefined) => ({
        known: code === undefined ? "no" : "yes",
        code: code ?? "",
      }),
    ),
    /** What the evidence is worth. */
    evidence:
      "Each claim is a thing that one <source>source</source> says, in our words. A statement names its claims in brackets: the source’s short name and the number of the claim. How sure an answer is and how good its evidence is follow published rules: see the page on the <method>method</method>.",
    sourceKinds: "Kinds of source, strongest first:",
    editorial:
      "A statement that cites nothing is our own judgement. It bears no code, and the section that it stands in says so once at its end. Where the claims behind an accountable {roleName} only describe, prefer or report, and none of them assigns the duty, the accountability is marked as inferred.",
    /** How to hand in a correction: where the repository is public, where pages lead to a form or a mail, and otherwise. */
    inRepository:
      "Open an issue in the <repository>public repository</repository>, or change the file and propose it.",
    byLink: "Follow the link at the foot of the page that it is about.",
    byFile:
      "Tell whoever publishes this site. What it says stands in files of plain text, in which a change can be proposed, too.",
    lasting:
      "Addresses, ids and codes never change once they are published, so a link to a page keeps working after a correction.",
    browsers: [
      "Every page can be read without JavaScript, and with text of twice the usual size. Search, filters and copying work in Chrome and Edge from version 118, Firefox from 118 and Safari from 16.4, which are the browsers of autumn 2023 and later. Where one of these lacks something, a page looks plainer and loses nothing.",
      "Before a version of the program that makes these pages is published, another program, axe, looks for what violates WCAG in every kind of page, light and dark, with closed and with open tables. Tests go through the pages by keyboard alone, at widths from 320 to 1920 pixels, with large text, in high contrast and in print, in Chromium, and in part in Firefox and WebKit. It was not tested with people who use screen readers, and not on an iPhone: if something keeps you out, say so.",
    ],
    noCookies: "No page sets a cookie, counts its readers or asks another site for anything.",
    /** What follows where there is a planner. */
    planner:
      "One page keeps what you enter: the planner, on which you say who does what where you are. It keeps it in its own address, behind the #, which browsers send to nobody, and on your device if you tick that. Whoever has the address can read the plan.",
    /** The licence of the content, and of all else. */
    licence: "The content is under {licence}: use it, change it, and say where it comes from.",
    licenceOnTerms: "{licence}.",
    otherLicences:
      "The code is under the MIT license. The typeface is Source Serif 4 by Adobe, under the SIL Open Font License.",
    citing: message(
      "Cite a page by its title, {site}, its address and the day on which you read it; a responsibility by its code as well, a statement by the code of its claim. Neither addresses nor codes change, so a citation keeps leading to what it names.",
      (site: string) => ({ site }),
    ),
    /** What the site holds, in a paragraph; what it has none of is not named. */
    what: ({ responsibilities, roles, pairs, terms, sources, citesSources }: Holdings): string => {
      const { aRegister, guides, pages, glossary, documents, around } = records.about.holds;
      const parts = [
        roles > 0 && guides(roles),
        pairs > 0 && pages,
        terms > 0 && glossary(terms),
        sources > 0 && documents(sources),
      ].filter((part) => part !== false);
      return [
        aRegister(responsibilities, citesSources),
        parts.length > 0 && around(parts.length, listAtLength(parts)),
      ]
        .filter(Boolean)
        .join(" ");
    },
    holds: {
      aRegister: message(
        "A register of {responsibilities, plural, =0 {responsibilities, none of which is written yet} one {1 responsibility} other {{responsibilities} responsibilities}}. For each, it says which {roleName} is accountable{rests, select, sources {, which others take part and why, and what that rests on} other {, and which others take part and why}}.",
        (responsibilities: number, citesSources: boolean) => ({
          responsibilities,
          rests: citesSources ? "sources" : "nothing",
        }),
      ),
      guides: message(
        "{roles, plural, one {a guide to the one {roleName}} other {a guide to each of the {roles} {roleNames}}}",
        (roles: number) => ({ roles }),
      ),
      pages: "a page for every pair of {roleNames}",
      glossary: message(
        "a glossary of {terms, plural, one {1 word} other {{terms} words}}",
        (terms: number) => ({ terms }),
      ),
      documents: message(
        "the {sources, plural, one {1 source with everything it says} other {{sources} sources with everything they say}} about the {roleNames}",
        (sources: number) => ({ sources }),
      ),
      /** @param parts as a sentence lists them */
      around: message(
        "Around the register {count, plural, one {stands} other {stand}} {parts}.",
        (count: number, parts: string) => ({ count, parts }),
      ),
    },
    heading: message("About {site}", (site: string) => ({ site })),
    description: message(
      "What {site} is, how it is written, what the evidence is worth, and how to correct it.",
      (site: string) => ({ site }),
    ),
  },
});
