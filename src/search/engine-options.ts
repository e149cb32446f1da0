/**
 * How Pagefind ranks on this site, the same in browsers and in evaluations. Its content are the names;
 * words of the page's text count less, and what is only shown does not count.
 */
export const engineOptions = {
  ranking: {
    pageLength: 0.25,
    metaWeights: { text: 0.3, title: 0, kind: 0, owners: 0 },
  },
} as const;
