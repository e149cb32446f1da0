import { defineWords, message } from "./table.ts";

/** The page for whoever writes onboarding documents: which link, how to paste it, what is promised. */
export const linkingPage = defineWords("linkingPage", {
  title: "Link to this",
  heading: "Link to this from your handbook",
  description: message(
    "Which link of {site} serves which purpose, how to paste it into a wiki, a document or a chat, what is promised, and a page for new colleagues to copy.",
    (site: string) => ({ site }),
  ),
  lead: "For whoever writes the onboarding page: which link to take, how to paste it, and a filled page to copy.",
  tools:
    "Each page ends with “Link or cite”: its link, a sentence in Markdown and in HTML, a citation, and the code of a card to embed. The short address that never changes stands above the title of a responsibility; a click copies it.",
  for: "For",
  take: "Take",
  purposes: {
    row: "Who answers for one thing",
    code: "The same, short enough to say or print",
    role: "What one {roleName} is there for",
    pairing: "Which of two it is",
    situation: "Who leads when something happens",
    claim: "What a statement rests on",
    register: "Everything, as one table; filters stay in the address",
    search: "The answer to a question: put it at the end",
  },
  register: "the register",
  search: "a search",
  where: "Where",
  how: "How",
  /** What to do where; `Copy: …` are the buttons of the link tools. */
  places: [
    [
      "Notion",
      "Paste the Markdown: it becomes a sentence with a link. For the card, type /embed and give it the address of the frame.",
    ],
    [
      "Confluence",
      "Copy the HTML with its button and paste it: title and sentence come as a link. The card goes into the Iframe macro; where that is switched off, take the picture.",
    ],
    [
      "SharePoint",
      "Copy the HTML with its button and paste it into a text part. The frame goes into the Embed part, once the site's owner has allowed this address.",
    ],
    [
      "Google Docs",
      "Copy the HTML with its button and paste it. Docs shows no frames and no SVG: as a picture take preview.png, which stands beside each page.",
    ],
    ["Slack", "Paste the link alone: Slack adds title, first line and picture."],
    [
      "Microsoft Teams",
      "Paste the link alone: Teams adds a preview. Copied with its button, the HTML pastes as a sentence with a link.",
    ],
    [
      "GitHub",
      "Paste the Markdown. Frames are taken out of Markdown; the code of the picture works in files, issues and wikis where this site can be reached from the web.",
    ],
    ["GitLab", "Paste the Markdown, and the code of the picture in place of the frame."],
  ],
  scheme:
    "A card follows the reader's system, light or dark. Where your wiki has a switch of its own, end the frame's address in #light or #dark.",
  promises: [
    "An address that was published keeps working: what is renamed leads on, and what is given up says why and where to go.",
    "A code such as the one of a responsibility is given once and never to another.",
    "A card to embed shows what its page says now; it sets no cookies, runs no script and loads nothing from anywhere else.",
    "What an answer says may change with its evidence: a citation names the version and the day of the last change.",
  ],
  colleagues: {
    title: "Who does what: for new colleagues",
    lead: "Whom to turn to for what. Each link says why, and on what evidence.",
    from: message(
      "From {site}, {address}, {licence}.",
      (site: string, licence: string, address: string) => ({ site, address, licence }),
    ),
    /** What the reader does with the page. */
    intro:
      "Take the whole page, or tick what your colleagues need. Then put your own names in place of the titles.",
    introWithoutScript:
      "Select the page and copy it, or take it <file>as Markdown</file>. Then put your own names in place of the titles.",
  },
  roles: "The {roleNames}",
  /** Whoever answers, and whom to ask before. */
  answer: message(
    "{before, select, no {} other {Ask {askFirst} first. }}{answer}",
    (answer: string, askFirst: string | undefined) => ({
      before: askFirst === undefined ? "no" : "yes",
      askFirst: askFirst ?? "",
      answer,
    }),
  ),
});
