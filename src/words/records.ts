import { pluralize } from "./language.ts";

function countClaims(count: number): string {
  return pluralize(count, { one: "1 claim", other: `${count} claims` });
}

/** The glossary and the sources. */
export const records = {
  moreNames: (count: number) => `${count} more`,
  glossary: {
    title: "Glossary",
    description: (count: number) =>
      `${count} words of the field, each explained in a few plain sentences.`,
    lead: "The field's words, each explained in a few plain sentences.",
  },
  term: {
    kicker: "Term",
    also: "Also: {names}.",
  },
  sources: {
    title: "Sources",
    description: (sources: number, claims: number) =>
      `The ${sources} documents that this reference rests on, with all ${claims} of their claims.`,
    lead: (sources: number, claims: number) =>
      `${sources} documents, ${claims} claims. Each statement on this site cites the claims that it rests on, or says that it is editorial judgement.`,
    claims: countClaims,
    card: "<strong>{kind}</strong>, {year}, {publisher}. {claims}, cited as {shortTitle}.",
  },
  source: {
    kicker: "Source",
    description: (kind: string, year: string, claims: number, about: string) =>
      `${kind}, ${year}: ${countClaims(claims)}. ${about}`,
    kind: "Kind",
    kindIs: (kind: string, description: string) => `${kind}. ${description}`,
    publisher: "Publisher",
    author: "Author",
    date: "Date",
    dateIs: (date: string, note: string) => `${date}. ${note}`,
    citedAs: "Cited as",
    citedAsIs: (shortTitle: string) => `${shortTitle}, with the number of the claim`,
    readAt: "Read at",
    follows: "Follows",
    followsIs: (publisher: string, date: string, kind: string, note: string) =>
      `${publisher}, ${date} (${kind.toLowerCase()}). ${note}`,
    holdsFor: "Holds for",
    sample: "Asked",
    read: "Read",
    reading: (hand: string, extent: string, on: string, note: string | undefined) =>
      `${hand}, ${extent}, ${on}${note === undefined ? "." : `: ${note}.`}`,
    bound: "It counts only there: elsewhere it is no answer.",
    claims: (count: number) =>
      `${countClaims(count)}, in our words and in the source's order. A page that cites one may put it differently, never more strongly.`,
    claim: "<claim>{code}</claim> {type}.",
    claimAbout: "<claim>{code}</claim> {type}, about the {holders}.",
    boundTo: (where: string) => `Counts only ${where}.`,
    citedBy: "Cited by {pages}.",
  },
  about: {
    title: "About",
    /** How to use what stands here, at the top of the page. */
    cite: "Name the page, its address and the day on which you read it. The content is under {licence}: use it, change it, and say where it comes from. <more>More on both</more>.",
    citing: (site: string) =>
      `Cite a page by its title, ${site}, its address and the day on which you read it; a responsibility by its code as well, a statement by the code of its claim. Neither addresses nor codes change, so a citation keeps leading to what it names.`,
    heading: (site: string) => `About ${site}`,
    description: (site: string) =>
      `What ${site} is, how it is written, what the evidence is worth, and how to correct it.`,
  },
};
