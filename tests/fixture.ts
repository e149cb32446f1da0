/** The content of an invented trade, a theater: what tests look at where any content will do. */
export const fixtureContent = "tests/fixture-content";
