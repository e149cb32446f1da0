import { defineWords, message } from "./table.ts";

/** What stands around the content of every page, and what pages share. */
export const frame = defineWords("frame", {
  skip: "Skip to content",
  home: "Home",
  homeTitle: message("{site}: who answers for what", (site: string) => ({ site })),
  title: message("{title} – {site}", (title: string, site: string) => ({ title, site })),
  moved: "This page has moved: <page>{title}</page>",
  breadcrumbs: "Breadcrumbs",
  onThisPage: "On this page",
  main: "Main",
  menu: {
    roles: "Roles",
    pairings: "Pairings",
    responsibilities: "Register",
    situations: "Who leads when",
    disputes: "Disputes",
  },
  footer: {
    site: message("{name}: {description}", (name: string, description: string) => ({
      name,
      description,
    })),
    licence: "Content under {licence}.",
    /** Where the licence is no text that has an address, but says for whom the content is. */
    terms: "{licence}.",
    compare: "Compare",
    posts: "Other posts",
    glossary: "Glossary",
    sources: "Sources",
    method: "Method",
    linking: "Link to this",
    planner: "Who does what where you are",
    data: "Data",
    about: "About",
    corrections: "Corrections",
    cite: "Cite and reuse",
    index: "Index of all responsibilities",
    source: "Source",
  },
  /** What a page says for which the content has nothing. */
  bare: {
    roles: "This register has no roles yet.",
    pairings: "No two roles of this register are laid side by side yet.",
    compare: "There are no two roles to compare yet.",
    responsibilities: "This register has no responsibilities yet.",
    disputes: "Nothing here is shared, disputed or without an owner.",
    situations: "This register tells of no situations yet.",
    posts: "This register names no posts beside its roles.",
    glossary: "This register explains no words.",
    sources: "This register cites no sources.",
    other: "There is nothing here yet.",
  },
  notFound: {
    title: "No such page",
    heading: "There is no page at this address",
    description: "There is no page at this address.",
    lead: "Addresses on this site lead on when something moves, so this one may be mistyped or cut off.",
    search: "Search for a responsibility, a role or a word",
    index: "Or look through the <index>index of all responsibilities</index>.",
    roles: "Roles",
  },
});
