/** What stands around the content of every page, and what pages share. */
export const frame = {
  skip: "Skip to content",
  home: "Home",
  homeTitle: (site: string) => `${site}: who answers for what`,
  title: (title: string, site: string) => `${title} – ${site}`,
  moved: "This page has moved: <page>{title}</page>",
  breadcrumbs: "Breadcrumbs",
  onThisPage: "On this page",
  main: "Main",
  menu: {
    roles: "Roles",
    pairings: "Pairings",
    responsibilities: "Responsibilities",
    glossary: "Glossary",
    sources: "Sources",
  },
  footer: {
    site: (name: string, description: string) => `${name}: ${description}`,
    licence: "Content under {licence}. It is a reference, no legal or HR advice.",
    about: "About",
    corrections: "Corrections",
    index: "Index of all responsibilities",
    source: "Source",
  },
  /** In place of a section that is on another page now. */
  movedSection: "<page>{heading}</page> has a page of its own now.",
  notFound: {
    title: "No such page",
    heading: "There is no page at this address",
    description: "There is no page at this address.",
    lead: "Addresses on this site do not change once they are published, so this one may be mistyped or cut off.",
    search: "Search for a responsibility, a role or a word",
    index: "Or look through the <index>index of all responsibilities</index>.",
    roles: "Roles",
  },
};
