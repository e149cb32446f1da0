import { addresses } from "../../routes.ts";
import { fileOf, kindIds, kinds } from "../../schema/kinds.ts";
import { findScheme, isAllowableScheme, isAllowedLink } from "../../schema/contact.ts";
import { singleFiles } from "../../schema/single-files.ts";
import type { Body } from "../catalog/body.ts";
import type { FileIssues } from "./file-issues.ts";
import type { Known } from "./known.ts";

const to = addresses("/");

/** Links in prose and in diagrams that lead nowhere. @param own the address of the page on which the body stands */
export function checkLinks(file: FileIssues, body: Body, known: Known, own: string): void {
  for (const { href, line } of [...body.links, ...body.diagrams.flatMap(linksOfDiagram)]) {
    const { address, fragment } = takeApart(href, own);
    if (address === undefined) {
      const problem = isAllowedLink(href, known.linkSchemes) ? undefined : describeForeign(href);
      if (problem !== undefined) file.addInBody(line, problem.problem, problem.remedy);
    } else if (!known.addresses.has(address)) {
      file.addInBody(
        line,
        `no page has the address ${address}`,
        "Link to an existing page, with a slash at the end",
        dependencyOf(address),
      );
    } else if (fragment !== undefined) {
      const there = known.fragments(address);
      if (!there.has(fragment))
        file.addInBody(
          line,
          `the page ${address} has no part "#${fragment}"`,
          there.size === 0
            ? "Link to the page as a whole"
            : `Link to the page as a whole, or to one of ${format(there)}`,
          dependencyOf(address),
        );
    }
  }
}

/** What is wrong with a link that leads neither to this site nor by a kind of link that it allows. */
function describeForeign(href: string): { readonly problem: string; readonly remedy: string } {
  const scheme = findScheme(href);
  return scheme === undefined || scheme === "https" || !isAllowableScheme(scheme)
    ? {
        problem: `the link "${href}" leads nowhere`,
        remedy: "Begin it with / for this site, or with https://",
      }
    : {
        problem: `the link "${href}" leads nowhere: links of the kind ${scheme}: are not allowed here`,
        remedy: `Begin it with https://, or allow the kind in ${singleFiles.site.file}: \`linkSchemes: [${scheme}]\``,
      };
}

/** The page and the fragment that a link on this site leads to; a query is the page's own to read. */
function takeApart(
  href: string,
  own: string,
): { readonly address: string | undefined; readonly fragment: string | undefined } {
  // Two slashes begin the name of a host.
  const [, path = "", , fragment] = /^(\/(?!\/)[^?#]*)?(\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  if (path === "" && fragment === undefined) return { address: undefined, fragment: undefined };
  // A text fragment is for the browser to find.
  const place = fragment?.replace(/:~:.*$/s, "");
  return {
    address: path === "" ? own : path,
    fragment: place === "" && fragment !== "" ? undefined : decode(place),
  };
}

function decode(fragment: string | undefined): string | undefined {
  if (fragment === undefined || !fragment.includes("%")) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The addresses that a diagram's `click` statements name. */
function linksOfDiagram({
  text,
  line,
}: Body["diagrams"][number]): { href: string; line: number }[] {
  return [
    ...text.matchAll(/(?:^|[;\n])[ \t]*click[ \t]+[^\s"]+[ \t]+(?:href[ \t]+)?"([^"]*)"/g),
  ].map((match) => ({
    href: match[1] ?? "",
    line: line + text.slice(0, match.index + match[0].length).split("\n").length - 1,
  }));
}

/** The file without which a page has another address or other parts, or the folder where it may be any. */
function dependencyOf(address: string): string {
  if (address === to.pages.decide) return singleFiles.decision.file;
  const id = /([^/]+)\/$/.exec(address)?.[1] ?? "";
  const kind = kindIds.find((one) => to[one](id) === address);
  // Pairs and short addresses are made of roles.
  return kind === undefined || kind === "pairing" ? `${kinds.role.folder}/` : fileOf(kind, id);
}

/** Some fragments, as many as a message can hold. */
function format(fragments: ReadonlySet<string>): string {
  const most = 12;
  const listed = [...fragments].slice(0, most).map((one) => `#${one}`);
  return `${listed.join(", ")}${fragments.size > most ? " …" : ""}`;
}
