/** Cards in frames and pictures of other sites. */
export const embeds = {
  from: "From {site}: {address}",
  source: (site: string) => `From ${site}`,
};
