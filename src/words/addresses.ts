/** What stands where something was published before. */
export const addressWords = {
  retiredPage: {
    kicker: "No longer here",
    title: (address: string) => `${address} is given up`,
    description: (address: string) => `${address} was published before and is given up.`,
    see: "Where to go:",
  },
  retiredPlaces: { heading: "No longer on this page", see: "See" },
} as const;
