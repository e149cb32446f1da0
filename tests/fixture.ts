/** The content of an invented trade, a theater: what tests look at where any content will do. */
export const fixtureContent = "tests/fixture-content";

/** The content of another trade, a hospital, as a fork begins: titles, summaries, texts and three names each. */
export const forkContent = "tests/fixture-fork";

/** What a fork's organization.yaml says of the theater: to be laid over the first. */
export const ourFile = "tests/fixture-our/organization.yaml";

/** The content of a ward in a hospital, written from the README alone: six roles, twenty responsibilities, two pairings and no sources. */
export const tradeContent = "tests/fixture-trade";
