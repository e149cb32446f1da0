/**
 * How Pagefind ranks on this site, the same in browsers and in evaluations. Its content are the names,
 * what people say, and the rare words of the page's text; what is only shown does not count.
 */
export const engineOptions = {
  ranking: {
    pageLength: 0.25,
    metaWeights: { title: 0, kind: 0, owners: 0 },
  },
} as const;
