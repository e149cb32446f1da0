import { defineWords, message } from "./table.ts";

/** What stands where something was published before. */
export const addressWords = defineWords("addressWords", {
  retiredPage: {
    kicker: "No longer here",
    title: message("{address} is given up", (address: string) => ({ address })),
    description: message("{address} was published before and is given up.", (address: string) => ({
      address,
    })),
    see: "Where to go:",
  },
  retiredPlaces: { heading: "No longer on this page", see: "See" },
});
