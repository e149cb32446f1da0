/** A page of each kind that benches look at. */
export const samplePages: Readonly<Record<string, string>> = {
  home: "",
  role: "roles/cio/",
  pairing: "pairings/cio-cmo/",
  responsibility: "responsibilities/lead-digital-transformation/",
  register: "responsibilities/",
  term: "glossary/shadow-it/",
  source: "sources/cio-cto-explainer/",
  search: "search/",
  compare: "compare/",
  decide: "decide/",
  disputes: "disputes/",
  situations: "situations/",
};
