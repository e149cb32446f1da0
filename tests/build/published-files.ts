import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { readSettings } from "../../src/settings.ts";
import { fixtureContent } from "../fixture.ts";
import { listFiles } from "./built-site.ts";

/** A built site with the place that it was built for. */
export interface PlacedSite {
  readonly name: string;
  readonly folder: string;
  readonly content: string;
  readonly origin: string;
  readonly base: string;
}

/** The sites that the tests build, each with its content and place. */
export function listSites(): PlacedSite[] {
  const origin = inject("origin");
  return [
    { name: "site", folder: inject("site"), content: fixtureContent, origin, base: "/" },
    {
      name: "siteBelow",
      folder: inject("siteBelow"),
      content: fixtureContent,
      origin: "https://below.example",
      base: "/handbook/",
    },
    {
      name: "contentSite",
      folder: inject("contentSite"),
      content: readSettings().contentDir,
      origin,
      base: "/",
    },
  ];
}

/** Tells of an address in full whether the site has a file there, with the fragment if it names one. */
export function addressFinder({ folder, origin, base }: PlacedSite): (address: string) => boolean {
  const files = new Set(listFiles(folder));
  const root = origin + base;
  return (address) => {
    if (!address.startsWith(root)) return false;
    const [path = "", fragment] = address.slice(root.length).split("#");
    const plain = path.replace(/\?.*$/, "");
    const file = plain === "" || plain.endsWith("/") ? `${plain}index.html` : plain;
    if (!files.has(file)) return false;
    return (
      fragment === undefined ||
      readFileSync(join(folder, file), "utf8").includes(` id="${fragment}"`)
    );
  };
}
