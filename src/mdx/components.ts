import Anchor from "./Anchor.astro";
import Claims from "./Claims.astro";
import ListItem from "./ListItem.astro";
import Paragraph from "./Paragraph.astro";
import Section from "./Section.astro";

/** What MDX bodies may use, and what their Markdown becomes. */
export const mdxComponents = { Claims, Section, p: Paragraph, li: ListItem, a: Anchor };
