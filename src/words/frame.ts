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
