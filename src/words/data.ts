import { defineWords, message } from "./table.ts";

/** The register as data, for programs and spreadsheets. */
export const data = defineWords("data", {
  title: "The register as data",
  description: message(
    "{site} as JSON, CSV and Markdown: files, schemas, ids, and an example for a script, a spreadsheet and a wiki.",
    (site: string) => ({ site }),
  ),
  lead: "Everything here can be read by a program, too. The addresses last, as those of pages do.",
  /** Where the licence says for whom the content is. */
  onTerms: "No key is needed. {licence}.",
  free: "No key is needed. {licence} allows any use that names the source.",
  file: "File",
  holds: "Holds",
  records: "Records",
  schema: "Schema",
  schemaOf: message("schema of {file}", (file: string) => ({ file })),
  dataset: message("The register of {site}", (site: string) => ({ site })),
  spreadsheet:
    "In Google Sheets, paste the formula into a cell. In Excel, choose Data, From Web, and give the address of <file>register.csv</file>. A row is a responsibility, a column {aRoleName}. A text that a spreadsheet would run as a formula has an apostrophe before it.",
  wiki: "Paste rows as Markdown. Their links are made of codes, and go on working when a page is renamed.",
  markdown:
    "Every page of {aRoleName}, a pairing, a responsibility, a post, a term and a source is there as Markdown, too: put index.md behind its address. <list>llms.txt</list> lists them all.",
  pageList:
    "Each link leads to a page as Markdown. The same as JSON and CSV: <data>data</data>. What the words mean: <method>method</method>. License: {licence}.",
  /** How records are named, and what stays as it is. */
  ids: [
    "Each record has an <code>id</code>, which is the last part of its page’s address, and its <code>url</code> in full. A responsibility also has a <code>code</code>, given once: its <code>codeUrl</code> leads to it whatever it is called. An id that a record had before stands under <code>formerly</code>, and its address leads on. A claim is named by its source and its slug, <code>source/slug</code>; its address is the source’s page with <code>#slug</code>.",
    "<code>changed</code> is the day on which a record last changed, and <code>version</code> that of the whole. Each file names its JSON Schema in <code>$schema</code>. A field may be added at any time; one that is there is neither renamed nor given another meaning while the first number of the version stays.",
  ],
  /** What each file holds. */
  files: {
    index: "What there is: files, version, license, headings of the register",
    roles: "The {roleNames}, with their guides",
    responsibilities: "The register: who answers, why, and on what evidence",
    pairings: "Pairs of {roleNames}: hand-offs, tensions, situations, questions",
    posts: "Posts outside the register",
    terms: "The words of the field",
    sources: "The documents, with all that they say, claim by claim",
    register: "The register as one table, for spreadsheets",
    pages: "A list of all pages as Markdown",
    changes: "The versions, as a feed",
  },
  /** The columns of the register's table. */
  register: {
    code: "Code",
    id: "Id",
    title: "Responsibility",
    domain: "Domain",
    ownership: "Ownership",
    posts: "Posts outside the register",
    standing: "How sure",
    address: "Address",
  },
});
