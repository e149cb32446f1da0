import { pluralize } from "./language.ts";

function countClaims(count: number): string {
  return pluralize(count, { one: "1 claim", other: `${count} claims` });
}

/** Long items as a sentence lists them, with a comma before the last. */
function listWithComma(items: readonly string[]): string {
  return items.length < 3
    ? items.join(" and ")
    : `${items.slice(0, -1).join(", ")}, and ${items.at(-1)}`;
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
    /** What the site holds, in a paragraph; what it has none of is not named. */
    what: ({
      responsibilities,
      roles,
      pairs,
      terms,
      sources,
      citesSources,
    }: {
      readonly responsibilities: number;
      readonly roles: number;
      readonly pairs: number;
      readonly terms: number;
      readonly sources: number;
      /** Whether answers rest on sources here. */
      readonly citesSources: boolean;
    }) => {
      const around = [
        roles > 0 &&
          pluralize(roles, {
            one: "a guide to the one role",
            other: `a guide to each of the ${roles} roles`,
          }),
        pairs > 0 && "a page for every pair of roles",
        terms > 0 &&
          `a glossary of ${pluralize(terms, { one: "1 word", other: `${terms} words` })}`,
        sources > 0 &&
          `the ${pluralize(sources, { one: "1 source with everything it says", other: `${sources} sources with everything they say` })} about the roles`,
      ].filter((part) => part !== false);
      const rests = citesSources
        ? ", which others take part and why, and what that rests on"
        : ", and which others take part and why";
      return [
        `A register of ${pluralize(responsibilities, { one: "1 responsibility", other: `${responsibilities} responsibilities` })}. For each, it says which role is accountable${rests}.`,
        around.length > 0 &&
          `Around the register ${around.length > 1 ? "stand" : "stands"} ${listWithComma(around)}.`,
      ]
        .filter(Boolean)
        .join(" ");
    },
    heading: (site: string) => `About ${site}`,
    description: (site: string) =>
      `What ${site} is, how it is written, what the evidence is worth, and how to correct it.`,
  },
};
