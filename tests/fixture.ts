import { appendFile, cp } from "node:fs/promises";
import { join } from "node:path";

/** The content of an invented trade, a theater: what tests look at where any content will do. */
export const fixtureContent = "tests/fixture-content";

/** The content of another trade, a hospital, as a fork begins: titles, summaries, texts and three names each. */
export const forkContent = "tests/fixture-fork";

/** What a fork's organization.yaml says of the theater. */
export const ourFile = "tests/fixture-our/organization.yaml";

/** Writes the theater's content with its organization.yaml, whose contacts need two more schemes, to a folder. */
export async function copyOurContent(folder: string): Promise<void> {
  await cp(fixtureContent, folder, { recursive: true });
  await cp(ourFile, join(folder, "organization.yaml"));
  await appendFile(join(folder, "site.yaml"), "linkSchemes: [mailto, tel]\n");
}

/** The content of a ward in a hospital, written from the README alone: six roles, twenty responsibilities, two pairings and no sources. */
export const tradeContent = "tests/fixture-trade";
