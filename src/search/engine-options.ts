/** How Pagefind ranks on this site; the same in the browser and in evaluations. What is shown but not searched has weight 0. */
export const engineOptions = {
  ranking: {
    pageLength: 0.25,
    metaWeights: { names: 10, title: 0, aliases: 0, kind: 0, owners: 0, summary: 0, code: 0 },
  },
} as const;
